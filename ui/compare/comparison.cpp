#include "ui/compare/comparison.h"

#include "core/io/io.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace crease::ui {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::Comparison", source); }

constexpr double saving_share = 0.1; // of the progress bar

/// Progress of the part of a job that fills [low, high] of the whole.
JobControl part(const JobControl& control, double low, double high) {
    return {control.stop, [control, low, high](double fraction, std::string_view step) {
                control.progress(low + fraction * (high - low), step);
            }};
}

Result<engine::ModelSource> save(const Model& model, const QString& path, const JobControl& control) {
    CREASE_CHECK(io::write_model(model, path.toStdString(), control));
    return engine::ModelSource{.path = path.toStdString()};
}

engine::TensorInfo imageInput(const Graph& graph) {
    for (const auto value : graph.inputs) {
        const auto* type = graph.value_type(value);
        if (!type || !type->shape) continue;
        const engine::TensorInfo info{graph.value_name(value), type->type, *type->shape};
        if (compare::takes_image(info)) return info;
    }
    return {"", ElementType::float32, {-1, 3, -1, -1}};
}

} // namespace

Result<Answer> runComparison(const Question& question, const JobControl& control) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return fail(ErrorCode::io, "no temporary folder can be made", {}, "Is the disk full?");
    compare::CompareRequest request;
    const auto& document = question.snapshot->document;
    CREASE_TRY(request.a, save(*document.original(), folder.filePath("original.onnx"), part(control, 0, saving_share / 2)));
    CREASE_TRY(request.b, save(*document.current(), folder.filePath("folded.onnx"), part(control, saving_share / 2, saving_share)));
    for (const auto& image : question.images) request.images.emplace_back(image.toStdString());
    request.preset = question.preset;
    request.labels = question.labels.toStdString();
    request.engine = question.engine.toStdString();
    request.time = request.as_deployed = true;
    CREASE_TRY(auto report, compare::run(request, part(control, saving_share, 1)));
    return std::make_shared<const compare::CompareReport>(std::move(report));
}

compare::ImagePreset expectedPreset(const Model& model, const compare::PresetOverrides& overrides) {
    return compare::apply(overrides, compare::guess_preset(imageInput(model.main())));
}

QString verdictWord(compare::Verdict verdict) {
    switch (verdict) {
    case compare::Verdict::rounding: return tr("rounding");
    case compare::Verdict::suspicious: return tr("suspicious");
    default: return tr("wrong");
    }
}

QString presetText(const compare::ImagePreset& preset) {
    const auto colours = preset.channels == compare::Channels::gray  ? tr("grey")
                         : preset.channels == compare::Channels::rgb ? tr("RGB")
                                                                     : tr("BGR");
    return QStringLiteral("%1×%2 %3").arg(preset.width).arg(preset.height).arg(colours);
}

} // namespace crease::ui
