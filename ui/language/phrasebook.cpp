// A sentence is held against every template, those with most words of their own first, and the first that fits is what it was
// made from: its pieces occur in order, and what stands between them are the arguments. Arguments are read in the same way
// ("BatchNormalization into {}", "the {} kernel"), unless they stand in quotes: those are somebody's names.

#include "ui/language/phrasebook.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace crease::ui {
namespace {

constexpr int deepest = 6;              // a reason in a reason in a reason
constexpr qsizetype most_known = 4096;  // lists ask for the same sentences again and again
constexpr qsizetype fewest_letters = 3; // "{} of {}" would fit anything

QString looked_up(const QString& words) { return QCoreApplication::translate("crease", words.toUtf8().constData()); }

bool names(const QString& before, const QString& after) {
    const auto quote = [](QChar c) { return c == QLatin1Char('"') || c == QLatin1Char('\''); };
    return !before.isEmpty() && !after.isEmpty() && quote(before.back()) && quote(after.front());
}

/// What stands between the pieces, each as short as can be; nothing where they do not fit.
std::optional<QStringList> between(const QStringList& pieces, const QString& sentence) {
    const auto& first = pieces.front();
    const auto& last = pieces.back();
    if (sentence.size() < first.size() + last.size() || !sentence.startsWith(first) || !sentence.endsWith(last)) return std::nullopt;
    QStringList found;
    auto from = first.size();
    const auto end = sentence.size() - last.size();
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const auto at = sentence.indexOf(pieces[i], from);
        if (at < 0 || at + pieces[i].size() > end) return std::nullopt;
        found << sentence.mid(from, at - from);
        from = at + pieces[i].size();
    }
    return found << sentence.mid(from, end - from);
}

/// 0.25 has a comma in French; what counts nothing (3x3, an opset) has no point.
QString figure(const QString& argument) {
    static const QRegularExpression fraction(QStringLiteral("\\A[-\u22120-9]+\\.[0-9]+(?=\\z|e| x\\z)"));
    return fraction.match(argument).hasMatch() ? QString(argument).replace(QLatin1Char('.'), QLocale().decimalPoint()) : argument;
}

} // namespace

Phrasebook::Phrasebook(const QStringList& templates) {
    for (const auto& words : templates) {
        Template one{words, words.split(QStringLiteral("{}")), 0};
        if (one.pieces.size() < 2) continue; // the catalogue has it
        for (const auto& piece : one.pieces) one.letters += std::count_if(piece.begin(), piece.end(), [](QChar c) { return c.isLetter(); });
        if (one.letters >= fewest_letters) templates_ << std::move(one);
    }
    std::stable_sort(templates_.begin(), templates_.end(), [](const Template& a, const Template& b) { return a.letters > b.letters; });
}

Phrasebook::Reading Phrasebook::read(const QString& sentence) const {
    for (const auto& one : templates_)
        if (auto arguments = between(one.pieces, sentence)) return {&one, std::move(*arguments)};
    return {};
}

QString Phrasebook::filled(const Reading& reading, int depth) const {
    const auto pieces = looked_up(reading.made_from->words).split(QStringLiteral("{}"));
    if (pieces.size() != reading.made_from->pieces.size()) return {};
    QString text = pieces.front();
    for (qsizetype i = 0; i < reading.arguments.size(); ++i) {
        const bool given = names(reading.made_from->pieces[i], reading.made_from->pieces[i + 1]);
        text += (given ? reading.arguments[i] : phrase(reading.arguments[i], depth + 1)) + pieces[i + 1];
    }
    return text;
}

QString Phrasebook::phrase(const QString& english, int depth) const {
    if (english.isEmpty() || depth > deepest) return english;
    if (auto whole = looked_up(english); whole != english) return whole;
    const auto reading = read(english);
    if (!reading.made_from) return figure(english);
    const auto text = filled(reading, depth);
    return text.isEmpty() ? english : text;
}

/// Headings are the sentences of lists with a capital.
QString Phrasebook::heading(const QString& english) const {
    const auto whole = phrase(english, 0);
    if (whole != english || english.isEmpty() || !english.front().isUpper()) return whole;
    const auto low = english.front().toLower() + english.mid(1), said = phrase(low, 0);
    return said == low ? english : said.front().toUpper() + said.mid(1);
}

/// "model.onnx is empty": a file or a node, and what core says of it.
QString Phrasebook::predicate(const QString& english) const {
    static const QRegularExpression verb(QStringLiteral(" (?=(?:is|has|cannot|does|ends|stands|was) )"));
    const auto at = english.indexOf(verb);
    if (at < 0) return english;
    const auto rest = english.mid(at + 1), whole = phrase(rest, 0);
    return whole == rest ? english : english.left(at + 1) + whole;
}

QString Phrasebook::sentences(const QString& english) const {
    static const QRegularExpression numbered(QStringLiteral("\\A\\d+\\. "));
    if (const auto number = numbered.match(english); number.hasMatch()) return number.captured() + sentences(english.mid(number.capturedLength()));
    if (auto whole = heading(english); whole != english) return whole;
    static const QRegularExpression gap(QStringLiteral("(?<=[.?;:]) "));
    const auto parts = english.split(gap, Qt::SkipEmptyParts);
    QStringList said;
    for (const auto& part : parts) {
        const auto stop = part.back() == QLatin1Char('.') ? part.size() - 1 : part.size();
        const auto whole = heading(part);
        if (whole != part) said << whole;
        else said << predicate(phrase(part.left(stop), 0)) + part.mid(stop);
    }
    return said.join(QLatin1Char(' '));
}

QString Phrasebook::translated(const QString& english) const {
    {
        const QMutexLocker lock(&one_at_a_time_);
        if (const auto known = known_.constFind(english); known != known_.cend()) return *known;
    }
    const auto words = sentences(english);
    const QMutexLocker lock(&one_at_a_time_);
    if (known_.size() >= most_known) known_.clear();
    return *known_.insert(english, words);
}

} // namespace crease::ui
