// Cycle breaking by depth-first search.
//
// A network is acyclic, but the boxes of a level need not be: a cluster that a path leaves and enters again stands on a
// cycle once it is shrunk to one box, and a hostile file may hold any cycle. A wire that leads to a box still on the
// search's stack closes a cycle and is set aside; what remains is acyclic and as connected as before. The search starts
// at boxes without inputs, so that wires along the natural direction are never the ones set aside when a choice exists.
#include "core/layout/stages.h"

namespace crease::layout::detail {
namespace {

class CycleFinder {
public:
    explicit CycleFinder(const Problem& problem)
        : problem_(problem), begin_(problem.boxes.size() + 1), state_(problem.boxes.size(), State::fresh), backward_(problem.wires.size()) {
        index_wires();
    }

    std::vector<bool> run() {
        std::vector<bool> entered(problem_.boxes.size());
        for (const Wire& wire : problem_.wires)
            if (wire.from != wire.to) entered[wire.to] = true;
        for (std::uint32_t b = 0; b < problem_.boxes.size(); ++b)
            if (!entered[b]) search(b);
        for (std::uint32_t b = 0; b < problem_.boxes.size(); ++b) search(b);
        return std::move(backward_);
    }

private:
    enum class State : std::uint8_t { fresh, open, done };

    void index_wires() {
        for (const Wire& wire : problem_.wires) ++begin_[wire.from + 1];
        for (std::size_t b = 1; b < begin_.size(); ++b) begin_[b] += begin_[b - 1];
        wires_.resize(problem_.wires.size());
        next_.assign(begin_.begin(), begin_.end() - 1);
        for (std::uint32_t w = 0; w < problem_.wires.size(); ++w) wires_[next_[problem_.wires[w].from]++] = w;
        next_.assign(begin_.begin(), begin_.end() - 1);
    }

    void search(std::uint32_t start) {
        if (state_[start] != State::fresh) return;
        open(start);
        while (!stack_.empty()) {
            const std::uint32_t box = stack_.back();
            if (next_[box] == begin_[box + 1]) close();
            else follow(wires_[next_[box]++]);
        }
    }

    void follow(std::uint32_t wire) {
        const std::uint32_t target = problem_.wires[wire].to;
        if (state_[target] == State::open) backward_[wire] = true;
        if (state_[target] == State::fresh) open(target);
    }

    void open(std::uint32_t box) {
        state_[box] = State::open;
        stack_.push_back(box);
    }

    void close() {
        state_[stack_.back()] = State::done;
        stack_.pop_back();
    }

    const Problem& problem_;
    std::vector<std::uint32_t> begin_, wires_, next_, stack_;
    std::vector<State> state_;
    std::vector<bool> backward_;
};

} // namespace

std::vector<bool> find_backward(const Problem& problem) { return CycleFinder(problem).run(); }

} // namespace crease::layout::detail
