#include "ui/document/document_controller.h"

#include "core/model/constant_inputs.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace crease::ui {

DocumentController::DocumentController(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
    connect(&undo_, &QUndoStack::cleanChanged, this, [this](bool clean) { emit modifiedChanged(!clean); });
    connect(&watch_, &FileWatch::changed, this, &DocumentController::changedOnDisk);
}

QString DocumentController::fileName() const { return QFileInfo(path_).fileName(); }

// ---- files ----------------------------------------------------------------------------------------------------------

void DocumentController::open(const QString& path) {
    const auto absolute = QFileInfo(path).absoluteFilePath();
    jobs_.run<SnapshotPtr>(
        "open", tr("Opening %1").arg(readable(QFileInfo(path).fileName())),
        [file = absolute.toStdString()](const JobControl& control) { return openSnapshot(file, control); },
        [this, absolute](Result<SnapshotPtr> result) {
            if (result) return adopt(absolute, std::move(*result));
            report(result.error());
            if (result.error().code != ErrorCode::cancelled) emit openFailed(absolute);
        });
}

void DocumentController::adopt(const QString& path, SnapshotPtr snapshot) {
    jobs_.drop("fold");
    edits_.clear();
    selection_ = {};
    graph_ = GraphId(0);
    trail_ = {{graph_, {}}};
    path_ = path;
    saved_path_.clear();
    saved_externally_ = false;
    setOther(nullptr);
    auto old = std::exchange(shown_, std::move(snapshot));
    undo_.clear();
    watch_.watch(path_);
    emit opened();
    freeElsewhere(std::move(old));
}

void DocumentController::openFolded(const QString& path, const SnapshotPtr& fresh, const SnapshotPtr& folded, const QString& step) {
    adopt(path, fresh);
    if (folded != fresh) undo_.push(new FoldCommand(step, fresh, folded, [this](SnapshotPtr s) { show(std::move(s)); }));
}

/// What was folded is folded again, as one step that can be undone.
void DocumentController::reload() {
    if (!hasDocument()) return;
    using Both = std::pair<SnapshotPtr, SnapshotPtr>; // as read, and as it was folded
    jobs_.run<Both>(
        "open", tr("Reading %1 again").arg(readable(fileName())),
        [file = path_.toStdString(), earlier = shown_](const JobControl& control) -> Result<Both> {
            CREASE_TRY(auto fresh, openSnapshot(file, control));
            CREASE_TRY(auto again, foldedLike(fresh, *earlier, control));
            return Both{std::move(fresh), std::move(again)};
        },
        [this, path = path_, wanted = foldedCount()](Result<Both> result) {
            if (!result) return report(result.error());
            const auto& [fresh, again] = *result;
            const QString site = selection_.site;
            openFolded(path, fresh, again, tr("Fold again"));
            selectSite(site); // where the file still has it
            if (const int lost = wanted - foldedCount(); lost > 0)
                emit failed(
                    counted(lost, tr("1 site that was folded does not fold any more."), tr("%n sites that were folded do not fold any more.")));
        });
}

void DocumentController::close() {
    jobs_.drop("open");
    jobs_.drop("fold");
    graph_ = GraphId(0);
    trail_ = {{graph_, {}}};
    edits_.clear();
    selection_ = {};
    setOther(nullptr);
    auto old = std::exchange(shown_, nullptr);
    path_.clear();
    undo_.clear();
    watch_.watch({});
    emit closed();
    freeElsewhere(std::move(old));
}

QString DocumentController::suggestedSavePath() const {
    if (!saved_path_.isEmpty()) return saved_path_;
    const QFileInfo file(path_);
    return file.dir().filePath(file.completeBaseName() + "-folded.onnx");
}

