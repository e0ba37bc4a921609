#include "ui/find/find_query.h"

#include <algorithm>

namespace crease::ui {

namespace {
QString plain(QString text) { return text.toLower().replace(QChar(0x00d7), 'x'); }
} // namespace

FindQuery::FindQuery(const QString& text) {
    bool quoted = false;
    QString word;
    for (const auto letter : text) {
        if (letter == '"') {
            add(word, quoted);
            quoted = !quoted;
        } else if (letter.isSpace() && !quoted) {
            add(word, false);
        } else {
            word += letter;
            continue;
        }
        word.clear();
    }
    add(word, false); // a quote still open is somebody still typing
}

void FindQuery::add(const QString& text, bool exact) {
    if (!text.isEmpty()) terms_.push_back({plain(text), exact});
}

bool FindQuery::Term::in(const QStringList& fields) const {
    return std::any_of(fields.begin(), fields.end(),
                       [this](const QString& field) { return exact ? plain(field) == text : plain(field).contains(text); });
}

bool FindQuery::matches(const QStringList& fields) const {
    return std::all_of(terms_.begin(), terms_.end(), [&](const Term& term) { return term.in(fields); });
}

} // namespace crease::ui
