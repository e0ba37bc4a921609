#include "ui/compare/compared_pictures.h"

#include "ui/compare/picture_parts.h"
#include "ui/kit/format.h"

namespace crease::ui {

using compare::Exhibit;
using compare::Look;

namespace {

ComparedPictures lonePictures(const Exhibit::Output& value, const Theme& theme) {
    auto maps = compare::maps_of(value.in_a ? value.a : value.b);
    if (!maps || maps->values.empty()) return {};
    return loneMapPictures(std::move(*maps), value.in_a ? ComparedPictures::Shown::original : ComparedPictures::Shown::other, theme);
}

} // namespace

ComparedPictures picturesOf(const Exhibit& exhibit, std::size_t output, bool as_maps, const Theme& theme) {
    if (output >= exhibit.outputs.size()) return {};
    if (const auto& one = exhibit.outputs[output]; !one.in_a || !one.in_b) return lonePictures(one, theme);
    std::vector<compare::OutputShape> shapes;
    for (const auto& one : exhibit.outputs) shapes.push_back({one.name, one.a.type, one.a.shape});
    auto seen = compare::look_of(shapes, output, exhibit.image ? exhibit.image->size : compare::ImageSize{});
    if (seen.look == Look::numbers && !(as_maps && exhibit.outputs[output].a.element_count() > 1)) return {};
    if (as_maps) seen = {Look::maps, {}, {}};
    ComparedPictures out;
    if (seen.look == Look::boxes) {
        out = boxPictures(exhibit, *seen.boxes, theme);
    } else {
        auto a = compare::maps_of(exhibit.outputs[output].a), b = compare::maps_of(exhibit.outputs[output].b);
        if (!a || !b || a->values.empty() || a->values.size() != b->values.size()) return {};
        const auto both = std::make_shared<const BothMaps>(BothMaps{std::move(*a), std::move(*b)});
        if (seen.look == Look::classes) out = classPictures(exhibit, both, theme);
        else if (seen.look == Look::picture) out = imagePictures(both, theme);
        else if (seen.look == Look::heat) out = heatPictures(both, theme);
        else out = mapPictures(both, theme);
    }
    if (!seen.assumed.empty()) out.assumed = readable(seen.assumed);
    return out;
}

} // namespace crease::ui
