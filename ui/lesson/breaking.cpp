#include "ui/lesson/breaking.h"

#include "core/compare/inner_values.h"
#include "core/explain/trace.h"
#include "core/io/io.h"

#include <QTemporaryDir>

namespace crease::ui {

namespace {

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
        const auto names = explain::values_to_break_with(facts, site);
        CREASE_TRY(const auto values, compare::inner_values(request, names, 0, control));
        CREASE_TRY(batch, explain::batch_values(values.values, names));
    }
    CREASE_TRY(const auto broken, explain::broken_model(facts, site, code, batch, control));
    CREASE_CHECK(io::write_model(*broken.model, request.b.path.string(), control));
    BrokenAnswer answer;
    answer.change = broken.change;
    answer.slight = broken.slight;
    CREASE_TRY(answer.report, compare::run(request, control));
    const auto& output = facts.of(site.graph).graph.value_name(site.output);
    answer.starts_here = answer.report.first && answer.report.first->value == output;
    CREASE_TRY(answer.right, valueOf(request, request.a, output, control));
    CREASE_TRY(answer.wrong, valueOf(request, request.b, output, control));
    return answer;
}

} // namespace crease::ui
