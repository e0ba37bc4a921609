#pragma once

#include "app/cli/outcome.h"

#include <string>

namespace CLI {
class App;
}

namespace crease::compare {
struct CompareReport;
}

namespace crease::cli {

/// `crease compare A B [...]`: whether two models compute the same, and which is faster.
void add_compare(CLI::App& app, Outcome& outcome);

/// The report as a person reads it on a terminal: the verdict first, then the evidence.
[[nodiscard]] std::string to_text(const compare::CompareReport& report);

/// 0 for rounding, 1 for suspicious and wrong, 5 where these inputs cannot tell, 6 where there is nothing to compare.
[[nodiscard]] int exit_code_for(const compare::CompareReport& report);

} // namespace crease::cli
