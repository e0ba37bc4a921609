#include "ui/panels/sites_panel.h"

#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace crease::ui {

SitesPanel::SitesPanel(DocumentController& controller, Appearance& appearance, QWidget* parent)
    : QWidget(parent), controller_(controller), filter_(new QLineEdit(this)), deployed_(new QToolButton(this)), view_(new QTreeView(this)),
      hint_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 2, 10, 2);
    row->addWidget(filter_, 1);
    row->addWidget(deployed_);
    column->addLayout(row);
    column->addWidget(hint_);
    column->addWidget(view_, 1);
    buildView();

    const auto recolour = [this, &appearance] {
        delegate_.setTheme(appearance.theme());
        view_->viewport()->update();
    };
    recolour();
    connect(&appearance, &Appearance::changed, this, recolour);
    connect(&controller, &DocumentController::opened, this, &SitesPanel::rebuild);
    connect(&controller, &DocumentController::closed, this, &SitesPanel::rebuild);
    connect(&controller, &DocumentController::rescanned, this, &SitesPanel::rebuild);
    connect(&controller, &DocumentController::changed, this, &SitesPanel::refresh);
    connect(&controller, &DocumentController::selectionChanged, this, &SitesPanel::showSelection);
    updateHint();
}

void SitesPanel::buildView() {
    filter_->setPlaceholderText(tr("Filter sites"));
    filter_->setAccessibleName(tr("Filter sites"));
    filter_->setClearButtonEnabled(true);
    deployed_->setText(tr("As deployed"));
    deployed_->setToolTip(tr("Only folds that help as deployed: not those that ONNX Runtime does itself when it loads the model, "
                             "nor those that take one of its own operators apart"));
    deployed_->setCheckable(true);
    deployed_->setObjectName("only deployed");
    connect(deployed_, &QToolButton::toggled, this, &SitesPanel::filterDeployed);
    hint_->setWordWrap(true);
    hint_->setMargin(14);
    hint_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    filtered_.setSourceModel(&model_);
    view_->setModel(&filtered_);
    view_->setItemDelegate(&delegate_);
    view_->setHeaderHidden(true);
    view_->setRootIsDecorated(false);
    view_->setIndentation(0);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setExpandsOnDoubleClick(false);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->setAccessibleName(tr("Sites"));
    view_->setAccessibleDescription(tr("What folds, what is folded, and what cannot fold and why"));
    view_->installEventFilter(this);
    view_->viewport()->installEventFilter(this);
    connect(filter_, &QLineEdit::textChanged, this, &SitesPanel::filter);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &SitesPanel::select);
    connect(view_, &QTreeView::doubleClicked, this, &SitesPanel::activate);
    connect(view_, &QTreeView::customContextMenuRequested, this, &SitesPanel::openMenu);
}

void SitesPanel::rebuild() {
    filter_->clear();
    deployed_->setChecked(false);
    model_.setDocument(controller_.hasDocument() ? &controller_.document() : nullptr);
    view_->expandAll();
    updateHint();
    emit countChanged(controller_.worthwhileCount());
}

void SitesPanel::refresh() { model_.updateFolded(controller_.document()); }

void SitesPanel::filter(const QString& text) {
    filtered_.setFilterFixedString(text);
    view_->expandAll();
    updateHint();
}

void SitesPanel::filterDeployed(bool only) {
    filtered_.setOnlyDeployed(only);
    view_->expandAll();
    updateHint();
}

void SitesPanel::updateHint() {
    const bool empty = filtered_.rowCount() == 0;
    hint_->setVisible(empty);
    view_->setVisible(!empty);
    for (auto* part : {static_cast<QWidget*>(filter_), static_cast<QWidget*>(deployed_)})
        part->setEnabled(controller_.hasDocument() && model_.rowCount() > 0);
    if (!controller_.hasDocument()) hint_->setText(tr("Open a model to see where it folds."));
    else if (model_.rowCount() == 0) hint_->setText(tr("Nothing in this model folds, and nothing comes close."));
    else
        hint_->setText(filter_->text().isEmpty() ? tr("No fold of this model helps as deployed: ONNX Runtime does the same itself when it loads the "
                                                      "model, or would lose an operator of its own.")
                                                 : tr("No site matches the filter."));
}

void SitesPanel::showSelection() {
    const auto index = filtered_.mapFromSource(model_.indexOfSite(controller_.selection().site));
    following_ = true;
    if (index.isValid()) {
        view_->setCurrentIndex(index);
        view_->scrollTo(index);
    } else if (!view_->hasFocus()) {
        view_->clearSelection();
    }
    following_ = false;
}

void SitesPanel::select(const QModelIndex& index) {
    if (following_ || !index.isValid()) return;
    const auto site = index.data(SiteModel::SiteRole).toString();
    if (!site.isEmpty()) return controller_.selectSite(site);
    if (index.data(SiteModel::KindRole).toInt() != SiteModel::RefusalRow) return;
    controller_.showGraph(GraphId(index.data(SiteModel::GraphRole).toUInt()));
    controller_.selectNode(NodeId(index.data(SiteModel::NodeRole).toUInt()));
}

void SitesPanel::activate(const QModelIndex& index) {
    const auto site = index.data(SiteModel::SiteRole).toString();
    if (!site.isEmpty()) controller_.toggle(site);
}

bool SitesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_->viewport() && event->type() == QEvent::Resize) {
        const auto* resize = static_cast<QResizeEvent*>(event);
        if (resize->size().width() != resize->oldSize().width()) view_->doItemsLayout(); // reasons wrap anew
    }
    if (watched == view_ && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const auto site = view_->currentIndex().data(SiteModel::SiteRole).toString();
            if (!site.isEmpty()) controller_.fold({site});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SitesPanel::openMenu(const QPoint& position) {
    const auto index = view_->indexAt(position);
    const auto site = index.data(SiteModel::SiteRole).toString();
    const auto label = model_.labelAt(filtered_.mapToSource(index));
    QMenu menu;
    if (!site.isEmpty()) {
        const bool folded = controller_.document().is_folded(site.toStdString());
        menu.addAction(folded ? tr("&Unfold") : tr("&Fold"), this, [this, site] { controller_.toggle(site); });
        menu.addAction(tr("&Copy the site's name"), this, [site] { QApplication::clipboard()->setText(site); });
    } else if (filtered_.onlyDeployed() && index.isValid()) {
        menu.addAction(tr("&Fold those shown under %1").arg(label), this, [this, ids = filtered_.sites(index)] { controller_.fold(ids); });
        menu.addAction(tr("Fold &all that are shown"), this, [this, ids = filtered_.sites()] { controller_.fold(ids); });
    } else if (!label.isEmpty()) {
        menu.addAction(tr("&Fold all %1").arg(label), this, [this, label] { controller_.foldLabel(label); });
    }
    if (!menu.isEmpty()) menu.exec(view_->viewport()->mapToGlobal(position));
}

} // namespace crease::ui
