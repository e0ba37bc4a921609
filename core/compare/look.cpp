#include "core/compare/look.h"

#include "core/compare/numbers.h"

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

struct MapShape {
    std::int64_t maps = 0, height = 0, width = 0;
    bool channels_last = false;
};

/// Nothing for what has no two axes of a picture.
std::optional<MapShape> map_shape(const std::vector<std::int64_t>& shape) {
    const auto rank = shape.size();
    if (rank < 2) return std::nullopt;
    MapShape out{1, shape[rank - 2], shape[rank - 1]};
    for (std::size_t axis = rank == 4 ? 1 : 0; axis + 2 < rank; ++axis) out.maps *= shape[axis]; // of four axes the first is a batch
    const bool last = rank >= 3 && (shape[rank - 1] == 1 || shape[rank - 1] == 3) && shape[rank - 2] > 4 && shape[rank - 3] > 4;
    if (last) out = {shape[rank - 1], shape[rank - 3], shape[rank - 2], true};
    return out;
}

/// The input's proportions, and no smaller than a part of it.
bool covers(const MapShape& maps, ImageSize input, std::int64_t least_part) {
    return input.width > 0 && maps.width * input.height == maps.height * input.width && maps.width * least_part >= input.width && maps.width > 1;
}

LookAt look_at_map(const OutputShape& output, const MapShape& maps, ImageSize input) {
    if (is_floating(output.type) || output.type == ElementType::uint8) {
        if (maps.maps == 3 && covers(maps, input, 1)) return {Look::picture, "three channels of the input's proportions: an image", {}};
        if (maps.maps == 1 && is_floating(output.type) && covers(maps, input, 4))
            return {Look::heat, "one channel of the input's proportions: a number for every pixel", {}};
    }
    if (is_floating(output.type) && maps.maps > 1 && maps.maps <= 256 && covers(maps, input, 8))
        return {Look::classes, "a score for each class at every pixel: the largest is its class", {}};
    if (!is_floating(output.type) && maps.maps == 1 && covers(maps, input, 8))
        return {Look::classes, "whole numbers of the input's proportions: the class of every pixel", {}};
    const bool drawn = maps.height > 1 && maps.width > 1 && maps.height * maps.width >= 4;
    return {drawn ? Look::maps : Look::numbers, "", {}};
}

} // namespace

LookAt look_of(const std::vector<OutputShape>& outputs, std::size_t chosen, ImageSize input) {
    if (input.width > 0)
        if (auto boxes = find_boxes(outputs, input); boxes && boxes->uses(chosen)) {
            auto words = boxes->assumed;
            return {Look::boxes, std::move(words), std::move(boxes)};
        }
    const auto& output = outputs[chosen];
    const auto maps = map_shape(output.shape);
    if (!maps || output.shape.size() < 3) return {};
    return look_at_map(output, *maps, input);
}

bool may_be_classes(const std::vector<OutputShape>& outputs, std::size_t chosen, ImageSize input) {
    const auto& shape = outputs[chosen].shape;
    const auto look = look_of(outputs, chosen, input).look;
    if (look == Look::boxes) return false;
    const auto longer = std::count_if(shape.begin(), shape.end(), [](auto extent) { return extent != 1; });
    if (shape.size() <= 2 || longer <= 1) return true; // of a classifier that keeps its axes of space
    return look == Look::classes || (input.width == 0 && shape.size() == 4);
}

Result<Maps> maps_of(const HostTensor& tensor) {
    CREASE_TRY(auto values, to_doubles(tensor));
    const auto shape = map_shape(tensor.shape);
    if (!shape) return Maps{1, 1, static_cast<std::int64_t>(values.size()), std::move(values)};
    Maps out{shape->maps, shape->height, shape->width, {}};
    const auto area = out.height * out.width;
    values.resize(static_cast<std::size_t>(out.count * area)); // of a batch the first
    if (!shape->channels_last) {
        out.values = std::move(values);
        return out;
    }
    out.values.resize(values.size());
    for (std::int64_t pixel = 0; pixel < area; ++pixel)
        for (std::int64_t c = 0; c < out.count; ++c)
            out.values[static_cast<std::size_t>(c * area + pixel)] = values[static_cast<std::size_t>(pixel * out.count + c)];
    return out;
}

std::vector<std::int64_t> class_map(const Maps& maps) {
    const auto area = maps.height * maps.width;
    std::vector<std::int64_t> classes(static_cast<std::size_t>(area));
    for (std::int64_t pixel = 0; pixel < area; ++pixel) {
        auto& best = classes[static_cast<std::size_t>(pixel)];
        if (maps.count == 1) {
            const double value = maps.values[static_cast<std::size_t>(pixel)];
            best = std::fabs(value) < 1e15 ? std::llround(value) : -1;
        }
        for (std::int64_t c = 1; c < maps.count; ++c)
            if (maps.values[static_cast<std::size_t>(c * area + pixel)] > maps.values[static_cast<std::size_t>(best * area + pixel)]) best = c;
    }
    return classes;
}

Brightness brightness_of(const Maps& maps) {
    double low = 0, high = 0;
    bool any = false;
    for (const double value : maps.values) {
        if (!std::isfinite(value)) continue;
        low = any ? std::min(low, value) : value;
        high = any ? std::max(high, value) : value;
        any = true;
    }
    if (low >= -0.1 && high <= 1.1 && high > 0.05) return {0, 1};
    if (low >= -1.1 && high <= 1.1 && high - low > 0.1) return {-1, 1};
    if (low >= -10 && high <= 265 && high > 30) return {0, 255};
    return {low, high};
}

} // namespace crease::compare
