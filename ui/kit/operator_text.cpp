#include "ui/kit/operator_text.h"

#include "ui/kit/format.h"

#include <QRegularExpression>
#include <QStringList>

namespace crease::ui {

QString operatorText(const std::string& made) {
    static const QRegularExpression channels(QStringLiteral("^(\\d+) to (\\d+)$"));
    QStringList parts;
    for (const auto& part : text(made).split(QStringLiteral(", "))) {
        const auto match = channels.match(part);
        parts << (match.hasMatch() ? QStringLiteral("%1→%2").arg(match.captured(1), match.captured(2)) : typeset(part.toStdString()));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace crease::ui
