#include "ui/main_job/main_job_report.h"

#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/panels/canvas_pane.h"

#include <nlohmann/json.hpp>

#include <QFile>

namespace crease::ui {

namespace {

using nlohmann::json;

json totalsJson(const analysis::Totals& totals) {
    return {{"nodes", totals.nodes},
            {"params", totals.params},
            {"macs", totals.macs},
            {"conv", totals.conv_nodes},
            {"batchnorm", totals.batchnorm_nodes}};
}

QString speedLine(const compare::TimingReport& timing) {
    const auto& speed = timing.speedup;
    return QStringLiteral("%1: %2 -> %3, %4")
        .arg(QString::fromUtf8(compare::name_of(timing.fusion)), duration(speed.median_a), duration(speed.median_b),
             speed.measurable ? QStringLiteral("%1 x [%2, %3]").arg(speed.value, 0, 'f', 2).arg(speed.low, 0, 'f', 2).arg(speed.high, 0, 'f', 2)
                              : QStringLiteral("no measurable difference"));
}

} // namespace

JobReport describeJob(const DocumentController& controller, const Answer& answer) {
    const auto& snapshot = *controller.snapshot();
    json report{{"model", controller.path().toStdString()},
                {"sites", controller.worthwhileCount()},
                {"folded", controller.foldedCount()},
                {"original", totalsJson(snapshot.original)},
                {"result", totalsJson(snapshot.folded)}};
    QStringList lines{readable(controller.path()),
                      QStringLiteral("%1 of %2 sites folded").arg(controller.foldedCount()).arg(controller.worthwhileCount()),
                      QStringLiteral("original: ") + totalsText(snapshot.original), QStringLiteral("folded:   ") + totalsText(snapshot.folded)};
    if (answer) {
        report["compare"] = compare::to_json(*answer);
        lines << QStringLiteral("same?     ") + readable(answer->summary);
        for (const auto& timing : answer->timings) lines << QStringLiteral("faster?   ") + speedLine(timing);
    } else {
        lines << QStringLiteral("nothing was compared");
    }
    return {report.dump(2, ' ', true, json::error_handler_t::replace) + "\n", (lines.join('\n') + '\n').toStdString()};
}

Status writeText(const QString& path, const std::string& content) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
        file.write(content.data(), static_cast<qint64>(content.size())) == static_cast<qint64>(content.size()) && file.flush())
        return {};
    return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
}

} // namespace crease::ui
