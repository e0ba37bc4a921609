#pragma once

#include "core/engine/engine.h"

namespace onnx {
class ModelProto;
}

namespace crease::engine {

/// Moves about half of the model's weights (what convolutions, products, sums and normalisations read as constants) to
/// a neighbouring number of their type, up or down, chosen by `seed`. The outputs then change by about as much as any
/// other order of the same arithmetic would change them: the network's own rounding noise. Weights that steer shapes
/// (Resize's scales, say) are left alone.
void jitter_weights(onnx::ModelProto& model, std::uint64_t seed);

/// The same for one tensor of any floating type; integers, zeros, subnormals, infinities and NaNs stay as they are.
void jitter_tensor(HostTensor& tensor, std::uint64_t seed);

} // namespace crease::engine
