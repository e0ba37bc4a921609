#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"

#include <filesystem>

namespace crease::compare {

/// Reads a NumPy array file (.npy, versions 1 to 3): floats, integers and booleans, of either byte order, in C or Fortran order. Errors:
/// `io` when it cannot be read, `bad_input` when it is broken, `unsupported` for other types.
[[nodiscard]] Result<HostTensor> read_npy(const std::filesystem::path& file);

/// The same from the file's bytes.
[[nodiscard]] Result<HostTensor> parse_npy(const std::string& bytes);

} // namespace crease::compare
