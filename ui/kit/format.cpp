#include "ui/kit/format.h"

#include "ui/language/language.h"

#include "core/base/printable.h"
#include "core/base/shell_word.h"
#include "core/base/typeset.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace crease::ui {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::format", source); }

/// Three significant digits, never an exponent.
QString three_digits(double value) {
    const int whole = value < 1 ? 1 : static_cast<int>(std::floor(std::log10(value))) + 1;
    return QLocale().toString(value, 'f', std::max(0, 3 - whole));
}

} // namespace

QString counted(qint64 count, const QString& one, const QString& many) {
    return count == 1 ? one : QString(many).replace(QStringLiteral("%n"), QLocale().toString(count));
}

QString quantity(double count) {
    if (count < 0) return tr("unknown");
    static constexpr std::array prefixes{"", " k", " M", " G", " T", " P"};
    std::size_t step = 0;
    for (; count >= 999.5 && step + 1 < prefixes.size(); ++step) count /= 1000;
    return (step == 0 ? QLocale().toString(count, 'f', 0) : three_digits(count)) + prefixes[step];
}

QString percentage(double change) {
    const double percent = change * 100;
    if (std::abs(percent) < 0.05) return tr("0 %");
    const auto digits = QLocale().toString(std::abs(percent), 'f', std::abs(percent) < 9.95 ? 1 : 0);
    return (percent < 0 ? QStringLiteral("−%1 %") : QStringLiteral("+%1 %")).arg(digits);
}

QString duration(double milliseconds) {
    if (milliseconds < 1) return tr("%1 µs").arg(three_digits(milliseconds * 1000));
    if (milliseconds < 1000) return tr("%1 ms").arg(three_digits(milliseconds));
    return tr("%1 s").arg(three_digits(milliseconds / 1000));
}

QString difference(double value) {
    if (value == 0) return QStringLiteral("0");
    if (!std::isfinite(value)) return tr("not a number");
    return std::abs(value) < 1e-3 ? QString::number(value, 'e', 1) : QString::number(value, 'g', 3);
}

QString typeset(const std::string& sentence) { return QString::fromStdString(crease::typeset(said(sentence).toStdString())); }

QString breakable(const QString& name) {
    static const QRegularExpression joint(QStringLiteral("([/._])"));
    return QString(name).replace(joint, QStringLiteral("\\1\u200b"));
}

QString shellWord(const QString& word) { return QString::fromStdString(shell_word(word.toStdString())); }

} // namespace crease::ui