void DocumentController::save(const QString& path, const io::WriteOptions& options) {
    if (!hasDocument()) return;
    const auto snapshot = shown_;
    jobs_.run<io::Written>(
        "save", tr("Saving %1").arg(readable(QFileInfo(path).fileName())),
        [snapshot, file = path.toStdString(), options](const JobControl& control) {
            return io::write_model(*snapshot->document.current(), file, control, options);
        },
        [this, snapshot, path, external = options.external](Result<io::Written> result) {
            if (!result) return report(result.error());
            saved_path_ = path;
            saved_externally_ = external;
            if (io::same_file(path.toStdString(), path_.toStdString())) watch_.accept();
            if (shown_ == snapshot) undo_.setClean();
            emit saved(path, text(result->sentence()));
        });
}

void DocumentController::report(const Error& error) {
    if (error.code == ErrorCode::cancelled) return emit failed(tr("Stopped as you asked; nothing has changed."));
    emit failed(text(error.sentence()));
}

// ---- folding --------------------------------------------------------------------------------------------------------

void DocumentController::fold(const QStringList& sites) { request({tr("Fold %1").arg(titleOf(sites)), sites, {}, {}}); }

void DocumentController::unfold(const QStringList& sites) { request({tr("Unfold %1").arg(titleOf(sites)), {}, sites, {}}); }

void DocumentController::foldAll() {
    if (hasDocument()) request({tr("Fold all"), worthwhile({}), {}, {}});
}

void DocumentController::bakeConstants() {
    if (hasDocument()) request({tr("Store constants"), {}, {}, {}, true});
}

void DocumentController::foldLabel(const QString& label) {
    if (hasDocument()) request({tr("Fold all %1").arg(label), worthwhile(label), {}, {}});
}

void DocumentController::unfoldAll() {
    if (!hasDocument()) return;
    QStringList all;
    for (const auto& id : document().folded()) all << text(id);
    request({tr("Unfold all"), {}, all, {}, false});
}

void DocumentController::edit(const QString& text, const ModelEdits& edits) { request({text, {}, {}, {}, {}, edits}); }

void DocumentController::toggle(const QString& site) {
    if (!hasDocument()) return;
    document().is_folded(site.toStdString()) ? unfold({site}) : fold({site});
}

QStringList DocumentController::worthwhile(const QString& label) const {
    QStringList ids;
    for (const auto& site : document().scan().sites)
        if (site.worthwhile && (label.isEmpty() || text(site.label) == label)) ids << text(site.id);
    return ids;
}

QString DocumentController::titleOf(const QStringList& sites) const {
    if (sites.size() != 1 || !hasDocument()) return counted(sites.size(), tr("1 site"), tr("%n sites"));
    const auto* site = document().scan().find(sites.front().toStdString());
    return site ? tr("%1 %2").arg(said(site->label), siteTitle(*site)) : readable(sites.front());
}

QString DocumentController::siteTitle(const fold::Site& site) const { return readable(site.block.empty() ? site.id : site.block); }

/// Edits wait for each other: each computes from what the one before it left, and each is one step of undo.
void DocumentController::request(Edit edit) {
    if (!hasDocument()) return;
    edits_.push_back(std::move(edit));
    if (edits_.size() == 1) startNextEdit();
}

void DocumentController::startNextEdit() {
    while (!edits_.empty()) {
        const auto base = shown_;
        auto work = workOf(edits_.front(), base);
        if (!work) {
            edits_.pop_front();
            continue;
        }
        jobs_.run<SnapshotPtr>("fold", edits_.front().text, std::move(work),
                               [this, base](Result<SnapshotPtr> result) { finishEdit(base, std::move(result)); });
        return;
    }
}

/// The job that carries the edit out; none where nothing would change.
DocumentController::Work DocumentController::workOf(const Edit& edit, const SnapshotPtr& base) {
    if (edit.choices) {
        if (*edit.choices == base->choices) return {};
        return [base, choices = *edit.choices](const JobControl& control) { return withChoices(*base, choices, control); };
    }
    if (edit.edits) {
        if (*edit.edits == base->document.edits()) return {};
        return [base, edits = *edit.edits](const JobControl&) { return editedSnapshot(*base, edits); };
    }
    auto target = base->document.folded();
    for (const auto& id : edit.add) target.insert(id.toStdString());
    for (const auto& id : edit.remove) target.erase(id.toStdString());
    const bool bake = edit.bake.value_or(base->document.bakes_constants());
    if (target == base->document.folded() && bake == base->document.bakes_constants()) return {};
    return [base, target = std::move(target), bake](const JobControl& control) { return foldSnapshot(*base, target, bake, control); };
}

