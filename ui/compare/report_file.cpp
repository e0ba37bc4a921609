#include "ui/compare/report_file.h"

#include "core/base/part_of.h"
#include "core/report/html_report.h"
#include "ui/compare/measuring.h"
#include "ui/compare/report_pictures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <set>

namespace crease::ui {
namespace {

std::string quoted(const QString& word) {
    auto text = word.toStdString();
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 4) text.replace(at, 1, "'\\''");
    return "'" + text + "'";
}

/// Few images one by one, many as the folders that they lie in.
std::string imageOptions(const QStringList& images) {
    std::set<QString> named;
    for (const auto& image : images) named.insert(images.size() > 8 ? QFileInfo(image).path() : image);
    std::string text;
    for (const auto& one : named) text += " --image " + quoted(one);
    return text;
}

std::string commandFor(const Question& question) {
    const auto a = quoted(QString::fromStdString(question.snapshot->document.original()->path));
    const auto images = imageOptions(question.images);
    if (!question.other.isEmpty()) return "crease compare " + a + " " + quoted(question.other) + images;
    return "crease fold " + a + " -o folded.onnx; crease compare " + a + " folded.onnx" + images;
}

std::string otherOf(const Question& question) {
    if (!question.other.isEmpty()) return question.other.toStdString();
    const auto& document = question.snapshot->document;
    return "the same with " + std::to_string(document.folded().size()) + " of " + std::to_string(document.scan().sites.size()) + " sites folded";
}

std::optional<diff::ModelDiff> differenceOf(const Question& question, const Answer& answer) {
    const bool differ = answer->verdict == compare::Verdict::suspicious || answer->verdict == compare::Verdict::wrong;
    if (!differ || !question.beside) return std::nullopt;
    return question.beside->beside.diff;
}

/// Of the input whose outputs differ most. Without them the report is still one: an input may be gone by now.
void addPictures(report::Contents& contents, const Question& question, const JobControl& control) {
    const auto samples = report::most_different_first(contents.report);
    if (samples.empty()) return;
    const auto exhibit = runExhibit(question, samples.front()->name, samples.front()->file, control);
    if (!exhibit) return;
    contents.input = samples.front()->name;
    contents.pictures = reportPictures(**exhibit, Theme::light());
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
        if (auto depth = measureDifference(question, part_of(control, 0, 0.5))) contents.depth = std::move(*depth);
        addPictures(contents, question, part_of(control, 0.5, 1));
    }
    if (control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    CREASE_CHECK(report::write_report(path.toStdString(), report::html_report(contents)));
    return path;
}

} // namespace crease::ui
