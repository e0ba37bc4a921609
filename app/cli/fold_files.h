#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace crease::cli {

/// A model to read, and where the folded one goes.
struct FoldFile {
    std::string from, to;
};

/// Whether more than one model may be meant: several are named, or a folder is, or the output is a folder.
[[nodiscard]] bool means_many(const std::vector<std::string>& models, const std::string& output);

/// Files as they are named; of a folder every .onnx in it and in the folders below, which keep their places in `output`. Errors: `io`,
/// `bad_input` for a folder without models, `usage` when two would be written to one place.
[[nodiscard]] Result<std::vector<FoldFile>> list_files(const std::vector<std::string>& models, const std::string& output);

} // namespace crease::cli
