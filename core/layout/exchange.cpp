// Exchange of neighbours ("transpose"): the local half of crossing reduction.
//
// For two neighbours a, b in a row, the crossings among their links to one adjacent row depend on nothing but their own
// neighbours' places, so the gain of an exchange is found by merging two short sorted lists. A row is looked at again
// only if it or a row beside it changed.
#include "core/layout/exchange.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

constexpr int passes = 12;

class Exchanger {
public:
    Exchanger(Layered& graph, const std::vector<bool>* movable) : graph_(graph), movable_(movable) {}

    void run(const JobControl& control) {
        const std::uint32_t rows = graph_.rows();
        std::vector<bool> stale(rows + 2, true);
        bool again = true;
        for (int i = 0; i < passes && again; ++i) {
            again = false;
            for (std::uint32_t r = 0; r < rows && !control.cancelled(); ++r) {
                if (!stale[r + 1]) continue;
                stale[r + 1] = false;
                if (!improve_row(r)) continue;
                stale[r] = stale[r + 1] = stale[r + 2] = again = true;
            }
        }
    }

private:
    struct End {
        std::uint32_t key, weight;
    };
    using Ends = std::vector<End>;

    bool improve_row(std::uint32_t r) {
        const auto row = graph_.row(r);
        if (row.size() < 2) return false;
        bool changed = false;
        gather(row[0], up_left_, down_left_);
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            gather(row[i + 1], up_right_, down_right_);
            if (may_exchange(row[i], row[i + 1]) && gain() > 0) {
                std::swap(row[i], row[i + 1]);
                changed = true;
            } else {
                up_left_.swap(up_right_);
                down_left_.swap(down_right_);
            }
        }
        if (changed) graph_.renumber(r);
        return changed;
    }

    bool may_exchange(std::uint32_t a, std::uint32_t b) const { return !movable_ || (*movable_)[a] || (*movable_)[b]; }

    void gather(std::uint32_t v, Ends& up, Ends& down) {
        up.clear();
        down.clear();
        for (std::uint32_t l : graph_.up_links(v)) up.push_back({graph_.upper_key(graph_.links[l]), graph_.links[l].weight});
        for (std::uint32_t l : graph_.down_links(v)) down.push_back({graph_.lower_key(graph_.links[l]), graph_.links[l].weight});
        sort(up);
        sort(down);
    }

    static void sort(Ends& ends) {
        if (ends.size() > 1) std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.key < b.key; });
    }

    std::int64_t gain() const {
        return inversions(up_left_, up_right_) - inversions(up_right_, up_left_) + inversions(down_left_, down_right_) -
               inversions(down_right_, down_left_);
    }

    // Crossings between the links of a (standing left) and of b (standing right).
    static std::int64_t inversions(const Ends& a, const Ends& b) {
        std::int64_t sum = 0, seen = 0;
        std::size_t j = 0;
        for (const End& end : a) {
            for (; j < b.size() && b[j].key < end.key; ++j) seen += b[j].weight;
            sum += seen * end.weight;
        }
        return sum;
    }

    Layered& graph_;
    const std::vector<bool>* movable_;
    Ends up_left_, down_left_, up_right_, down_right_;
};

} // namespace

void exchange_neighbours(Layered& graph, const JobControl& control, const std::vector<bool>* movable) { Exchanger(graph, movable).run(control); }

} // namespace crease::layout::detail
