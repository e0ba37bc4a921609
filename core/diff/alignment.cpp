// Which operator of one model is which of another that bears other names?
//
// Two fingerprints tell most of it: everything that leads to a step (the step itself and, by slot, what it reads, up to the inputs) and
// everything that it leads to (down to the outputs). Steps with both in common are the same place; before a change the upper one
// still agrees, behind it the lower one. Where several steps have the same fingerprint (two equal branches into one sum) the numbers of
// their constants choose, then names, then order. From what is placed the rest is placed: readers and sources of a pair
// that are of one kind belong together, first by all that is known of them, then by less. Where a step has no counterpart, its neighbour's
// may have: then one of the models has an operator more. What is left, far from any pair, is matched in order as lines of text are
// (longest common subsequence).

#include "core/diff/alignment.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace crease::diff {
namespace {

using Hash = std::uint64_t;
using Steps = std::vector<std::uint32_t>;

Hash mixed(Hash h, Hash more) {
    h ^= more + 0x9e3779b97f4a7c15ULL + (h << 6) + (h >> 2);
    h *= 0xbf58476d1ce4e5b9ULL;
    return h ^ (h >> 29);
}

Hash text_hash(const std::string& text) { return std::hash<std::string>{}(text); }

/// By step: what leads to it.
std::vector<Hash> upward(const Flow& flow) {
    std::vector<Hash> hashes;
    for (const auto& step : flow.steps) {
        std::vector<Hash> inputs;
        for (const auto input : step.inputs) inputs.push_back(input >= 0 ? hashes[static_cast<std::size_t>(input)] : static_cast<Hash>(input));
        if (step.commutative) std::sort(inputs.begin(), inputs.end());
        Hash hash = text_hash(step.kinds[0]);
        for (auto one : inputs) hash = mixed(hash, one);
        hashes.push_back(hash);
    }
    return hashes;
}

/// By step: what it leads to.
std::vector<Hash> downward(const Flow& flow) {
    std::vector<Hash> hashes(flow.steps.size());
    for (auto at = flow.steps.size(); at-- > 0;) {
        const auto& step = flow.steps[at];
        std::vector<Hash> uses;
        for (const auto output : step.outputs) uses.push_back(mixed(0x6f757470, static_cast<Hash>(output)));
        for (const auto reader : step.readers) {
            const auto& inputs = flow.steps[reader].inputs;
            for (std::size_t slot = 0; slot < inputs.size(); ++slot)
                if (inputs[slot] == static_cast<std::int32_t>(at)) uses.push_back(mixed(hashes[reader], flow.steps[reader].commutative ? 0 : slot));
        }
        std::sort(uses.begin(), uses.end());
        hashes[at] = text_hash(step.kinds[0]);
        for (auto one : uses) hashes[at] = mixed(hashes[at], one);
    }
    return hashes;
}

class Aligner {
public:
    Aligner(const Flow& a, const Flow& b, const Unlikeness& unlikeness) : a_(a), b_(b), unlikeness_(unlikeness) {
        out_.of_a.resize(a.steps.size());
        out_.of_b.resize(b.steps.size());
    }

