#pragma once

#include "core/io/io.h"
#include "ui/document/commands.h"
#include "ui/document/file_watch.h"
#include "ui/graph/child_graphs.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <deque>
#include <functional>
#include <optional>

namespace crease::ui {

/// What is selected, everywhere at once: a site, or a node, or several nodes, or nothing.
struct Selection {
    QString site;
    NodeId node;
    std::vector<NodeId> several; ///< then `node` is the last of them
    bool operator==(const Selection&) const = default;
};

struct OtherFile;
using OtherFilePtr = std::shared_ptr<const OtherFile>;

/// Owns the document, its undo stack and the selection; everything that changes any of them goes through here, and
/// panels hear of it only from here. Long work runs as jobs; errors arrive as one sentence each.
class DocumentController : public QObject {
    Q_OBJECT
public:
    explicit DocumentController(JobRunner& jobs, QObject* parent = nullptr);

    [[nodiscard]] bool hasDocument() const { return shown_ != nullptr; }
    [[nodiscard]] const fold::Document& document() const { return shown_->document; } ///< only with a document
    [[nodiscard]] const SnapshotPtr& snapshot() const { return shown_; }
    [[nodiscard]] const QString& path() const { return path_; }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] bool isModified() const { return hasDocument() && !undo_.isClean(); }
    [[nodiscard]] QUndoStack& undoStack() { return undo_; }
    [[nodiscard]] JobRunner& jobs() { return jobs_; }

    void open(const QString& path);
    void reload();
    void close();
    /// A model that a job has read, and what it has made of that, as one step of undo of this name.
    void openFolded(const QString& path, const SnapshotPtr& fresh, const SnapshotPtr& folded, const QString& step);
    [[nodiscard]] QString suggestedSavePath() const; ///< "<model>-folded.onnx", or where it was saved before
    [[nodiscard]] bool wasSaved() const { return !saved_path_.isEmpty(); }
    [[nodiscard]] bool savedExternally() const { return saved_externally_; } ///< with its weights in a file of their own
    void save(const QString& path, const io::WriteOptions& options = {});

    void fold(const QStringList& sites);
    void unfold(const QStringList& sites);
    void foldAll();                       ///< all worthwhile sites
    void bakeConstants();                 ///< store what the file computes from constants
    void foldLabel(const QString& label); ///< all worthwhile sites of one label
    void unfoldAll();
    void edit(const QString& text, const ModelEdits& edits); ///< all edits of the model, in place of those that it had
    void toggle(const QString& site);

    /// How many weights of the opened model are also inputs, so that a caller may override them.
    [[nodiscard]] int overridableInputs() const;
    [[nodiscard]] fold::Choices choices() const { return hasDocument() ? shown_->choices : fold::Choices{}; }
    [[nodiscard]] bool constantInputs() const { return choices().constant_inputs; }
    [[nodiscard]] bool hasPackedWeights() const; ///< weights that are stored as integers
    // Each is one step of undo:
    void setConstantInputs(bool constant); ///< take them for constants, which fold
    void setIntoScales(bool into);         ///< fold what stands behind int8 weights into their scales
    void setWiden(bool widen);             ///< float32 where a short float cannot hold what folding makes

    [[nodiscard]] const Selection& selection() const { return selection_; }
    [[nodiscard]] const fold::Site* selectedSite() const;
    void selectSite(const QString& id);
    void selectNode(NodeId id);
    void selectNodes(const std::vector<NodeId>& ids); ///< several, or all that a closed scope hides
    void clearSelection();
    [[nodiscard]] QStringList selectedSites() const; ///< every site that the selection touches
    void foldSelected();
    void unfoldSelected();
    void stepSite(int direction); ///< next (+1) or previous (-1) site in the list, around the end

    /// A file that the document stands beside, in place of its folded form; until something is folded or another model opened.
    [[nodiscard]] const OtherFilePtr& other() const { return other_; }
    void setOther(OtherFilePtr other); ///< null: none

    [[nodiscard]] GraphId graph() const { return graph_; }                   ///< the graph on the canvases
    [[nodiscard]] const std::vector<Crumb>& trail() const { return trail_; } ///< the way there, the main graph first
    void showGraph(GraphId graph);
    void enterGraph(NodeId owner, GraphId graph); ///< from the graph that is shown, through one of its nodes
    void showParentGraph();                       ///< selects the node that was entered

    [[nodiscard]] QString siteTitle(const fold::Site& site) const; ///< "stage2.1", or the output's name
    [[nodiscard]] int foldedCount() const;
    [[nodiscard]] int worthwhileCount() const;
    [[nodiscard]] int unfoldedCount() const; ///< of the worthwhile ones

signals:
    void opened(); ///< another file: forget everything
    void closed();
    void rescanned(); ///< other sites and refusals than before, of the same nodes; `changed` follows
    void changed();   ///< other sites are folded
    void selectionChanged();
    void graphChanged();
    void otherChanged();
    void modifiedChanged(bool modified);
    void failed(const QString& sentence);
    void saved(const QString& path, const QString& remark); ///< the remark: where the weights are, if not in the model
    void changedOnDisk();
    void openFailed(const QString& path);

private:
    struct Edit {
        QString text;
        QStringList add, remove;
        std::optional<fold::Choices> choices{};
        std::optional<bool> bake{}; ///< constants: store them, compute them again, or leave that as it is
        std::optional<ModelEdits> edits{};
    };
    using Work = std::function<Result<SnapshotPtr>(const JobControl&)>;
    [[nodiscard]] static Work workOf(const Edit& edit, const SnapshotPtr& base);
    void adopt(const QString& path, SnapshotPtr snapshot);
    void show(SnapshotPtr snapshot);
    void reportLeftOut(const Snapshot& snapshot);
    void reportStillComputed(const fold::Document& document);
    void request(Edit edit);
    void choose(const QString& text, bool fold::Choices::*choice, bool on);
    void startNextEdit();
    void finishEdit(const SnapshotPtr& base, Result<SnapshotPtr> result);
    void report(const Error& error);
    void follow(std::vector<Crumb> trail);
    [[nodiscard]] QString titleOf(const QStringList& sites) const;
    [[nodiscard]] QStringList worthwhile(const QString& label) const;

    JobRunner& jobs_;
    QUndoStack undo_;
    FileWatch watch_;
    SnapshotPtr shown_;
    OtherFilePtr other_;
    QString path_, saved_path_;
    bool saved_externally_ = false;
    Selection selection_;
    GraphId graph_{0};
    std::vector<Crumb> trail_{{GraphId(0), {}}};
    std::deque<Edit> edits_; ///< the first one is being worked on
};

} // namespace crease::ui
