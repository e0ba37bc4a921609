// What a normalisation in training mode would use, of the values that an engine computed.

#include "core/explain/breakage.h"

#include <algorithm>

namespace crease::explain {
namespace {

/// Mean and variance of every channel of a map [N, C, ...].
Result<BatchStatistics> statistics_of(const HostTensor& tensor) {
    if (tensor.shape.size() < 2) return fail(ErrorCode::unsupported, "this is no map of channels");
    const auto channels = tensor.shape[1], pixels = tensor.element_count() / std::max<std::int64_t>(1, tensor.shape[0] * channels),
               count = tensor.shape[0] * pixels;
    BatchStatistics out;
    for (std::int64_t c = 0; c < channels; ++c) {
        double sum = 0, squares = 0;
        for (std::int64_t i = 0; i < count; ++i) {
            CREASE_TRY(const double x, element_of(tensor, (i / pixels * channels + c) * pixels + i % pixels));
            sum += x;
            squares += x * x;
        }
        const double mean = sum / static_cast<double>(count);
        out.mean.push_back(mean);
        out.variance.push_back(std::max(0.0, squares / static_cast<double>(count) - mean * mean));
    }
    return out;
}

} // namespace

Result<BatchValues> batch_values(const EngineValues& values, const std::vector<std::string>& names) {
    BatchValues out;
    for (const auto& name : names)
        if (const auto found = values.find(name); found != values.end()) {
            CREASE_TRY(out[name], statistics_of(found->second));
        }
    return out;
}

} // namespace crease::explain
