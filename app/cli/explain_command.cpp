#include "app/cli/explain_command.h"

#include "app/cli/lesson_report.h"
#include "app/cli/model_options.h"
#include "app/cli/named.h"
#include "app/cli/terminal.h"
#include "core/base/printable.h"
#include "core/explain/block_drawing.h"
#include "core/io/atomic_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>

namespace crease::cli {
namespace {

using namespace explain;

struct ExplainOptions {
    ModelOptions model;
    std::string site, refusal, output, drawings;
    std::vector<std::int64_t> channel; ///< output, input
    bool json = false;
};

Status write_file(const std::string& path, const std::string& text) {
    CREASE_TRY(const auto file, io::AtomicFile::create(path));
    CREASE_CHECK(file->write(std::as_bytes(std::span(text))));
    return file->commit();
}

ChannelView view_of(const analysis::ModelFacts& facts, const fold::Site& site, const Lesson& lesson, Channels channels) {
    ChannelView view{channels, {}};
    for (std::size_t i = 0; i < lesson.scenes.size(); ++i) view.scenes.push_back(figures_of(facts, site, lesson, i, channels));
    return view;
}

Status write_page(const fold::Document& document, const fold::Site& site, const Lesson& lesson, ChannelView chosen, const std::string& path) {
    std::vector<ChannelView> views{std::move(chosen)};
    const auto offered = offered_channels(site, views.front().channels);
    for (std::size_t i = 1; i < offered.size(); ++i) views.push_back(view_of(*document.scan().facts, site, lesson, offered[i]));
    return write_file(path, page_of(lesson, views, gains_of(document.scan(), site, lesson)));
}

std::string drawing_name(const std::string& folder, std::size_t number, const Scene& scene) {
    const auto digits = std::to_string(number + 1);
    return (std::filesystem::path(folder) /
            (std::string(digits.size() < 2 ? "0" : "") + digits + "-" + std::string(fold::rule_name(scene.rule)) + ".svg"))
        .string();
}

/// The block, and below it the kernels.
Drawing drawing_of_step(const Lesson& lesson, std::size_t step, const Figures& figures) {
    constexpr double width = 720;
    auto drawing = block_drawing(lesson, step, width);
    add_below(drawing, drawing_of(lesson.scenes[step], figures, width));
    drawing.title = lesson.scenes[step].title;
    return drawing;
}

Status write_drawings(const Lesson& lesson, const ChannelView& view, const std::string& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::io, "the folder cannot be made: " + problem.message(), folder);
    for (std::size_t i = 0; i < lesson.scenes.size(); ++i)
        if (view.scenes[i])
            CREASE_CHECK(write_file(drawing_name(folder, i, lesson.scenes[i]), to_svg(drawing_of_step(lesson, i, *view.scenes[i]), true)));
    return {};
}

Status explain_site(const ExplainOptions& options, const fold::Document& document) {
    CREASE_TRY(const auto* const site, named_site(document.scan(), options.site));
    const auto wanted = [&](std::size_t i) { return i < options.channel.size() ? std::optional(options.channel[i]) : std::nullopt; };
    CREASE_TRY(const auto channels, connected_channels(*site, wanted(0), wanted(1)));
    const auto lesson = lesson_of(*document.scan().facts, *site);
    auto view = view_of(*document.scan().facts, *site, lesson, channels);
    if (!options.drawings.empty()) CREASE_CHECK(write_drawings(lesson, view, options.drawings));
    if (options.json) print_json(lesson_json(lesson, view));
    else if (options.output.empty() && options.drawings.empty()) print_text(lesson_text(lesson, view));
    if (!options.output.empty()) CREASE_CHECK(write_page(document, *site, lesson, std::move(view), options.output));
    return {};
}

Status explain_refusal(const ExplainOptions& options, const fold::Document& document) {
    CREASE_TRY(const auto* const refusal, named_refusal(document.scan(), options.refusal));
    const auto lesson = lesson_of(*document.scan().facts, *refusal);
    if (options.json) print_json(lesson_json(lesson));
    else if (options.output.empty() && options.drawings.empty()) print_text(lesson_text(lesson));
    if (!options.drawings.empty()) return fail(ErrorCode::usage, "--svg draws the steps of a site", {}, "A refusal goes to a page with -o");
    return options.output.empty() ? Status{} : write_file(options.output, page_of(lesson));
}

int run_explain(const ExplainOptions& options) {
    if (options.site.empty() && options.refusal.empty())
        return report_error({ErrorCode::usage,
                             "it was not said what to explain",
                             {},
                             "--site ID explains why a site folds, --refusal NODE why something does not; crease scan lists both"});
    const auto document = open_model(options.model);
    if (!document) return report_error(document.error());
    const auto done = options.refusal.empty() ? explain_site(options, *document) : explain_refusal(options, *document);
    if (!done) return report_error(done.error());
    for (const auto& written : {options.output, options.drawings})
        if (!written.empty() && !options.json) print_text("Written to " + printable(written) + "\n");
    return exit_good;
}

} // namespace

void add_explain(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("explain", "Show why a site folds, step by step on its own numbers, or why something does not");
    const auto options = std::make_shared<ExplainOptions>();
    add_model_options(*command, options->model);
    auto* site =
        command->add_option("--site", options->site, "The site with this id (see scan), or with this name, as the window shows it, or of this node");
    command->add_option("--refusal", options->refusal, "The node that does not fold, by its name, by what it makes or by its place")->excludes(site);
    command->add_option("--channel", options->channel, "Output and input channel to show the numbers of, counted from 0")
        ->type_name("O,I")
        ->delimiter(',')
        ->expected(1, 2);
    command->add_option("-o,--output", options->output, "Write one HTML page that needs nothing else");
    command->add_option("--svg", options->drawings, "Write one drawing a step into this folder")->type_name("DIR");
    command->add_flag("--json", options->json, "Print JSON: steps, formulas, numbers");
    command->callback([options, &outcome] { outcome.exit_code = run_explain(*options); });
}

} // namespace crease::cli
