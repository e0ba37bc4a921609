// A refusal is a result. For every node outside the sites the question is: was something under way here? Three things
// may have stopped it: the transfer itself (its reason was noted in the forward pass), a value inside that somebody
// else reads (noted during selection), or the price. A BatchNormalization is always explained, even where nothing
// linear stands next to it, because that is what people look for first.

#include "core/fold/select/refusals.h"

#include "core/fold/select/patches.h"
#include "core/fold/select/stranded.h"

#include <algorithm>
#include <cmath>

namespace crease::fold {
namespace {

class Explainer {
public:
    Explainer(const Graph& graph, const GraphIndex& index, const FormTable& table, const analysis::ConstantValues& constants,
              const Selection& selection)
        : scene_{graph, index, table, constants, selection}, priced_(graph.nodes.size()) {
        for (const auto& region : selection.unworthy) priced_[region.nodes.back()] = &region;
    }

    [[nodiscard]] std::optional<Reason> reason(std::uint32_t position) const {
        const Node& node = *scene_.graph.nodes[position];
        if (scene_.selection.absorbed[position] || made_constant(node)) return {};
        if (auto found = own_reason(position)) return found;
        if (auto found = foreign(node)) return found;
        if (auto found = patches_reason(scene_, position)) return found;
        return stranded(position);
    }

private:
    [[nodiscard]] bool made_constant(const Node& node) const { return node.output().valid() && scene_.constants.table().is_constant(node.output()); }

    [[nodiscard]] std::optional<Reason> own_reason(std::uint32_t position) const {
        const Node& node = *scene_.graph.nodes[position];
        if (const auto& failure = scene_.table.failure(position); failure && worth_telling(node, *failure)) return refined(node, failure->reason);
        if (node.is("Concat") || node.is("Slice") || node.is("Split") || carries_only(node)) return {};
        if (scene_.selection.blocked[position]) return scene_.selection.blocked[position];
        if (const auto* region = priced_[position]) return Reason{"costs_more", price_text(region->before, region->form->form.emitted())};
        return {};
    }

    [[nodiscard]] bool worth_telling(const Node& node, const Failure& failure) const {
        const auto& code = failure.reason.code;
        if (node.is("BatchNormalization") || code == "breaks_operator_rules") return true;
        if (carries_only(node)) return false;
        if (is_kernel_operator(node)) return failure.weight > 0 || (code != "not_constant" && code != "anchors_differ");
        if (node.is("Pad")) return failure.weight == 2 || code.starts_with("pad_");
        if (node.is("AveragePool")) return failure.weight == 2 || before_kernel(node);
        if (code == "nonlinearity_between" && (node.is("Mul") || node.is("Div"))) return false;
        if (code == "unsupported_chain" || (node.is("Concat") && code == "anchors_differ")) return false;
        return failure.weight == 2;
    }

    [[nodiscard]] bool before_kernel(const Node& node) const {
        const auto uses = uses_of(node);
        return uses.size() == 1 && is_kernel_operator(*scene_.graph.nodes[uses[0].node]);
    }

    /// An operator of a foreign domain that bears the name of one that would fold, right behind a linear operator.
    [[nodiscard]] std::optional<Reason> foreign(const Node& node) const {
        if (node.domain.empty() || !node.input(0).valid()) return {};
        const auto producer = scene_.index.producer(node.input(0));
        const bool known_name = std::any_of(all_transfers().begin(), all_transfers().end(), [&](const Transfer& t) { return t.op == node.op_type; });
        if (!known_name || producer == GraphIndex::no_node || !is_kernel_operator(*scene_.graph.nodes[producer])) return {};
        return Reason{"custom_domain", node.op_type + " of the domain '" + node.domain + "' is not ONNX's own, so what it computes is not known"};
    }

    /// A value that comes out of a quantized or foreign operator says so rather than "two inputs meet".
    [[nodiscard]] Reason refined(const Node& node, const Reason& reason) const {
        if (reason.code == "anchors_differ") return formless(node).value_or(reason);
        if (reason.code != "not_constant" && reason.code != "not_evaluated") return reason;
        for (auto input : node.inputs) {
            const auto producer = input.valid() ? scene_.index.producer(input) : GraphIndex::no_node;
            if (producer != GraphIndex::no_node && quantized(*scene_.graph.nodes[producer]))
                return {"quantized", "its weight comes out of " + described(*scene_.graph.nodes[producer]) + ": quantized models do not fold"};
        }
        return reason;
    }

    /// Branches seem to have two anchors where a window in one of them has no form: that is what to say.
    [[nodiscard]] std::optional<Reason> formless(const Node& node) const {
        for (auto input : node.inputs)
            for (int steps = 0; steps < 4 && input.valid(); ++steps) {
                const auto producer = scene_.index.producer(input);
                if (producer == GraphIndex::no_node) break;
                const Node& above = *scene_.graph.nodes[producer];
                const auto& failure = scene_.table.failure(producer);
                if (failure && (above.is("AveragePool") || above.is("Slice") || above.is("Pad")))
                    return Reason{failure->reason.code, described(above) + " before it: " + failure->reason.text};
                input = find_transfer(above) ? above.input(0) : ValueId{};
            }
        return {};
    }

    /// What passed, but went into nothing: a BatchNormalization always, another scale or shift where a layer is near.
    [[nodiscard]] std::optional<Reason> stranded(std::uint32_t position) const {
        const Node& node = *scene_.graph.nodes[position];
        if (!scales_or_shifts(scene_, node)) return {};
        auto reason = stranded_reason(scene_, position);
        if (reason || !node.is("BatchNormalization")) return reason;
        const auto uses = uses_of(node);
        if (uses.size() == 1 && !find_transfer(*scene_.graph.nodes[uses[0].node]))
            return Reason{"nonlinearity_between",
                          "no linear operator stands before it, and " + described(*scene_.graph.nodes[uses[0].node]) + " stands after it"};
        return Reason{"nothing_to_fold_into", "no convolution or linear layer stands next to it"};
    }

    [[nodiscard]] std::span<const Use> uses_of(const Node& node) const {
        return node.output().valid() ? scene_.index.uses(node.output()) : std::span<const Use>{};
    }

    const Scene scene_;
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
    return "exact, but it would take " + thousands(after.macs) + " instead of " + thousands(before.macs) + " multiply-accumulates per pixel, and " +
           thousands(static_cast<double>(after.params)) + " instead of " + thousands(static_cast<double>(before.params)) + " parameters";
}

std::vector<Refusal> explain_refusals(const Graph& graph, const GraphIndex& index, const FormTable& table, const analysis::ConstantValues& constants,
                                      const Selection& selection) {
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