void DocumentController::finishEdit(const SnapshotPtr& base, Result<SnapshotPtr> result) {
    if (edits_.empty()) return; // the document it belonged to is gone
    if (!result) {
        report(result.error());
        const bool stopped = result.error().code == ErrorCode::cancelled;
        stopped ? edits_.clear() : edits_.pop_front();
    } else if (base == shown_) {
        const auto edit = edits_.front();
        edits_.pop_front();
        undo_.push(new FoldCommand(edit.text, base, *result, [this](SnapshotPtr s) { show(std::move(s)); }));
        reportLeftOut(**result);
        if (edit.bake == true) reportStillComputed((*result)->document);
    } // else the user undid something meanwhile: compute the same edit again from there
    startNextEdit();
}

void DocumentController::reportLeftOut(const Snapshot& snapshot) {
    if (snapshot.left_out_now == 0) return;
    const auto first = said(snapshot.left_out.front().error.sentence());
    const auto others = static_cast<int>(snapshot.left_out_now) - 1;
    emit failed(others == 0 ? tr("One site was left as it was: %1").arg(first)
                            : tr("%1 sites were left as they were, among them: %2").arg(QString::number(others + 1), first));
}

void DocumentController::reportStillComputed(const fold::Document& document) {
    const auto& left = document.left_computed();
    if (left.empty()) return;
    const auto first = readable(left.front().value), why = said(left.front().reason);
    emit failed(left.size() == 1 ? tr("One constant is still computed: %1 %2").arg(first, why)
                                 : tr("%1 constants are still computed, among them %2, which %3").arg(QString::number(left.size()), first, why));
}

/// Another scan may know nothing of the site that is selected.
void DocumentController::show(SnapshotPtr snapshot) {
    const bool other_scan = &shown_->document.scan() != &snapshot->document.scan();
    shown_ = std::move(snapshot);
    setOther(nullptr);
    if (other_scan) {
        if (!selection_.site.isEmpty() && !selectedSite()) clearSelection();
        emit rescanned();
    }
    emit changed();
}

void DocumentController::setOther(OtherFilePtr other) {
    if (other == other_) return;
    other_ = std::move(other);
    emit otherChanged();
}

int DocumentController::overridableInputs() const { return hasDocument() ? static_cast<int>(overridable_inputs(*shown_->opened).size()) : 0; }

void DocumentController::setConstantInputs(bool constant) {
    choose(constant ? tr("Take inputs for constants") : tr("Leave inputs to the caller"), &fold::Choices::constant_inputs, constant);
}

void DocumentController::setIntoScales(bool into) {
    choose(into ? tr("Fold into int8 scales") : tr("Leave int8 layers alone"), &fold::Choices::into_scales, into);
}

void DocumentController::setWiden(bool widen) { choose(widen ? tr("Widen to float32") : tr("Keep short floats"), &fold::Choices::widen, widen); }

void DocumentController::choose(const QString& text, bool fold::Choices::*choice, bool on) {
    auto choices = this->choices();
    choices.*choice = on;
    request({text, {}, {}, choices});
}

bool DocumentController::hasPackedWeights() const {
    if (!hasDocument()) return false;
    const auto& nodes = shown_->opened->main().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node->is("DequantizeLinear"); });
}

int DocumentController::foldedCount() const { return hasDocument() ? static_cast<int>(document().folded().size()) : 0; }

int DocumentController::worthwhileCount() const { return hasDocument() ? static_cast<int>(worthwhile({}).size()) : 0; }

int DocumentController::unfoldedCount() const {
    if (!hasDocument()) return 0;
    const auto& sites = document().scan().sites;
    return static_cast<int>(
        std::count_if(sites.begin(), sites.end(), [this](const fold::Site& site) { return site.worthwhile && !document().is_folded(site.id); }));
}

} // namespace crease::ui
