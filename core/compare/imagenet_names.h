#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace crease::compare {

/// What stands for them where a file of names could.
inline constexpr const char* imagenet = "imagenet";
inline constexpr std::int64_t imagenet_classes = 1000;

/// The names of ImageNet's 1,000 classes, in the order in which classifiers trained on it have them; resources/classes says where they are
/// from.
[[nodiscard]] const std::vector<std::string>& imagenet_names();

} // namespace crease::compare
