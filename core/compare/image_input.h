#pragma once

#include "core/compare/image_preset.h"

#include <filesystem>

namespace crease::compare {

/// Every image (and .npy array) that the given files and directories stand for: a file as it is, a directory as the
/// images in it, sorted by name, without its subdirectories. Errors: `io` for what does not exist, `bad_input` for a
/// directory without images.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
list_images(const std::vector<std::filesystem::path>& files_and_directories);

/// Reads an image file and turns it into a tensor of `type` by the preset. An image's EXIF rotation is applied, its
/// transparency dropped. Errors: `io` when missing, `bad_input` when it is no readable image.
[[nodiscard]] Result<HostTensor> load_image(const std::filesystem::path& file, const ImagePreset& preset,
                                            ElementType type, std::size_t rank = 4);

/// The same for pixels in memory: `rows` x `columns`, `channels` 1 or 3 (BGR) interleaved bytes.
[[nodiscard]] Result<HostTensor> preprocess(const std::vector<std::uint8_t>& pixels, int rows, int columns,
                                            int channels, const ImagePreset& preset, ElementType type,
                                            std::size_t rank = 4);

} // namespace crease::compare
