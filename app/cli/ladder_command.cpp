#include "app/cli/ladder_command.h"

#include "app/cli/compare_command.h"
#include "app/cli/interrupt.h"
#include "app/cli/model_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"
#include "core/base/printable.h"
#include "core/compare/compare.h"
#include "core/compare/staging.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

namespace crease::cli {
namespace {

using nlohmann::json;

struct LadderOptions {
    ModelOptions model;
    std::vector<std::string> images;
    int random = 0, pairs = 10;
    bool as_deployed = false, json = false;
};

/// The model with one site more folded than on the rung before.
struct Rung {
    const fold::Site* site = nullptr;
    double max_abs = 0, times_noise = 0; ///< of all that is folded so far
    compare::Verdict verdict = compare::Verdict::rounding;
    double milliseconds = 0, original = 0; ///< of a run now, and of the original in turn with it
    [[nodiscard]] double share() const { return original > 0 ? milliseconds / original : 1; }
};

struct Ladder {
    fold::Document document;
    std::vector<Rung> rungs;
    std::vector<std::string> left_out;
};

/// The document as it is, beside its `original`.
compare::CompareRequest request_of(const LadderOptions& options, const engine::ModelSource& original, const engine::ModelSource& now) {
    compare::CompareRequest request;
    request.a = original;
    request.b = now;
    request.images.assign(options.images.begin(), options.images.end());
    request.random = options.random;
    request.time = true;
    request.as_deployed = options.as_deployed;
    request.pairs = options.pairs;
    return request;
}

Rung rung_of(const compare::CompareReport& report, const fold::Site& site) {
    Rung rung{.site = &site, .verdict = report.verdict};
    for (const auto& output : report.outputs) {
        rung.max_abs = std::max(rung.max_abs, output.total.max_abs);
        rung.times_noise = std::max(rung.times_noise, output.times_noise);
    }
    if (report.timings.empty()) return rung;
    rung.milliseconds = report.timings.back().speedup.median_b;
    rung.original = report.timings.back().speedup.median_a;
    return rung;
}

Result<Ladder> climb(const LadderOptions& options, const JobControl& control) {
    CREASE_TRY(auto opened, open_model(options.model, control));
    Ladder ladder{opened, {}, {}};
    std::vector<const fold::Site*> sites;
    for (const auto& site : opened.scan().sites)
        if (site.worthwhile) sites.push_back(&site);
    std::set<std::string> folded;
    CREASE_TRY(const auto staging, compare::Staging::make());
    CREASE_TRY(const auto original, staging.add(*opened.original(), "original.onnx", control));
    for (std::size_t i = 0; i < sites.size(); ++i) {
        folded.insert(sites[i]->id);
        std::vector<fold::LeftOut> left_out;
        CREASE_TRY(auto next, ladder.document.with_folded(folded, control, &left_out));
        if (!next.is_folded(sites[i]->id)) {
            folded.erase(sites[i]->id);
            ladder.left_out.push_back(sites[i]->id);
            continue;
        }
        ladder.document = std::move(next);
        const JobControl part{control.stop, [&](double, std::string_view) {
                                  control.progress(static_cast<double>(i) / static_cast<double>(sites.size()),
                                                   "fold " + std::to_string(i + 1) + " of " + std::to_string(sites.size()));
                              }};
        CREASE_TRY(const auto now, staging.add(*ladder.document.current(), "folded.onnx", part));
        CREASE_TRY(const auto report, compare::run(request_of(options, original, now), part));
        ladder.rungs.push_back(rung_of(report, *ladder.document.scan().find(sites[i]->id)));
    }
    return ladder;
}

/// By how much each rung is above the one before; what moves the output is the growth of the difference.
template <class Value>
std::size_t largest_step(const std::vector<Rung>& rungs, const Value& value, double start) {
    std::size_t best = 0;
    double most = -1e300;
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        const double step = value(rungs[i]) - (i == 0 ? start : value(rungs[i - 1]));
        if (step > most) {
            most = step;
            best = i;
        }
    }
    return best;
}

std::size_t moves_most(const std::vector<Rung>& rungs) {
    return largest_step(
        rungs, [](const Rung& rung) { return rung.max_abs; }, 0);
}
std::size_t pays_most(const std::vector<Rung>& rungs) {
    return largest_step(
        rungs, [](const Rung& rung) { return -rung.share(); }, -1);
}

std::string name_of_site(const fold::Site& site) { return site.label + " " + (site.block.empty() ? "\"" + site.id + "\"" : site.block); }

std::string to_text(const Ladder& ladder) {
    if (ladder.rungs.empty()) return "Nothing folds.\n";
    std::string text = "  max |difference|   x noise   ms (of the original)   with this one folded too\n";
    for (const auto& rung : ladder.rungs) {
        char line[96];
        std::snprintf(line, sizeof line, "  %16.3g  %8.3g  %9.3f (%5.1f %%)      ", rung.max_abs, rung.times_noise, rung.milliseconds,
                      100 * rung.share());
        text += line + printable(name_of_site(*rung.site)) +
                (rung.verdict == compare::Verdict::rounding ? "" : std::string(": ") + name_of(rung.verdict)) + "\n";
    }
    for (const auto& id : ladder.left_out) text += "left as it was: " + printable(id) + "\n";
    return text + "Moves the output most: " + printable(name_of_site(*ladder.rungs[moves_most(ladder.rungs)].site)) +
           ". Pays most: " + printable(name_of_site(*ladder.rungs[pays_most(ladder.rungs)].site)) + ".\n";
}

json to_json(const Ladder& ladder) {
    auto rungs = json::array();
    for (const auto& rung : ladder.rungs)
        rungs.push_back({{"site", rung.site->id},
                         {"label", rung.site->label},
                         {"max_abs", rung.max_abs},
                         {"times_noise", rung.times_noise},
                         {"verdict", name_of(rung.verdict)},
                         {"milliseconds", rung.milliseconds},
                         {"milliseconds_original", rung.original}});
    json out{{"version", 1}, {"rungs", std::move(rungs)}, {"left_out", ladder.left_out}, {"moves_most", nullptr}, {"pays_most", nullptr}};
    if (ladder.rungs.empty()) return out;
    out["moves_most"] = ladder.rungs[moves_most(ladder.rungs)].site->id;
    out["pays_most"] = ladder.rungs[pays_most(ladder.rungs)].site->id;
    return out;
}

int run_ladder(const LadderOptions& options) {
    const auto ladder = [&] {
        const Interrupt interrupt;
        const ProgressLine progress(interrupt.token());
        return climb(options, progress.control());
    }();
    if (!ladder) return report_error(ladder.error());
    if (options.json) print_json(to_json(*ladder));
    else print_text(to_text(*ladder));
    const bool good =
        std::all_of(ladder->rungs.begin(), ladder->rungs.end(), [](const Rung& rung) { return rung.verdict == compare::Verdict::rounding; });
    return good ? exit_good : exit_answer_is_no;
}

} // namespace

void add_ladder(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("ladder", "Fold one site after the other, and measure difference and time after each");
    const auto options = std::make_shared<LadderOptions>();
    add_model_options(*command, options->model);
    command->add_option("--image", options->images, "An image, a .npy array, or a directory of them; may be repeated")
        ->type_name("FILE|DIR")
        ->take_all();
    command->add_option("--random", options->random, "So many random inputs (4 when there are no images)")
        ->type_name("N")
        ->check(CLI::Range(1, 100000));
    command->add_option("--pairs", options->pairs, "Pairs of runs that are timed after each fold")
        ->type_name("N")
        ->check(CLI::Range(3, 10000))
        ->capture_default_str();
    command->add_flag("--as-deployed", options->as_deployed, "Take the times with the runtime's own optimisations on");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &outcome] { outcome.exit_code = run_ladder(*options); });
}

} // namespace crease::cli
