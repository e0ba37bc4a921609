#include "tests/fuzz/mutate_model.h"

#include "tests/support/mutation.h"

#include <cstring>

namespace crease::fuzz {

std::size_t mutate_model(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed, onnx::ModelProto (*make)(std::mt19937_64&)) {
    std::mt19937_64 random(seed);
    onnx::ModelProto model;
    const bool made = random() % 16 == 0 || !model.ParseFromArray(data, static_cast<int>(size)) || !model.has_graph();
    if (made) model = make(random);
    if (!made || random() % 2 == 0) test::mutate(model, random);
    const auto bytes = model.SerializeAsString();
    if (bytes.size() > most) return size;
    std::memcpy(data, bytes.data(), bytes.size());
    return bytes.size();
}

} // namespace crease::fuzz
