#include "ui/window/part_flow.h"

#include "core/analysis/between.h"
#include "core/analysis/named_shapes.h"
#include "core/io/io.h"
#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/kit/prompts.h"
#include "ui/language/language.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace crease::ui {

/// The model that the part is of, and where the part begins and ends at first.
struct PartFlow::Question {
    analysis::ModelFactsPtr facts;
    bool original = false;
    analysis::Ends ends;
    ValueChoices choices;
};

namespace {

/// All that is made or fed in the main graph; constants are no ends.
ValueChoices choicesOf(const analysis::GraphFacts& facts) {
    const analysis::NamedShapes names(facts.graph);
    auto choices = std::make_shared<std::vector<ValueChoice>>();
    const auto add = [&](ValueId value) {
        if (!value.valid() || facts.table().is_constant(value)) return;
        QStringList about;
        if (const auto type = facts.type(value); type != ElementType::undefined) about << QString::fromUtf8(element_name(type).data());
        if (const auto* shape = facts.shape(value)) about << readable(names.text(value, *shape));
        choices->push_back({value, readable(facts.graph.value_name(value)), about.join(QLatin1Char(' '))});
    };
    for (const auto value : facts.graph.inputs) add(value);
    for (const auto& node : facts.graph.nodes)
        for (const auto value : node->outputs) add(value);
    return choices;
}

bool hasAll(const Graph& graph, const std::vector<NodeId>& nodes) {
    return std::all_of(nodes.begin(), nodes.end(), [&](NodeId id) {
        return std::any_of(graph.nodes.begin(), graph.nodes.end(), [&](const NodePtr& node) { return node->id == id; });
    });
}

std::vector<std::string> namesOf(const Graph& graph, const std::vector<ValueId>& values) {
    std::vector<std::string> names;
    for (const auto value : values) names.push_back(graph.value_name(value));
    return names;
}

} // namespace

PartFlow::PartFlow(DocumentController& controller, const Context& context, QWidget* window)
    : QObject(window), controller_(controller), context_(context), window_(window) {}

std::vector<NodeId> PartFlow::selectedNodes() const {
    const auto& selection = controller_.selection();
    if (const auto* site = controller_.selectedSite()) return site->nodes;
    if (!selection.several.empty()) return selection.several;
    return selection.node.valid() ? std::vector{selection.node} : std::vector<NodeId>();
}

/// Of the model as it stands; of the original where that has lost a selected node by folding.
void PartFlow::open() {
    if (!controller_.hasDocument()) return;
    if (controller_.graph() != GraphId(0)) return emit failed(tr("Only a part of the main graph can be a model of its own."));
    using QuestionPtr = std::shared_ptr<const Question>;
    const auto& document = controller_.document();
    controller_.jobs().run<QuestionPtr>(
        "part", tr("Looking at what lies between"),
        [nodes = selectedNodes(), original = document.original_facts(), current = document.facts()](const JobControl&) -> Result<QuestionPtr> {
            const bool stands = hasAll(current->main().graph, nodes);
            const auto& facts = stands ? current : original;
            return std::make_shared<const Question>(Question{facts, !stands, analysis::ends_between(*facts, nodes), choicesOf(facts->main())});
        },
        [this](Result<QuestionPtr> question) {
            if (!question) return emit failed(said(question.error().sentence()));
            ask(*question);
        });
}

void PartFlow::ask(const std::shared_ptr<const Question>& question) {
    question_ = question;
    delete dialog_;
    const auto side = question->original ? tr("A part of the original; what is selected is folded away in the other.")
                                         : tr("A part of the model as it stands, with what is folded.");
    dialog_ = new PartDialog(side, question->choices, question->ends.from, question->ends.to, window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &PartDialog::changed, this, &PartFlow::cut);
    connect(dialog_, &PartDialog::saveWanted, this, &PartFlow::save);
    cut();
    dialog_->open();
}

/// Says what the choice comes to.
void PartFlow::cut() {
    part_.reset();
    dialog_->tell({}, false);
    const auto& graph = question_->facts->main().graph;
    controller_.jobs().run<analysis::Extract>(
        "part", tr("Cutting out the part"),
        [question = question_, from = namesOf(graph, dialog_->from()), to = namesOf(graph, dialog_->to())](const JobControl&) {
            return analysis::extract(*question->facts, from, to);
        },
        [this](Result<analysis::Extract> part) {
            if (!dialog_) return;
            if (!part) return dialog_->tell(said(part.error().sentence()), false);
            part_ = part->model;
            auto sentence =
                tr("%1 of %2 nodes.").arg(QString::number(part_->main().nodes.size()), QString::number(question_->facts->main().graph.nodes.size()));
            QStringList added;
            for (const auto& name : part->added_inputs) added << readable(name);
            if (!added.isEmpty()) sentence += QLatin1Char(' ') + tr("It also needs of the model's inputs: %1.").arg(added.join(QStringLiteral(", ")));
            dialog_->tell(sentence, true);
        });
}

void PartFlow::save() {
    if (!part_) return;
    const QFileInfo whole(controller_.path());
    auto path = context_.prompts.partToSave(dialog_, QDir(context_.settings.directory()).filePath(whole.completeBaseName() + "-part.onnx"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += ".onnx";
    controller_.jobs().run<io::Written>(
        "save part", tr("Saving %1").arg(readable(QFileInfo(path).fileName())),
        [part = part_, file = path.toStdString()](const JobControl& control) { return io::write_model(*part, file, control); },
        [this, path](Result<io::Written> written) {
            if (!written) return dialog_ ? dialog_->tell(said(written.error().sentence()), true) : emit failed(said(written.error().sentence()));
            if (dialog_) dialog_->accept();
            emit saved(path, QStringLiteral("%1 %2").arg(tr("Saved as %1.").arg(readable(path)), said(written->sentence())).trimmed());
        });
}

} // namespace crease::ui
