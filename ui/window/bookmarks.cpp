#include "ui/window/bookmarks.h"

#include "core/analysis/summary.h"
#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/settings/settings.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>

namespace crease::ui {

Bookmarks::Bookmarks(DocumentController& controller, Settings& settings, QMenu& menu, QAction& clear_action, QObject* parent)
    : QObject(parent), controller_(controller), settings_(settings), menu_(menu), clear_action_(clear_action) {
    connect(&controller, &DocumentController::opened, this, &Bookmarks::load);
    connect(&controller, &DocumentController::closed, this, &Bookmarks::load);
    connect(this, &Bookmarks::changed, this, &Bookmarks::fillMenu);
    fillMenu();
}

QString Bookmarks::key() const {
    return "bookmarks/" + QString::fromLatin1(QCryptographicHash::hash(controller_.path().toUtf8(), QCryptographicHash::Sha1).toHex());
}

/// What the file no longer has is forgotten when the bookmarks are next changed, not before: the file may come back.
void Bookmarks::load() {
    places_.clear();
    if (controller_.hasDocument()) {
        const auto& graphs = controller_.document().original()->graphs;
        for (const auto& entry : QJsonDocument::fromJson(settings_.bytes(key())).array()) {
            const Place place{GraphId(static_cast<std::uint32_t>(entry.toObject()["graph"].toInt())), entry.toObject()["value"].toString()};
            if (place.graph.value < graphs.size() && nodeAt(*controller_.document().original(), place)) places_.push_back(place);
        }
    }
    emit changed();
}

void Bookmarks::save() {
    std::stable_sort(places_.begin(), places_.end(),
                     [this](const Place& a, const Place& b) { return std::pair(a.graph.value, orderOf(a)) < std::pair(b.graph.value, orderOf(b)); });
    QJsonArray entries;
    for (const auto& place : places_) entries.append(QJsonObject{{"graph", static_cast<int>(place.graph.value)}, {"value", place.value}});
    settings_.setBytes(key(), entries.isEmpty() ? QByteArray() : QJsonDocument(entries).toJson(QJsonDocument::Compact));
    emit changed();
}

const Node* Bookmarks::nodeAt(const Model& model, const Place& place) const {
    const auto& graph = *model.graphs[place.graph.value];
    const auto value = graph.find_value(place.value.toStdString());
    if (!value.valid()) return nullptr;
    for (const auto& node : graph.nodes)
        if (std::find(node->outputs.begin(), node->outputs.end(), value) != node->outputs.end()) return node.get();
    return nullptr;
}

std::size_t Bookmarks::orderOf(const Place& place) const {
    const auto& nodes = controller_.document().original()->graphs[place.graph.value]->nodes;
    const Node* node = nodeAt(*controller_.document().original(), place);
    return static_cast<std::size_t>(std::find_if(nodes.begin(), nodes.end(), [&](const NodePtr& n) { return n.get() == node; }) - nodes.begin());
}

/// A site is where its value is made.
std::vector<Bookmarks::Place> Bookmarks::selected() const {
    if (!controller_.hasDocument()) return {};
    const auto& document = controller_.document();
    const auto graph_id = controller_.graph();
    if (const auto* site = controller_.selectedSite())
        return {{site->graph, text(document.original()->graphs[site->graph.value]->value_name(site->output))}};
    const auto& selection = controller_.selection();
    auto ids = selection.several;
    if (ids.empty() && selection.node.valid()) ids = {selection.node};
    std::vector<Place> places;
    for (const auto& model : {document.original(), document.current()}) {
        const auto& graph = *model->graphs[graph_id.value];
        for (const auto& node : graph.nodes) {
            if (!node->output().valid() || std::find(ids.begin(), ids.end(), node->id) == ids.end()) continue;
            const Place place{graph_id, text(graph.value_name(node->output()))};
            const bool lasting = nodeAt(*document.original(), place) != nullptr;
            if (lasting && std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
        }
    }
    return places;
}

bool Bookmarks::isHere() const {
    const auto here = selected();
    return !here.empty() && std::all_of(here.begin(), here.end(),
                                        [this](const Place& place) { return std::find(places_.begin(), places_.end(), place) != places_.end(); });
}

void Bookmarks::toggle() {
    const auto here = selected();
    const bool remove = isHere();
    for (const auto& place : here) {
        std::erase(places_, place);
        if (!remove) places_.push_back(place);
    }
    if (!here.empty()) save();
}

void Bookmarks::clear() {
    places_.clear();
    if (controller_.hasDocument()) save();
}

void Bookmarks::step(int direction) {
    if (places_.empty()) return;
    const auto here = selected();
    const auto at = here.empty() ? places_.end() : std::find(places_.begin(), places_.end(), here.front());
    const auto count = static_cast<std::ptrdiff_t>(places_.size());
    const auto from = at == places_.end() ? (direction > 0 ? -1 : 0) : at - places_.begin();
    goTo(places_[static_cast<std::size_t>((from + direction + count) % count)]);
}

void Bookmarks::goTo(const Place& place) {
    const Node* node = nodeAt(*controller_.document().original(), place);
    if (!node) return;
    controller_.showGraph(place.graph);
    emit chosen(node->id);
}

std::vector<NodeId> Bookmarks::nodes() const {
    std::vector<NodeId> ids;
    if (!controller_.hasDocument()) return ids;
    for (const auto& place : places_) {
        if (place.graph != controller_.graph()) continue;
        for (const auto& model : {controller_.document().original(), controller_.document().current()})
            if (const Node* node = nodeAt(*model, place); node && std::find(ids.begin(), ids.end(), node->id) == ids.end()) ids.push_back(node->id);
    }
    return ids;
}

void Bookmarks::fillMenu() {
    menu_.clear();
    for (const auto& place : places_) {
        const auto& model = *controller_.document().original();
        const Node* node = nodeAt(model, place);
        if (!node) continue;
        const auto name = readable(analysis::block_name(*model.graphs[place.graph.value], *node));
        const auto words = tr("%1 · %2").arg(name.isEmpty() ? readable(place.value) : name, readable(node->op_type));
        menu_.addAction(caption(words), this, [this, place] { goTo(place); });
    }
    menu_.setEnabled(!places_.empty());
    if (places_.empty()) return;
    menu_.addSeparator();
    menu_.addAction(&clear_action_);
}

} // namespace crease::ui
