// Boxes on the image, and which of them only one of the two has.

#include "ui/compare/picture_parts.h"
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("crease::ui::ComparedPictures", text); }

using compare::Box;

bool same(const Box& a, const Box& b, double size) {
    const double slack = 0.01 * size;
    return a.index == b.index && std::fabs(a.score - b.score) < 0.02 && std::fabs(a.left - b.left) < slack && std::fabs(a.top - b.top) < slack &&
           std::fabs(a.right - b.right) < slack && std::fabs(a.bottom - b.bottom) < slack;
}

PictureMark markOf(const Box& box, const std::vector<std::string>& names, const Theme& theme) {
    return {QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom)), classColour(box.index + 1, theme),
            QStringLiteral("%1 %2").arg(classNameOf(box.index, names), QLocale().toString(box.score, 'f', 2)), false};
}

/// Those of `own` that `others` do not have.
std::vector<Box> without(const std::vector<Box>& own, const std::vector<Box>& others, double size) {
    std::vector<Box> alone;
    for (const auto& box : own)
        if (std::none_of(others.begin(), others.end(), [&](const Box& other) { return same(box, other, size); })) alone.push_back(box);
    return alone;
}

QString boxCount(std::size_t count) { return counted(static_cast<qint64>(count), tr("1 box"), tr("%n boxes")); }

} // namespace

ComparedPictures boxPictures(const compare::Exhibit& exhibit, const compare::BoxSource& source, const Theme& theme) {
    std::vector<const HostTensor*> of_a, of_b;
    for (const auto& output : exhibit.outputs) {
        of_a.push_back(&output.a);
        of_b.push_back(&output.b);
    }
    const auto size = exhibit.image->size;
    const auto a = compare::read_boxes(source, of_a, size), b = compare::read_boxes(source, of_b, size);
    if (!a || !b) return {};
    ComparedPictures out;
    out.classes = true;
    const auto photo = photograph(*exhibit.image);
    const auto pale = faded(photo, theme, 0.4);
    for (auto& side : out.sides) side.image = photo;
    out.sides[2].image = pale;
    for (const auto& box : *a) out.sides[0].marks.push_back(markOf(box, exhibit.class_names, theme));
    for (const auto& box : *b) out.sides[1].marks.push_back(markOf(box, exhibit.class_names, theme));
    const auto largest = static_cast<double>(std::max(size.width, size.height));
    const auto gone = without(*a, *b, largest), come = without(*b, *a, largest);
    for (const auto& box : gone) {
        out.sides[2].marks.push_back(markOf(box, exhibit.class_names, theme));
        out.sides[2].marks.back().colour = theme.ink;
        out.sides[2].marks.back().dashed = true;
    }
    for (const auto& box : come) {
        out.sides[2].marks.push_back(markOf(box, exhibit.class_names, theme));
        out.sides[2].marks.back().colour = theme.cannot;
    }
    out.sides[0].title = boxCount(a->size());
    out.sides[1].title = boxCount(b->size());
    out.sides[2].title = gone.empty() && come.empty()
                             ? tr("the same boxes")
                             : tr("%1 only in the original (dashed), %2 only in the other").arg(gone.size()).arg(come.size());
    return out;
}

} // namespace crease::ui
