#include "ui/manual/manual.h"

#include "ui/language/language.h"
#include "ui/manual/made_pages.h"

#include <QFile>
#include <QLocale>

#include <algorithm>

/// Out of any namespace, as Qt demands of who uses resources of a static library.
static void loadManual() {
    Q_INIT_RESOURCE(manual);
    Q_INIT_RESOURCE(manual_schemas);
}

namespace crease::ui {
namespace {

/// In the window's language; the pages in English stand beside the folders of the others.
ManualPage written(const QString& id) {
    QFile file(QStringLiteral(":/manual/%1/%2.md").arg(languageFor(QLocale().uiLanguages()), id));
    if (!file.exists()) file.setFileName(QStringLiteral(":/manual/%1.md").arg(id));
    if (!file.open(QIODevice::ReadOnly)) return {id, id, {}};
    const auto words = QString::fromUtf8(file.readAll());
    return {id, words.section(QLatin1Char('\n'), 0, 0).mid(2), words};
}

/// The commands speak English, as the command line does; the page's title is the window's.
ManualPage commandsPage(const QString& commands) {
    const auto title = said(commands.section(QLatin1Char('\n'), 0, 0).mid(2).toStdString());
    return {QStringLiteral("commands"), title, QStringLiteral("# %1\n%2").arg(title, commands.section(QLatin1Char('\n'), 1))};
}

} // namespace

Manual::Manual(const WindowActions& actions, const QString& commands) {
    loadManual();
    for (const char* id : {"index", "first-steps", "what-folds", "what-does-not", "verdict", "graph"}) pages_.push_back(written(QLatin1String(id)));
    const auto refusals = refusalPages();
    auto& list = *std::find_if(pages_.begin(), pages_.end(), [](const ManualPage& page) { return page.id == QLatin1String("what-does-not"); });
    list.words += linksTo(refusals);
    pages_.push_back(keysPage(actions));
    if (!commands.isEmpty()) pages_.push_back(commandsPage(commands));
    pages_.push_back(jsonPage());
    pages_.insert(pages_.end(), refusals.begin(), refusals.end());
}

const ManualPage* Manual::find(const QString& id) const {
    const auto found = std::find_if(pages_.begin(), pages_.end(), [&](const ManualPage& page) { return page.id == id; });
    return found == pages_.end() ? nullptr : &*found;
}

std::vector<const ManualPage*> Manual::search(const QString& words) const {
    const auto wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto holds = [&](const QString& text) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    std::vector<const ManualPage*> found;
    for (const auto& page : pages_)
        if (holds(page.id + QLatin1Char(' ') + page.words)) found.push_back(&page);
    std::stable_partition(found.begin(), found.end(), [&](const ManualPage* page) { return holds(page->title); });
    return found;
}

QString Manual::operatorPageId(const QString& op, const QString& domain, std::int64_t opset) {
    auto page = operatorPage(op, domain, opset);
    const auto id = page.id;
    if (!find(id)) pages_.push_back(std::move(page));
    return id;
}

QString refusalPageId(const QString& code) { return QStringLiteral("refusals/") + code; }

} // namespace crease::ui
