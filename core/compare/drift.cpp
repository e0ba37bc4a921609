#include "core/compare/drift.h"

#include "core/compare/host_run.h"
#include "core/compare/inputs.h"
#include "core/compare/plan.h"
#include "core/compare/settle.h"
#include "core/compare/staging.h"
#include "core/compare/verdict.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace crease::compare {
namespace {

constexpr std::uint64_t unknown_bytes = 4u << 20;

bool makes_no_tensor(const Node& node) {
    static const std::set<std::string> kinds = {"SequenceConstruct", "SequenceEmpty",   "SequenceInsert", "SequenceErase",
                                                "SequenceMap",       "SplitToSequence", "Optional",       "OptionalGetElement"};
    return kinds.contains(node.op_type);
}

/// What the nodes of a graph compute, in order.
std::vector<ValueId> computed(const analysis::GraphFacts& facts) {
    std::vector<ValueId> values;
    for (const auto& node : facts.graph.nodes) {
        if (makes_no_tensor(*node)) continue;
        for (ValueId value : node->outputs)
            if (value.valid() && !facts.table().is_constant(value)) values.push_back(value);
    }
    return values;
}

std::uint64_t bytes_of(const analysis::Shape* shape) {
    if (!shape) return unknown_bytes;
    std::uint64_t bytes = 8; // of the widest element
    for (std::size_t i = 0; i < shape->size(); ++i) {
        const std::int64_t extent = (*shape)[i];
        if (extent < 0 && i > 0) return unknown_bytes;
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(std::max<std::int64_t>(extent, 1)), &bytes)) return unknown_bytes;
    }
    return bytes;
}

std::set<std::string> names_in(const std::vector<engine::TensorInfo>& infos) {
    std::set<std::string> names;
    for (const auto& info : infos) names.insert(info.name);
    return names;
}

ValueDrift drift_of(const SharedValue& value, const HostTensor* a, const HostTensor* b) {
    ValueDrift drift{.value = value.name, .value_b = value.in_b()};
    const auto difference = a && b ? measure(*a, *b) : Result<Difference>(fail(ErrorCode::bad_input, "missing"));
    drift.relative = std::numeric_limits<double>::infinity();
    if (!difference) return drift;
    drift.difference = *difference;
    if (difference->nonfinite == 0) drift.relative = relative_size(*difference, a->type);
    return drift;
}

std::vector<std::string> names_in_a(const std::vector<SharedValue>& values) {
    std::vector<std::string> names;
    for (const auto& value : values) names.push_back(value.name);
    return names;
}

std::vector<std::string> names_in_b(const std::vector<SharedValue>& values) {
    std::vector<std::string> names;
    for (const auto& value : values) names.push_back(value.in_b());
    return names;
}

void keep_worse(ValueDrift& kept, ValueDrift next) {
    if (next.relative >= kept.relative) kept = std::move(next);
}

/// The two models in one process; every batch of values needs both loaded again.
class Drifts {
public:
    Drifts(const CompareRequest& request, const JobControl& control) : request_(request), control_(control) {}

