#include "core/compare/report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

using nlohmann::json;

template <class T>
json optional(const std::optional<T>& value) {
    return value ? json(*value) : json(nullptr);
}

json number(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }

json to_json(const OutputReport& output) {
    return {{"name", output.name},
            {"type", element_name(output.type)},
            {"shape", output.shape},
            {"problem", output.problem.empty() ? json(nullptr) : json(output.problem)},
            {"verdict", name_of(output.verdict)},
            {"max_abs", number(output.total.max_abs)},
            {"mean_abs", number(output.total.mean_abs)},
            {"max_rel", number(output.total.max_rel)},
            {"cosine", number(output.total.cosine)},
            {"differing", output.total.differing},
            {"nonfinite", output.total.nonfinite},
            {"elements", output.total.elements},
            {"magnitudes", output.magnitudes},
            {"judged_by", output.judged_by.empty() ? json(nullptr) : json(output.judged_by)},
            {"noise", number(output.noise)},
            {"times_noise", number(output.times_noise)},
            {"top1_agreement", optional(output.top1_agreement)},
            {"topk_agreement", optional(output.topk_agreement)}};
}

json to_json(const std::vector<RankedClass>& ranking) {
    json list = json::array();
    for (const auto& [rank, label] : ranking)
        list.push_back({{"index", rank.index}, {"label", label}, {"score", number(rank.score)}, {"probability", number(rank.probability)}});
    return list;
}

template <class T>
json list_of(const std::vector<T>& items);

json to_json(const std::optional<ValueRange>& range) {
    if (!range) return nullptr;
    return {{"low", number(range->low)}, {"mean", number(range->mean)}, {"high", number(range->high)}};
}

json to_json(const SampleOutput& output) {
    return {{"verdict", name_of(output.verdict)},
            {"max_abs", output.difference ? number(output.difference->max_abs) : json(nullptr)},
            {"times_noise", number(output.times_noise)},
            {"range_a", to_json(output.range_a)},
            {"range_b", to_json(output.range_b)}};
}

json to_json(const SampleReport& sample) {
    const auto* ranked = sample.ranked();
    return {{"name", sample.name},
            {"file", sample.file.empty() ? json(nullptr) : json(sample.file.string())},
            {"verdict", name_of(sample.verdict)},
            {"max_abs", number(sample.max_abs)},
            {"times_noise", number(sample.times_noise)},
            {"truth", optional(sample.truth)},
            {"truth_label", sample.truth ? json(sample.truth_label) : json(nullptr)},
            {"outputs", list_of(sample.outputs)},
            {"top_a", ranked ? to_json(ranked->top_a) : json::array()},
            {"top_b", ranked ? to_json(ranked->top_b) : json::array()}};
}

json to_json(const FirstDifference& first) {
    return {{"value", first.value},
            {"value_b", first.value_b},
            {"node", first.node},
            {"operator", first.op},
            {"max_abs", number(first.max_abs)},
            {"times_noise", number(first.times_noise)},
            {"same_before", first.same_before}};
}

json medians(const Speedup& s) { return {{"a", number(s.median_a)}, {"b", number(s.median_b)}}; }

json to_json(const Speedup& s) { return {{"value", number(s.value)}, {"interval", {number(s.low), number(s.high)}}, {"measurable", s.measurable}}; }

json to_json(const TimingReport& timing) {
    return {{"mode", name_of(timing.fusion)},
            {"threads", timing.threads},
            {"batch", timing.batch > 0 ? json(timing.batch) : json(nullptr)},
            {"peak_bytes", {{"a", optional(timing.peak_bytes_a)}, {"b", optional(timing.peak_bytes_b)}}},
            {"median_ms", medians(timing.speedup)},
            {"speedup", to_json(timing.speedup)},
            {"pairs_ms", timing.pairs}};
}

template <class T>
json list_of(const std::vector<T>& items) {
    json list = json::array();
    for (const auto& item : items) list.push_back(to_json(item));
    return list;
}

json to_json(const Accuracy& accuracy) {
    const double labelled = std::max(accuracy.labelled, 1);
    return {{"labelled", accuracy.labelled}, {"a", accuracy.right_a / labelled}, {"b", accuracy.right_b / labelled}};
}

// The first output that has classes speaks for the model.
std::optional<double> overall_agreement(const CompareReport& report) {
    for (const auto& output : report.outputs)
        if (output.top1_agreement) return output.top1_agreement;
    return std::nullopt;
}

} // namespace

const SampleOutput* SampleReport::ranked() const {
    const auto found = std::find_if(outputs.begin(), outputs.end(), [](const auto& output) { return !output.top_a.empty(); });
    return found == outputs.end() ? nullptr : &*found;
}

const char* name_of(engine::RuntimeFusion fusion) { return fusion == engine::RuntimeFusion::off ? "runtime fusion off" : "as deployed"; }

std::string conditions_of(const TimingReport& timing) {
    return std::string(name_of(timing.fusion)) + ", " + std::to_string(timing.threads) + (timing.threads == 1 ? " thread" : " threads") +
           (timing.batch > 0 ? ", batch of " + std::to_string(timing.batch) : "");
}

json to_json(const CompareReport& report) {
    json j{{"version", 1},
           {"verdict", name_of(report.verdict)},
           {"summary", report.summary},
           {"tolerance", report.tolerance},
           {"engine", {{"id", report.engine_id}, {"name", report.engine_title}, {"version", report.engine_version}}},
           {"threads", report.threads},
           {"mode", name_of(engine::RuntimeFusion::off)},
           {"input", report.input},
           {"top1_agreement", optional(overall_agreement(report))},
           {"outputs", list_of(report.outputs)},
           {"samples", list_of(report.samples)},
           {"first_difference", report.first ? to_json(*report.first) : json(nullptr)},
           {"top_k", report.top_k},
           {"accuracy", report.accuracy ? to_json(*report.accuracy) : json(nullptr)},
           {"remarks", report.remarks}};
    if (report.timings.empty()) return j;
    j["median_ms"] = medians(report.timings.front().speedup);
    j["speedup"] = to_json(report.timings.front().speedup);
    j["timings"] = list_of(report.timings);
    j["peak_bytes"] = {{"a", optional(report.timings.front().peak_bytes_a)}, {"b", optional(report.timings.front().peak_bytes_b)}};
    return j;
}

} // namespace crease::compare
