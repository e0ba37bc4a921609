#include "core/compare/drift.h"

#include "core/analysis/constants.h"
#include "core/analysis/summary.h"
#include "core/compare/host_run.h"
#include "core/compare/inputs.h"
#include "core/compare/verdict.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <unordered_set>

namespace crease::compare {
namespace {

constexpr std::uint64_t unknown_bytes = 4u << 20;

bool makes_no_tensor(const Node& node) {
    static const std::set<std::string> kinds = {"SequenceConstruct", "SequenceEmpty", "SequenceInsert", "SequenceErase",
                                                "SequenceMap",       "SplitToSequence", "Optional", "OptionalGetElement"};
    return kinds.contains(node.op_type);
}

/// What the nodes of a graph compute, in order.
std::vector<ValueId> computed(const Model& model) {
    const Graph& graph = model.main();
    const analysis::ConstantTable constants(model, graph);
    std::vector<ValueId> values;
    for (const auto& node : graph.nodes) {
        if (makes_no_tensor(*node)) continue;
        for (ValueId value : node->outputs)
            if (value.valid() && !constants.is_constant(value)) values.push_back(value);
    }
    return values;
}

std::uint64_t bytes_of(const analysis::Shapes& shapes, ValueId value) {
    const auto found = shapes.find(value);
    if (found == shapes.end()) return unknown_bytes;
    std::uint64_t bytes = 8; // of the widest element
    for (std::size_t i = 0; i < found->second.size(); ++i) {
        const std::int64_t extent = found->second[i];
        if (extent < 0 && i > 0) return unknown_bytes;
        bytes *= static_cast<std::uint64_t>(std::max<std::int64_t>(extent, 1));
    }
    return bytes;
}

std::set<std::string> names_in(const std::vector<engine::TensorInfo>& infos) {
    std::set<std::string> names;
    for (const auto& info : infos) names.insert(info.name);
    return names;
}

ValueDrift drift_of(const std::string& name, const HostTensor* a, const HostTensor* b) {
    ValueDrift drift{name};
    const auto difference = a && b ? measure(*a, *b) : Result<Difference>(fail(ErrorCode::bad_input, "missing"));
    drift.relative = std::numeric_limits<double>::infinity();
    if (!difference) return drift;
    drift.difference = *difference;
    if (difference->nonfinite == 0) drift.relative = relative_size(*difference, a->type);
    return drift;
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
    static std::size_t end_of_batch(const std::vector<SharedValue>& values, std::size_t begin, std::uint64_t most_bytes) {
        std::uint64_t bytes = 0;
        std::size_t end = begin;
        while (end < values.size() && (end == begin || bytes + values[end].bytes <= most_bytes)) bytes += values[end++].bytes;
        return end;
    }

    Status batch(const std::vector<SharedValue>& values) {
        CREASE_TRY(const auto from_a, outputs(request_.a, values));
        CREASE_TRY(const auto from_b, outputs(request_.b, values));
        for (const auto& value : values)
            report_.values.push_back(drift_of(value.name, engine::find_tensor(from_a, value.name), engine::find_tensor(from_b, value.name)));
        return {};
    }

    Result<engine::NamedTensors> outputs(const engine::ModelSource& model, const std::vector<SharedValue>& values) {
        CREASE_CHECK(ask_outputs(model));
        engine::SessionOptions options;
        for (const auto& value : values)
            if (!outputs_.contains(value.name)) options.extra_outputs.push_back(value.name);
        CREASE_TRY(const auto session, run_->load(model, options));
        CREASE_CHECK(make_inputs(*session));
        CREASE_TRY(auto result, session->run(inputs_));
        return std::move(result.outputs);
    }

    /// What the model gives out anyway must not be asked for again. Both versions have the same outputs.
    Status ask_outputs(const engine::ModelSource& model) {
        if (!outputs_.empty()) return {};
        CREASE_TRY(const auto session, run_->load(model, {}));
        outputs_ = names_in(session->outputs());
        return {};
    }

    Status make_inputs(const engine::Session& session) {
        if (!inputs_.empty()) return {};
        CREASE_TRY(const auto set, InputSet::prepare(request_, session.inputs()));
        CREASE_TRY(inputs_, set.make(set.entries().front()));
        report_.input = set.describe();
        return {};
    }

    const CompareRequest& request_;
    const JobControl& control_;
    std::optional<HostRun> run_;
    std::set<std::string> outputs_;
    engine::NamedTensors inputs_;
    DriftReport report_;
};

} // namespace

std::vector<SharedValue> shared_values(const Model& original, const Model& other) {
    std::unordered_set<std::string> there;
    for (ValueId value : computed(other)) there.insert(other.main().value_name(value));
    const auto shapes = analysis::infer_shapes(original, original.main());
    std::vector<SharedValue> values;
    for (ValueId value : computed(original)) {
        const auto& name = original.main().value_name(value);
        if (there.contains(name)) values.push_back({name, bytes_of(shapes, value)});
    }
    return values;
}

Result<DriftReport> measure_drift(const CompareRequest& request, const std::vector<SharedValue>& values,
                                  const JobControl& control, std::uint64_t most_bytes) {
    try {
        return Drifts(request, control).run(values, most_bytes);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the tensors of this comparison do not fit into memory");
    } catch (const std::exception& e) {
        return fail(ErrorCode::internal, e.what());
    }
}

} // namespace crease::compare
