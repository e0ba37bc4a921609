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

QString part(const QString& head, const QString& words) { return part(head, words.toStdString()); }

QString begun(QString sentence) {
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace

QString titleOf(const explain::Scene& scene) { return begun(typeset(scene.title)); }

QString wordsOfTrace() {
    return part(tr("What you see"),
                tr("One element of the site's output, worked out twice: step by step through the operators as they are, and by the one "
                   "folded kernel. The patch is the part of the input under its window.")) +
           part(tr("What to look at"),
                tr("One element in the middle, and one at the border: there the window reaches into the padding, whose cells count "
                   "as zero. Where a bias stood before that padding, folding would go wrong.")) +
           part(tr("What the difference is"),
                tr("The engine computes in the types of the file and rounds after every operation. As long as rounding explains "
                   "the difference, it is none."));
}

QString wordsOfBreaking() {
    return part(tr("What you see"),
                tr("The network with one mistake in this fold, as converters have made them. A copy is changed, and the engine runs it "
                   "and the original on your images.")) +
           part(tr("What to look at"),
                tr("The verdict, the feature map, the answers. Some mistakes change every answer, others hardly one: that is why all "
                   "numbers are compared, and not the answers alone.")) +
           part(tr("Mistakes that cannot be chosen"), tr("Where a mistake would change nothing, the reason stands beside it."));
}

QString wordsOfGains() {
    return part(tr("What you see"), tr("What the site costs before and after, and how its weights are distributed.")) +
           part(tr("What to look at"), tr("Bytes read and written: small networks often wait for memory, not for arithmetic.")) +
           part(tr("Before quantizing"),
                tr("A sum of branches often has a wider range than each of them. int8 has 255 steps for all of it, so the usual "
                   "weights get fewer."));
}

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
    return part(tr("Here"), begun(typeset(lesson.refusal.reason))) + part(tr("Why it would be wrong"), lesson.why) +
           part(tr("An example"), lesson.example);
}

QString remedyOf(const explain::RefusalLesson& lesson) { return part(tr("What would make it fold"), lesson.change); }

} // namespace crease::ui
