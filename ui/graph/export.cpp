// The whole drawing on paper: PNG in horizontal bands, so that a very large one never needs its pixels twice; SVG and PDF as
// vectors. Every node in full detail, whatever the size.

#include "ui/graph/export.h"

#include "ui/graph/legend.h"
#include "ui/graph/scene_painter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

constexpr int band_height = 1024;

LegendContent legendOf(const Overlay& overlay) {
    return overlay.isEmpty() ? LegendContent() : LegendContent{overlay.title, overlay.low, overlay.high};
}

/// Scene units of the sheet: the picture, with room for heading and legend; and what is painted over it.
struct Sheet {
    Sheet(const GraphPicture& picture, const ExportOptions& options) : content(picture.bounds) {
        applyOverlay(options.overlay, &picture, state);
        const QSizeF legend = options.legend ? legendSize(legendOf(options.overlay), picture.font) : QSizeF(0, 0);
        heading = options.title.isEmpty() ? 0 : 2.2 * QFontMetricsF(picture.font).height();
        footer = options.legend ? legend.height() + 16 : 0;
        QSizeF size = content.size() + QSizeF(0, heading + footer);
        const double title = heading > 0 ? QFontMetricsF(picture.font).horizontalAdvance(options.title) : 0;
        size.setWidth(std::max({size.width(), legend.width() + 24, title + 24}));
        area = QRectF(content.center().x() - size.width() / 2, content.top() - heading, size.width(), size.height());
    }
    QRectF content, area;
    double heading = 0, footer = 0;
    CanvasState state;
};

/// Paints the part of the sheet in `part`; `painter` maps scene units.
void paintSheet(QPainter& painter, const Sheet& sheet, const QRectF& part, const GraphPicture& picture, const ExportOptions& options, double zoom,
                DetailLevel level) {
    painter.fillRect(part, options.theme.paper);
    paintScene(painter, picture, sheet.state, options.theme, CanvasFonts(picture.font), part, zoom, level);
    painter.setFont(picture.font);
    painter.setPen(options.theme.ink);
    if (sheet.heading > 0)
        painter.drawText(QRectF(sheet.area.left() + 12, sheet.area.top(), sheet.area.width() - 24, sheet.heading), Qt::AlignVCenter | Qt::AlignLeft,
                         options.title);
    if (options.legend) paintLegend(painter, sheet.area.bottomLeft() + QPointF(12, -12), legendOf(options.overlay), options.theme, picture.font);
}

double zoomFor(const Sheet& sheet, int width, int most) {
    const double wanted = width > 0 ? width / sheet.area.width() : 1.0;
    return std::min({wanted, most / sheet.area.width(), most / sheet.area.height()});
}

QSize pixelsOf(const Sheet& sheet, double zoom) { return (sheet.area.size() * zoom).toSize().expandedTo(QSize(1, 1)); }

/// Text stays text unless it would be a smear.
DetailLevel levelFor(double zoom, const GraphPicture& picture) { return detailLevel(zoom, CanvasFonts(picture.font).title_height); }

/// Fills the image with what of the sheet begins at `corner`, in pixels.
Status paintBands(QImage& image, QPointF corner, const Sheet& sheet, double zoom, const GraphPicture& picture, const ExportOptions& options,
                  const JobControl& control) {
    for (int top = 0; top < image.height(); top += band_height) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "the export was stopped");
        QPainter painter(&image);
        const QRectF band(0, top, image.width(), std::min(band_height, image.height() - top));
        painter.setClipRect(band);
        painter.translate(-corner);
        painter.scale(zoom, zoom);
        painter.translate(-sheet.area.topLeft());
        const QRectF part(sheet.area.topLeft() + (corner + band.topLeft()) / zoom, band.size() / zoom);
        paintSheet(painter, sheet, part, picture, options, zoom, levelFor(zoom, picture));
        control.progress(static_cast<double>(top) / image.height(), "painting");
    }
    return {};
}

Result<QImage> render(const GraphPicture& picture, const ExportOptions& options, int most, const JobControl& control) {
    const Sheet sheet(picture, options);
    const double zoom = zoomFor(sheet, options.width, most);
    QImage image(pixelsOf(sheet, zoom), QImage::Format_RGB32);
    if (image.isNull()) return fail(ErrorCode::unsupported, "the picture does not fit into memory", {}, "Ask for a smaller width");
    CREASE_CHECK(paintBands(image, {}, sheet, zoom, picture, options, control));
    return image;
}

Status writeImage(const QImage& image, const QString& path, const ExportOptions& options) {
    QImageWriter writer(path, "png");
    if (!options.title.isEmpty()) writer.setText(QStringLiteral("Title"), options.title);
    if (!writer.write(image)) return fail(ErrorCode::io, writer.errorString().toStdString(), path.toStdString());
    return {};
}

Status writePng(const GraphPicture& picture, const QString& path, const ExportOptions& options, const JobControl& control) {
    CREASE_TRY(const QImage image, render(picture, options, options.largest, control));
    return writeImage(image, path, options);
}

/// One size at which nothing has to shrink, however many files it takes.
double tiledZoom(const Sheet& sheet, const ExportOptions& options) { return options.width > 0 ? options.width / sheet.area.width() : 1.0; }

int tileSide(const ExportOptions& options) { return std::min(8192, options.largest); } // 256 MB while it is painted

