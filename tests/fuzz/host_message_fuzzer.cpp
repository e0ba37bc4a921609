#include "core/engine/host_messages.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <cstring>

// What an engine's process may answer: a header of any bytes (its length stands first) and any payload behind it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace crease::engine;
    if (size < 2) return 0;
    const auto length = std::min<std::size_t>(data[0] | data[1] << 8, size - 2);
    Frame frame{{reinterpret_cast<const char*>(data) + 2, length}, {}};
    frame.payload.resize(size - 2 - length);
    if (!frame.payload.empty()) std::memcpy(frame.payload.data(), data + 2 + length, frame.payload.size());
    const auto header = header_of(frame);
    if (!header) return 0;
    (void)error_from(header->value("error", nlohmann::json()));
    (void)infos_from(header->value("inputs", nlohmann::json()));
    (void)options_from(*header);
    (void)times_from(header->value("times", nlohmann::json()));
    (void)engines_from(header->value("engines", nlohmann::json()));
    const auto tensors = unpack(header->value("tensors", nlohmann::json()), frame.payload);
    if (!tensors) return 0;
    for (const auto& [name, tensor] : *tensors)
        if (tensor.bytes.size() != static_cast<std::size_t>(tensor.element_count()) * crease::element_size(tensor.type)) std::abort();
    return 0;
}
