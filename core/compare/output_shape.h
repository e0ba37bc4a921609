#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"

#include <string>
#include <vector>

namespace crease::compare {

/// Of an image as it goes into a network, in pixels.
struct ImageSize {
    std::int64_t width = 0, height = 0;
};

/// What can be told of an output before its numbers are looked at.
struct OutputShape {
    std::string name;
    ElementType type = ElementType::float32;
    std::vector<std::int64_t> shape;
};

} // namespace crease::compare
