#include "app/cli/weight_command.h"

#include "app/cli/model_options.h"
#include "app/cli/suggestions.h"
#include "app/cli/terminal.h"
#include "core/analysis/weight_facts.h"
#include "core/base/printable.h"
#include "core/io/atomic_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace crease::cli {
namespace {

using nlohmann::json;

struct WeightOptions {
    std::string path, name, npy;
    bool channels = false, json = false;
};

Result<TensorPtr> weight_of(const Graph& graph, const std::string& name) {
    std::vector<std::string> names;
    for (const auto& weight : graph.initializers) {
        if (weight->name() == name) return weight;
        names.push_back(weight->name());
    }
    return fail(ErrorCode::usage, "the model has no weight \"" + name + "\"", {}, did_you_mean(nearest(name, names)));
}

Status write_array(const Tensor& weight, const std::string& path) {
    CREASE_TRY(const auto array, analysis::npy_of(weight));
    CREASE_TRY(const auto file, io::AtomicFile::create(path));
    CREASE_CHECK(file->write(std::as_bytes(std::span(array))));
    return file->commit();
}

json range_json(const analysis::WeightFacts::Range& range) { return {{"least", range.least}, {"most", range.most}, {"mean", range.mean}}; }

json weight_json(const Tensor& weight, const analysis::WeightFacts& facts, const std::string& path) {
    auto channels = json::array();
    for (const auto& range : facts.channels) channels.push_back(range_json(range));
    auto out = json{{"version", 1},
                    {"model", path},
                    {"name", weight.name()},
                    {"type", element_name(weight.type())},
                    {"shape", weight.dims()},
                    {"count", facts.count},
                    {"zeros", facts.zeros},
                    {"not_finite", facts.not_finite},
                    {"deviation", facts.deviation},
                    {"histogram", facts.histogram},
                    {"channels", channels}};
    out.update(range_json(facts.all));
    return out;
}

std::string number_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

/// One bar a line, each with where its step begins.
std::string histogram_text(const analysis::WeightFacts& facts) {
    constexpr std::int64_t width = 50;
    const auto& bars = facts.histogram;
    if (bars.empty()) return {};
    const auto highest = std::max<std::int64_t>(1, *std::max_element(bars.begin(), bars.end()));
    const double step = (facts.all.most - facts.all.least) / static_cast<double>(bars.size());
    std::string text;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        char line[64];
        std::snprintf(line, sizeof line, "%12.5g %10lld ", facts.all.least + step * static_cast<double>(i), static_cast<long long>(bars[i]));
        text += line + std::string(static_cast<std::size_t>((bars[i] * width + highest - 1) / highest), '#') + "\n";
    }
    return text;
}

std::string channels_text(const analysis::WeightFacts& facts) {
    std::string text = "channel        least         most         mean\n";
    for (std::size_t c = 0; c < facts.channels.size(); ++c) {
        const auto& range = facts.channels[c];
        char line[96];
        std::snprintf(line, sizeof line, "%7zu %12.6g %12.6g %12.6g\n", c, range.least, range.most, range.mean);
        text += line;
    }
    return text;
}

std::string shape_text(const std::vector<std::int64_t>& dims) {
    if (dims.empty()) return "scalar";
    std::string text;
    for (const auto extent : dims) text += (text.empty() ? "" : "x") + std::to_string(extent);
    return text;
}

std::string weight_text(const Tensor& weight, const analysis::WeightFacts& facts, bool channels) {
    std::string text = printable(weight.name()) + "  " + std::string(element_name(weight.type())) + " " + shape_text(weight.dims()) + "\n";
    text += std::to_string(facts.count) + " numbers, " + std::to_string(facts.zeros) + " zeros";
    if (facts.not_finite > 0) text += ", " + std::to_string(facts.not_finite) + " not finite";
    text += "\nfrom " + number_text(facts.all.least) + " to " + number_text(facts.all.most) + ", mean " + number_text(facts.all.mean) +
            ", deviation " + number_text(facts.deviation) + "\n" + histogram_text(facts);
    return channels && !facts.channels.empty() ? text + channels_text(facts) : text;
}

Status run(const WeightOptions& options) {
    CREASE_TRY(const auto model, read_named(options.path));
    CREASE_TRY(const auto weight, weight_of(model->main(), options.name));
    if (!options.npy.empty()) CREASE_CHECK(write_array(*weight, options.npy));
    CREASE_TRY(const auto values, weight->values());
    const auto facts = analysis::weight_facts(values, weight->dims(), options.json ? 48 : 16);
    if (options.json) print_json(weight_json(*weight, facts, options.path));
    else print_text(weight_text(*weight, facts, options.channels));
    return {};
}

int run_weight(const WeightOptions& options) {
    const Status done = run(options);
    return done ? exit_good : report_error(done.error());
}

} // namespace

void add_weight(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("weight", "Show the numbers of a weight: ranges, histogram; write it for NumPy");
    const auto options = std::make_shared<WeightOptions>();
    command->add_option("MODEL", options->path, "An ONNX file; - is standard input")->required();
    command->add_option("NAME", options->name, "The weight's name, as the window and Netron show it")->required();
    command->add_option("--npy", options->npy, "Write its numbers to this file, as a NumPy array")->type_name("FILE");
    command->add_flag("--channels", options->channels, "Print the range of each channel as well");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &outcome] { outcome.exit_code = run_weight(*options); });
}

} // namespace crease::cli
