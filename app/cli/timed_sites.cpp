#include "app/cli/timed_sites.h"

#include "core/base/printable.h"
#include "core/compare/host_run.h"
#include "core/compare/node_times.h"
#include "core/compare/staging.h"
#include "core/engine/engine_names.h"
#include "core/fold/select/deployed.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace crease::cli {
namespace {

compare::CompareRequest request_of(const SiteTiming& timing) {
    compare::CompareRequest request;
    request.images.assign(timing.images.begin(), timing.images.end());
    if (request.images.empty()) request.random = 1;
    request.engine = timing.engine;
    request.threads = timing.threads;
    if (timing.batch > 0) request.time_batches = {timing.batch};
    return request;
}

Result<compare::NodeTimes> time_nodes(const ModelPtr& model, compare::CompareRequest request, const JobControl& control) {
    CREASE_TRY(const auto staging, compare::Staging::make());
    CREASE_TRY(request.a, staging.add(compare::named_by_id(*model), "timed.onnx", control));
    return compare::measure_node_times(request, control);
}

std::string conditions(const compare::NodeTimes& times, const compare::CompareRequest& request) {
    const int threads = compare::threads_of(request);
    auto text = times.engine_title + ", runtime fusion off, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    if (!request.time_batches.empty()) text += ", batch of " + std::to_string(request.time_batches.front());
    return text;
}

std::string nodes(std::size_t count, double microseconds) {
    char text[64];
    std::snprintf(text, sizeof text, "%zu %s %.3g ms", count, count == 1 ? "node" : "nodes", microseconds / 1000);
    return text;
}

} // namespace

void add_site_timing(CLI::App& command, SiteTiming& timing) {
    command
        .add_flag("--time", timing.wanted, "Also run the model as it is and folded, and say what every site costs in each, by the engine's own clock")
        ->group("Times");
    command.add_option("--image", timing.images, "What to run it on; a random input unless given")->type_name("FILE|DIR")->take_all()->group("Times");
    command.add_option("--engine", timing.engine, "Which engine runs it")->check(CLI::IsMember(engine::engine_ids()))->group("Times");
    command.add_option("--threads", timing.threads, "Threads of the engine (all processors)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024))
        ->group("Times");
    command.add_option("--time-batch", timing.batch, "Size of the batch, where the model leaves it open")
        ->type_name("N")
        ->check(CLI::Range(1, 65536))
        ->group("Times");
}

Result<TimedSites> time_sites(const fold::Document& document, const SiteTiming& timing, const JobControl& control) {
    std::set<std::string> worthwhile;
    for (const auto& site : document.scan().sites)
        if (site.worthwhile) worthwhile.insert(site.id);
    std::vector<fold::LeftOut> left_out;
    CREASE_TRY(const auto folded, document.with_folded(worthwhile, control, &left_out));
    const auto request = request_of(timing);
    CREASE_TRY(const auto before, time_nodes(folded.original(), request, control));
    CREASE_TRY(const auto after, time_nodes(folded.current(), request, control));
    TimedSites timed{conditions(before, request), fold::site_times(folded, before.microseconds, after.microseconds), {}};
    for (const auto& one : left_out) timed.left_out.push_back(one.id);
    return timed;
}

std::string to_text(const TimedSites& timed, const fold::ScanResult& scan) {
    std::string text = "\nTimes, " + timed.conditions + ":\n";
    for (const auto& time : timed.sites) {
        const auto& site = *scan.find(time.id);
        text += "  " + printable(time.id) + ": " + nodes(time.nodes_before, time.before) + ", now " + nodes(time.nodes_after, time.after);
        if (const auto deployed = fold::as_deployed(*scan.facts, site); !deployed.sentence.empty()) text += "; as deployed: " + deployed.sentence;
        text += "\n";
    }
    if (timed.sites.empty()) text += "  the engine timed none of the sites\n";
    for (const auto& id : timed.left_out) text += "  left as it was: " + printable(id) + "\n";
    return text;
}

nlohmann::json to_json(const fold::SiteTime& time) {
    return {
        {"nodes_before", time.nodes_before}, {"ms_before", time.before / 1000}, {"nodes_after", time.nodes_after}, {"ms_after", time.after / 1000}};
}

} // namespace crease::cli
