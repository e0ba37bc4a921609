#pragma once

#include "core/engine/engine.h"
#include "core/engine/host_protocol.h"
#include "core/engine/image_plugin.h"
#include "core/engine/registry.h"
#include "core/engine/sandbox.h"

#include <nlohmann/json_fwd.hpp>

namespace crease::engine {

// What the headers of frames say. Reading is total: any JSON, however wrong, gives an error and never undefined
// behaviour, because either side may be talking to a process that has gone wrong.

[[nodiscard]] nlohmann::json to_json(const Error& error);
[[nodiscard]] Error error_from(const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const std::vector<TensorInfo>& infos);
[[nodiscard]] Result<std::vector<TensorInfo>> infos_from(const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const SessionOptions& options);
[[nodiscard]] Result<SessionOptions> options_from(const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const std::vector<NodeTime>& times);
[[nodiscard]] Result<std::vector<NodeTime>> times_from(const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const std::vector<EngineInfo>& engines);
[[nodiscard]] Result<std::vector<EngineInfo>> engines_from(const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const Protections& protections);
[[nodiscard]] Result<Protections> protections_from(const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const DecodeOptions& options);
[[nodiscard]] Result<DecodeOptions> decode_options_from(const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const Image& image, std::vector<std::byte>& payload); ///< whose pixels become the payload
[[nodiscard]] Result<Image> image_from(const nlohmann::json& json, const std::vector<std::byte>& payload);

/// Appends the tensors' bytes to `payload` and returns their description.
[[nodiscard]] nlohmann::json pack(const NamedTensors& tensors, std::vector<std::byte>& payload);
/// The inverse; `payload` must hold exactly the described bytes.
[[nodiscard]] Result<NamedTensors> unpack(const nlohmann::json& json, const std::vector<std::byte>& payload);

[[nodiscard]] Frame make_frame(const nlohmann::json& header, std::vector<std::byte> payload = {});
/// The header of a frame, which must be a JSON object. Errors: `engine`.
[[nodiscard]] Result<nlohmann::json> header_of(const Frame& frame);

} // namespace crease::engine
