#pragma once

#include "core/analysis/extract.h"
#include "ui/dialogs/part_dialog.h"
#include "ui/settings/context.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace crease::ui {

class DocumentController;

/// Saves a part of the model as a model of its own: what lies between the selected nodes, unless the dialog says otherwise.
class PartFlow : public QObject {
    Q_OBJECT
public:
    PartFlow(DocumentController& controller, const Context& context, QWidget* window);

    void open();
    [[nodiscard]] PartDialog* dialog() const { return dialog_; } ///< while it is open

signals:
    void failed(const QString& sentence);
    void saved(const QString& path, const QString& sentence);

private:
    struct Question;
    [[nodiscard]] std::vector<NodeId> selectedNodes() const;
    void ask(const std::shared_ptr<const Question>& question);
    void cut();
    void save();

    DocumentController& controller_;
    Context context_;
    QWidget* window_;
    QPointer<PartDialog> dialog_;
    std::shared_ptr<const Question> question_; ///< what the dialog is about
    ModelPtr part_;                            ///< what it asks for now; null while that cannot be
};

} // namespace crease::ui
