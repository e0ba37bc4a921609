#include "core/compare/npy.h"

#include <cstdlib>

// Reads arbitrary bytes as a NumPy array. What was read holds as many bytes as its shape and type say.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto tensor = crease::compare::parse_npy({reinterpret_cast<const char*>(data), size});
    if (tensor && tensor->bytes.size() != static_cast<std::size_t>(tensor->element_count()) * crease::element_size(tensor->type)) std::abort();
    return 0;
}
