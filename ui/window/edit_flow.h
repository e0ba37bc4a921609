#pragma once

#include "core/base/ids.h"

#include <QObject>

class QWidget;

namespace crease::ui {

class DocumentController;
class WindowActions;

/// Other names for a node and its values, and what the model says of itself: asks, and makes one step of undo of each answer.
class EditFlow : public QObject {
    Q_OBJECT
public:
    EditFlow(DocumentController& controller, QWidget* window);

    void wire(const WindowActions& actions);
    void rename();     ///< of the selected node
    void editAbout();  ///< producer, versions, description, metadata
    void properties(); ///< shows all of that, and leads there

signals:
    void failed(const QString& sentence);

private:
    /// Carries the names out, in the order of the dialog's rows. @return what is wrong with them
    [[nodiscard]] QString take(NodeId node, const QStringList& before, const QStringList& names);

    DocumentController& controller_;
    QWidget* window_;
};

} // namespace crease::ui
