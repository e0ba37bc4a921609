#include "core/io/io.h"

#include <cstdlib>

// Reads arbitrary bytes as a model. What opens must be writable, and what was written must open again, to the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace crease;
    const auto* begin = reinterpret_cast<const std::byte*>(data);
    const auto model = io::read_model_bytes({begin, begin + size}, "fuzz");
    if (!model) return 0;
    for (const auto& graph : (*model)->graphs)
        for (const auto& tensor : graph->initializers) (void)tensor->values();
    const auto written = io::model_bytes(**model);
    if (!written) std::abort();
    const auto again = io::read_model_bytes(*written, "fuzz");
    if (!again || io::model_bytes(**again).value() != *written) std::abort();
    return 0;
}
