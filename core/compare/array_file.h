#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"

#include <filesystem>
#include <map>
#include <string>

namespace crease::compare {

/// What a file holds, by name; a file of a single array has it under the empty name.
using NamedArrays = std::map<std::string, HostTensor>;

/// Whether a file is called as one that read_arrays() reads: .npy, .npz, .pb (a TensorProto), .wav.
[[nodiscard]] bool looks_like_arrays(const std::filesystem::path& file);

/// Reads it. A .wav is float32 of shape [channels, samples] within -1 and 1. Errors: `io`, `bad_input`, `unsupported`, with the file as
/// context.
[[nodiscard]] Result<NamedArrays> read_arrays(const std::filesystem::path& file);

/// The members of a NumPy archive (.npz: a zip of .npy files, stored or deflated). Errors: as above.
[[nodiscard]] Result<NamedArrays> parse_npz(const std::string& bytes);

/// A serialized onnx::TensorProto, as ONNX's test data has them; under its own name, which may be empty.
[[nodiscard]] Result<NamedArrays> parse_tensor(const std::string& bytes);

/// RIFF/WAVE with PCM of 8, 16, 24 or 32 bits, or floats of 32 or 64.
struct Sound {
    HostTensor samples; ///< float32 [channels, samples]
    int rate = 0;       ///< samples a second
};
[[nodiscard]] Result<Sound> parse_wav(const std::string& bytes);
[[nodiscard]] Result<Sound> read_wav(const std::filesystem::path& file);

} // namespace crease::compare
