#include "ui/document/snapshot.h"

#include "core/engine/constant_host.h"
#include "core/fold/open.h"
#include "core/io/io.h"

namespace crease::ui {

namespace {

SnapshotPtr snapshotOf(fold::Document document, ModelPtr opened, const fold::Choices& choices) {
    const auto original = analysis::totals(*document.original_facts());
    const auto folded = document.differs() ? analysis::totals(*document.facts()) : original;
    return std::make_shared<const Snapshot>(Snapshot{std::move(document), original, folded, {}, 0, std::move(opened), choices});
}

/// Of the folded sites and steps, those that the other scan found as well.
std::set<std::string> stillThere(const std::set<std::string>& folded, const fold::ScanResult& scan) {
    std::set<std::string> ids;
    for (const auto& id : folded)
        if (scan.find(id) || scan.find_step(id).second) ids.insert(id);
    return ids;
}

} // namespace

Result<SnapshotPtr> openSnapshot(const std::string& path, const JobControl& control) {
    control.progress(0, {});
    CREASE_TRY(auto model, io::read_model(path, control));
    CREASE_TRY(auto document, fold::open_document(model, {}, engine::make_constant_engine(), control));
    return snapshotOf(std::move(document), std::move(model), {});
}

Result<SnapshotPtr> foldSnapshot(const Snapshot& base, std::set<std::string> target, bool bake, const JobControl& control) {
    std::vector<fold::LeftOut> left_out;
    CREASE_TRY(auto document, base.document.with_folded(std::move(target), control, &left_out));
    if (bake != document.bakes_constants()) {
        CREASE_TRY(document, document.with_baked_constants(bake, control));
    } else if (!left_out.empty() && document.folded() == base.document.folded()) {
        return forward_error(left_out.front().error);
    }
    const auto totals = analysis::totals(*document.facts());
    const auto now = left_out.size();
    for (const auto& earlier : base.left_out)
        if (!document.is_folded(earlier.id) && std::none_of(left_out.begin(), left_out.end(), [&](const auto& one) { return one.id == earlier.id; }))
            left_out.push_back(earlier);
    return std::make_shared<const Snapshot>(
        Snapshot{std::move(document), base.original, totals, std::move(left_out), now, base.opened, base.choices});
}

Result<SnapshotPtr> editedSnapshot(const Snapshot& base, const ModelEdits& edits) {
    CREASE_TRY(auto document, base.document.with_edits(edits));
    auto edited = base;
    edited.document = std::move(document);
    edited.left_out_now = 0;
    return std::make_shared<const Snapshot>(std::move(edited));
}

Result<SnapshotPtr> withChoices(const Snapshot& base, const fold::Choices& choices, const JobControl& control) {
    CREASE_TRY(auto document, fold::open_document(base.opened, choices, engine::make_constant_engine(), control));
    std::vector<fold::LeftOut> left_out;
    CREASE_TRY(document, document.with_folded(stillThere(base.document.folded(), document.scan()), control, &left_out));
    if (base.document.bakes_constants()) {
        CREASE_TRY(document, document.with_baked_constants(true, control));
    }
    CREASE_TRY(document, document.with_edits(base.document.edits()));
    return snapshotOf(std::move(document), base.opened, choices);
}

Result<SnapshotPtr> foldedAgain(const SnapshotPtr& fresh, const FoldedState& wanted, const JobControl& control) {
    auto again = fresh;
    if (wanted.choices != fresh->choices) {
        CREASE_TRY(again, withChoices(*fresh, wanted.choices, control));
    }
    const auto target = stillThere(wanted.folded, again->document.scan());
    if (!target.empty() || wanted.bake) {
        CREASE_TRY(again, foldSnapshot(*again, target, wanted.bake, control));
    }
    return wanted.edits.empty() ? again : editedSnapshot(*again, wanted.edits);
}

Result<SnapshotPtr> foldedLike(const SnapshotPtr& fresh, const Snapshot& earlier, const JobControl& control) {
    return foldedAgain(fresh, {earlier.document.folded(), earlier.choices, earlier.document.bakes_constants(), earlier.document.edits()}, control);
}

} // namespace crease::ui
