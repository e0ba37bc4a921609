#include "ui/compare/maps_flow.h"

#include "ui/compare/compare_dock.h"
#include "ui/compare/compared_pictures.h"
#include "ui/compare/picture_triple.h"
#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"

#include <QDialog>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace crease::ui {

namespace {

const QString job = QStringLiteral("maps");

/// The first value that the node makes; empty where the graph has no such node.
std::string valueMadeBy(const Graph& graph, NodeId node) {
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const NodePtr& one) { return one->id == node; });
    if (found == graph.nodes.end()) return {};
    for (const auto value : (*found)->outputs)
        if (value.valid()) return graph.value_name(value);
    return {};
}

/// A name may have outlived its value.
bool computes(const analysis::GraphFacts& facts, const std::string& name) {
    const auto value = facts.graph.find_value(name);
    return value.valid() && facts.index.producer(value) != GraphIndex::no_node;
}

std::string counterpart(const OtherFile& other, const std::string& name, bool from_original) {
    for (const auto& [a, b] : diff::counterparts(other.beside.diff))
        if ((from_original ? a : b) == name) return from_original ? b : a;
    return {};
}

} // namespace

std::optional<compare::NamePair> valuesOf(const DocumentController& controller, NodeId node) {
    const auto& document = controller.document();
    const auto* other = controller.other().get();
    const auto &original = document.original_facts()->main(), &beside = other ? other->beside.facts->main() : document.unedited_facts()->main();
    if (const auto a = valueMadeBy(original.graph, node); !a.empty()) {
        const auto b = other ? counterpart(*other, a, true) : a;
        return compare::NamePair{a, !b.empty() && computes(beside, b) ? b : std::string()};
    }
    const auto b = valueMadeBy(beside.graph, node);
    if (b.empty()) return std::nullopt;
    const auto a = other ? counterpart(*other, b, false) : b;
    return compare::NamePair{!a.empty() && computes(original, a) ? a : std::string(), b};
}

MapsFlow::MapsFlow(DocumentController& controller, const Context& context, CompareDock& compare, QWidget* window)
    : QObject(window), controller_(controller), context_(context), compare_(compare), window_(window) {
    for (const auto signal : {&DocumentController::selectionChanged, &DocumentController::changed, &DocumentController::otherChanged})
        connect(&controller, signal, this, &MapsFlow::follow);
    connect(&controller, &DocumentController::closed, this, [this] {
        if (dialog_) dialog_->hide();
    });
    connect(&compare, &CompareDock::inputChosen, this, &MapsFlow::follow);
    connect(&context.appearance, &Appearance::changed, this, [this] {
        if (!pictures_) return;
        pictures_->setTheme(context_.appearance.theme());
        if (shown_) pictures_->setPictures(picturesOf(*shown_, 0, true, context_.appearance.theme()));
    });
}

bool MapsFlow::isOpen() const { return dialog_ && dialog_->isVisible(); }

void MapsFlow::build() {
    dialog_ = new QDialog(window_);
    dialog_->setWindowTitle(tr("Feature maps"));
    pictures_ = new PictureTriple(dialog_);
    pictures_->setTheme(context_.appearance.theme());
    note_ = quietLabel({}, dialog_);
    auto* column = new QVBoxLayout(dialog_);
    column->addWidget(note_);
    column->addWidget(pictures_, 1);
    dialog_->resize(1180, 560);
}

void MapsFlow::open() {
    if (!controller_.hasDocument()) return;
    if (!controller_.selection().node.valid() && controller_.selection().site.isEmpty())
        return emit failed(tr("Select an operator to see what it makes."));
    if (!dialog_) build();
    dialog_->show();
    dialog_->raise();
    follow();
}

/// A site is what its last operator makes.
void MapsFlow::follow() {
    if (!isOpen() || !controller_.hasDocument()) return;
    controller_.jobs().drop(job);
    const auto* site = controller_.selectedSite();
    const auto node = controller_.selection().node.valid() ? controller_.selection().node
                      : site && !site->nodes.empty()       ? site->nodes.back()
                                                           : NodeId();
    if (controller_.graph().value != 0) return say(tr("Engines give no values inside this graph."));
    const auto values = node.valid() ? valuesOf(controller_, node) : std::nullopt;
    if (!values) return say(tr("Select an operator to see what it makes."));
    const auto [name, file] = compare_.chosenInput();
    auto question = compare_.question();
    if (question.beside) question.other = question.beside->path;
    const auto title = readable(values->a.empty() ? values->b : values->a);
    say(tr("Running the models for %1…").arg(title));
    controller_.jobs().run<ExhibitPtr>(
        job, tr("Making feature maps"),
        [question, values = *values, name = name, file = file](const JobControl& control) {
            return runValues(question, name.toStdString(), file.toStdString(), values, control);
        },
        [this, title](Result<ExhibitPtr> exhibit) {
            if (exhibit) return show(title, *exhibit);
            if (exhibit.error().code != ErrorCode::cancelled) say(text(exhibit.error().sentence()));
        });
}

void MapsFlow::show(const QString& title, const ExhibitPtr& exhibit) {
    shown_ = exhibit;
    auto drawn = picturesOf(*exhibit, 0, true, context_.appearance.theme());
    if (drawn.isEmpty()) return say(tr("%1 is a single number, or none: there is nothing to draw.").arg(title));
    pictures_->setOther(controller_.other() ? controller_.other()->name() : tr("Folded"));
    pictures_->setPictures(std::move(drawn));
    pictures_->show();
    note_->setText(tr("%1, for %2").arg(title, readable(exhibit->input)));
}

void MapsFlow::say(const QString& sentence) {
    shown_ = nullptr;
    pictures_->hide();
    note_->setText(sentence);
}

} // namespace crease::ui
