#pragma once

#include "core/base/result.h"
#include "core/model/rewriter.h"

#include <functional>

namespace crease::fold {

/// How large weights come about: a fold that was checked is made once more when somebody reads its weights.
using Computation = std::function<Result<Replacement>()>;

/// Lets go of the bytes of `weights[index]`, which `computation` gives again, the same, whenever they are read. Only one such tensor
/// is in memory at a time, in the whole program. Reading it may fail like the fold: io, changed.
[[nodiscard]] TensorPtr computed_when_read(const TensorPtr& weight, std::size_t index, Computation computation);

} // namespace crease::fold
