// Least squares with least distances, in linear time: measure every wish from the tightest packing, and what remains is
// an isotonic regression, solved by pooling neighbours whose wishes are in the wrong order into their mean. Items
// without a wish ask to stand halfway (by count) between the wishes around them.
#include "core/layout/spread.h"

#include <algorithm>
#include <cmath>

namespace crease::layout::detail {
namespace {

struct Pool {
    double sum, weight;
    std::size_t count;
    [[nodiscard]] double mean() const { return sum / weight; }
};

constexpr double faint = 1e-9; // weight of an item without a wish

void interpolate(std::vector<double>& wishes) {
    std::size_t last = wishes.size();
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (std::isnan(wishes[i])) continue;
        const std::size_t first = last == wishes.size() ? 0 : last + 1;
        for (std::size_t j = first; j < i; ++j)
            wishes[j] = first == 0 && last == wishes.size() ? wishes[i] : std::lerp(wishes[last], wishes[i], double(j - last) / double(i - last));
        last = i;
    }
    const double rest = last == wishes.size() ? 0 : wishes[last];
    for (std::size_t j = last == wishes.size() ? 0 : last + 1; j < wishes.size(); ++j) wishes[j] = rest;
}

} // namespace

void Spread::add(double apart, double wish, double weight) {
    items_.push_back({items_.empty() ? 0 : apart, wish, std::isnan(wish) ? faint : std::max(weight, faint)});
}

std::vector<double> Spread::solve() const {
    std::vector<double> packed, wishes;
    double at = 0;
    for (const Item& item : items_) {
        at += item.apart;
        packed.push_back(at);
        wishes.push_back(item.wish - at);
    }
    interpolate(wishes);
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        Pool pool{wishes[i] * items_[i].weight, items_[i].weight, 1};
        while (!pools.empty() && pools.back().mean() > pool.mean()) {
            pool.sum += pools.back().sum;
            pool.weight += pools.back().weight;
            pool.count += pools.back().count;
            pools.pop_back();
        }
        pools.push_back(pool);
    }
    std::vector<double> result;
    for (const Pool& pool : pools)
        for (std::size_t i = 0; i < pool.count; ++i) result.push_back(pool.mean() + packed[result.size()]);
    return result;
}

} // namespace crease::layout::detail
