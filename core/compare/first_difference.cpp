#include "core/compare/first_difference.h"

#include "core/compare/noise_probe.h"

#include <algorithm>
#include <set>

// A mistake in one place changes everything that is computed from it and nothing before it. So the values that both models have under
// one name are compared in the first model's order, each with its own noise, as an output is (verdict.cpp), and the first that is
// beyond it is where the mistake is, or the end of the site that was folded wrongly. Hundreds of values are looked at, each with few
// probes, so twice the limit of an output is asked for first; only where no value reaches that is the limit itself enough.
// Integers are passed over: they flip, and what they were made of is there too.

namespace crease::compare {
namespace {

constexpr double certain_limit = 2 * rounding_limit;

std::set<std::string> outputs_of(const Model& model) {
    std::set<std::string> names;
    for (const auto value : model.main().outputs) names.insert(model.main().value_name(value));
    return names;
}

class Search {
public:
    Search(const SearchRun& run, const Model& a, const Model& b, const JobControl& control)
        : run_(run), b_(b), outputs_a_(outputs_of(a)), outputs_b_(outputs_of(b)), control_(control) {}

    Result<std::optional<FirstDifference>> over(const std::vector<SharedValue>& values, std::uint64_t most_bytes) {
        for (std::size_t at = 0; at < values.size();) {
            if (control_.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
            control_.progress(static_cast<double>(at) / static_cast<double>(values.size()), "finding where it starts");
            const std::size_t end = end_of_batch(values, at, most_bytes);
            CREASE_CHECK(batch({values.begin() + static_cast<std::ptrdiff_t>(at), values.begin() + static_cast<std::ptrdiff_t>(end)}));
            if (certain_) return certain_;
            at = end;
        }
        return possible_;
    }

private:
    Status batch(const std::vector<SharedValue>& values) {
        std::vector<std::string> of_model_a, of_model_b;
        std::vector<OutputTotals> totals;
        for (const auto& value : values) {
            of_model_a.push_back(value.name);
            of_model_b.push_back(value.in_b());
            totals.emplace_back(NamePair{value.name, value.in_b()}, Sources{}, false);
        }
        CREASE_TRY(const auto from_a, outputs(run_.request.a, outputs_a_, of_model_a, run_.inputs.a, 0));
        CREASE_TRY(const auto from_b, outputs(run_.request.b, outputs_b_, of_model_b, run_.inputs.b, 0));
        for (auto& one : totals) one.add(from_a, from_b, 1);
        const bool of_a = run_.yardstick == Yardstick::first;
        for (const auto seed : jitter_seeds) {
            CREASE_TRY(const auto after, of_a ? outputs(run_.request.a, outputs_a_, of_model_a, run_.inputs.a, seed)
                                              : outputs(run_.request.b, outputs_b_, of_model_b, run_.inputs.b, seed));
            for (auto& one : totals) one.add_noise(of_a ? from_a : from_b, after, run_.yardstick);
        }
        for (const auto& one : totals) look_at(one.finish(0), one.names().b);
        return {};
    }

    Result<engine::NamedTensors> outputs(const engine::ModelSource& model, const std::set<std::string>& own, const std::vector<std::string>& values,
                                         const engine::NamedTensors& inputs, std::uint64_t seed) {
        auto options = run_.options;
        options.jitter_seed = seed;
        options.extra_outputs.clear();
        for (const auto& value : values)
            if (!own.contains(value)) options.extra_outputs.push_back(value);
        CREASE_TRY(const auto session, run_.host.load(run_.engine_id, model, options));
        CREASE_TRY(auto result, session->run(seed == 0 ? inputs : jittered(inputs, seed)));
        return std::move(result.outputs);
    }

    void look_at(const OutputReport& value, const std::string& in_b) {
        if (certain_) return;
        const bool comparable = value.problem.empty() && is_floating(value.type);
        const bool differs = value.total.nonfinite > 0 || value.times_noise > rounding_limit;
        if (comparable && !differs) ++same_;
        if (!comparable || !differs || value.verdict == Verdict::unjudged) return;
        const bool certain = value.total.nonfinite > 0 || value.times_noise > certain_limit;
        if (certain) certain_ = described(value, in_b);
        else if (!possible_) possible_ = described(value, in_b);
    }

    [[nodiscard]] FirstDifference described(const OutputReport& value, const std::string& in_b) const {
        FirstDifference first{
            .value = value.name, .value_b = in_b, .max_abs = value.total.max_abs, .times_noise = value.times_noise, .same_before = same_};
        for (const auto& node : b_.main().nodes)
            if (std::count(node->outputs.begin(), node->outputs.end(), b_.main().find_value(in_b)) > 0) {
                first.node = node->name;
                first.op = node->op_type;
            }
        return first;
    }

    const SearchRun& run_;
    const Model& b_;
    std::set<std::string> outputs_a_, outputs_b_;
    const JobControl& control_;
    std::optional<FirstDifference> certain_, possible_;
    std::size_t same_ = 0;
};

} // namespace

Result<std::optional<FirstDifference>> find_first_difference(const SearchRun& run, const Model& a, const Model& b, const JobControl& control,
                                                             std::uint64_t most_bytes) {
    return Search(run, a, b, control).over(values_in_both(run.request, analysis::ModelFacts(a), analysis::ModelFacts(b)), most_bytes);
}

} // namespace crease::compare
