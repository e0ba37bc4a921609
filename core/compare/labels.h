#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crease::compare {

/// The right class of each image, by file name (without directories).
using Labels = std::map<std::string, std::int64_t>;

/// Reads labels: .json is an object `{"file": class}`; anything else has lines `file,class` (or separated by blanks), a
/// heading allowed. Errors: `io`, and `bad_input` with the line that is not understood.
[[nodiscard]] Result<Labels> read_labels(const std::filesystem::path& file);

/// The labels that lie beside the images: labels.csv, labels.txt or labels.json in the directory of `image` or in the
/// one above.
[[nodiscard]] std::optional<std::filesystem::path> find_labels(const std::filesystem::path& image);

/// The names of the classes that lie beside the images: classes.txt, names.txt or classes.json, in the same places.
[[nodiscard]] std::optional<std::filesystem::path> find_class_names(const std::filesystem::path& image);

/// The names of the classes, one a line in order of index, or as parse_class_names() reads them. Errors: `io`.
[[nodiscard]] Result<std::vector<std::string>> read_class_names(const std::filesystem::path& file);

} // namespace crease::compare
