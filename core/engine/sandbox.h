#pragma once

#include <filesystem>
#include <string>

namespace crease::engine {

/// What holds this process back. A kernel may offer less than all of it; what is false is then not held back at all.
struct Protections {
    bool network = false;  ///< no socket can be opened
    bool programs = false; ///< no program and no process can be started, none traced, none but this one ended
    bool files = false;    ///< nothing can be written, removed or renamed outside the scratch folder
};

/// Closes the calling process in, for good. Reading stays free, and so does writing in `scratch` (empty: nowhere). To be called while
/// there is one thread only, before any library is opened that is not to be trusted.
Protections enter_sandbox(const std::filesystem::path& scratch);

/// A sentence for people: what an engine's process may not do on this machine, and what it may because the kernel offers no means
/// against it.
[[nodiscard]] std::string describe(const Protections& protections);

} // namespace crease::engine
