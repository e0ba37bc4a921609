#pragma once

#include <string>
#include <vector>

namespace crease::test {

/// A file that is no ONNX model, and what is said of it: by the reader, on the command line and in the window alike.
struct OddFile {
    std::string name;
    std::string bytes;
    std::string sentence; ///< behind the file's name
};

/// As small as they can be and still be what they are: the marks that a format begins with, the members of an archive.
[[nodiscard]] std::vector<OddFile> odd_files();

} // namespace crease::test
