#pragma once

#include "core/diff/model_diff.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace crease::ui {

class DocumentController;

/// What differs between the document and the file beside it: what changed, with the mistake that explains it where one does, what went and
/// what came. Choosing a line selects its operator.
class DifferencesPanel : public QWidget {
    Q_OBJECT
public:
    explicit DifferencesPanel(DocumentController& controller, QWidget* parent = nullptr);
    [[nodiscard]] int count() const { return count_; } ///< lines that can be chosen
    bool chooseFirst();                                ///< of the pairs that differ; false: there is none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void nodeChosen(crease::NodeId node);
    void siteChosen(const QString& site);

private:
    void refill();
    void addHeading(const QString& text);
    QListWidgetItem* addLine(const QString& text, const std::vector<NodeId>& nodes);
    void addPlaces(const QString& heading, const std::vector<diff::Place>& places);
    void fitLines();
    void choose(const QListWidgetItem* item);

    DocumentController& controller_;
    QLabel* summary_;
    QListWidget* list_;
    int count_ = 0;
};

} // namespace crease::ui
