#pragma once

#include "core/base/progress.h"
#include "core/model/graph.h"

#include <string>

namespace crease::io {

/// Reads the structure of an ONNX file; weights stay in the file and are read on demand. Errors: io (missing, a
/// directory), bad_input (empty, not ONNX, truncated, a tensor shorter than its dims), each as one sentence.
[[nodiscard]] Result<ModelPtr> read_model(const std::string& path, const JobControl& control = {});

/// The same from bytes in memory (tests, pipes).
[[nodiscard]] Result<ModelPtr> read_model_bytes(std::vector<std::byte> bytes, std::string name = {});

constexpr std::uint64_t protobuf_limit = (1ull << 31) - 1; ///< bytes of one message

struct WriteOptions {
    bool overwrite_source = false;               ///< the target may be the file that the model was read from
    bool external = false;                       ///< weights go into a file of their own; they do anyway when one file cannot hold the model
    std::string data_file = {};                  ///< its name, in the model's folder; empty: the model's name and ".data"
    std::uint64_t largest_file = protobuf_limit; ///< bytes that one model file may have
};

/// What became of a model that was written.
struct Written {
    std::string data_file;       ///< the path of the file of weights; empty when there is none
    std::uint64_t too_large = 0; ///< the size in one file, where that is why there is one
    /// "Its weights are in net.onnx.data, because ..."; empty when they are in the model.
    [[nodiscard]] std::string sentence() const;
};

/// Writes the model to `path`, or where a link of that name leads: it appears whole or not at all, with the rights of
/// the file that it replaces; on any error or cancel nothing is left behind. A file of weights never replaces a file,
/// so that no model ever sees another's weights; that of the replaced model goes when it was written by this function
/// for the same name. Refuses to replace the file that `model` was read from unless allowed, and files that hold its
/// weights always.
[[nodiscard]] Result<Written> write_model(const Model& model, const std::string& path, const JobControl& control = {},
                                          const WriteOptions& options = {});

/// The file that write_model would write, in memory. Errors: those of reading; unsupported beyond 2 GB.
[[nodiscard]] Result<std::vector<std::byte>> model_bytes(const Model& model);

/// Whether both names lead to one file that exists.
[[nodiscard]] bool same_file(const std::string& a, const std::string& b);

} // namespace crease::io
