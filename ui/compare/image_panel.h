#pragma once

#include "ui/compare/comparison.h"
#include "ui/compare/image_list_model.h"
#include "ui/compare/image_order.h"
#include "ui/settings/samples.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace crease::ui {

class Settings;
class YieldingLabel;

/// What goes in: thumbnails, how they are read, and ways to add and remove them.
class ImagePanel : public QWidget {
    Q_OBJECT
public:
    ImagePanel(JobRunner& jobs, const Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] ImageListModel& images() { return model_; }
    void setInputs(const ModelInputs& inputs, const QString& preset);       ///< where images go, and what they become
    [[nodiscard]] int stripHeight() const;                                  ///< with one row of images
    [[nodiscard]] QString current() const;                                  ///< path of the selected image, or empty
    void showFindings(std::map<QString, ImageListModel::Finding> findings); ///< the most interesting one is selected

signals:
    void currentChanged();
    void addFilesRequested();
    void addFolderRequested();
    void samplesRequested(crease::ui::SampleImages kind);
    void presetRequested();

private:
    void buildHeading(QWidget& heading);
    void buildView();
    void buildOffer();
    void updateHeading();
    void showOthers(bool with_images);
    void removeSelected();

    ImageListModel model_;
    ImageOrder order_;
    YieldingLabel *count_, *others_;
    QLabel* hint_;
    QPushButton* offer_; ///< the photographs, where there is no image yet
    QListView* view_;
    QWidget* heading_;
    QToolButton *add_, *edit_, *changed_;
    ModelInputs inputs_;
    QString preset_;
};

} // namespace crease::ui
