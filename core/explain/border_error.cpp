#include "core/explain/border_error.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {
namespace {

constexpr std::int64_t side = 6, side_of_cubes = 4; // of the output
constexpr int most_operators = 16;                  // before the convolution

using Numbers = std::vector<double>;

class Border {
public:
    explicit Border(const analysis::GraphFacts& facts) : facts_(facts) {}

    std::optional<BorderError> of(const Node& refused) {
        const auto* const conv = convolution_at(refused);
        if (!conv || !read_geometry(*conv) || !read_shift(conv->input(0))) return {};
        out_.convolution = name_of(*conv);
        if (conv->inputs.size() > 2 && conv->input(2).valid()) {
            const auto bias = numbers(conv->input(2));
            if (!bias || bias->size() != static_cast<std::size_t>(outputs_)) return {};
            bias_ = *bias;
        }
        choose_channel();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string name_of(const Node& node) const { return node.name.empty() ? facts_.graph.value_name(node.output()) : node.name; }

    [[nodiscard]] std::optional<Numbers> numbers(ValueId value) const {
        if (!facts_.constants.is_constant(value)) return {};
        const auto array = facts_.constants.array(value);
        return array ? std::optional((*array)->numbers()) : std::nullopt;
    }

    [[nodiscard]] const Node* convolution_at(const Node& refused) const {
        if (refused.is("Conv")) return &refused;
        for (const auto& use : facts_.index.uses(refused.output()))
            if (const auto& reader = *facts_.graph.nodes[use.node]; reader.is("Conv") && use.slot == 0) return &reader;
        return nullptr;
    }

    bool read_geometry(const Node& conv) {
        const auto info = facts_.constants.info(conv.input(1));
        const auto weight = numbers(conv.input(1));
        if (!info || !weight || info->dims.size() < 3 || info->dims.size() > 5 || conv.string_attribute("auto_pad", "NOTSET") != "NOTSET")
            return false;
        weight_ = *weight;
        outputs_ = info->dims[0];
        inputs_ = info->dims[1];
        groups_ = conv.int_attribute("group", 1);
        kernel_.assign(info->dims.begin() + 2, info->dims.end());
        const auto filled = [&](std::string_view name, std::size_t count, std::int64_t fallback) {
            auto list = conv.ints_attribute(name);
            return list.size() == count ? list : std::vector<std::int64_t>(count, fallback);
        };
        strides_ = filled("strides", kernel_.size(), 1);
        dilations_ = filled("dilations", kernel_.size(), 1);
        pads_ = filled("pads", 2 * kernel_.size(), 0);
        const auto length = kernel_.size() > 2 ? side_of_cubes : side;
        for (std::size_t i = 0; i < kernel_.size(); ++i) {
            const auto pads = pads_[i] + pads_[i + kernel_.size()], window = (kernel_[i] - 1) * dilations_[i] + 1;
            out_.input.push_back(std::max<std::int64_t>(1, (length - 1) * strides_[i] + window - pads));
            out_.extents.push_back((out_.input.back() + pads - window) / strides_[i] + 1);
        }
        return groups_ > 0 && outputs_ % groups_ == 0 &&
               std::all_of(out_.extents.begin(), out_.extents.end(), [](auto extent) { return extent > 0 && extent <= 4 * side; });
    }

    /// What stands before the convolution where the input is zero, by channel.
    bool read_shift(ValueId value) {
        const auto position = facts_.index.producer(value);
        if (position == GraphIndex::no_node) return false;
        out_.shift = name_of(*facts_.graph.nodes[position]);
        auto shift = on_zeros(value, 0);
        if (!shift || shift->empty()) return false;
        if (shift->size() == 1) shift->resize(static_cast<std::size_t>(inputs_ * groups_), shift->front());
        shift_ = *std::move(shift);
        return shift_.size() == static_cast<std::size_t>(inputs_ * groups_);
    }

    /// By channel, what a chain of shifts, scales and convolutions makes of zeros, away from the border. None (all zero): of what begins the
    /// chain. Nothing: it cannot be read.
    [[nodiscard]] std::optional<Numbers> on_zeros(ValueId value, int depth) const {
        const auto position = facts_.index.producer(value);
        if (position == GraphIndex::no_node || depth > most_operators) return Numbers{};
        const auto& node = *facts_.graph.nodes[position];
        if (node.is("Add") || node.is("Sub") || node.is("Mul") || node.is("Div")) return with_constant(node, depth);
        if (!node.is("BatchNormalization") && !node.is("Conv")) return Numbers{};
        const auto before = on_zeros(node.input(0), depth + 1);
        if (!before) return {};
        return node.is("Conv") ? convolved(node, *before) : normalized(node, *before);
    }

    [[nodiscard]] std::optional<Numbers> with_constant(const Node& node, int depth) const {
        const std::size_t slot = facts_.constants.is_constant(node.input(0)) ? 0 : 1;
        const auto constant = numbers(node.input(slot));
        const auto before = constant ? on_zeros(node.input(1 - slot), depth + 1) : std::nullopt;
        if (!before || (slot == 0 && (node.is("Div") || node.is("Sub")))) return {};
        const auto made = [&](double x, double c) { return node.is("Add") ? x + c : node.is("Sub") ? x - c : node.is("Mul") ? x * c : x / c; };
        Numbers out(std::max(before->size(), constant->size()));
        for (std::size_t c = 0; c < out.size(); ++c) out[c] = made(at(*before, c), at(*constant, c));
        return out;
    }

    [[nodiscard]] std::optional<Numbers> normalized(const Node& node, const Numbers& before) const {
        std::vector<Numbers> all;
        for (std::size_t slot = 1; slot < 5; ++slot) {
            const auto one = numbers(node.input(slot));
            if (!one || one->empty() || (slot > 1 && one->size() != all[0].size())) return {};
            all.push_back(*one);
        }
        const double epsilon = node.float_attribute("epsilon", 1e-5F);
        Numbers out;
        for (std::size_t c = 0; c < all[0].size(); ++c)
            out.push_back(all[1][c] + (at(before, c) - all[2][c]) * all[0][c] / std::sqrt(all[3][c] + epsilon));
        return out;
    }

    /// Its bias, where it reads zeros; what is not zero is not followed through a kernel: that would have a border of its own.
    [[nodiscard]] std::optional<Numbers> convolved(const Node& node, const Numbers& before) const {
        if (std::any_of(before.begin(), before.end(), [](double x) { return x != 0; })) return {};
        return node.inputs.size() > 2 && node.input(2).valid() ? numbers(node.input(2)) : std::optional(Numbers{});
    }

    /// None is zero, one is for all channels.
    static double at(const Numbers& values, std::size_t channel) {
        return values.empty() ? 0 : values.size() == 1 ? values.front() : channel < values.size() ? values[channel] : std::nan("");
    }

    // --- the two ways

    void choose_channel() {
        double most = -1;
        for (std::int64_t channel = 0; channel < outputs_; ++channel) {
            const auto right = map_of(channel, false), folded = map_of(channel, true);
            double off = 0;
            for (std::size_t i = 0; i < right.size(); ++i) off = std::max(off, std::fabs(right[i] - folded[i]));
            if (off <= most) continue;
            most = off;
            out_.channel = channel;
            out_.right = right;
            out_.folded = folded;
        }
    }

    [[nodiscard]] Numbers map_of(std::int64_t channel, bool folded) const {
        std::int64_t elements = 1;
        for (const auto extent : out_.extents) elements *= extent;
        Numbers map;
        for (std::int64_t at = 0; at < elements; ++at) map.push_back(element(channel, at, folded));
        return map;
    }

    /// Row-major: an index along every axis.
    [[nodiscard]] static std::vector<std::int64_t> place_of(std::int64_t index, const std::vector<std::int64_t>& extents) {
        std::vector<std::int64_t> place(extents.size());
        for (auto axis = extents.size(); axis-- > 0; index /= extents[axis]) place[axis] = index % extents[axis];
        return place;
    }

    [[nodiscard]] bool inside(const std::vector<std::int64_t>& place, const std::vector<std::int64_t>& tap) const {
        for (std::size_t i = 0; i < place.size(); ++i) {
            const auto at = place[i] * strides_[i] - pads_[i] + tap[i] * dilations_[i];
            if (at < 0 || at >= out_.input[i]) return false;
        }
        return true;
    }

    [[nodiscard]] double element(std::int64_t channel, std::int64_t at, bool folded) const {
        const auto place = place_of(at, out_.extents);
        const auto taps = static_cast<std::int64_t>(weight_.size()) / (outputs_ * inputs_), first = channel / (outputs_ / groups_) * inputs_;
        double sum = bias_.empty() ? 0 : bias_[static_cast<std::size_t>(channel)];
        for (std::int64_t t = 0; t < taps; ++t) {
            if (!folded && !inside(place, place_of(t, kernel_))) continue;
            for (std::int64_t i = 0; i < inputs_; ++i)
                sum += weight_[static_cast<std::size_t>((channel * inputs_ + i) * taps + t)] * shift_[static_cast<std::size_t>(first + i)];
        }
        return sum;
    }

    const analysis::GraphFacts& facts_;
    Numbers weight_, bias_, shift_;
    std::int64_t outputs_ = 0, inputs_ = 0, groups_ = 1;
    std::vector<std::int64_t> kernel_, strides_, dilations_, pads_;
    BorderError out_;
};

} // namespace

std::optional<BorderError> border_error(const analysis::ModelFacts& facts, const fold::Refusal& refusal) {
    if (refusal.code != "padding_over_shift" || !refusal.node.valid()) return {};
    const auto& graph = facts.of(refusal.graph);
    const auto position = graph.index.position(refusal.node);
    if (position == GraphIndex::no_node) return {};
    return Border(graph).of(*graph.graph.nodes[position]);
}

} // namespace crease::explain
