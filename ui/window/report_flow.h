#pragma once

#include "ui/settings/context.h"

#include <QObject>

class QAction;

namespace crease::ui {

class CompareDock;
class DocumentController;

/// Saves what a comparison found as a page or a table.
class ReportFlow : public QObject {
    Q_OBJECT
public:
    /// All of them outlive the flow. `save` can be chosen while there is an answer.
    ReportFlow(DocumentController& controller, const Context& context, CompareDock& compare, QAction& save, QWidget* window);

signals:
    void failed(const QString& sentence);
    void told(const QString& sentence);

private:
    void save();

    DocumentController& controller_;
    Context context_;
    CompareDock& compare_;
    QWidget* window_;
};

} // namespace crease::ui
