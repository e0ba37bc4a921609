#pragma once

#include "core/analysis/summary.h"
#include "core/fold/document.h"

#include <QThreadPool>
#include <QUndoCommand>

#include <algorithm>
#include <functional>

namespace crease::ui {

/// A document and what its headings say; computed together in a job, so that showing it costs nothing.
struct Snapshot {
    fold::Document document;
    analysis::Totals original, folded;
    std::vector<fold::LeftOut> left_out{}; ///< sites that could not be folded when that was tried
    std::size_t left_out_now = 0;          ///< how many of them, the first ones, by the fold that led here

    /// Why the site could not be folded; null if it was not tried or is folded.
    [[nodiscard]] const Error* leftOut(const std::string& site) const {
        const auto at = std::find_if(left_out.begin(), left_out.end(), [&](const fold::LeftOut& one) { return one.id == site; });
        return at == left_out.end() ? nullptr : &at->error;
    }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Lets go of it on another thread: if nobody else holds it, taking a large model apart would hold up the window.
inline void freeElsewhere(SnapshotPtr snapshot) {
    QThreadPool::globalInstance()->start([old = std::move(snapshot)] {});
}

/// A change of the set of folded sites. The work was done before the command exists; undo and redo swap pointers.
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
