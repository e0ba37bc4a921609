#pragma once

#include "core/compare/image_preset.h"
#include "core/engine/image_reader.h"

#include <filesystem>

namespace crease::compare {

/// Every image (and .npy array) that the given files and directories stand for: a file as it is, a directory as the
/// images in it, sorted by name, without its subdirectories. Errors: `io` for what does not exist, `bad_input` for a
/// directory without images.
[[nodiscard]] Result<std::vector<std::filesystem::path>> list_images(const std::vector<std::filesystem::path>& files_and_directories);

/// Whether a file is called as an image is that can be read.
[[nodiscard]] bool looks_like_image(const std::filesystem::path& file);

/// Has `reader` read an image file and turns it into a tensor of `type` by the preset. Errors: those of the reader.
[[nodiscard]] Result<HostTensor> load_image(engine::ImageReader& reader, const std::filesystem::path& file, const ImagePreset& preset,
                                            ElementType type, std::size_t rank = 4);

} // namespace crease::compare
