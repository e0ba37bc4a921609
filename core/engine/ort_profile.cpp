#include "core/engine/ort_profile.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <sstream>

namespace crease::engine {
namespace {

// Each node leaves one event per run: cat "Node", name "<node>_kernel_time", dur in microseconds, args.op_name, and
// args.node_index, which is unique even when nodes have no names.
constexpr std::string_view suffix = "_kernel_time";

struct Sum {
    NodeTime node;
    int runs = 0;
};

bool is_kernel_event(const nlohmann::json& event) {
    return event.is_object() && event.value("cat", "") == "Node" &&
           event.value("name", "").ends_with(suffix) && event.contains("args") && event["args"].is_object();
}

NodeTime to_node_time(const nlohmann::json& event) {
    std::string name = event.value("name", "");
    name.resize(name.size() - suffix.size());
    return {name, event["args"].value("op_name", ""), event.value("dur", 0.0)};
}

std::vector<NodeTime> collect(const nlohmann::json& events) {
    std::map<std::string, std::size_t> place;
    std::vector<Sum> sums;
    for (const auto& event : events) {
        if (!is_kernel_event(event)) continue;
        auto time = to_node_time(event);
        const auto key = event["args"].value("node_index", time.node);
        const auto [found, fresh] = place.try_emplace(key, sums.size());
        if (fresh) sums.push_back({{time.node, time.op, 0.0}, 0});
        sums[found->second].node.microseconds += time.microseconds;
        ++sums[found->second].runs;
    }
    std::vector<NodeTime> times;
    for (auto& sum : sums) {
        sum.node.microseconds /= sum.runs;
        times.push_back(std::move(sum.node));
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
