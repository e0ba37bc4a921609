#include "core/engine/ort_profile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace crease::engine {
namespace {

// Each node leaves one event per run: cat "Node", name "<node>_kernel_time", dur in microseconds, args.op_name, and
// args.node_index, which is unique even when nodes have no names.
constexpr std::string_view suffix = "_kernel_time";

struct Runs {
    NodeTime node;
    std::vector<double> microseconds;
};

/// What one run took that was held up by something else does not count.
double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const double upper = *middle;
    return values.size() % 2 ? upper : (upper + *std::max_element(values.begin(), middle)) / 2;
}

bool is_kernel_event(const nlohmann::json& event) {
    return event.is_object() && event.value("cat", "") == "Node" && event.value("name", "").ends_with(suffix) && event.contains("args") &&
           event["args"].is_object();
}

NodeTime to_node_time(const nlohmann::json& event) {
    std::string name = event.value("name", "");
    name.resize(name.size() - suffix.size());
    return {name, event["args"].value("op_name", ""), event.value("dur", 0.0)};
}

std::vector<NodeTime> collect(const nlohmann::json& events) {
    std::map<std::string, std::size_t> place;
    std::vector<Runs> all;
    for (const auto& event : events) {
        if (!is_kernel_event(event)) continue;
        auto time = to_node_time(event);
        const auto key = event["args"].value("node_index", time.node);
        const auto [found, fresh] = place.try_emplace(key, all.size());
        if (fresh) all.push_back({{time.node, time.op, 0.0}, {}});
        all[found->second].microseconds.push_back(time.microseconds);
    }
    std::vector<NodeTime> times;
    for (auto& runs : all) {
        runs.node.microseconds = median(std::move(runs.microseconds));
        times.push_back(std::move(runs.node));
    }
    return times;
}

} // namespace

Result<std::vector<NodeTime>> parse_ort_profile(std::string_view text) {
    try {
        const auto events = nlohmann::json::parse(text);
        if (events.is_array()) return collect(events);
    } catch (const nlohmann::json::exception&) {
        // falls through to the one sentence below
    }
    return fail(ErrorCode::engine, "the profile written by ONNX Runtime is not readable");
}

Result<std::vector<NodeTime>> read_ort_profile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorCode::engine, "ONNX Runtime wrote no profile", path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return parse_ort_profile(text.str());
}

} // namespace crease::engine
