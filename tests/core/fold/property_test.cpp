// Random regions, folded in every way Crease offers, judged by an evaluator that knows nothing of the algebra.
// CREASE_PROPERTY_CASES sets how many; CREASE_PROPERTY_SEED runs a single one again.

#include "tests/core/fold/property_support.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

namespace crease::fold {
namespace {

std::uint64_t from_environment(const char* name, std::uint64_t fallback) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : fallback;
}

TEST(FoldProperty, RandomRegionsKeepTheirValuesAtEveryPixel) {
    const auto only = from_environment("CREASE_PROPERTY_SEED", 0);
    const auto first = only ? only : 1, last = only ? only : from_environment("CREASE_PROPERTY_CASES", 2000);
    PropertyTotals totals;
    int failures = 0;
    for (auto seed = first; seed <= last && failures < 20; ++seed) {
        const auto complaints = property_complaints(random_region::make_case(seed), seed, totals);
        for (const auto& complaint : complaints) ADD_FAILURE() << "CREASE_PROPERTY_SEED=" << seed << ": " << complaint;
        failures += !complaints.empty();
    }
    std::cout << totals.cases << " cases (" << totals.broken << " broken): " << totals.sites << " sites (" << totals.not_worthwhile
              << " not worthwhile), " << totals.steps << " steps folded alone, " << totals.refusals << " refusals (" << totals.shown << " of the "
              << totals.claims << " that claim that folding would be wrong shown to be right), " << totals.refused_by_numbers
              << " folds refused for their numbers, " << totals.left_over << " folded models that fold further\n";
    if (only) return;
    EXPECT_LT(totals.broken * 100, totals.cases) << "the generator makes too many models that nothing can run";
    EXPECT_GT(totals.sites, totals.cases) << "the generator makes too little that folds";
    EXPECT_GT(static_cast<double>(totals.shown), 0.95 * static_cast<double>(totals.claims)) << "more than numbers that happen to hide it";
}

} // namespace
} // namespace crease::fold
