#include "ui/lesson/breaking.h"

#include "core/compare/inner_values.h"
#include "core/explain/trace.h"
#include "core/io/io.h"

#include <QTemporaryDir>

namespace crease::ui {

namespace {

/// Mean and variance of every channel of a map [N, C, ...] or [N, C].
Result<explain::BatchStatistics> statisticsOf(const HostTensor& tensor) {
    if (tensor.shape.size() < 2) return fail(ErrorCode::unsupported, "this is no map of channels");
    const auto channels = tensor.shape[1], pixels = tensor.element_count() / std::max<std::int64_t>(1, tensor.shape[0] * channels), count = tensor.shape[0] * pixels;
    explain::BatchStatistics out;
    for (std::int64_t c = 0; c < channels; ++c) {
        double sum = 0, squares = 0;
        for (std::int64_t i = 0; i < count; ++i) {
            CREASE_TRY(const double x, explain::element_of(tensor, (i / pixels * channels + c) * pixels + i % pixels));
            sum += x;
            squares += x * x;
        }
        const double mean = sum / static_cast<double>(count);
        out.mean.push_back(mean);
        out.variance.push_back(std::max(0.0, squares / static_cast<double>(count) - mean * mean));
    }
    return out;
}

Result<explain::BatchValues> batchOf(const compare::CompareRequest& request, const std::vector<std::string>& names, const JobControl& control) {
    CREASE_TRY(const auto values, compare::inner_values(request, names, 0, control));
    explain::BatchValues out;
    for (const auto& name : names)
        if (const auto found = values.values.find(name); found != values.values.end()) {
            CREASE_TRY(out[name], statisticsOf(found->second));
        }
    return out;
}

Result<HostTensor> valueOf(compare::CompareRequest request, const engine::ModelSource& model, const std::string& name, const JobControl& control) {
    request.a = model;
    CREASE_TRY(auto values, compare::inner_values(request, {name}, 0, control));
    return std::move(values.values[name]);
}

} // namespace

Result<BrokenAnswer> runBroken(const Question& question, const fold::Site& site, const std::string& code, const JobControl& control) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return fail(ErrorCode::io, "no temporary folder can be made", {}, "Is the disk full?");
    const auto& facts = *question.snapshot->document.original_facts();
    auto request = requestOf(question);
    request.a.path = folder.filePath("original.onnx").toStdString();
    request.b.path = folder.filePath("broken.onnx").toStdString();
    CREASE_CHECK(io::write_model(facts.model(), request.a.path.string(), control));
    explain::BatchValues batch;
    if (code == "batch_statistics") {
        CREASE_TRY(batch, batchOf(request, explain::values_to_break_with(facts, site), control));
    }
    CREASE_TRY(const auto broken, explain::broken_model(facts, site, code, batch, control));
    CREASE_CHECK(io::write_model(*broken.model, request.b.path.string(), control));
    BrokenAnswer answer;
    answer.change = broken.change;
    CREASE_TRY(answer.report, compare::run(request, control));
    const auto& output = facts.of(site.graph).graph.value_name(site.output);
    CREASE_TRY(answer.right, valueOf(request, request.a, output, control));
    CREASE_TRY(answer.wrong, valueOf(request, request.b, output, control));
    return answer;
}

} // namespace crease::ui
