#include "core/engine/engine.h"

#include <sched.h>

#include <algorithm>

namespace crease::engine {
namespace {

bool shape_fits(const std::vector<std::int64_t>& declared, const std::vector<std::int64_t>& given) {
    // An empty declared shape is a scalar or an unknown rank; the engine itself knows which and will say so.
    if (declared.empty()) return true;
    return std::equal(declared.begin(), declared.end(), given.begin(), given.end(),
                      [](std::int64_t want, std::int64_t have) { return want < 0 || want == have; });
}

Status check_input(const TensorInfo& declared, const NamedTensors& inputs) {
    const HostTensor* given = find_tensor(inputs, declared.name);
    if (!given) return fail(ErrorCode::bad_input, "no value was given for the input \"" + declared.name + "\"");
    if (given->type != declared.type || !shape_fits(declared.shape, given->shape))
        return fail(ErrorCode::bad_input, "the input \"" + declared.name + "\" is " + describe(declared.type, declared.shape) + ", but " +
                                              describe(given->type, given->shape) + " was given");
    const auto expected = static_cast<std::size_t>(given->element_count()) * element_size(given->type);
    if (given->bytes.size() != expected) return fail(ErrorCode::internal, "the value for \"" + declared.name + "\" has the wrong number of bytes");
    return {};
}

} // namespace

const HostTensor* find_tensor(const NamedTensors& tensors, const std::string& name) {
    const auto found = std::find_if(tensors.begin(), tensors.end(), [&](const auto& t) { return t.name == name; });
    return found == tensors.end() ? nullptr : &found->tensor;
}

Status check_inputs(const std::vector<TensorInfo>& declared, const NamedTensors& inputs) {
    for (const auto& info : declared) CREASE_CHECK(check_input(info, inputs));
    return {};
}

std::string describe(ElementType type, const std::vector<std::int64_t>& shape) {
    std::string text(element_name(type));
    if (shape.empty()) return text + " scalar";
    char separator = ' ';
    for (auto extent : shape) {
        text += separator + (extent < 0 ? std::string("?") : std::to_string(extent));
        separator = 'x';
    }
    return text;
}

int available_processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
    return std::max(1, CPU_COUNT(&set));
}

} // namespace crease::engine
