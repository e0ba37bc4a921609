#pragma once

#include "core/engine/engine.h"

namespace crease::engine {

struct EngineInfo {
    std::string id;      ///< as on the command line: "onnxruntime", "opencv"
    std::string title;   ///< for people
    std::string version; ///< empty when not available
    bool available = false;
    std::string reason; ///< why not, when not available
};

/// Every engine Crease knows, the preferred one first, also those that this build or this machine lacks.
[[nodiscard]] std::vector<EngineInfo> known_engines();

/// Those of them that can run, the preferred one first. Never empty: OpenCV DNN is always there.
[[nodiscard]] std::vector<EngineInfo> available_engines();

/// The engine of that id; an empty id means the preferred one. Errors: `usage` for an unknown id, `engine` when the
/// engine is known but not available.
[[nodiscard]] Result<std::unique_ptr<Engine>> make_engine(const std::string& id);

} // namespace crease::engine
