#pragma once

#include <filesystem>

namespace crease::engine {

/// From now on this thread, and what it starts, writes, makes and removes files in `scratch` alone (empty: nowhere) and executes
/// none; reading stays free. False when the kernel has no Landlock, or has it switched off.
[[nodiscard]] bool restrict_files(const std::filesystem::path& scratch);

} // namespace crease::engine
