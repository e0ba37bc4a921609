#include "core/compare/node_times.h"

#include "core/compare/batched.h"
#include "core/compare/host_run.h"
#include "core/compare/settle.h"
#include "core/model/node_maker.h"

#include <charconv>
#include <chrono>

namespace crease::compare {
namespace {

constexpr std::string_view prefix = "crease:";
constexpr int fewest_runs = 5, most_runs = 60;
constexpr std::chrono::milliseconds long_enough{1000};

NodePtr named(const Node& node) {
    auto copy = std::make_shared<Node>(node);
    copy->name = std::string(prefix) + std::to_string(node.id.value);
    copy->proto = NodeMaker(node).set_name(copy->name).take();
    return copy;
}

/// Engines may add to a name ("crease:12_nchwc"), so the digits end it.
NodeId id_in(std::string_view name) {
    const auto at = name.find(prefix);
    if (at == std::string_view::npos) return {};
    std::uint32_t id = 0;
    const char* digits = name.data() + at + prefix.size();
    const auto read = std::from_chars(digits, name.data() + name.size(), id);
    return read.ec == std::errc{} ? NodeId{id} : NodeId{};
}

NodeTimes attributed(const std::vector<engine::NodeTime>& times) {
    NodeTimes result;
    for (const auto& time : times) {
        result.total += time.microseconds;
        if (const NodeId id = id_in(time.node); id.valid()) result.microseconds[id] += time.microseconds;
        else result.unattributed += time.microseconds;
    }
    return result;
}

Result<int> run_for_a_while(engine::Session& session, const engine::NamedTensors& inputs, const JobControl& control) {
    const auto start = std::chrono::steady_clock::now();
    int runs = 0;
    while (runs < most_runs && (runs < fewest_runs || std::chrono::steady_clock::now() - start < long_enough)) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        CREASE_TRY(const auto ran, session.run(inputs));
        control.progress(0.2 + 0.8 * ++runs / most_runs, "timing every node");
    }
    return runs;
}

Result<NodeTimes> measured(const CompareRequest& request, const JobControl& control) {
    CREASE_TRY(auto run, start_host(request, control, Needs::scratch));
    control.progress(0.05, "loading");
    CREASE_TRY(const auto session, run.load(request.a, {.profile = true}));
    CREASE_TRY(auto wanted, wanted_inputs(request.a, session->inputs(), control));
    CREASE_TRY(auto inputs, InputSet::prepare(request, std::move(wanted), control));
    std::vector<std::string> said_elsewhere;
    CREASE_CHECK(settle(inputs, *session, said_elsewhere, control));
    CREASE_TRY(auto tensors, inputs.make(inputs.entries().front(), control));
    if (!request.time_batches.empty()) {
        CREASE_TRY(tensors, batched(tensors, session->inputs(), request.time_batches.front()));
    }
    CREASE_TRY(const int runs, run_for_a_while(*session, tensors, control));
    CREASE_TRY(const auto times, session->profile());
    auto result = attributed(times);
    result.runs = runs;
    result.engine_title = run.engine.title;
    return result;
}

} // namespace

Model named_by_id(const Model& model) {
    Model copy = model;
    for (auto& graph : copy.graphs) {
        auto renamed = std::make_shared<Graph>(*graph);
        for (auto& node : renamed->nodes)
            if (!node->is("Constant")) node = named(*node); // constants take no time, and may be heavy to copy
        graph = std::move(renamed);
    }
    return copy;
}

Result<NodeTimes> measure_node_times(const CompareRequest& request, const JobControl& control) {
    try {
        return measured(request, control);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the tensors of this model do not fit into memory");
    } catch (const std::exception& e) {
        return fail(ErrorCode::internal, e.what());
    }
}

} // namespace crease::compare