    Alignment run() {
        const auto up_a = upward(a_), up_b = upward(b_), down_a = downward(a_), down_b = downward(b_);
        const auto both = [](const std::vector<Hash>& up, const std::vector<Hash>& down) {
            std::vector<Hash> hashes;
            for (std::size_t i = 0; i < up.size(); ++i) hashes.push_back(mixed(up[i], down[i]));
            return hashes;
        };
        const auto a = both(up_a, down_a), b = both(up_b, down_b);
        for (const bool by_order : {false, true}) {
            classes(a, b, by_order);
            spread(0, 0);
        }
        for (const bool by_order : {false, true}) {
            classes(up_a, up_b, by_order);
            spread(0, 0);
        }
        for (const bool by_order : {false, true}) {
            classes(down_a, down_b, by_order);
            spread(0, 0);
        }
        spread(0, 2);
        leap();
        in_order();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool open_a(std::uint32_t step) const { return !out_.of_a[step]; }
    [[nodiscard]] bool open_b(std::uint32_t step) const { return !out_.of_b[step]; }

    void pair(std::uint32_t a, std::uint32_t b) {
        out_.of_a[a] = b;
        out_.of_b[b] = a;
        fresh_.emplace_back(a, b);
        all_.emplace_back(a, b);
    }

    /// Steps with one fingerprint, as many on both sides. Without `by_order` only where the choice is none or the numbers make it.
    void classes(const std::vector<Hash>& a, const std::vector<Hash>& b, bool by_order) {
        std::map<Hash, std::pair<Steps, Steps>> groups;
        for (std::uint32_t i = 0; i < a.size(); ++i)
            if (open_a(i)) groups[a[i]].first.push_back(i);
        for (std::uint32_t i = 0; i < b.size(); ++i)
            if (open_b(i)) groups[b[i]].second.push_back(i);
        std::vector<std::pair<Steps, Steps>> in_order;
        for (auto& [hash, group] : groups)
            if (group.first.size() == group.second.size()) in_order.push_back(std::move(group));
        std::sort(in_order.begin(), in_order.end());
        for (auto& [left, right] : in_order) match(left, right, by_order);
    }

    void match(const Steps& left, Steps right, bool by_order) {
        constexpr std::size_t most_compared = 32;
        if (left.size() == 1) return pair(left[0], right[0]);
        const bool numbers = unlikeness_ && a_.steps[left[0]].has_constants && left.size() <= most_compared;
        if (!numbers && !by_order) return;
        for (const auto one : left) {
            const auto best =
                std::min_element(right.begin(), right.end(), [&](auto x, auto y) { return distance(one, x, numbers) < distance(one, y, numbers); });
            pair(one, *best);
            right.erase(best);
        }
    }

    /// Numbers first, then names.
    [[nodiscard]] std::pair<double, int> distance(std::uint32_t a, std::uint32_t b, bool numbers) const {
        return {numbers ? unlikeness_(a, b) : 0, a_.steps[a].name == b_.steps[b].name ? 0 : 1};
    }

    /// From the pairs to their neighbours, by kinds of level `first` and, when nothing more is found, the weaker ones up to `last`.
    void spread(int first, int last) {
        for (int level = first; level <= last;) {
            if (level != first) fresh_.assign(all_.begin(), all_.end());
            const auto before = all_.size();
            while (!fresh_.empty()) {
                const auto [a, b] = fresh_.front();
                fresh_.pop_front();
                neighbours(a, b, level);
            }
            if (all_.size() == before || level == first) ++level;
            else level = first;
        }
    }

    void neighbours(std::uint32_t a, std::uint32_t b, int level) {
        const auto &x = a_.steps[a], &y = b_.steps[b];
        match_alike(still_open(x.readers, true), still_open(y.readers, false), level);
        if (x.commutative || y.commutative || x.inputs.size() != y.inputs.size()) {
            match_alike(sources(x, true), sources(y, false), level);
            return;
        }
        for (std::size_t slot = 0; slot < x.inputs.size(); ++slot) {
            const auto p = x.inputs[slot], q = y.inputs[slot];
            if (p >= 0 && q >= 0)
                match_alike(still_open({static_cast<std::uint32_t>(p)}, true), still_open({static_cast<std::uint32_t>(q)}, false), level);
        }
    }

    [[nodiscard]] Steps still_open(const Steps& steps, bool of_a) const {
        Steps open;
        for (auto step : steps)
            if (of_a ? open_a(step) : open_b(step)) open.push_back(step);
        return open;
    }
    [[nodiscard]] Steps sources(const Flow::Step& step, bool of_a) const {
        std::set<std::uint32_t> all;
        for (const auto input : step.inputs)
            if (input >= 0) all.insert(static_cast<std::uint32_t>(input));
        return still_open({all.begin(), all.end()}, of_a);
    }

    /// Those of one kind, where there are as many of it on both sides.
    void match_alike(const Steps& left, const Steps& right, int level) {
        if (left.empty() || right.empty()) return;
        std::map<std::string, std::pair<Steps, Steps>> kinds;
        for (auto step : left) kinds[a_.steps[step].kinds[static_cast<std::size_t>(level)]].first.push_back(step);
        for (auto step : right) kinds[b_.steps[step].kinds[static_cast<std::size_t>(level)]].second.push_back(step);
        for (const auto& [kind, group] : kinds)
            if (group.first.size() == group.second.size()) match(group.first, group.second, group.first.size() == 1 || level > 0);
    }

    /// Over one step that only one of the models has.
    void leap() {
        for (std::size_t at = 0; at < all_.size(); ++at) {
            const auto [a, b] = all_[at];
            const auto left = still_open(a_.steps[a].readers, true), right = still_open(b_.steps[b].readers, false);
            if (left.size() == 1 && reaches(a_, left[0], b_.steps[b].readers, true)) continue;
            if (right.size() == 1 && reaches(b_, right[0], a_.steps[a].readers, false)) continue;
            const auto before = all_.size();
            if (left.size() == 1 && right.size() == 1) over(left[0], right[0]);
            if (all_.size() != before) spread(0, 2);
        }
    }

    /// Whether the step's readers are paired with one of `readers`: then it stands between two pairs and has no counterpart.
    [[nodiscard]] bool reaches(const Flow& flow, std::uint32_t step, const Steps& readers, bool of_a) const {
        for (auto next : flow.steps[step].readers) {
            const auto& other = of_a ? out_.of_a[next] : out_.of_b[next];
            if (other && std::find(readers.begin(), readers.end(), *other) != readers.end()) return true;
        }
        return false;
    }

    void over(std::uint32_t a, std::uint32_t b) {
        const auto same = [&](std::uint32_t x, std::uint32_t y) { return a_.steps[x].kinds[1] == b_.steps[y].kinds[1]; };
        for (auto next : still_open(a_.steps[a].readers, true))
            if (same(next, b)) return pair(next, b);
        for (auto next : still_open(b_.steps[b].readers, false))
            if (same(a, next)) return pair(a, next);
    }

    void in_order() {
        constexpr std::size_t most = 2000;
        Steps left, right;
        for (std::uint32_t i = 0; i < a_.steps.size(); ++i)
            if (open_a(i)) left.push_back(i);
        for (std::uint32_t i = 0; i < b_.steps.size(); ++i)
            if (open_b(i)) right.push_back(i);
        if (left.empty() || right.empty() || left.size() > most || right.size() > most) return;
        const auto same = [&](std::size_t i, std::size_t j) { return a_.steps[left[i]].kinds[1] == b_.steps[right[j]].kinds[1]; };
        std::vector<std::vector<std::uint16_t>> length(left.size() + 1, std::vector<std::uint16_t>(right.size() + 1));
        for (auto i = left.size(); i-- > 0;)
            for (auto j = right.size(); j-- > 0;)
                length[i][j] = same(i, j) ? static_cast<std::uint16_t>(length[i + 1][j + 1] + 1) : std::max(length[i + 1][j], length[i][j + 1]);
        for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
            if (same(i, j)) pair(left[i++], right[j++]);
            else if (length[i + 1][j] >= length[i][j + 1]) ++i;
            else ++j;
        }
    }

    const Flow &a_, &b_;
    const Unlikeness& unlikeness_;
    Alignment out_;
    std::deque<std::pair<std::uint32_t, std::uint32_t>> fresh_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all_;
};

} // namespace

Alignment align(const Flow& a, const Flow& b, const Unlikeness& unlikeness) { return Aligner(a, b, unlikeness).run(); }

} // namespace crease::diff
