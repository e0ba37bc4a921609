#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace crease::engine {

/// A file of Crease's own besides the program.
struct InstalledPart {
    std::string name;
    std::string from_bin;        ///< the folder it is installed in, as seen from the folder of the program
    std::filesystem::path built; ///< where this build put it, for tests
};

/// Where it lies: beside the running program, where it is installed, or where it was built. Errors: `unsupported`, when nowhere.
[[nodiscard]] Result<std::filesystem::path> find_part(const InstalledPart& part);

} // namespace crease::engine
