#include "ui/graph/names.h"

#include "core/base/printable.h"

#include <QTextDocument>

namespace crease::ui {

QString readable(const std::string& utf8) { return QString::fromStdString(printable(utf8)); }

QString readable(const QString& name) { return readable(name.toStdString()); }

QString asToolTip(const QString& words) {
    if (!Qt::mightBeRichText(words)) return words;
    return QStringLiteral("<span>%1</span>").arg(words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QString caption(const QString& words) { return QString(words).replace(QLatin1Char('&'), QStringLiteral("&&")); }

} // namespace crease::ui
