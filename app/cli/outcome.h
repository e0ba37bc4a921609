#pragma once

#include "core/base/error.h"

namespace crease::cli {

/// What the process tells its caller.
enum ExitCode : int {
    exit_good = 0,
    exit_answer_is_no = 1, ///< the question was answered, and the answer is no
    exit_usage = 2,
    exit_bad_input = 3,    ///< a file that cannot be read, written or understood
    exit_engine = 4,       ///< an inference engine refused, crashed or timed out
    exit_unjudged = 5,     ///< the question cannot be answered on these inputs
    exit_incomparable = 6, ///< two models whose inputs or outputs have no counterparts
    exit_internal = 70,    ///< a defect of Crease itself
    exit_memory = 71,      ///< there was not enough memory
    exit_cancelled = 130,
};

/// Filled in by the subcommand that ran.
struct Outcome {
    int exit_code = exit_good;
};

[[nodiscard]] int exit_code_for(const Error& error);

/// Writes the error as one sentence to stderr and returns its exit code.
[[nodiscard]] int report_error(const Error& error);

} // namespace crease::cli
