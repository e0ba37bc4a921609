#pragma once

#include "ui/document/snapshot.h"

#include <QUndoCommand>

#include <functional>

namespace crease::ui {

/// A change of the set of folded sites, or of what the model's inputs are taken for. The work was done before the command exists; undo and redo swap
/// pointers.
class FoldCommand : public QUndoCommand {
public:
    using Show = std::function<void(SnapshotPtr)>;

    FoldCommand(const QString& text, SnapshotPtr before, SnapshotPtr after, Show show)
        : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), show_(std::move(show)) {}

    ~FoldCommand() override {
        freeElsewhere(std::move(before_));
        freeElsewhere(std::move(after_));
    }

    void undo() override { show_(before_); }
    void redo() override { show_(after_); }

private:
    SnapshotPtr before_, after_;
    Show show_;
};

} // namespace crease::ui
