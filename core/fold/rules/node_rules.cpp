// Files that break the rules of ONNX's operators exist: written by hand, cut by scripts, exported by old tools. No runtime accepts
// them, so what their nodes compute is not defined, and nothing of it may be folded. All that is said here once, before
// any transfer looks at a node; a transfer may rely on it.

#include "core/fold/rules/node_rules.h"

#include "core/fold/rules/operator_rules.h"

#include <algorithm>

namespace crease::fold {
namespace {

constexpr std::int64_t newest_opset = 23; ///< whose attributes are all in the tables

std::string_view words(AttributeKind kind) {
    switch (kind) {
    case AttributeKind::integer: return "an integer";
    case AttributeKind::integers: return "a list of integers";
    case AttributeKind::number: return "a number";
    case AttributeKind::numbers: return "a list of numbers";
    default: return "a text";
    }
}

Broken wrong_attribute(const RuleContext& context, const AttributeInfo& attribute) {
    const auto rules = attributes_of(context.node.op_type);
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const AttributeRule& one) {
        return one.name == attribute.name && one.since <= context.opset && context.opset <= one.until;
    });
    if (rule == rules.end())
        return context.opset > newest_opset ? Broken{}
                                            : Broken("in opset " + std::to_string(context.opset) + " it has no attribute " + attribute.name);
    if (attribute.reference || attribute.kind == rule->kind) return {};
    return "its attribute " + attribute.name + " is not " + std::string(words(rule->kind));
}

Broken wrong_attributes(const RuleContext& context) {
    for (const auto& attribute : context.node.attributes())
        if (auto broken = wrong_attribute(context, attribute)) return broken;
    return {};
}

} // namespace

std::optional<Reason> broken_rule(const RuleContext& context) {
    const auto* rules = operator_rules(context.node);
    if (!rules) return {};
    auto broken = wrong_attributes(context);
    if (!broken) broken = wrong_count(context, *rules);
    if (!broken && rules->check && !context.node.has_reference_attribute()) broken = rules->check(context);
    if (!broken) return {};
    return Reason{"breaks_operator_rules", "the node breaks the rules of " + context.node.op_type + ": " + *broken};
}

} // namespace crease::fold
