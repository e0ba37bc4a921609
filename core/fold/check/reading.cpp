// An output channel, followed backwards to the anchor.
//
// The fold makes kernels from the anchor upwards. Here it goes the other way: an output channel is, to begin with, 1 times
// itself at offset 0. Each operator on the way down replaces what is taken of its output by what that takes of its input
// (a convolution: f at offset o becomes f * W[o, c, t] of channel c at stride * o + t), and leaves its bias behind. A value
// that several operators read collects what each of them takes, so every operator is passed once, however the branches
// meet. At the anchor stand the kernel's taps. Nothing but what is taken is in memory.

#include "core/fold/check/reading.h"

#include "core/fold/check/kernels.h"
#include "core/fold/check/scaling.h"
#include "core/fold/check/stored.h"
#include "core/fold/form/carried.h"
#include "core/model/graph.h"

#include <algorithm>
#include <cmath>

namespace crease::fold::check {
namespace {

/// Channels [begin, end) of `from`, times `sign`, added to `to` under numbers that differ by `by`.
void add(const Reading& from, Reading& to, double sign, std::int64_t begin, std::int64_t end, std::int64_t by) {
    for (const auto& [offset, taken] : from.at) {
        if (sign == 1 && by == 0 && begin <= taken.first && taken.end() <= end && to.at.emplace(offset, taken).second) continue;
        const auto first = std::max(begin, taken.first), last = std::min(end, taken.end());
        if (first >= last) continue;
        auto& sum = to.at[offset];
        sum.cover(first + by, last + by);
        for (auto c = first; c < last; ++c) sum.add(c + by, sign * taken.value_of(c), taken.size_of(c));
    }
}

class Descent {
public:
    Descent(const Derivation& root, const std::vector<std::int64_t>& channels, const Graph& graph, const analysis::ConstantValues& constants)
        : root_(root), graph_(graph), constants_(constants) {
        out_.channels.resize(channels.size());
        auto& taken = taken_[{&root, nullptr}];
        for (auto channel : channels) taken.emplace_back().at[{}] = {channel, {1}, {1}};
    }

    Result<Readings> run() {
        const auto order = derivation_order(root_);
        for (auto at = order.rbegin(); at != order.rend(); ++at) // users before what they use
            for (auto found = taken_.lower_bound({*at, nullptr}); found != taken_.end() && found->first.first == *at; found = taken_.erase(found)) {
                at_ = *at;
                spread_ = found->first.second;
                here_ = &found->second;
                out_.roundings += most_terms() + operations;
                CREASE_CHECK(std::visit(*this, at_->rule));
            }
        return std::move(out_);
    }

    Status operator()(const AnchorRule&) {
        for (std::size_t k = 0; k < here_->size(); ++k) {
            auto& to = out_.channels[k].at;
            if (to.empty()) to = std::move((*here_)[k].at);
            else add((*here_)[k], out_.channels[k], 1, 0, all_channels, 0);
        }
        return {};
    }
    Status operator()(const CarryRule&) { return pass(below(0), 1); }
    Status operator()(const BorderRule&) { return pass(below(0), 1); }
    Status operator()(const SpreadRule& rule) { return pass(taken_[{at_->inputs[0].get(), &rule}], 1); }
    Status operator()(const RowsRule& rule) {
        if (rule.listed.empty()) return pass(below(0), 1, 0, at_->form.out_channels, rule.first);
        for (std::size_t row = 0; row < rule.listed.size(); ++row) {
            const auto at = static_cast<std::int64_t>(row);
            CREASE_CHECK(pass(below(0), 1, at, at + 1, rule.listed[row] - at));
        }
        return {};
    }
    Status operator()(const StackRule&) {
        std::int64_t first = 0;
        for (std::size_t i = 0; i < at_->inputs.size(); ++i) {
            const auto end = first + at_->inputs[i]->form.out_channels;
            CREASE_CHECK(pass(below(i), 1, first, end, -first));
            first = end;
        }
        return {};
    }
    Status operator()(const SumRule& rule) {
        for (std::size_t i = 0; i < at_->inputs.size(); ++i) CREASE_CHECK(pass(below(i), rule.signs[i]));
        if (!rule.shift.changes()) return {};
        CREASE_TRY(const auto constants, constant_summands(node(), rule.shift, constants_));
        return leave(constants);
    }
    Status operator()(const ScalingRule& rule) {
        CREASE_TRY(const auto scaling, scaling_of(node(), rule, constants_));
        auto& to = below(0);
        for (std::size_t k = 0; k < here_->size(); ++k)
            for (const auto& [offset, taken] : (*here_)[k].at) {
                auto& sum = to[k].at[offset];
                sum.cover(taken.first, taken.end());
                for (auto c = taken.first; c < taken.end(); ++c) {
                    const double s = scaling.scale_of(channel(c));
                    sum.add(c, taken.value_of(c) * s, taken.size_of(c) * std::fabs(s));
                }
            }
        return leave(scaling);
    }
    Status operator()(const WindowRule& rule) {
        CREASE_CHECK(leave_bias(rule.bias, rule.beta));
        return through_window(rule, *here_, below(0), constants_);
    }
    Status operator()(const TransposedRule& rule) {
        CREASE_CHECK(leave_bias(rule.bias, 1));
        return through_transposed(rule, at_->form, *here_, below(0), constants_);
    }

private:
    static constexpr auto all_channels = std::numeric_limits<std::int64_t>::max();
    static constexpr double operations = 8; ///< at most, that one step applies to a number besides adding up

