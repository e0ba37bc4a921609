#pragma once

#include "core/model/host_tensor.h"

namespace crease::compare {

/// Sound of `from` samples a second, float32 [channels, samples], with `to` a second: as long as before, rounded up to a sample. Both rates are
/// at least 1.
[[nodiscard]] HostTensor resampled(const HostTensor& sound, int from, int to);

/// The method, in words.
inline constexpr const char* resampling_method = "sinc interpolation with a Hann window";

} // namespace crease::compare
