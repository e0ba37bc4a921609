#pragma once

#include "core/fold/select/stranded.h"

namespace crease::fold {

/// A linear layer over patches that Reshape and Transpose cut (ViT, Dosovitskiy 2021) is one convolution of the image. It costs the same
/// either way, so it stays as it is; this says so. Nothing where the layer at this position is none.
[[nodiscard]] std::optional<Reason> patches_reason(const Scene& scene, std::uint32_t position);

} // namespace crease::fold
