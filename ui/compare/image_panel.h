#pragma once

#include "ui/compare/image_list_model.h"

#include <QWidget>

class QLabel;
class QListView;

namespace crease::ui {

/// What goes in: thumbnails, how they are read, and ways to add and remove them.
class ImagePanel : public QWidget {
    Q_OBJECT
public:
    explicit ImagePanel(JobRunner& jobs, QWidget* parent = nullptr);

    [[nodiscard]] ImageListModel& images() { return model_; }
    void setPreset(const QString& words);
    [[nodiscard]] int current() const; ///< row of the selected image, or -1

signals:
    void currentChanged();
    void addFilesRequested();
    void addFolderRequested();
    void presetRequested();

private:
    void buildHeading(QWidget& heading);
    void updateHeading();
    void removeSelected();

    ImageListModel model_;
    QLabel *count_, *hint_;
    QListView* view_;
    QString preset_;
};

} // namespace crease::ui
