#pragma once

#include "tests/core/fold/must_fold_table.h"

namespace crease::fold {

/// In place of a policy: what would have to fold, "y" as a function of "x", is no convolution, as the reference evaluator shows.
inline constexpr const char* wrong = nullptr;

/// A graph that must stay as it is.
struct Refused {
    const char* name;
    const char* code;   ///< empty: nobody would expect this to fold, and no refusal is owed
    const char* policy; ///< `wrong`, or why it stays although one could fold it
    std::string text;
    std::vector<std::string> also_inputs = {};
};

inline void PrintTo(const Refused& refused, std::ostream* out) { *out << refused.name; }

/// Nothing folds, the code is said, and the evaluator agrees where folding would be wrong; the tables instantiate it.
class MustNotFold : public testing::TestWithParam<Refused> {};

} // namespace crease::fold
