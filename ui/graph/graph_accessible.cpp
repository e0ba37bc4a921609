// A graph for those who hear it: the view is a list, every node one item with its name in words. The items are made when
// somebody asks for them and belong to their view's interface; a new picture throws them away.

#include "ui/graph/graph_accessible.h"

#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/node_tip.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <unordered_map>

namespace crease::ui {
namespace {

class NodeAccessible final : public QAccessibleInterface {
public:
    NodeAccessible(GraphView* view, std::uint32_t node) : view_(view), picture_(view->picture()), node_(node) {}

    bool isValid() const override { return view_ && picture_ && view_->picture() == picture_; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return isValid() ? view_->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        if (kind == QAccessible::Name) return spokenName(*picture_, node_);
        if (kind == QAccessible::Value) return spokenFigure(view_->marks().overlay(), picture_->nodes[node_]);
        return kind == QAccessible::Description ? picture_->nodes[node_].name : QString();
    }

    QRect rect() const override {
        if (!isValid()) return {};
        const QRectF box = view_->toWidget(picture_->nodes[node_].rect);
        return {view_->mapToGlobal(box.topLeft().toPoint()), box.size().toSize()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = state.selectable = true;
        if (state.invalid) return state;
        state.selected = view_->selection().nodeIndex() == node_;
        state.expandable = state.collapsed = !picture_->nodes[node_].group.isEmpty();
        state.focused = state.selected && view_->hasFocus();
        state.offscreen = !view_->rect().intersects(view_->toWidget(picture_->nodes[node_].rect).toAlignedRect());
        return state;
    }

    [[nodiscard]] std::uint32_t node() const { return node_; }

private:
    QPointer<GraphView> view_;
    PicturePtr picture_;
    std::uint32_t node_;
};

class GraphAccessible final : public QAccessibleWidget {
public:
    explicit GraphAccessible(GraphView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~GraphAccessible() override { forget(); }

    int childCount() const override { return view()->picture() ? static_cast<int>(view()->picture()->nodes.size()) : 0; }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        if (made_for_ != view()->picture()) forget();
        made_for_ = view()->picture();
        const auto [place, fresh] = items_.try_emplace(static_cast<std::uint32_t>(index), 0u);
        if (fresh) place->second = QAccessible::registerAccessibleInterface(new NodeAccessible(view(), place->first));
        return QAccessible::accessibleInterface(place->second);
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = view()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < childCount(); ++i)
            if (view()->toWidget(view()->picture()->nodes[static_cast<std::size_t>(i)].rect).contains(at)) return child(i);
        return nullptr;
    }

    int indexOfChild(const QAccessibleInterface* item) const override {
        const auto* node = dynamic_cast<const NodeAccessible*>(item);
        return node ? static_cast<int>(node->node()) : -1;
    }

    QAccessibleInterface* focusChild() const override {
        const auto index = view()->selection().nodeIndex();
        return index == no_index ? nullptr : child(static_cast<int>(index));
    }

private:
    [[nodiscard]] GraphView* view() const { return static_cast<GraphView*>(widget()); }
    void forget() const {
        for (const auto& [index, id] : items_) QAccessible::deleteAccessibleInterface(id);
        items_.clear();
    }

    mutable PicturePtr made_for_;
    mutable std::unordered_map<std::uint32_t, QAccessible::Id> items_;
};

QAccessibleInterface* makeInterface(const QString& class_name, QObject* object) {
    auto* view = class_name == QLatin1String("crease::ui::GraphView") ? qobject_cast<GraphView*>(object) : nullptr;
    return view ? new GraphAccessible(view) : nullptr;
}

} // namespace

void installGraphAccessibility() {
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed);
}

void announceNode(GraphView& view, std::uint32_t node) {
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(static_cast<int>(node));
    QAccessible::updateAccessibility(&event);
}

} // namespace crease::ui
