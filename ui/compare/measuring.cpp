#include "ui/compare/measuring.h"

#include "core/base/part_of.h"

namespace crease::ui {
namespace {

constexpr double saving_share = 0.1; // of the progress bar

} // namespace

Result<compare::NodeTimes> timeNodes(const ModelPtr& model, const Question& question, const JobControl& control) {
    CREASE_TRY(const auto staging, compare::Staging::make());
    auto request = requestOf(question);
    if (question.images.isEmpty()) request.random = 1;
    CREASE_TRY(request.a, staging.add(compare::named_by_id(*model), "timed.onnx", part_of(control, 0, saving_share)));
    return compare::measure_node_times(request, part_of(control, saving_share, 1));
}

Result<compare::DriftReport> measureDifference(const Question& question, const JobControl& control) {
    CREASE_TRY(const auto staging, compare::Staging::make());
    auto asked = question;
    asked.other = question.beside ? question.beside->path : QString(); // a file that could not be aligned has no values to measure at
    CREASE_TRY(const auto request, stagedRequest(asked, staging, part_of(control, 0, saving_share)));
    const auto& document = question.snapshot->document;
    const auto& facts = question.beside ? question.beside->beside.facts : document.unedited_facts();
    return compare::measure_drift(request, compare::values_in_both(request, *document.original_facts(), *facts), part_of(control, saving_share, 1));
}

} // namespace crease::ui
