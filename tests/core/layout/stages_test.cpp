// Single stages against slow, obvious answers.
#include "core/layout/crossings.h"
#include "core/layout/flat_map.h"
#include "core/layout/network_simplex.h"
#include "core/layout/spread.h"
#include "core/layout/stages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace crease::layout::detail {
namespace {

std::int64_t cost(const std::vector<Arc>& arcs, const std::vector<std::int64_t>& rank) {
    std::int64_t sum = 0;
    for (const Arc& arc : arcs) {
        const std::int64_t length = rank[arc.to] - rank[arc.from];
        if (length < arc.length) return -1;
        sum += arc.weight * length;
    }
    return sum;
}

// Tries every assignment of ranks below `limit`.
std::int64_t least_cost(std::uint32_t count, const std::vector<Arc>& arcs, std::int64_t limit) {
    std::vector<std::int64_t> rank(count);
    std::int64_t best = -1;
    for (;;) {
        const std::int64_t c = cost(arcs, rank);
        if (c >= 0 && (best < 0 || c < best)) best = c;
        std::uint32_t v = 0;
        while (v < count && ++rank[v] == limit) rank[v++] = 0;
        if (v == count) return best;
    }
}

std::vector<Arc> random_arcs(std::uint32_t count, std::mt19937& dice) {
    std::vector<Arc> arcs;
    for (std::uint32_t a = 0; a < count; ++a)
        for (std::uint32_t b = a + 1; b < count; ++b)
            if (dice() % 2) arcs.push_back({a, b, 1, 1 + std::int64_t(dice() % 4)});
    return arcs;
}

TEST(NetworkSimplex, FindsTheCheapestRanks) {
    std::mt19937 dice(7);
    for (int round = 0; round < 300; ++round) {
        const std::uint32_t count = 2 + dice() % 4;
        const std::vector<Arc> arcs = random_arcs(count, dice);
        EXPECT_EQ(cost(arcs, network_simplex(count, arcs, {})), least_cost(count, arcs, 6)) << "round " << round;
    }
}

TEST(Ranks, AreTheCheapestThroughAllReductions) {
    std::mt19937 dice(11);
    for (int round = 0; round < 300; ++round) {
        Problem problem;
        problem.boxes.resize(2 + dice() % 5);
        std::vector<Arc> arcs;
        const auto count = static_cast<std::uint32_t>(problem.boxes.size());
        for (std::uint32_t a = 0; a < count; ++a)
            for (std::uint32_t b = a + 1; b < count; ++b)
                if (dice() % 3 == 0) {
                    problem.wires.push_back({a, b, 0, 0, a, 1});
                    arcs.push_back({a, b, 1, 1});
                }
        const auto ranks = assign_ranks(problem, std::vector<bool>(problem.wires.size()), {});
        EXPECT_EQ(cost(arcs, {ranks.begin(), ranks.end()}), least_cost(count, arcs, 6)) << "round " << round;
    }
}

// Two rows with links between them, as the stages see them.
Layered two_rows(std::uint32_t upper, std::uint32_t lower, std::uint32_t wires, std::mt19937& dice) {
    Problem problem;
    problem.boxes.resize(upper + lower);
    std::vector<std::uint32_t> ranks(upper, 0);
    ranks.resize(upper + lower, 1);
    for (std::uint32_t w = 0; w < wires; ++w) {
        const std::uint32_t from = dice() % upper;
        problem.wires.push_back(
            {from, upper + std::uint32_t(dice() % lower), double(dice() % 3), double(dice() % 3), from, 1 + std::uint32_t(dice() % 3)});
    }
    return make_layered(problem, ranks, std::vector<bool>(wires));
}

TEST(Crossings, AreCountedLikePairByPair) {
    std::mt19937 dice(3);
    for (int round = 0; round < 200; ++round) {
        const Layered graph = two_rows(1 + dice() % 12, 1 + dice() % 12, dice() % 80, dice);
        std::uint64_t slow = 0;
        for (const Link& a : graph.links)
            for (const Link& b : graph.links)
                if (graph.upper_key(a) < graph.upper_key(b) && graph.lower_key(a) > graph.lower_key(b)) slow += std::uint64_t{a.weight} * b.weight;
        EXPECT_EQ(CrossingCounter().total(graph), slow) << "round " << round;
    }
}

TEST(Crossings, ReductionNeverAddsAny) {
    std::mt19937 dice(5);
    for (int round = 0; round < 100; ++round) {
        Layered graph = two_rows(6, 6, 14, dice);
        const std::uint64_t before = CrossingCounter().total(graph);
        reduce_crossings(graph, {});
        EXPECT_LE(CrossingCounter().total(graph), before);
    }
}

TEST(Spread, KeepsDistancesAndWishesThatFit) {
    Spread line;
    line.add(0, 5, 1);
    line.add(10, 30, 1);
    line.add(10, 32, 1);
    const auto x = line.solve();
    EXPECT_DOUBLE_EQ(x[0], 5);
    EXPECT_DOUBLE_EQ(x[1], 26);
    EXPECT_DOUBLE_EQ(x[2], 36);
}

TEST(Spread, ItemsWithoutAWishFollow) {
    Spread line;
    line.add(0, unknown, 1);
    line.add(10, 100, 1);
    line.add(10, unknown, 1);
    const auto x = line.solve();
    EXPECT_NEAR(x[1], 100, 1e-6);
    EXPECT_NEAR(x[0], 90, 1e-3);
    EXPECT_NEAR(x[2], 110, 1e-3);
}

TEST(FlatMap, BehavesLikeAMap) {
    std::mt19937_64 dice(1);
    FlatMap flat;
    std::map<std::uint64_t, std::uint32_t> tree;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const std::uint64_t key = dice() % 5'000 << (dice() % 2 * 32);
        EXPECT_EQ(flat.find(key), tree.count(key) ? tree[key] : FlatMap::absent);
        flat.at(key) = tree[key] = i;
    }
}

} // namespace
} // namespace crease::layout::detail
