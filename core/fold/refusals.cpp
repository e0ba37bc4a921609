// A refusal is a result. For every node outside the sites the question is: was something under way here? Three things
// may have stopped it: the transfer itself (its reason was noted in the forward pass), a value inside that somebody
// else reads (noted during selection), or the price. A BatchNormalization is always explained, even where nothing
// linear stands next to it, because that is what people look for first.

#include "core/fold/refusals.h"

#include <algorithm>
#include <cmath>

namespace crease::fold {
namespace {

std::string described(const Node& node) { return node.op_type + (node.name.empty() ? "" : " '" + node.name + "'"); }

bool quantized(const Node& node) {
    return node.op_type.starts_with("QLinear") || node.op_type == "QuantizeLinear" || node.op_type == "DequantizeLinear" ||
           node.op_type.ends_with("Integer");
}

bool carries_only(const Node& node) {
    const Transfer* transfer = find_transfer(node);
    return transfer && !transfer->apply;
}

class Explainer {
public:
    Explainer(const Graph& graph, const GraphIndex& index, const FormTable& table, const analysis::ConstantValues& constants,
              const Selection& selection)
        : graph_(graph), index_(index), table_(table), constants_(constants), selection_(selection), priced_(graph.nodes.size()) {
        for (const auto& region : selection.unworthy) priced_[region.nodes.back()] = &region;
    }

    [[nodiscard]] std::optional<Reason> reason(std::uint32_t position) const {
        const Node& node = *graph_.nodes[position];
        if (selection_.absorbed[position] || made_constant(node)) return {};
        if (auto found = own_reason(position)) return found;
        if (auto found = foreign(node)) return found;
        return node.is("BatchNormalization") ? lonely(position) : std::nullopt;
    }

private:
    [[nodiscard]] bool made_constant(const Node& node) const { return node.output().valid() && constants_.is_constant(node.output()); }

    [[nodiscard]] std::optional<Reason> own_reason(std::uint32_t position) const {
        const Node& node = *graph_.nodes[position];
        if (const auto& failure = table_.failure(position); failure && worth_telling(node, *failure)) return refined(node, failure->reason);
        if (node.is("Concat") || node.is("Slice") || node.is("Split") || carries_only(node)) return {};
        if (selection_.blocked[position]) return selection_.blocked[position];
        if (const auto* region = priced_[position])
            return Reason{"costs_more", price_text(region->before, region->form->form.emitted())};
        return {};
    }

    [[nodiscard]] bool worth_telling(const Node& node, const Failure& failure) const {
        if (node.is("BatchNormalization")) return true;
        if (carries_only(node)) return false;
        const auto& code = failure.reason.code;
        if (is_kernel_operator(node)) return failure.weight > 0 || (code != "not_constant" && code != "anchors_differ");
        if (node.is("Pad")) return failure.weight == 2 || code.starts_with("pad_");
        if (node.is("AveragePool")) return failure.weight == 2 || before_kernel(node);
        if (code == "nonlinearity_between" && (node.is("Mul") || node.is("Div"))) return false;
        if (code == "unsupported_chain" || (node.is("Concat") && code == "anchors_differ")) return false;
        return failure.weight == 2;
    }

    [[nodiscard]] bool before_kernel(const Node& node) const {
        const auto uses = index_.uses(node.output());
        return uses.size() == 1 && is_kernel_operator(*graph_.nodes[uses[0].node]);
    }

    /// An operator of a foreign domain that bears the name of one that would fold, right behind a linear operator.
    [[nodiscard]] std::optional<Reason> foreign(const Node& node) const {
        if (node.domain.empty() || !node.input(0).valid()) return {};
        const auto producer = index_.producer(node.input(0));
        const bool known_name = std::any_of(all_transfers().begin(), all_transfers().end(), [&](const Transfer& t) { return t.op == node.op_type; });
        if (!known_name || producer == GraphIndex::no_node || !is_kernel_operator(*graph_.nodes[producer])) return {};
        return Reason{"custom_domain", node.op_type + " of the domain '" + node.domain + "' is not ONNX's own, so what it computes is not known"};
    }

    /// A value that comes out of a quantized or foreign operator says so rather than "two inputs meet".
    [[nodiscard]] Reason refined(const Node& node, const Reason& reason) const {
        if (reason.code == "anchors_differ") return formless(node).value_or(reason);
        if (reason.code != "not_constant") return reason;
        for (auto input : node.inputs) {
            const auto producer = input.valid() ? index_.producer(input) : GraphIndex::no_node;
            if (producer != GraphIndex::no_node && quantized(*graph_.nodes[producer]))
                return {"quantized", "its weight comes out of " + described(*graph_.nodes[producer]) + ": quantized models do not fold"};
        }
        return reason;
    }

