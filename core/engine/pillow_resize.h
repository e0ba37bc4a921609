#pragma once

#include "core/engine/image.h"

namespace crease::engine {

enum class Filter { bilinear, bicubic };

/// Resizes as Pillow's Image.resize does, and so torchvision and timm on images: a filter that widens with the reduction (antialias), first
/// along the rows and then along the columns, each rounded to bytes; the arithmetic is Pillow's fixed point, so that every byte is the same.
/// `rows` and `columns` are at least 1.
[[nodiscard]] Image pillow_resize(const Image& image, int rows, int columns, Filter filter);

} // namespace crease::engine