    [[nodiscard]] const Node& node() const { return *graph_.nodes[at_->node]; }
    [[nodiscard]] Taken& below(std::size_t input) {
        auto& taken = taken_[{at_->inputs[input].get(), spread_}];
        taken.resize(here_->size());
        return taken;
    }
    [[nodiscard]] std::int64_t channel(std::int64_t element) const {
        if (!spread_) return element;
        return spread_->channels_lead ? element / spread_->pixels : element % spread_->channels;
    }
    Status pass(Taken& to, double sign, std::int64_t begin = 0, std::int64_t end = all_channels, std::int64_t by = 0) {
        to.resize(here_->size());
        for (std::size_t k = 0; k < here_->size(); ++k) add((*here_)[k], to[k], sign, begin, end, by);
        return {};
    }
    /// No number of the next value gets more terms than there are numbers here.
    [[nodiscard]] double most_terms() const {
        std::size_t most = 0;
        for (const auto& reading : *here_) {
            std::size_t terms = 0;
            for (const auto& [offset, taken] : reading.at) terms += taken.value.size();
            most = std::max(most, terms);
        }
        return static_cast<double>(most);
    }

    Status leave(const Scaling& by) {
        for_taken(*here_, [&](std::size_t k, const auto&, std::int64_t c, double value, double size) {
            out_.channels[k].bias += value * by.shift_of(channel(c));
            out_.channels[k].bias_size += size * by.shift_size_of(channel(c));
        });
        return {};
    }
    Status leave_bias(ValueId bias, double factor) {
        if (!bias.valid()) return {};
        CREASE_TRY(const auto stored, Stored::open(constants_, bias, factor));
        Scaling by;
        CREASE_CHECK(stored.read(0, stored.size(), by.shift));
        by.shift_size = by.shift;
        for (auto& size : by.shift_size) size = std::fabs(size);
        return leave(by);
    }

    const Derivation& root_;
    const Graph& graph_;
    const analysis::ConstantValues& constants_;
    std::map<std::pair<const Derivation*, const SpreadRule*>, Taken> taken_; ///< of values not passed yet
    const Derivation* at_ = nullptr;
    const SpreadRule* spread_ = nullptr; ///< set below one: channels are the elements that its channels' pixels are
    Taken* here_ = nullptr;
    Readings out_;
};

} // namespace

void Coefficients::cover(std::int64_t begin, std::int64_t new_end) {
    if (begin >= new_end) return;
    if (value.empty()) first = begin;
    const auto before = static_cast<std::size_t>(std::max<std::int64_t>(0, first - begin));
    value.insert(value.begin(), before, 0);
    size.insert(size.begin(), before, 0);
    first -= static_cast<std::int64_t>(before);
    const auto count = static_cast<std::size_t>(std::max(end(), new_end) - first);
    value.resize(count);
    size.resize(count);
}

Result<Readings> read_anchor(const Derivation& root, const std::vector<std::int64_t>& channels, const Graph& graph,
                             const analysis::ConstantValues& constants) {
    return Descent(root, channels, graph, constants).run();
}

} // namespace crease::fold::check
