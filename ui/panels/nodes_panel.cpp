#include "ui/panels/nodes_panel.h"

#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"

#include <QEvent>
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

void NodeMarkDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != NodeTableModel::OperatorColumn) return;
    option->icon = markIcon(static_cast<Mark>(index.data(NodeTableModel::MarkRole).toInt()), theme_);
    option->features |= QStyleOptionViewItem::HasDecoration; // also without a mark: the words stay in line
    const int edge = option->fontMetrics.height();
    option->decorationSize = {edge, edge};
}

NodesPanel::NodesPanel(DocumentController& controller, Appearance& appearance, QWidget* parent)
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
    connect(&controller, &DocumentController::changed, this, [this] { model_.updateFolded(controller_.document()); });
    const auto recolour = [this, &appearance] {
        marks_.setTheme(appearance.theme());
        view_->viewport()->update();
    };
    recolour();
    connect(&appearance, &Appearance::changed, this, recolour);
}

void NodesPanel::fitLetters() {
    const int em = fontMetrics().averageCharWidth();
    view_->setColumnWidth(NodeTableModel::OperatorColumn, em * 24); // of "BatchNormalization" and its mark
    view_->setColumnWidth(NodeTableModel::PlaceColumn, em * 20);
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void NodesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitLetters();
}

void NodesPanel::buildView() {
    filter_->setPlaceholderText(tr("Filter nodes"));
    filter_->setAccessibleName(tr("Filter nodes"));
    filter_->setClearButtonEnabled(true);
    filtered_.setSourceModel(&model_);
    view_->setModel(&filtered_);
    view_->setItemDelegate(&marks_);
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
    fitLetters();
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view_->horizontalHeader()->setStretchLastSection(true);
    connect(filter_, &QLineEdit::textChanged, &filtered_, &NodeFilter::setQuery);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!following_ && index.isValid()) controller_.selectNode(NodeId(index.data(NodeTableModel::NodeRole).toUInt()));
    });
}

void NodesPanel::rebuild() {
    following_ = true;
    filter_->clear();
    model_.setGraph(controller_.hasDocument() ? &controller_.document() : nullptr, controller_.graph());
    following_ = false;
}

void NodesPanel::showSelection() {
    const auto index = filtered_.mapFromSource(model_.indexOfNode(controller_.selection().node));
    following_ = true;
    if (index.isValid()) view_->setCurrentIndex(index);
    else if (!view_->hasFocus()) view_->clearSelection();
    following_ = false;
}

} // namespace crease::ui
