#pragma once

#include "core/compare/inner_values.h"
#include "ui/compare/comparison.h"

namespace crease::ui {

/// For jobs: what the opened model computes on the question's input number `which`; as compare::inner_values, and io when there is
/// no room for the file.
[[nodiscard]] Result<compare::InnerValues> engineValues(const Question& question, const std::vector<std::string>& names, std::size_t which,
                                                        const JobControl& control);

} // namespace crease::ui
