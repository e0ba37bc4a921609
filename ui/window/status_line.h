#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace crease::ui {

class DocumentController;

/// What the status bar says: how much is folded, what is selected, which keys help now, and the work under way.
class StatusLine : public QObject {
    Q_OBJECT
public:
    StatusLine(QStatusBar& bar, DocumentController& controller, QObject* parent);

private:
    void update();
    [[nodiscard]] QString foldedText() const;
    [[nodiscard]] QString hintText() const;

    DocumentController& controller_;
    QLabel *folded_, *hint_;
};

} // namespace crease::ui
