#include "ui/panels/nodes_panel.h"

#include "ui/document_controller.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace crease::ui {

void NodeFilter::setQuery(const QString& query) {
    query_ = FindQuery(query);
    invalidateFilter();
}

bool NodeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (query_.isEmpty()) return true;
    return query_.matches(sourceModel()->index(row, 0, parent).data(NodeTableModel::SearchRole).toString().split('\n'));
}

NodesPanel::NodesPanel(DocumentController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller), filter_(new QLineEdit(this)), view_(new QTableView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 2, 10, 2);
    row->addWidget(filter_);
    column->addLayout(row);
    column->addWidget(view_, 1);
    buildView();
    connect(&controller, &DocumentController::opened, this, &NodesPanel::rebuild);
    connect(&controller, &DocumentController::closed, this, &NodesPanel::rebuild);
    connect(&controller, &DocumentController::graphChanged, this, &NodesPanel::rebuild);
    connect(&controller, &DocumentController::selectionChanged, this, &NodesPanel::showSelection);
}

void NodesPanel::buildView() {
    filter_->setPlaceholderText(tr("Filter nodes"));
    filter_->setAccessibleName(tr("Filter nodes"));
    filter_->setClearButtonEnabled(true);
    filtered_.setSourceModel(&model_);
    view_->setModel(&filtered_);
    view_->setAccessibleName(tr("Nodes"));
    view_->setFrameShape(QFrame::NoFrame);
    view_->setShowGrid(false);
    view_->setSortingEnabled(true);
    view_->sortByColumn(-1, Qt::AscendingOrder); // graph order until somebody asks for another
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view_->horizontalHeader()->setStretchLastSection(true);
    connect(filter_, &QLineEdit::textChanged, &filtered_, &NodeFilter::setQuery);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!following_ && index.isValid())
            controller_.selectNode(NodeId(index.data(NodeTableModel::NodeRole).toUInt()));
    });
}

void NodesPanel::rebuild() {
    following_ = true;
    filter_->clear();
    if (controller_.hasDocument())
        model_.setGraph(controller_.document().original(), controller_.graph(), &controller_.document().scan());
    else
        model_.setGraph(nullptr, {}, nullptr);
    const int em = fontMetrics().averageCharWidth();
    view_->setColumnWidth(NodeTableModel::OperatorColumn, em * 14);
    view_->setColumnWidth(NodeTableModel::PlaceColumn, em * 18);
    following_ = false;
}

void NodesPanel::showSelection() {
    const auto index = filtered_.mapFromSource(model_.indexOfNode(controller_.selection().node));
    following_ = true;
    if (index.isValid())
        view_->setCurrentIndex(index);
    else if (!view_->hasFocus())
        view_->clearSelection();
    following_ = false;
}

} // namespace crease::ui