    /// Branches seem to have two anchors where a window in one of them has no form: that is what to say.
    [[nodiscard]] std::optional<Reason> formless(const Node& node) const {
        for (auto input : node.inputs)
            for (int steps = 0; steps < 4 && input.valid(); ++steps) {
                const auto producer = index_.producer(input);
                if (producer == GraphIndex::no_node) break;
                const Node& above = *graph_.nodes[producer];
                const auto& failure = table_.failure(producer);
                if (failure && (above.is("AveragePool") || above.is("Slice") || above.is("Pad")))
                    return Reason{failure->reason.code, described(above) + " before it: " + failure->reason.text};
                input = find_transfer(above) ? above.input(0) : ValueId{};
            }
        return {};
    }

    /// A BatchNormalization that passed, but with nothing linear to go into.
    [[nodiscard]] std::optional<Reason> lonely(std::uint32_t position) const {
        const Node& node = *graph_.nodes[position];
        const auto before = node.input(0);
        const auto producer = index_.producer(before);
        if (producer != GraphIndex::no_node) {
            const Node& above = *graph_.nodes[producer];
            if (!above.domain.empty()) return Reason{"custom_domain", described(above) + " of the domain '" + above.domain + "' is not known"};
            if (quantized(above)) return Reason{"quantized", described(above) + " works on integers: quantized models do not fold"};
            if (find_transfer(above)) {
                if (auto escaped = escape_reason(graph_, index_, before)) return escaped;
                if (const auto& failure = table_.failure(producer); failure && (is_kernel_operator(above) || (failure->weight == 2 && failure->reason.code != "unsupported_chain")))
                    return Reason{failure->reason.code, described(above) + " before it: " + failure->reason.text};
            }
            if (above.op_type == "MaxPool")
                return Reason{"nonlinearity_between", "MaxPool stands between, and a negative factor would turn its maximum into a minimum"};
            if (auto reason = between(producer)) return reason;
        }
        return after(node);
    }

    [[nodiscard]] std::optional<Reason> after(const Node& node) const {
        const auto uses = index_.uses(node.output());
        for (const auto& use : uses) {
            const Node& reader = *graph_.nodes[use.node];
            if (const auto& failure = table_.failure(use.node); failure && failure->weight > 0 && (is_kernel_operator(reader) || carries_only(reader)))
                return Reason{failure->reason.code, described(reader) + " after it: " + failure->reason.text};
        }
        if (uses.size() == 1 && !find_transfer(*graph_.nodes[uses[0].node]))
            return Reason{"nonlinearity_between", "no linear operator stands before it, and " + described(*graph_.nodes[uses[0].node]) + " stands after it"};
        return Reason{"nothing_to_fold_into", "no convolution or linear layer stands next to it"};
    }

    /// What stands between and the convolution whose value reaches `producer` through operators of one input, a few steps up.
    [[nodiscard]] std::optional<Reason> between(std::uint32_t producer) const {
        const Node* obstacle = nullptr;
        for (int steps = 0; steps < 4 && producer != GraphIndex::no_node; ++steps) {
            const Node& node = *graph_.nodes[producer];
            if (is_kernel_operator(node)) {
                if (!obstacle) return {};
                return Reason{"nonlinearity_between", described(*obstacle) + " stands between it and " + described(node)};
            }
            if (!obstacle && !find_transfer(node)) obstacle = &node;
            producer = only_producer(node);
        }
        return {};
    }

    /// Of a node's one computed input; none where several are computed.
    [[nodiscard]] std::uint32_t only_producer(const Node& node) const {
        ValueId only;
        for (auto input : node.inputs) {
            if (!input.valid() || constants_.is_constant(input)) continue;
            if (only.valid()) return GraphIndex::no_node;
            only = input;
        }
        return only.valid() ? index_.producer(only) : GraphIndex::no_node;
    }

    const Graph& graph_;
    const GraphIndex& index_;
    const FormTable& table_;
    const analysis::ConstantValues& constants_;
    const Selection& selection_;
    std::vector<const Region*> priced_;
};

std::string thousands(double value) {
    const char* units[] = {"", " k", " M", " G", " T"};
    int unit = 0;
    while (value >= 10000 && unit < 4) {
        value /= 1000;
        ++unit;
    }
    return std::to_string(static_cast<long long>(std::llround(value))) + units[unit];
}

} // namespace

std::string price_text(const Price& before, const Price& after) {
    return "exact, but it would take " + thousands(after.macs) + " instead of " + thousands(before.macs) +
           " multiply-accumulates per pixel, and " + thousands(static_cast<double>(after.params)) + " instead of " +
           thousands(static_cast<double>(before.params)) + " parameters";
}

std::vector<Refusal> explain_refusals(const Graph& graph, const GraphIndex& index, const FormTable& table,
                                      const analysis::ConstantValues& constants, const Selection& selection) {
    const Explainer explainer(graph, index, table, constants, selection);
    std::vector<Refusal> out;
    for (std::uint32_t position = 0; position < graph.nodes.size(); ++position) {
        const auto reason = explainer.reason(position);
        if (!reason) continue;
        const Node& node = *graph.nodes[position];
        const std::string output = node.output().valid() ? graph.value_name(node.output()) : "";
        out.push_back({node.id, graph.id, node.op_type, node.name, output, reason->code, reason->text});
    }
    return out;
}

} // namespace crease::fold
