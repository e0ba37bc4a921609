#include "ui/compare/image_panel.h"

#include "ui/kit/page_parts.h"
#include "ui/kit/yielding_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace crease::ui {

ImagePanel::ImagePanel(JobRunner& jobs, const Settings& settings, QWidget* parent)
    : QWidget(parent), model_(jobs, &settings), count_(new YieldingLabel(this)), others_(new YieldingLabel(this)), hint_(quietLabel({}, this)),
      offer_(new QPushButton(tr("Take photographs"), this)), view_(new QListView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 6, 6);
    column->setSpacing(6);
    heading_ = new QWidget(this);
    buildHeading(*heading_);
    column->addWidget(heading_);
    column->addWidget(others_);
    column->addWidget(hint_);
    column->addWidget(offer_, 0, Qt::AlignLeft);
    column->addStretch(0);
    column->addWidget(view_, 1);
    others_->setForegroundRole(QPalette::PlaceholderText);
    heading_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hint_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    buildView();
    buildOffer();
    connect(&model_, &ImageListModel::pathsChanged, this, &ImagePanel::updateHeading);
    updateHeading();
}

void ImagePanel::buildView() {
    order_.setSourceModel(&model_);
    view_->setModel(&order_);
    view_->setViewMode(QListView::IconMode);
    view_->setResizeMode(QListView::Adjust);
    view_->setMovement(QListView::Static);
    view_->setUniformItemSizes(true);
    view_->setIconSize({ImageListModel::thumbnail_edge, ImageListModel::thumbnail_edge});
    view_->setGridSize({ImageListModel::thumbnail_edge + 8, ImageListModel::thumbnail_edge + 8});
    view_->setMinimumHeight(view_->gridSize().height()); // a row
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setObjectName("thumbnails");
    view_->setAccessibleName(tr("Images"));
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* remove = new QAction(tr("&Remove"), view_);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    view_->addAction(remove);
    connect(remove, &QAction::triggered, this, &ImagePanel::removeSelected);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImagePanel::currentChanged);
}

void ImagePanel::buildOffer() {
    offer_->setObjectName("take photographs");
    offer_->setToolTip(tr("Three photographs that come with Crease"));
    connect(offer_, &QPushButton::clicked, this, [this] { emit samplesRequested(SampleImages::photographs); });
}

void ImagePanel::buildHeading(QWidget& heading) {
    auto* row = new QHBoxLayout(&heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(headingLabel(tr("Images"), &heading));
    count_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(count_, 1);
    changed_ = new QToolButton(&heading);
    changed_->setToolTip(tr("Show only the images whose answer changed; where it is no class, those whose outputs differ by more than rounding"));
    changed_->setCheckable(true);
    changed_->setProperty("compact", true);
    changed_->setObjectName("only changed");
    changed_->hide();
    connect(changed_, &QToolButton::toggled, &order_, &ImageOrder::setOnlyChanged);
    row->addWidget(changed_);
    add_ = new QToolButton(&heading);
    add_->setText(tr("Add"));
    add_->setToolTip(tr("Add images or a folder of them"));
    add_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add_);
    menu->addAction(tr("Add &images…"), this, &ImagePanel::addFilesRequested);
    menu->addAction(tr("Add a &folder…"), this, &ImagePanel::addFolderRequested);
    menu->addAction(tr("Add &photographs that come with Crease"), this, [this] { emit samplesRequested(SampleImages::photographs); });
    menu->addAction(tr("Add &digits that come with Crease"), this, [this] { emit samplesRequested(SampleImages::digits); });
    menu->addAction(tr("&Remove all"), this, [this] { model_.setPaths({}); });
    add_->setMenu(menu);
    add_->setProperty("compact", true);
    row->addWidget(add_);
    edit_ = new QToolButton(&heading);
    edit_->setText(tr("Input…"));
    edit_->setToolTip(tr("What goes into the model: how an image becomes its input, shapes, values, files"));
    connect(edit_, &QToolButton::clicked, this, &ImagePanel::presetRequested);
    edit_->setProperty("compact", true);
    row->addWidget(edit_);
}

void ImagePanel::setInputs(const ModelInputs& inputs, const QString& preset) {
    inputs_ = inputs;
    preset_ = preset;
    updateHeading();
}

void ImagePanel::updateHeading() {
    const int count = model_.rowCount();
    const bool takes_images = !inputs_.image.isEmpty();
    std::vector<YieldingLabel::Part> parts;
    if (count > 0) parts.push_back({QString::number(count), 1});
    if (takes_images) parts.push_back({preset_, 0});
    count_->setParts(std::move(parts));
    add_->setEnabled(takes_images);
    edit_->setEnabled(takes_images || !inputs_.others.isEmpty());
    hint_->setText(takes_images ? tr("No images: random inputs are used. Drop images or a folder here.")
                                : tr("This model takes no images: it is compared on random inputs."));
    hint_->setVisible(count == 0);
    offer_->setVisible(count == 0 && takes_images && !sampleImages(SampleImages::photographs).isEmpty());
    view_->setVisible(count > 0);
    showOthers(count > 0);
    if (count > 0 && !view_->currentIndex().isValid()) view_->setCurrentIndex(order_.index(0, 0));
}

/// With several inputs it must be plain which one the images go to, and what the others get.
void ImagePanel::showOthers(bool with_images) {
    const bool several = !inputs_.others.isEmpty() && (!inputs_.image.isEmpty() || inputs_.others.size() > 1);
    others_->setVisible(several);
    const auto others = inputs_.others.join(QStringLiteral(", "));
    if (inputs_.image.isEmpty()) return others_->setLine(tr("random: %1").arg(others));
    others_->setParts(
        {{with_images ? tr("images: %1").arg(inputs_.image) : tr("random: %1").arg(inputs_.image), 1}, {tr("random: %1").arg(others), 0}});
}

int ImagePanel::stripHeight() const {
    const auto margins = layout()->contentsMargins();
    const int row = view_->gridSize().height() + 2 * view_->frameWidth() + 2;
    return margins.top() + heading_->sizeHint().height() + layout()->spacing() + row + margins.bottom();
}

QString ImagePanel::current() const { return view_->currentIndex().data(ImageListModel::PathRole).toString(); }

void ImagePanel::showFindings(std::map<QString, ImageListModel::Finding> findings) {
    const auto changed = std::count_if(findings.begin(), findings.end(), [](const auto& finding) { return finding.second.changed; });
    changed_->setText(tr("%1 changed").arg(changed));
    changed_->setVisible(changed > 0);
    changed_->setChecked(changed > 0 && changed_->isChecked());
    model_.setFindings(std::move(findings));
    const auto first = order_.index(0, 0);
    if (!first.isValid() || first.data(ImageListModel::InterestRole).toDouble() == 0) return;
    view_->setCurrentIndex(first);
    view_->scrollToTop();
}

void ImagePanel::removeSelected() { model_.removeRows(view_->selectionModel()->selectedIndexes()); }

} // namespace crease::ui
