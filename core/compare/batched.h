#pragma once

#include "core/engine/engine.h"

namespace crease::compare {

/// The tensors with a batch of `size`: where `declared` leaves the first axis open and one goes in, it goes in so many times; everything
/// else stays. Errors: `usage`, where no input is of that sort, because the file settles the batch; `unsupported`, where it would be
/// more than can be fed.
[[nodiscard]] Result<engine::NamedTensors> batched(const engine::NamedTensors& inputs, const std::vector<engine::TensorInfo>& declared,
                                                   std::int64_t size);

} // namespace crease::compare
