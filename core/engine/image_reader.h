#pragma once

#include "core/engine/engine_host.h"
#include "core/engine/image.h"

#include <optional>

namespace crease::engine {

/// Reads image files in an engine's process of its own, which is started for the first image, and again after one that broke it.
class ImageReader {
public:
    explicit ImageReader(HostOptions options);

    /// EXIF's orientation is applied, transparency dropped. `edge` not 0: shrunk until neither side is longer. Errors: `io` when
    /// missing; `bad_input` when it is no readable image, cut short, too large, or breaks its decoder; `engine` when no process can be
    /// started; `unsupported` when the plugin that decodes is missing; `cancelled`.
    [[nodiscard]] Result<Image> read(const std::filesystem::path& file, int edge = 0);
    /// The same, brought to the size and the channels of `fit`.
    [[nodiscard]] Result<Image> read(const std::filesystem::path& file, const ImageFit& fit);

private:
    Result<Image> decode(const std::filesystem::path& file, const DecodeOptions& options);

    HostOptions options_;
    std::optional<EngineHost> host_;
};

} // namespace crease::engine
