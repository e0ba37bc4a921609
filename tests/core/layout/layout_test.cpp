#include "tests/core/layout/support/graphs.h"
#include "tests/core/layout/support/inspect.h"

#include <gtest/gtest.h>

namespace crease::layout::testing {
namespace {

void expect_sound(const Request& request) {
    const auto drawing = draw(request);
    ASSERT_TRUE(drawing.has_value()) << drawing.error().sentence();
    for (const std::string& fault : find_faults(request, *drawing)) ADD_FAILURE() << fault;
}

TEST(Layout, RandomGraphsAreSound) {
    for (std::uint32_t seed = 0; seed < 200 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        Request request = random_graph(1 + seed % 60, seed % 7 * 20, seed % 3 == 0, seed);
        expect_sound(request);
        request.direction = Direction::left_to_right;
        expect_sound(request);
    }
}

TEST(Layout, RandomClustersAreSound) {
    for (std::uint32_t seed = 0; seed < 200 && !HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        Request request = random_graph(1 + seed % 80, seed % 5 * 30, seed % 3 == 0, seed);
        add_random_clusters(request, seed);
        expect_sound(request);
        request.direction = Direction::left_to_right;
        expect_sound(request);
    }
}

} // namespace
} // namespace crease::layout::testing
