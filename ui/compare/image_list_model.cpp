#include "ui/compare/image_list_model.h"

#include "core/engine/image_reader.h"
#include "ui/jobs/job_runner.h"
#include "ui/kit/format.h"
#include "ui/settings/settings.h"

#include <QFileInfo>
#include <QIcon>
#include <QPainter>

namespace crease::ui {

namespace {

using Thumbnails = std::map<QString, QImage>;

/// The window decodes no picture itself: it gets pixels.
QImage toQImage(const engine::Image& image) {
    const QImage view(image.pixels.data(), image.columns, image.rows, image.columns * image.channels, QImage::Format_BGR888);
    return view.copy();
}

Result<Thumbnails> readThumbnails(const QStringList& paths, const engine::HostLimits& limits, const JobControl& control) {
    constexpr int edge = 2 * ImageListModel::thumbnail_edge; // sharp on dense screens too
    engine::ImageReader reader({.stop = control.stop, .limits = limits});
    Thumbnails thumbnails;
    for (const auto& path : paths) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "stopped");
        control.progress(static_cast<double>(thumbnails.size()) / static_cast<double>(paths.size()));
        const auto image = reader.read(path.toStdString(), edge);
        thumbnails[path] = image ? toQImage(*image) : QImage();
    }
    return thumbnails;
}

/// In the corner of an image whose answer changed.
QPixmap marked(QPixmap image) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = image.width() * 0.28;
    painter.setPen(QPen(Qt::white, side * 0.12));
    painter.setBrush(QColor("#C2410C")); // on a photograph the theme's colours mean nothing
    painter.drawEllipse(QRectF(image.width() - side - 2, 2, side, side));
    return image;
}

/// An image is no symbol: it keeps its colours when it is selected.
QIcon iconOf(const QPixmap& plain, bool changed) {
    const auto image = changed ? marked(plain) : plain;
    QIcon icon(image);
    icon.addPixmap(image, QIcon::Selected);
    return icon;
}

} // namespace

ImageListModel::ImageListModel(JobRunner& jobs, const Settings* settings, QObject* parent)
    : QAbstractListModel(parent), jobs_(jobs), settings_(settings) {}

void ImageListModel::setPaths(const QStringList& paths) {
    beginResetModel();
    paths_ = paths.mid(0, max_images);
    thumbnails_.clear();
    findings_.clear();
    endResetModel();
    loadThumbnails();
    emit pathsChanged();
}

void ImageListModel::addPaths(const QStringList& paths) {
    QStringList fresh;
    for (const auto& path : paths)
        if (!paths_.contains(path) && !fresh.contains(path) && paths_.size() + fresh.size() < max_images) fresh << path;
    if (fresh.isEmpty()) return;
    beginInsertRows({}, static_cast<int>(paths_.size()), static_cast<int>(paths_.size() + fresh.size()) - 1);
    paths_ << fresh;
    endInsertRows();
    loadThumbnails();
    emit pathsChanged();
}

void ImageListModel::removeRows(const QModelIndexList& indexes) {
    QStringList going;
    for (const auto& index : indexes) going << index.data(PathRole).toString();
    for (const auto& path : going) {
        const auto row = static_cast<int>(paths_.indexOf(path));
        if (row < 0) continue;
        beginRemoveRows({}, row, row);
        paths_.removeAt(row);
        endRemoveRows();
    }
    if (!going.isEmpty()) emit pathsChanged();
}

void ImageListModel::setFindings(std::map<QString, Finding> findings) {
    findings_ = std::move(findings);
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {InterestRole, ChangedRole, Qt::DecorationRole, Qt::ToolTipRole});
}

void ImageListModel::loadThumbnails() {
    QStringList missing;
    for (const auto& path : paths_)
        if (!thumbnails_.contains(path)) missing << path;
    if (missing.isEmpty()) return jobs_.drop("thumbnails");
    jobs_.run<Thumbnails>(
        "thumbnails", tr("Reading images"),
        [missing, limits = settings_ ? settings_->limits() : engine::HostLimits{}](const JobControl& control) {
            return readThumbnails(missing, limits, control);
        },
        [this](Result<Thumbnails> thumbnails) {
            if (!thumbnails) return;
            for (const auto& [path, image] : *thumbnails) thumbnails_[path] = QPixmap::fromImage(image);
            if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
        });
}

int ImageListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(paths_.size()); }

QVariant ImageListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& path = paths_[index.row()];
    const auto thumbnail = thumbnails_.find(path);
    const auto finding = findings_.find(path);
    const double interest = finding == findings_.end() ? 0 : finding->second.interest;
    const bool unreadable = thumbnail != thumbnails_.end() && thumbnail->second.isNull();
    switch (role) {
    case Qt::DecorationRole:
        return thumbnail == thumbnails_.end() || unreadable ? QVariant()
                                                            : iconOf(thumbnail->second, finding != findings_.end() && finding->second.changed);
    case Qt::DisplayRole: return unreadable ? tr("?") : QVariant();
    case Qt::ToolTipRole:
        return asToolTip(unreadable     ? tr("%1 could not be read as an image").arg(readable(path))
                         : interest > 0 ? readable(path) + '\n' + finding->second.words
                                        : readable(path));
    case Qt::AccessibleTextRole:
        return interest > 0 ? tr("%1, %2").arg(QFileInfo(path).fileName(), finding->second.words) : QFileInfo(path).fileName();
    case InterestRole: return interest;
    case ChangedRole: return finding != findings_.end() && finding->second.changed;
    case Qt::SizeHintRole: return QSize(thumbnail_edge + 8, thumbnail_edge + 8); // the same before the image is read
    case PathRole: return path;
    default: return {};
    }
}

} // namespace crease::ui
