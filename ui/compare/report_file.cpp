#include "ui/compare/report_file.h"

#include "core/base/part_of.h"
#include "core/base/shell_word.h"
#include "core/compare/drift.h"
#include "core/report/reports.h"
#include "ui/compare/report_pictures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <set>

namespace crease::ui {
namespace {

/// Few images one by one, many as the folders that they lie in.
std::string imageOptions(const QStringList& images) {
    std::set<QString> named;
    for (const auto& image : images) named.insert(images.size() > 8 ? QFileInfo(image).path() : image);
    std::string text;
    for (const auto& one : named) text += " --image " + shell_word(one.toStdString());
    return text;
}

/// None where all is folded that `crease fold` folds by itself.
std::string siteOptions(const fold::Document& document) {
    std::set<std::string> usual;
    for (const auto& site : document.scan().sites)
        if (site.worthwhile) usual.insert(site.id);
    std::string text;
    if (document.folded() != usual)
        for (const auto& id : document.folded()) text += " --site " + shell_word(id);
    return text;
}

std::string commandFor(const Question& question) {
    const auto a = shell_word(question.snapshot->document.original()->path);
    const auto images = imageOptions(question.images);
    if (!question.other.isEmpty()) return "crease compare " + a + " " + shell_word(question.other.toStdString()) + images;
    return "crease fold " + a + siteOptions(question.snapshot->document) + " -o folded.onnx; crease compare " + a + " folded.onnx" + images;
}

std::string otherOf(const Question& question) {
    if (!question.other.isEmpty()) return question.other.toStdString();
    const auto& document = question.snapshot->document;
    return "the same with " + std::to_string(document.folded().size()) + " of " + std::to_string(document.scan().sites.size()) + " sites folded";
}

std::optional<diff::ModelDiff> differenceOf(const Question& question, const Answer& answer) {
    if (!compare::is_difference(answer->verdict) || !question.beside) return std::nullopt;
    return question.beside->beside.diff;
}

} // namespace

Result<QString> writeReport(const Question& question, const Answer& answer, const QString& path, const JobControl& control) {
    if (path.endsWith(QStringLiteral(".csv"))) {
        CREASE_CHECK(report::write_report(path.toStdString(), report::csv_report(*answer)));
        return path;
    }
    report::Contents contents{*answer,
                              question.snapshot->document.original()->path,
                              otherOf(question),
                              differenceOf(question, answer),
                              std::nullopt,
                              commandFor(question),
                              QCoreApplication::applicationVersion().toStdString()};
    if (answer->verdict != compare::Verdict::incomparable) {
        CREASE_TRY(const auto staging, compare::Staging::make());
        CREASE_TRY(const auto request, stagedRequest(question, staging, part_of(control, 0, 0.1)));
        CREASE_TRY(contents.depth, compare::measure_whole_drift(request, part_of(control, 0.1, 0.6)));
        contents.looks = looksOf(*answer, request, part_of(control, 0.6, 1));
    }
    if (control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    CREASE_CHECK(report::write_report(path.toStdString(), report::html_report(contents)));
    return path;
}

} // namespace crease::ui
