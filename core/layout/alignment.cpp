// Which links are drawn exactly vertical: the main lines.
//
// The eye follows the longest way through a network. For each link, count the nodes on the longest way that runs
// through it; a link is a candidate if, at both its ends, no other link is on a longer way (at a tie: the one nearer
// the middle). Candidates so form lines: the main line of the network, and the inner lines of its branches. Pieces of a
// long wire between two bends are candidates as well, so that a skip has no more than two turns. Where candidates
// cross, the one on the longer way wins.
#include "core/layout/alignment.h"

#include <algorithm>
#include <map>

namespace crease::layout::detail {
namespace {

class MainLines {
public:
    explicit MainLines(const Layered& graph) : graph_(graph), above_(graph.vertices.size()), below_(graph.vertices.size()) {
        result_.up.assign(graph.vertices.size(), none);
        result_.down.assign(graph.vertices.size(), none);
        result_.blocked.assign(graph.links.size(), false);
    }

    Alignment run() {
        measure();
        choose_partners();
        for (std::uint32_t r = 0; r + 1 < graph_.rows(); ++r) settle_gap(r);
        return std::move(result_);
    }

private:
    void measure() {
        for (std::uint32_t r = 0; r < graph_.rows(); ++r)
            for (std::uint32_t v : graph_.row(r)) {
                for (std::uint32_t l : graph_.up_links(v)) above_[v] = std::max(above_[v], above_[graph_.links[l].upper]);
                above_[v] += graph_.vertices[v].weight;
            }
        for (std::uint32_t r = graph_.rows(); r-- > 0;)
            for (std::uint32_t v : graph_.row(r)) {
                for (std::uint32_t l : graph_.down_links(v)) below_[v] = std::max(below_[v], below_[graph_.links[l].lower]);
                below_[v] += graph_.vertices[v].weight;
            }
    }

    std::uint64_t way(const Link& link) const { return std::uint64_t{above_[link.upper]} + below_[link.lower]; }

    void choose_partners() {
        best_up_.assign(graph_.vertices.size(), none);
        best_down_ = best_up_;
        for (std::uint32_t v = 0; v < graph_.vertices.size(); ++v) {
            best_up_[v] = best(graph_.up_links(v), true);
            best_down_[v] = best(graph_.down_links(v), false);
        }
    }

    std::uint32_t best(std::span<const std::uint32_t> links, bool up) {
        tied_.clear();
        std::uint64_t longest = 0;
        for (std::uint32_t l : links) {
            const std::uint64_t length = way(graph_.links[l]);
            if (length > longest) tied_.clear(), longest = length;
            if (length == longest) tied_.push_back(l);
        }
        if (tied_.empty()) return none;
        std::sort(tied_.begin(), tied_.end(), [&](std::uint32_t a, std::uint32_t b) {
            const Link &first = graph_.links[a], &second = graph_.links[b];
            return up ? graph_.upper_key(first) < graph_.upper_key(second) : graph_.lower_key(first) < graph_.lower_key(second);
        });
        return tied_[(tied_.size() - 1) / 2];
    }

    bool inner(const Link& link) const { return graph_.is_bend(link.upper) && graph_.is_bend(link.lower); }

    void settle_gap(std::uint32_t r) {
        candidates_.clear();
        for (std::uint32_t v : graph_.row(r))
            for (std::uint32_t l : graph_.down_links(v))
                if (inner(graph_.links[l]) || (best_down_[v] == l && best_up_[graph_.links[l].lower] == l)) candidates_.push_back(l);
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return way(graph_.links[a]) > way(graph_.links[b]); });
        accept();
        block_crossing(r);
    }

    void accept() {
        chosen_.clear();
        for (std::uint32_t l : candidates_) {
            const Link& link = graph_.links[l];
            if (result_.down[link.upper] != none || result_.up[link.lower] != none) continue;
            const auto place = chosen_.lower_bound(graph_.pos[link.upper]);
            const std::uint32_t lower = graph_.pos[link.lower];
            if (place != chosen_.end() && place->second < lower) continue;
            if (place != chosen_.begin() && std::prev(place)->second > lower) continue;
            chosen_.emplace_hint(place, graph_.pos[link.upper], lower);
            result_.down[link.upper] = result_.up[link.lower] = l;
        }
    }

    // A link stays clear of the chosen ones if as many of them start left of its upper end as end left of its lower
    // one.
    void block_crossing(std::uint32_t r) {
        upper_.clear();
        lower_.clear();
        for (const auto& [upper, lower] : chosen_) upper_.push_back(upper), lower_.push_back(lower);
        for (std::uint32_t v : graph_.row(r))
            for (std::uint32_t l : graph_.down_links(v)) {
                const Link& link = graph_.links[l];
                result_.blocked[l] = before(upper_, graph_.pos[link.upper]) != before(lower_, graph_.pos[link.lower]);
            }
    }

    static std::ptrdiff_t before(const std::vector<std::uint32_t>& sorted, std::uint32_t place) {
        return std::lower_bound(sorted.begin(), sorted.end(), place) - sorted.begin();
    }

    const Layered& graph_;
    Alignment result_;
    std::vector<std::uint32_t> above_, below_, best_up_, best_down_, tied_, candidates_, upper_, lower_;
    std::map<std::uint32_t, std::uint32_t> chosen_;
};

} // namespace

Alignment align_main_lines(const Layered& graph) { return MainLines(graph).run(); }

} // namespace crease::layout::detail
