#include "core/compare/plan.h"

#include "core/compare/numbers.h"
#include "core/compare/random_nodes.h"
#include "core/compare/staging.h"

#include <algorithm>
#include <set>

namespace crease::compare {
namespace {

engine::TensorInfo info_of(const Graph& graph, ValueId value) {
    const auto* type = graph.value_type(value);
    return {graph.value_name(value), type ? type->type : ElementType::undefined, type && type->shape ? *type->shape : std::vector<std::int64_t>()};
}

std::vector<engine::TensorInfo> declared_outputs(const Graph& graph) {
    std::vector<engine::TensorInfo> outputs;
    for (const auto value : graph.outputs) outputs.push_back(info_of(graph, value));
    return outputs;
}

std::string why_no_verdict(const Model& a, const Model& b) {
    if (const auto node = random_node(a)) return "the first model draws random numbers (" + *node + ")";
    if (const auto node = random_node(b)) return "the second model draws random numbers (" + *node + ")";
    return {};
}

Status check_names(const CompareRequest& request, const Graph& a, const Graph& b) {
    const auto has = [](const Graph& graph, const std::string& name) {
        const auto value = graph.find_value(name);
        return value.valid() &&
               (std::count(graph.inputs.begin(), graph.inputs.end(), value) > 0 || std::count(graph.outputs.begin(), graph.outputs.end(), value) > 0);
    };
    for (const auto& [x, y] : request.map) {
        if (!has(a, x)) return fail(ErrorCode::usage, "the first model has no input or output called \"" + x + "\"", "--map");
        if (!has(b, y)) return fail(ErrorCode::usage, "the second model has no input or output called \"" + y + "\"", "--map");
    }
    return {};
}

/// Names to return besides the outputs, each once.
class InnerValues {
public:
    explicit InnerValues(const Graph& graph) {
        for (const auto value : graph.outputs) known_.insert(graph.value_name(value));
    }
    void add(const std::string& name) {
        if (known_.insert(name).second) names_.push_back(name);
    }
    [[nodiscard]] std::vector<std::string> names() const { return names_; }

private:
    std::set<std::string> known_;
    std::vector<std::string> names_;
};

void add_paired(Plan& plan, const std::vector<NamePair>& pairs, const Model& a, const Model& b) {
    InnerValues inner_a(a.main()), inner_b(b.main());
    for (const auto& pair : pairs) {
        auto sources = find_sources(a, b, pair, plan.inputs);
        for (const auto& value : sources.values) {
            inner_a.add(value.a);
            inner_b.add(value.b);
        }
        for (const auto& term : sources.terms) inner_a.add(term.a);
        plan.outputs.emplace_back(pair, std::move(sources), depends_on_input(a, pair.a));
    }
    plan.inner_a = inner_a.names();
    plan.inner_b = inner_b.names();
}

// One output more on one side is told and takes no part; what is left on both sides may be one and the same, and nobody can say so.
void add_unpaired(Plan& plan, const Pairing& outputs) {
    const bool judged = outputs.pairs.empty() || (!outputs.only_a.empty() && !outputs.only_b.empty());
    const auto add = [&](const std::string& name, NamePair names, const std::string& which) {
        const auto sentence = "only the " + which + " model has this output";
        if (judged) plan.outputs.emplace_back(std::move(names), Sources{}, true).refuse(sentence);
        else plan.remarks.push_back("Only the " + which + " model has the output \"" + name + "\"; it takes no part.");
    };
    for (const auto& name : outputs.only_a) add(name, {name, {}}, "first");
    for (const auto& name : outputs.only_b) add(name, {{}, name}, "second");
}

// Of two models that compute in different types, the rounding of the coarser one is what may be seen.
void choose_yardstick(Plan& plan, const Model& a, const Model& b) {
    const auto own = coarsest_type(a), other = coarsest_type(b);
    if (epsilon_of(other) <= epsilon_of(own)) return;
    plan.yardstick = Yardstick::second;
    plan.remarks.push_back("The second model computes in " + std::string(element_name(other)) + " and the first in " +
                           std::string(element_name(own)) + ", so the noise is the second one's.");
}

} // namespace

std::vector<engine::TensorInfo> declared_inputs(const Graph& graph) {
    const auto constants = graph.initializer_values();
    std::vector<engine::TensorInfo> inputs;
    for (const auto value : graph.inputs)
        if (std::count(constants.begin(), constants.end(), value) == 0) inputs.push_back(info_of(graph, value));
    return inputs;
}

Result<Plan> make_plan(const CompareRequest& request, const JobControl& control) {
    Plan plan;
    // A file that is no model is the caller's mistake, and said as such before an engine sees it.
    CREASE_TRY(plan.a, read_source(request.a, control));
    CREASE_TRY(plan.b, read_source(request.b, control));
    const auto &a = plan.a, &b = plan.b;
    CREASE_CHECK(check_names(request, a->main(), b->main()));
    plan.no_verdict = why_no_verdict(*a, *b);
    plan.inputs = pair_up(declared_inputs(a->main()), declared_inputs(b->main()), request.map, "input");
    const auto outputs = pair_up(declared_outputs(a->main()), declared_outputs(b->main()), request.map, "output");
    plan.remarks = plan.inputs.remarks;
    plan.remarks.insert(plan.remarks.end(), outputs.remarks.begin(), outputs.remarks.end());
    add_paired(plan, outputs.pairs, *a, *b);
    add_unpaired(plan, outputs);
    choose_yardstick(plan, *a, *b);
    return plan;
}

void forget_inner_values(Plan& plan) {
    plan.inner_a.clear();
    plan.inner_b.clear();
    for (auto& output : plan.outputs) output.forget_inner_values();
}

} // namespace crease::compare
