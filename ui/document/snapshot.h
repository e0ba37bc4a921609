#pragma once

#include "core/analysis/summary.h"
#include "core/fold/choices.h"
#include "core/fold/document.h"
#include "ui/jobs/hand_over.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>

namespace crease::ui {

/// A document and what its headings say; computed together in a job, so that showing it costs nothing.
struct Snapshot {
    fold::Document document;
    analysis::Totals original, folded;
    std::vector<fold::LeftOut> left_out{}; ///< sites that could not be folded when that was tried
    std::size_t left_out_now = 0;          ///< how many of them, the first ones, by the fold that led here
    ModelPtr opened{};                     ///< as it was read; not the document's original while its inputs are taken for constants
    fold::Choices choices{};

    /// Why the site could not be folded; null if it was not tried or is folded.
    [[nodiscard]] const Error* leftOut(const std::string& site) const {
        const auto at = std::find_if(left_out.begin(), left_out.end(), [&](const fold::LeftOut& one) { return one.id == site; });
        return at == left_out.end() ? nullptr : &at->error;
    }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Lets go of it on another thread: if nobody else holds it, taking a large model apart would hold up the window.
inline void freeElsewhere(SnapshotPtr snapshot) {
    runIn(*QThreadPool::globalInstance(), [old = std::move(snapshot)] {});
}

// What changes a document, as jobs. Errors: those of reading, scanning and folding.

[[nodiscard]] Result<SnapshotPtr> openSnapshot(const std::string& path, const JobControl& control);

/// With exactly these sites folded, as far as their numbers allow, and constants stored if `bake`; an error when nothing of that
/// can be.
[[nodiscard]] Result<SnapshotPtr> foldSnapshot(const Snapshot& base, std::set<std::string> target, bool bake, const JobControl& control);

/// With these edits in place of those that it had.
[[nodiscard]] Result<SnapshotPtr> editedSnapshot(const Snapshot& base, const ModelEdits& edits);

/// The model taken in another way. What is folded and still is a site, or a step of one, stays folded.
[[nodiscard]] Result<SnapshotPtr> withChoices(const Snapshot& base, const fold::Choices& choices, const JobControl& control);

/// What was done with a model.
struct FoldedState {
    std::set<std::string> folded;
    fold::Choices choices{};
    bool bake = false;
    ModelEdits edits{};
};

/// The model that was read anew, with as much of that done as its sites allow.
[[nodiscard]] Result<SnapshotPtr> foldedAgain(const SnapshotPtr& fresh, const FoldedState& wanted, const JobControl& control);

/// The model that was read again, taken and folded like the earlier one, as far as its sites are still there.
[[nodiscard]] Result<SnapshotPtr> foldedLike(const SnapshotPtr& fresh, const Snapshot& earlier, const JobControl& control);

} // namespace crease::ui
