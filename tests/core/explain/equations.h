#pragma once

#include "core/explain/lesson.h"

#include <gtest/gtest.h>

#include <cmath>

namespace crease::explain {

/// Both sides of each equation that a step shows come to the same number.
inline void expect_equations_hold(const Figures& figures) {
    auto equations = figures.taps;
    equations.push_back(figures.kernel);
    equations.push_back(figures.bias);
    for (const auto& equation : equations) {
        const auto left = evaluate(equation.parts.at(0)), right = evaluate(equation.parts.at(1));
        ASSERT_TRUE(left && right) << to_text(equation);
        EXPECT_NEAR(*left, *right, 1e-9 * (1 + std::fabs(*left))) << to_text(equation);
    }
}

} // namespace crease::explain
