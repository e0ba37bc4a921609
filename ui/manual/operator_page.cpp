// The page of an operator, from the schemas in the onnx library.

#include "ui/manual/made_pages.h"

#include "core/analysis/operator_docs.h"
#include "ui/kit/format.h"

#include <QCoreApplication>

namespace crease::ui {
namespace {

using analysis::OperatorDocs;

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::Manual", source); }

/// Words of a schema on one line, for an entry of a list.
QString line(const std::string& words) { return text(words).simplified(); }

QString parts(const QString& head, const std::vector<OperatorDocs::Part>& all) {
    if (all.empty()) return {};
    QString words = QStringLiteral("## %1\n\n").arg(head);
    for (const auto& part : all)
        words += QStringLiteral("- **%1** (%2%3): %4\n")
                     .arg(line(part.name), line(part.type), part.optional ? tr(", optional") : QString(), line(part.words));
    return words + QLatin1Char('\n');
}

/// "changed in operator sets 1, 6, 11", and what that means for the model's own.
QString historyOf(const OperatorDocs& docs, std::int64_t opset) {
    QStringList sets;
    for (const auto& change : docs.history) sets << (change.deprecated ? tr("%1 (deprecated)") : QStringLiteral("%1")).arg(change.since);
    auto words = tr("The model uses operator set %1, which means the operator as set %2 defines it. Sets that define it: %3.")
                     .arg(opset)
                     .arg(docs.since)
                     .arg(sets.join(QStringLiteral(", ")));
    if (docs.domain.empty() && opset > analysis::newest_documented_opset())
        words +=
            QLatin1Char(' ') + tr("This page knows sets up to %1: a newer one may have changed it again.").arg(analysis::newest_documented_opset());
    return words;
}

} // namespace

ManualPage operatorPage(const QString& op, const QString& domain, std::int64_t opset) {
    const ManualPage nothing{QStringLiteral("operators/none"), tr("An operator of its own"),
                             QStringLiteral("# %1\n\n%2\n")
                                 .arg(tr("An operator of its own"),
                                      tr("ONNX does not define this operator: only the runtime that it was made for knows what it computes."))};
    const auto docs = analysis::operator_docs(op.toStdString(), domain.toStdString(), opset);
    if (!docs) return nothing;
    auto words = QStringLiteral("# %1\n\n%2\n\n%3\n\n").arg(op, historyOf(*docs, opset), text(docs->words).trimmed());
    words += parts(tr("Inputs"), docs->inputs) + parts(tr("Outputs"), docs->outputs) + parts(tr("Attributes"), docs->attributes);
    words += tr("From the schemas of the onnx library.") + QLatin1Char('\n');
    return {QStringLiteral("operators/%1-%2").arg(op).arg(opset), tr("%1 (operator set %2)").arg(op).arg(opset), words};
}

} // namespace crease::ui
