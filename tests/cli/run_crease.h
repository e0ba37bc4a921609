#pragma once

#include <string>
#include <vector>

namespace crease::test {

struct Ran {
    int exit_code = -1; ///< -1 when it ended by a signal
    std::string out, error;
};

/// Runs the program itself, without a display.
[[nodiscard]] Ran run_crease(const std::vector<std::string>& arguments);

} // namespace crease::test
