#include "ui/panels/canvas_breadcrumbs.h"

#include "ui/document/document_controller.h"
#include "ui/kit/format.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace crease::ui {

CanvasBreadcrumbs::CanvasBreadcrumbs(DocumentController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(8, 6, 8, 0);
    row_->setSpacing(4);
    setAccessibleName(tr("Way to this graph"));
    hide();
}

/// The node through which step `step` of the way was entered, in the model as it was opened or as it is folded.
const Node* CanvasBreadcrumbs::ownerOf(std::size_t step) const {
    const auto& trail = controller_.trail();
    const auto& document = controller_.document();
    for (const auto& model : {document.current(), document.original()})
        for (const auto& node : model->graphs[trail[step - 1].graph.value]->nodes)
            if (node->id == trail[step].owner) return node.get();
    return nullptr;
}

void CanvasBreadcrumbs::refresh() {
    // A button of the row may be what was just clicked, so it goes when its work is done.
    while (auto* item = row_->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const auto& trail = controller_.trail();
    setVisible(controller_.hasDocument() && trail.size() > 1);
    if (!controller_.hasDocument()) return;
    addStep(tr("Main graph"), tr("Back to the main graph"), trail.front().graph, trail.size() == 1);
    for (std::size_t step = 1; step < trail.size(); ++step) {
        row_->addWidget(new QLabel(QStringLiteral("›"), this));
        const bool last = step + 1 == trail.size();
        const Node* owner = ownerOf(step);
        const QString name = owner ? readable(owner->name.empty() ? owner->op_type : owner->op_type + " · " + owner->name)
                                   : readable(controller_.document().original()->graphs[trail[step].graph.value]->name);
        addStep(fontMetrics().elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 40), name, trail[step].graph, last);
        if (owner && last) addSiblings(trail[step], *owner);
    }
    row_->addStretch();
}

void CanvasBreadcrumbs::addStep(const QString& words, const QString& tip, GraphId graph, bool last) {
    if (last) {
        auto* label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(asToolTip(tip));
        auto bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        label->setContentsMargins(4, 0, 4, 0);
        return row_->addWidget(label);
    }
    auto* button = new QToolButton(this);
    button->setText(caption(words));
    button->setToolTip(asToolTip(tip));
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, graph] { controller_.showGraph(graph); });
    row_->addWidget(button);
}

void CanvasBreadcrumbs::addSiblings(const Crumb& crumb, const Node& owner) {
    const auto children = childGraphs(*controller_.document().original(), owner);
    if (children.size() == 1 && owner.bodies.empty()) return; // a function: its name has been said
    auto* group = new QButtonGroup(this);
    for (const auto& child : children) {
        auto* button = new QToolButton(this);
        button->setText(caption(child.role));
        button->setToolTip(asToolTip(child.role));
        button->setCheckable(true);
        button->setChecked(child.graph == crumb.graph);
        button->setAutoRaise(true);
        group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, owner = crumb.owner, graph = child.graph] { controller_.enterGraph(owner, graph); });
        row_->addWidget(button);
    }
}

} // namespace crease::ui
