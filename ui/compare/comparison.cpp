#include "ui/compare/comparison.h"

#include "core/base/part_of.h"
#include "core/compare/classes.h"
#include "core/compare/input_text.h"
#include "core/compare/plan.h"
#include "core/compare/staging.h"
#include "ui/kit/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace crease::ui {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::Comparison", source); }

constexpr double saving_share = 0.1; // of the progress bar

engine::TensorInfo imageInput(const analysis::ModelFacts& facts) {
    for (const auto& wanted : compare::wanted_inputs(facts, compare::declared_inputs(facts.model().main())))
        if (compare::takes_image(wanted)) return wanted.info;
    return {"", ElementType::float32, {-1, 3, -1, -1}};
}

/// What was typed for inputs; the dialog has seen that it can be meant.
void addWishes(const Question& question, compare::CompareRequest& request) {
    for (const auto& info : compare::declared_inputs(question.snapshot->document.original()->main())) {
        const auto wish = question.wishes.value(readable(info.name));
        if (!wish.value.isEmpty()) request.inputs.push_back(info.name + "=" + wish.value.toStdString());
        if (const auto extents = compare::extents_of(wish.shape.toStdString())) request.shapes[info.name] = *extents;
        if (const auto range = compare::range_of(wish.range.toStdString())) request.ranges[info.name] = *range;
    }
}

} // namespace

Result<compare::CompareRequest> stagedRequest(const Question& question, const compare::Staging& staging, const JobControl& control) {
    auto request = requestOf(question);
    const auto& document = question.snapshot->document;
    CREASE_TRY(request.a, staging.add(*document.original(), "original.onnx", part_of(control, 0, 0.5)));
    if (question.other.isEmpty()) {
        CREASE_TRY(request.b, staging.add(*document.unedited(), "folded.onnx", part_of(control, 0.5, 1)));
    } else {
        request.b.path = question.other.toStdString();
    }
    return request;
}

compare::CompareRequest requestOf(const Question& question) {
    compare::CompareRequest request;
    for (const auto& image : question.images) request.images.emplace_back(image.toStdString());
    request.preset = question.preset;
    request.engine = question.engine.toStdString();
    request.threads = question.threads;
    request.limits = question.limits;
    request.labels = question.labels.toStdString();
    request.class_names = question.class_names.toStdString();
    request.time_batches = question.time_batches;
    request.time_threads = question.time_threads;
    addWishes(question, request);
    if (question.beside) request.counterparts = [beside = question.beside] { return diff::counterparts(beside->beside.diff); };
    return request;
}

Result<Answer> runComparison(const Question& question, const JobControl& control, const std::function<void(Answer)>& judged) {
    CREASE_TRY(const auto staging, compare::Staging::make());
    CREASE_TRY(auto request, stagedRequest(question, staging, part_of(control, 0, saving_share)));
    request.time = request.as_deployed = true;
    if (judged) request.judged = [&](const compare::CompareReport& report) { judged(std::make_shared<const compare::CompareReport>(report)); };
    CREASE_TRY(auto report, compare::run(request, part_of(control, saving_share, 1)));
    return std::make_shared<const compare::CompareReport>(std::move(report));
}

Result<ExhibitPtr> runExhibit(const Question& question, const std::string& sample, const std::filesystem::path& file, const JobControl& control) {
    CREASE_TRY(const auto staging, compare::Staging::make());
    CREASE_TRY(const auto request, stagedRequest(question, staging, part_of(control, 0, saving_share)));
    CREASE_TRY(auto exhibit, compare::exhibit(request, sample, file, part_of(control, saving_share, 1)));
    return std::make_shared<const compare::Exhibit>(std::move(exhibit));
}

Result<ExhibitPtr> runValues(const Question& question, const std::string& sample, const std::filesystem::path& file, const compare::NamePair& values,
                             const JobControl& control) {
    CREASE_TRY(const auto staging, compare::Staging::make());
    CREASE_TRY(const auto request, stagedRequest(question, staging, part_of(control, 0, saving_share)));
    CREASE_TRY(auto exhibit, compare::exhibit_values(request, sample, file, {values}, part_of(control, saving_share, 1)));
    return std::make_shared<const compare::Exhibit>(std::move(exhibit));
}

Result<Answer> renamed(const Question& question, const Answer& answer) {
    const auto request = requestOf(question);
    CREASE_TRY(const auto classes,
               compare::Classes::read(request, request.images.empty() ? "" : request.images.front(), *question.snapshot->document.original()));
    auto copy = std::make_shared<compare::CompareReport>(*answer);
    compare::name_classes(*copy, classes);
    return copy;
}

ModelInputs inputsOf(const analysis::ModelFacts& facts) {
    ModelInputs inputs;
    inputs.image = readable(imageInput(facts).name);
    inputs.all = compare::wanted_inputs(facts, compare::declared_inputs(facts.model().main()));
    for (const auto& wanted : inputs.all)
        if (readable(wanted.info.name) != inputs.image) inputs.others << readable(wanted.info.name);
    return inputs;
}

compare::ImagePreset expectedPreset(const analysis::ModelFacts& facts, const compare::PresetOverrides& overrides) {
    return compare::apply(overrides, compare::guess_preset(imageInput(facts)));
}

std::map<QString, ImageListModel::Finding> findingsOf(const compare::CompareReport& report) {
    std::map<QString, ImageListModel::Finding> findings;
    for (const auto& sample : report.samples) {
        if (sample.file.empty()) continue;
        const auto* ranked = sample.ranked();
        const bool changed = ranked && !ranked->top_b.empty() && ranked->top_a.front().rank.index != ranked->top_b.front().rank.index;
        const bool differs = compare::is_difference(sample.verdict);
        ImageListModel::Finding finding;
        // Any changed answer comes before any difference.
        if (differs) finding = {sample.times_noise, tr("differs by %1 at most").arg(difference(sample.max_abs)), ranked == nullptr};
        if (changed)
            finding = {1e31 + sample.times_noise, tr("%1 → %2").arg(readable(ranked->top_a.front().label), readable(ranked->top_b.front().label)),
                       true};
        findings[QString::fromStdString(sample.file.string())] = std::move(finding);
    }
    return findings;
}

NodeId placeOfFirstDifference(const compare::CompareReport& report, const Model& original) {
    if (!report.first) return {};
    const auto& graph = original.main();
    const auto value = graph.find_value(report.first->value);
    if (!value.valid()) return {};
    for (const auto& node : graph.nodes)
        if (std::find(node->outputs.begin(), node->outputs.end(), value) != node->outputs.end()) return node->id;
    return {};
}

QString verdictWord(compare::Verdict verdict) {
    switch (verdict) {
    case compare::Verdict::rounding: return tr("rounding");
    case compare::Verdict::unjudged: return tr("cannot be judged");
    case compare::Verdict::suspicious: return tr("suspicious");
    case compare::Verdict::incomparable: return tr("not comparable");
    case compare::Verdict::wrong: break;
    }
    return tr("wrong");
}

QString presetText(const compare::ImagePreset& preset) {
    const auto colours = preset.channels == compare::Channels::gray ? tr("grey") : preset.channels == compare::Channels::rgb ? tr("RGB") : tr("BGR");
    return QStringLiteral("%1×%2 %3").arg(preset.width).arg(preset.height).arg(colours);
}

} // namespace crease::ui
