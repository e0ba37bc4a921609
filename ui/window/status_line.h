#pragma once

#include "ui/kit/yielding_label.h"

#include <QObject>

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
    using Parts = std::vector<YieldingLabel::Part>;
    [[nodiscard]] Parts hintParts() const;
    [[nodiscard]] Parts severalParts() const;

    DocumentController& controller_;
    QLabel* folded_;
    YieldingLabel* hint_;
};

} // namespace crease::ui
