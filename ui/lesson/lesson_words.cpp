#include "ui/lesson/lesson_words.h"

#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace crease::ui {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::LessonWords", source); }

QString part(const QString& head, const std::string& words) {
    return words.empty() ? QString() : QStringLiteral("<p><b>%1</b><br>%2</p>").arg(head.toHtmlEscaped(), typeset(words).toHtmlEscaped());
}

} // namespace

QString wordsOf(const explain::Scene& scene) {
    QString html = part(tr("What happens"), scene.words.what) + part(tr("Why it is exact"), scene.words.why) +
                   part(tr("When it is forgotten"), scene.words.forgotten);
    if (!scene.words.paper.empty()) html += QStringLiteral("<p><i>%1</i></p>").arg(readable(scene.words.paper).toHtmlEscaped());
    QStringList rows;
    for (const auto& node : scene.nodes) rows << tr("operator: %1").arg(breakable(readable(node))).toHtmlEscaped();
    for (const auto& [role, name] : scene.constants) rows << QStringLiteral("%1: %2").arg(text(role), breakable(readable(name))).toHtmlEscaped();
    rows << tr("after: %1").arg(typeset(scene.after)).toHtmlEscaped();
    return html + QStringLiteral("<p>%1</p>").arg(rows.join(QStringLiteral("<br>")));
}

QString reasonsOf(const explain::RefusalLesson& lesson) {
    return part(tr("Here"), lesson.refusal.reason) + part(tr("Why it would be wrong"), lesson.why) + part(tr("An example"), lesson.example);
}

QString remedyOf(const explain::RefusalLesson& lesson) { return part(tr("What would make it fold"), lesson.change); }

} // namespace crease::ui
