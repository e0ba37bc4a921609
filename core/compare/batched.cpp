#include "core/compare/batched.h"

#include "core/compare/random_input.h"

#include <algorithm>

namespace crease::compare {
namespace {

const engine::TensorInfo* find(const std::vector<engine::TensorInfo>& declared, const std::string& name) {
    const auto found = std::find_if(declared.begin(), declared.end(), [&](const auto& info) { return info.name == name; });
    return found == declared.end() ? nullptr : &*found;
}

/// An open first extent of which one goes in; of a text of 16 words the 16 are no batch.
bool has_open_batch(const engine::NamedTensor& input, const std::vector<engine::TensorInfo>& declared) {
    const auto* info = find(declared, input.name);
    return info && !info->shape.empty() && info->shape.front() < 0 && !input.tensor.shape.empty() && input.tensor.shape.front() == 1;
}

Result<HostTensor> repeated(const engine::NamedTensor& one, std::int64_t size) {
    if (one.tensor.element_count() > largest_random_tensor / size)
        return fail(ErrorCode::unsupported, "a batch of " + std::to_string(size) + " of \"" + one.name + "\" is more than can be fed to a model");
    HostTensor all{one.tensor.type, one.tensor.shape, {}};
    all.shape.front() = size;
    all.bytes.reserve(one.tensor.bytes.size() * static_cast<std::size_t>(size));
    for (std::int64_t i = 0; i < size; ++i) all.bytes.insert(all.bytes.end(), one.tensor.bytes.begin(), one.tensor.bytes.end());
    return all;
}

} // namespace

Result<engine::NamedTensors> batched(const engine::NamedTensors& inputs, const std::vector<engine::TensorInfo>& declared, std::int64_t size) {
    auto out = inputs;
    bool any = false;
    for (auto& input : out) {
        if (!has_open_batch(input, declared)) continue;
        any = true;
        CREASE_TRY(input.tensor, repeated(input, size));
    }
    if (any) return out;
    return fail(ErrorCode::usage, "no input leaves the size of its batch open");
}

} // namespace crease::compare
