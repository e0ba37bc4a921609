#include "ui/compare/image_panel.h"

#include "ui/panels/page_parts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QToolButton>

namespace crease::ui {

ImagePanel::ImagePanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), model_(jobs), count_(new QLabel(this)), hint_(quietLabel({}, this)), view_(new QListView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 6, 6);
    column->setSpacing(6);
    auto* heading = new QWidget(this);
    buildHeading(*heading);
    column->addWidget(heading);
    column->addWidget(hint_, 1);
    column->addWidget(view_, 1);
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hint_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    hint_->setText(tr("No images: random inputs are used instead. Drop images or a folder here, or add them above."));

    view_->setModel(&model_);
    view_->setViewMode(QListView::IconMode);
    view_->setResizeMode(QListView::Adjust);
    view_->setMovement(QListView::Static);
    view_->setUniformItemSizes(true);
    view_->setIconSize({ImageListModel::thumbnail_edge, ImageListModel::thumbnail_edge});
    view_->setGridSize({ImageListModel::thumbnail_edge + 8, ImageListModel::thumbnail_edge + 8});
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setAccessibleName(tr("Images"));
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* remove = new QAction(tr("&Remove"), view_);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    view_->addAction(remove);
    connect(remove, &QAction::triggered, this, &ImagePanel::removeSelected);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImagePanel::currentChanged);
    connect(&model_, &ImageListModel::pathsChanged, this, &ImagePanel::updateHeading);
    updateHeading();
}

void ImagePanel::buildHeading(QWidget& heading) {
    auto* row = new QHBoxLayout(&heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(headingLabel(tr("Images"), &heading));
    count_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(count_, 1);
    auto* add = new QToolButton(&heading);
    add->setText(tr("Add"));
    add->setToolTip(tr("Add images or a folder of them"));
    add->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add);
    menu->addAction(tr("Add &images…"), this, &ImagePanel::addFilesRequested);
    menu->addAction(tr("Add a &folder…"), this, &ImagePanel::addFolderRequested);
    menu->addAction(tr("&Remove all"), this, [this] { model_.setPaths({}); });
    add->setMenu(menu);
    row->addWidget(add);
    auto* preset = new QToolButton(&heading);
    preset->setText(tr("Input…"));
    preset->setToolTip(tr("How an image becomes the model's input: size, colours, scale, mean"));
    connect(preset, &QToolButton::clicked, this, &ImagePanel::presetRequested);
    row->addWidget(preset);
}

void ImagePanel::setPreset(const QString& words) {
    preset_ = words;
    updateHeading();
}

void ImagePanel::updateHeading() {
    const int count = model_.rowCount();
    QStringList parts;
    if (count > 0) parts << QString::number(count);
    if (!preset_.isEmpty()) parts << preset_;
    count_->setText(parts.join(QStringLiteral(" · ")));
    hint_->setVisible(count == 0);
    view_->setVisible(count > 0);
    if (count > 0 && !view_->currentIndex().isValid()) view_->setCurrentIndex(model_.index(0));
}

int ImagePanel::current() const { return view_->currentIndex().row(); }

void ImagePanel::removeSelected() { model_.removeRows(view_->selectionModel()->selectedIndexes()); }

} // namespace crease::ui
