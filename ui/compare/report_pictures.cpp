#include "ui/compare/report_pictures.h"

#include "ui/compare/compared_pictures.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace crease::ui {
namespace {

constexpr std::size_t most_outputs = 4;
constexpr int largest_edge = 640, smallest_edge = 240; // pixels: a page that can still be sent

/// Small maps grow by whole pixels, large ones shrink.
QImage sized(const QImage& image) {
    const int edge = std::max(image.width(), image.height());
    if (edge > largest_edge) return image.scaled(largest_edge, largest_edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return edge < smallest_edge ? image.scaled(image.size() * (smallest_edge / std::max(edge, 1))) : image;
}

std::string pngOf(const ComparedPictures::Side& side) {
    QImage image = sized(side.image).convertToFormat(QImage::Format_RGB32);
    const double scale = static_cast<double>(image.width()) / std::max(side.image.width(), 1);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        for (const auto& mark : side.marks) {
            QPen pen(mark.colour, 2, mark.dashed ? Qt::DashLine : Qt::SolidLine);
            pen.setCosmetic(true);
            painter.setPen(pen);
            painter.drawRect(mark.rect);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) return {};
    return bytes.toStdString();
}

report::Pictures picturesFrom(const std::string& name, const ComparedPictures& drawn) {
    report::Pictures out{name + (drawn.assumed.isEmpty() ? "" : " · " + drawn.assumed.toStdString()), {}, {}};
    const char* const whose[] = {"A", "B", "difference"};
    for (std::size_t i = 0; i < drawn.sides.size(); ++i) {
        const auto& side = drawn.sides[i];
        if (side.image.isNull()) continue;
        out.sides.push_back({whose[i] + (side.title.isEmpty() ? "" : ": " + side.title.toStdString()), pngOf(side)});
    }
    for (const auto& [colour, name] : drawn.legend) out.legend.emplace_back(colour.name().toStdString(), name.toStdString());
    return out;
}

} // namespace

report::Looks looksOf(const compare::CompareReport& report, const compare::CompareRequest& request, const JobControl& control) {
    const auto samples = report::most_different_first(report);
    if (samples.empty()) return {};
    const auto exhibit = compare::exhibit(request, samples.front()->name, samples.front()->file, control);
    report::Looks looks{samples.front()->name, {}};
    for (std::size_t i = 0; exhibit && i < exhibit->outputs.size() && looks.pictures.size() < most_outputs; ++i)
        if (const auto drawn = picturesOf(*exhibit, i, false, Theme::light()); !drawn.isEmpty())
            looks.pictures.push_back(picturesFrom(exhibit->outputs[i].name, drawn));
    return looks;
}

} // namespace crease::ui
