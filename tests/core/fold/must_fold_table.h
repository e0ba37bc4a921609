#pragma once

#include "tests/core/fold/must_fold_support.h"

#include <gtest/gtest.h>

#define OPSET(n) "<ir_version: 8, opset_import: [\"\" : " #n "]> "

namespace crease::fold {

/// A graph that must fold, and what must be left of it.
struct Folds {
    const char* name;
    std::string text;
    const char* operators; ///< after folding everything worthwhile
    const char* label;     ///< of one of the sites; empty: any
    std::vector<std::string> also_inputs = {};
};

/// Names the cases of a table, for INSTANTIATE_TEST_SUITE_P.
template <class Case>
std::string name_of(const testing::TestParamInfo<Case>& info) {
    return info.param.name;
}

inline void PrintTo(const Folds& folds, std::ostream* out) { *out << folds.name; }

/// Folds, counts, and compares with the reference evaluator; the tables instantiate it.
class MustFold : public testing::TestWithParam<Folds> {};

} // namespace crease::fold
