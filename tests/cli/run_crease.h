#pragma once

#include <string>
#include <vector>

namespace crease::test {

struct Ran {
    int exit_code = -1; ///< -1 when it ended by a signal
    std::string out, error;
};

/// How the program is run.
struct Surroundings {
    std::vector<std::string> variables; ///< "NAME=value", in place of what the test's own environment says
    bool no_internet = false;           ///< a process of it that asks for an internet socket is killed, see can_forbid_internet()
};

/// Runs the program itself, without a display.
[[nodiscard]] Ran run_crease(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

/// Whether this kernel lets a process filter its system calls.
[[nodiscard]] bool can_forbid_internet();

} // namespace crease::test
