#pragma once

#include <string>
#include <vector>

namespace crease::engine {

struct EngineName {
    const char* id;    ///< on the command line and in the settings
    const char* title; ///< for people
};

/// Every engine that Crease knows, the preferred one first; who makes them stands in registry.cpp.
inline constexpr EngineName engine_names[] = {{"onnxruntime", "ONNX Runtime"}, {"opencv", "OpenCV DNN"}};

[[nodiscard]] inline std::vector<std::string> engine_ids() {
    std::vector<std::string> ids;
    for (const auto& name : engine_names) ids.emplace_back(name.id);
    return ids;
}

} // namespace crease::engine