/// name.png becomes name-1-1.png, name-1-2.png, ..., row by row. Of a picture that failed no tile is left.
Status writeTiles(const GraphPicture& picture, const QString& path, const ExportOptions& options, const JobControl& control) {
    const Sheet sheet(picture, options);
    const double zoom = tiledZoom(sheet, options);
    const QSizeF size = sheet.area.size() * zoom;
    const int side = tileSide(options), columns = tilesOf(picture, options).width(), count = columns * tilesOf(picture, options).height();
    QStringList written;
    for (int tile = 0; tile < count; ++tile) {
        const QPointF corner(tile % columns * side, tile / columns * side);
        const QSize pixels = QSizeF(size.width() - corner.x(), size.height() - corner.y()).boundedTo(QSizeF(side, side)).toSize();
        QImage image(pixels.expandedTo(QSize(1, 1)), QImage::Format_RGB32);
        written << tilePath(path, tile / columns, tile % columns);
        Status done = paintBands(image, corner, sheet, zoom, picture, options, {control.stop, {}});
        if (done) done = writeImage(image, written.back(), options);
        if (!done) {
            for (const QString& file : written) QFile::remove(file);
            return done;
        }
        control.progress(static_cast<double>(tile + 1) / count, "painting");
    }
    return {};
}

/// SVG and PDF share everything but the device: the sheet at one unit per scene unit.
template <class Device>
Status paintVectors(Device& device, double zoom, const Sheet& sheet, const GraphPicture& picture, const ExportOptions& options, const QString& path) {
    QPainter painter;
    if (!painter.begin(&device)) return fail(ErrorCode::io, "cannot be written", path.toStdString());
    painter.scale(zoom, zoom);
    painter.translate(-sheet.area.topLeft());
    paintSheet(painter, sheet, sheet.area, picture, options, 1, DetailLevel::near);
    if (!painter.end()) return fail(ErrorCode::io, "could not be finished", path.toStdString());
    return {};
}

Status writeSvg(const GraphPicture& picture, const QString& path, const ExportOptions& options) {
    const Sheet sheet(picture, options);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setTitle(options.title.toHtmlEscaped()); // which Qt writes as it is
    generator.setResolution(96);
    generator.setSize(pixelsOf(sheet, 1));
    generator.setViewBox(QRectF(QPointF(), sheet.area.size()));
    CREASE_CHECK(paintVectors(generator, 1, sheet, picture, options, path));
    if (!file.flush()) return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    return {};
}

Status writePdf(const GraphPicture& picture, const QString& path, const ExportOptions& options) {
    const Sheet sheet(picture, options);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    QPdfWriter writer(&file);
    writer.setTitle(options.title);
    writer.setResolution(96);
    // A page in PDF is at most 200 inches (14400 points) a side.
    const double zoom = std::min(1.0, 14000.0 * 96 / 72 / std::max(sheet.area.width(), sheet.area.height()));
    const QSizeF points = sheet.area.size() * zoom * 72 / 96;
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    return paintVectors(writer, zoom, sheet, picture, options, path);
}

Status writeAs(const QString& suffix, const GraphPicture& picture, const QString& path, const ExportOptions& options, const JobControl& control) {
    if (suffix == QLatin1String("png")) return writePng(picture, path, options, control);
    if (suffix == QLatin1String("svg")) return writeSvg(picture, path, options);
    if (suffix == QLatin1String("pdf")) return writePdf(picture, path, options);
    return fail(ErrorCode::usage, "a picture is written as .png, .svg or .pdf", path.toStdString());
}

} // namespace

Status exportPicture(const GraphPicture& picture, const QString& path, const ExportOptions& options, const JobControl& control) {
    // Written beside the target and renamed, so that a picture that failed replaces nothing.
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("png") && tilesOf(picture, options) != QSize(1, 1)) return writeTiles(picture, path, options, control);
    const QString temporary = path + QStringLiteral(".part");
    const Status written = writeAs(suffix, picture, temporary, options, control);
    if (!written) {
        if (suffix == QLatin1String("png") || suffix == QLatin1String("svg") || suffix == QLatin1String("pdf")) QFile::remove(temporary);
        Error error = written.error();
        if (error.context == temporary.toStdString()) error.context = path.toStdString();
        return forward_error(std::move(error));
    }
    QFile::remove(path);
    if (QFile::rename(temporary, path)) return {};
    QFile::remove(temporary);
    return fail(ErrorCode::io, "cannot be replaced", path.toStdString());
}

QString tilePath(const QString& path, int row, int column) {
    const QFileInfo file(path);
    return file.dir().filePath(
        QStringLiteral("%1-%2-%3.%4").arg(file.completeBaseName(), QString::number(row + 1), QString::number(column + 1), file.suffix()));
}

QSize tilesOf(const GraphPicture& picture, const ExportOptions& options) {
    const Sheet sheet(picture, options);
    const QSizeF size = sheet.area.size() * tiledZoom(sheet, options);
    if (!options.tiles || std::max(size.width(), size.height()) <= options.largest) return {1, 1};
    const auto count = [&](double pixels) { return std::max(1, static_cast<int>(std::ceil(pixels / tileSide(options)))); };
    return {count(size.width()), count(size.height())};
}

double pictureScale(const GraphPicture& picture, const ExportOptions& options) {
    const Sheet sheet(picture, options);
    return zoomFor(sheet, options.width, options.largest);
}

QImage pictureImage(const GraphPicture& picture, const ExportOptions& options) { return render(picture, options, 16384, {}).value_or(QImage()); }

} // namespace crease::ui
