#include "ui/window/report_flow.h"

#include "ui/compare/compare_dock.h"
#include "ui/compare/report_file.h"
#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/kit/prompts.h"
#include "ui/language/language.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

namespace crease::ui {

ReportFlow::ReportFlow(DocumentController& controller, const Context& context, CompareDock& compare, QAction& save, QWidget* window)
    : QObject(window), controller_(controller), context_(context), compare_(compare), window_(window) {
    const auto update = [this, &save] { save.setEnabled(compare_.hasAnswer() && !compare_.isRunning()); };
    update();
    for (const auto signal : {&CompareDock::answered, &CompareDock::judged}) connect(&compare, signal, this, update);
    connect(&compare, &CompareDock::answerShown, this, update);
    connect(&controller.jobs(), &JobRunner::idle, this, update);
    connect(&save, &QAction::triggered, this, &ReportFlow::save);
}

void ReportFlow::save() {
    const QFileInfo model(controller_.path());
    const auto path = context_.prompts.reportToSave(window_, model.dir().filePath(model.completeBaseName() + QStringLiteral("-report.html")));
    if (path.isEmpty() || !compare_.hasAnswer()) return;
    controller_.jobs().run<QString>(
        QStringLiteral("report"), tr("Writing the report"),
        [question = compare_.answeredQuestion(), answer = compare_.answer(), path](const JobControl& control) {
            return writeReport(question, answer, path, control);
        },
        [this](Result<QString> written) {
            if (written) emit told(tr("The report is in %1.").arg(readable(*written)));
            else if (written.error().code != ErrorCode::cancelled) emit failed(said(written.error().sentence()));
        });
}

} // namespace crease::ui
