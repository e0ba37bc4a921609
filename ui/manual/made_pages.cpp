#include "ui/manual/made_pages.h"

#include "core/explain/refusal_lesson.h"
#include "ui/actions/key_sections.h"
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crease::ui {
namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::Manual", source); }

QString section(const QString& head, const QString& words) {
    return words.isEmpty() ? QString() : QStringLiteral("## %1\n\n%2\n\n").arg(head, words);
}

/// A cell of a Markdown table, where a bar would end it.
QString cell(QString words) { return words.replace(QLatin1Char('|'), QLatin1String("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' ')); }

QString tableHead(const QString& left, const QString& right) { return QStringLiteral("| %1 | %2 |\n| --- | --- |\n").arg(left, right); }

ManualPage refusalPage(const std::string& code) {
    fold::Refusal refusal;
    refusal.code = code;
    const auto lesson = explain::lesson_of(refusal);
    const auto change = lesson.change.empty() ? tr("Nothing: in this network it cannot be folded exactly.") : typeset(lesson.change);
    auto words = QStringLiteral("# %1\n\n`%2`\n\n").arg(typeset(lesson.title), text(code));
    words += section(tr("Why it would be wrong"), typeset(lesson.why)) + section(tr("An example"), typeset(lesson.example));
    if (!lesson.drawing.marks.empty()) words += QStringLiteral("![%1](drawing:%2)\n\n").arg(typeset(lesson.drawing.title), text(code));
    words += section(tr("What to do"), change) + tr("[All reasons](page:what-does-not)") + QLatin1Char('\n');
    return {refusalPageId(text(code)), typeset(lesson.title), words};
}

QString typeOf(const QJsonObject& schema) {
    if (schema.contains(QLatin1String("const"))) return QStringLiteral("`%1`").arg(schema["const"].toVariant().toString());
    const auto type = schema["type"];
    if (!type.isArray()) return type.toString(tr("any"));
    QStringList types;
    for (const auto& one : type.toArray()) types << one.toString();
    return types.join(tr(" or "));
}

/// One row for each property, those of inner objects and lists below it.
void addProperties(const QJsonObject& schema, const QString& before, QString& rows) {
    const auto properties = schema["properties"].toObject();
    for (auto at = properties.begin(); at != properties.end(); ++at) {
        const auto property = at.value().toObject();
        const bool list = property["type"].toString() == QLatin1String("array");
        const auto name = before + at.key() + (list ? QStringLiteral("[]") : QString());
        rows += QStringLiteral("| `%1` | %2 |\n")
                    .arg(name, cell(typeOf(property) +
                                    (property.contains("description") ? QStringLiteral(": ") + property["description"].toString() : QString())));
        addProperties(list ? property["items"].toObject() : property, name + QLatin1Char('.'), rows);
    }
}

} // namespace

std::vector<ManualPage> refusalPages() {
    std::vector<ManualPage> pages;
    for (const auto& code : explain::explained_codes()) pages.push_back(refusalPage(code));
    return pages;
}

ManualPage keysPage(const WindowActions& actions) {
    auto words = QStringLiteral("# %1\n\n").arg(tr("Keys"));
    for (const auto& [title, rows, column] : keySections(actions)) {
        words += QStringLiteral("## %1\n\n").arg(title) + tableHead(tr("what"), tr("keys"));
        for (const auto& [what, keys] : rows)
            if (!keys.isEmpty()) words += QStringLiteral("| %1 | %2 |\n").arg(cell(what), cell(keys));
        words += QLatin1Char('\n');
    }
    return {QStringLiteral("keys"), tr("Keys"), words};
}

ManualPage jsonPage() {
    auto words = QStringLiteral("# JSON\n\n%1\n\n")
                     .arg(tr("What commands print with --json has a version, and a schema in resources/schemas of the sources. A field that comes "
                             "does not change the version; one that "
                             "goes, or changes its meaning, does."));
    const QDir schemas(QStringLiteral(":/manual/schemas"));
    for (const auto& name : schemas.entryList(QDir::Files, QDir::Name)) {
        QFile file(schemas.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto schema = QJsonDocument::fromJson(file.readAll()).object();
        words += QStringLiteral("## %1\n\n`%2`\n\n").arg(schema["title"].toString(), name) + tableHead(tr("field"), tr("what it is"));
        addProperties(schema, {}, words);
        words += QLatin1Char('\n');
    }
    return {QStringLiteral("json"), QStringLiteral("JSON"), words};
}

QString linksTo(const std::vector<ManualPage>& pages) {
    QString words;
    for (const auto& page : pages) words += QStringLiteral("- [%1](page:%2) `%3`\n").arg(page.title, page.id, page.id.section(QLatin1Char('/'), -1));
    return words;
}

} // namespace crease::ui
