#include "ui/compare/measuring.h"

#include "core/engine/scratch_folder.h"
#include "core/io/io.h"

namespace crease::ui {
namespace {

constexpr double saving_share = 0.1; // of the progress bar

Result<engine::ModelSource> saved(const Model& model, const engine::ScratchFolder& folder, const char* name, const JobControl& control) {
    const auto path = folder.path() / name;
    CREASE_CHECK(io::write_model(model, path, control));
    return engine::ModelSource{.path = path};
}

} // namespace

JobControl partOf(const JobControl& control, double low, double high) {
    return {control.stop, [control, low, high](double fraction, std::string_view step) { control.progress(low + fraction * (high - low), step); }};
}

Result<compare::NodeTimes> timeNodes(const ModelPtr& model, const Question& question, const JobControl& control) {
    CREASE_TRY(const auto folder, engine::ScratchFolder::make());
    auto request = requestOf(question);
    if (question.images.isEmpty()) request.random = 1;
    CREASE_TRY(request.a, saved(compare::named_by_id(*model), folder, "timed.onnx", partOf(control, 0, saving_share)));
    return compare::measure_node_times(request, partOf(control, saving_share, 1));
}

Result<compare::DriftReport> measureDifference(const Question& question, const JobControl& control) {
    CREASE_TRY(const auto folder, engine::ScratchFolder::make());
    auto request = requestOf(question);
    const auto& document = question.snapshot->document;
    CREASE_TRY(request.a, saved(*document.original(), folder, "original.onnx", partOf(control, 0, saving_share / 2)));
    if (const auto& other = question.beside) {
        request.b.path = other->path.toStdString();
    } else {
        CREASE_TRY(request.b, saved(*document.unedited(), folder, "folded.onnx", partOf(control, saving_share / 2, saving_share)));
    }
    const auto& facts = question.beside ? question.beside->beside.facts : document.unedited_facts();
    return compare::measure_drift(request, compare::values_in_both(request, *document.original_facts(), *facts), partOf(control, saving_share, 1));
}

} // namespace crease::ui