    Result<DriftReport> run(const std::vector<SharedValue>& values, std::uint64_t most_bytes) {
        CREASE_TRY(run_, start_host(request_, control_));
        report_.engine_title = run_->engine.title;
        for (std::size_t at = 0; at < values.size();) {
            if (control_.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
            control_.progress(static_cast<double>(at) / static_cast<double>(values.size()), "comparing every value");
            const std::size_t end = end_of_batch(values, at, most_bytes);
            CREASE_CHECK(batch({values.begin() + static_cast<std::ptrdiff_t>(at), values.begin() + static_cast<std::ptrdiff_t>(end)}));
            at = end;
        }
        return std::move(report_);
    }

private:
    Status batch(const std::vector<SharedValue>& values) {
        CREASE_CHECK(ask_both());
        CREASE_TRY(const auto a, load(request_.a, outputs_a_, names_in_a(values)));
        CREASE_TRY(const auto b, load(request_.b, outputs_b_, names_in_b(values)));
        const std::size_t begin = report_.values.size();
        for (const auto& value : values) report_.values.push_back({.value = value.name, .value_b = value.in_b()});
        report_.inputs = 0;
        for (const auto& entry : inputs_->entries()) {
            if (control_.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
            CREASE_TRY(const bool ran, run_input(entry, *a, *b, values, std::span(report_.values).subspan(begin)));
            report_.inputs += ran;
        }
        return report_.inputs > 0 ? Status() : fail(ErrorCode::bad_input, "none of the images can be read");
    }

    /// False where there is no such input after all.
    Result<bool> run_input(const InputSet::Entry& entry, engine::Session& a, engine::Session& b, const std::vector<SharedValue>& values,
                           std::span<ValueDrift> drifts) {
        const auto inputs = inputs_->make(entry, control_);
        if (!inputs && !entry.asked_for && inputs.error().code == ErrorCode::bad_input) return false;
        if (!inputs) return forward_error(inputs.error());
        std::vector<std::string> remarks;
        CREASE_TRY(const auto for_b, adapted(*inputs, wanted_by_b_, plan_.inputs, remarks));
        CREASE_TRY(const auto from_a, a.run(*inputs));
        CREASE_TRY(const auto from_b, b.run(for_b));
        for (std::size_t i = 0; i < values.size(); ++i)
            keep_worse(drifts[i], drift_of(values[i], engine::find_tensor(from_a.outputs, values[i].name),
                                           engine::find_tensor(from_b.outputs, values[i].in_b())));
        return true;
    }

    Result<std::unique_ptr<engine::Session>> load(const engine::ModelSource& model, const std::set<std::string>& outputs,
                                                  const std::vector<std::string>& values) {
        engine::SessionOptions options;
        for (const auto& value : values)
            if (!outputs.contains(value)) options.extra_outputs.push_back(value);
        return run_->load(model, options);
    }

    /// What goes in, and what comes out anyway and must not be asked for again.
    Status ask_both() {
        if (inputs_) return {};
        CREASE_TRY(plan_, make_plan(request_, control_));
        CREASE_TRY(const auto a, run_->load(request_.a, {}));
        const auto wanted_by_a = a->inputs();
        outputs_a_ = names_in(a->outputs());
        CREASE_TRY(const auto b, run_->load(request_.b, {}));
        wanted_by_b_ = b->inputs();
        outputs_b_ = names_in(b->outputs());
        CREASE_TRY(inputs_, InputSet::prepare(request_, wanted_inputs(*plan_.a, common_inputs(wanted_by_a, wanted_by_b_, plan_.inputs)), control_));
        std::vector<std::string> said_elsewhere;
        CREASE_CHECK(settle(*inputs_, *a, said_elsewhere, control_));
        report_.input = inputs_->describe();
        return {};
    }

    const CompareRequest& request_;
    const JobControl& control_;
    std::optional<HostRun> run_;
    Plan plan_;
    std::set<std::string> outputs_a_, outputs_b_;
    std::vector<engine::TensorInfo> wanted_by_b_;
    std::optional<InputSet> inputs_;
    DriftReport report_;
};

} // namespace

std::vector<SharedValue> shared_values(const analysis::ModelFacts& original, const analysis::ModelFacts& other) {
    const auto &a = original.main(), &b = other.main();
    std::unordered_set<std::string> there;
    for (ValueId value : computed(b)) there.insert(b.graph.value_name(value));
    std::vector<SharedValue> values;
    for (ValueId value : computed(a)) {
        const auto& name = a.graph.value_name(value);
        if (there.contains(name)) values.push_back({name, bytes_of(a.shape(value))});
    }
    return values;
}

std::vector<SharedValue> values_in_both(const CompareRequest& request, const analysis::ModelFacts& original, const analysis::ModelFacts& other) {
    auto shared = shared_values(original, other);
    const auto& a = original.main();
    const auto inner =
        std::any_of(shared.begin(), shared.end(), [&](const SharedValue& value) { return !a.index.is_graph_output(a.graph.find_value(value.name)); });
    if (inner || !request.counterparts) return shared;
    std::unordered_set<std::string> there;
    for (ValueId value : computed(other.main())) there.insert(other.main().graph.value_name(value));
    std::unordered_map<std::string, ValueId> own;
    for (ValueId value : computed(a)) own.emplace(a.graph.value_name(value), value);
    std::vector<SharedValue> values;
    for (const auto& [name, counterpart] : request.counterparts())
        if (const auto found = own.find(name); found != own.end() && there.contains(counterpart))
            values.push_back({name, bytes_of(a.shape(found->second)), counterpart});
    return values.empty() ? shared : values;
}

std::size_t end_of_batch(const std::vector<SharedValue>& values, std::size_t begin, std::uint64_t most_bytes) {
    std::uint64_t bytes = 0;
    std::size_t end = begin;
    while (end < values.size() && (end == begin || bytes + values[end].bytes <= most_bytes)) bytes += values[end++].bytes;
    return end;
}

Result<DriftReport> measure_drift(const CompareRequest& request, const std::vector<SharedValue>& values, const JobControl& control,
                                  std::uint64_t most_bytes) {
    try {
        return Drifts(request, control).run(values, most_bytes);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the tensors of this comparison do not fit into memory");
    } catch (const std::exception& e) {
        return fail(ErrorCode::internal, e.what());
    }
}

Result<std::optional<DriftReport>> measure_whole_drift(const CompareRequest& request, const JobControl& control) {
    CREASE_TRY(const auto a, read_source(request.a, control));
    CREASE_TRY(const auto b, read_source(request.b, control));
    const auto values = values_in_both(request, analysis::ModelFacts(*a), analysis::ModelFacts(*b));
    if (values.empty()) return std::nullopt;
    return measure_drift(request, values, control);
}

} // namespace crease::compare
