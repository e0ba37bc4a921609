#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace crease::analysis {

/// Who computes constants in the runtime's own way; core/engine has the real one. Several threads may ask.
class ConstantEngine {
public:
    virtual ~ConstantEngine() = default;
    /// Runs a serialized model that has no inputs, as it is written: nothing optimised, everything in the types of the file.
    /// One tensor per output, in order. Errors: engine (in its own words), cancelled.
    [[nodiscard]] virtual Result<std::vector<HostTensor>> run(std::vector<std::byte> model, std::stop_token stop) const = 0;
};

using ConstantEnginePtr = std::shared_ptr<const ConstantEngine>;

} // namespace crease::analysis
