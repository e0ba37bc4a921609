#include "ui/kit/elided_path.h"

#include <QStringList>

namespace crease::ui {
namespace {

/// "denseblock12" -> "d12", as loggers shorten packages.
QString initial(const QString& scope) {
    int digits = 0;
    while (digits < scope.size() && scope[scope.size() - 1 - digits].isDigit()) ++digits;
    return digits == scope.size() ? scope : scope.left(1) + scope.right(digits);
}

} // namespace

QString elidedPath(const QFontMetrics& metrics, const QString& path, int width) {
    auto scopes = path.split('.');
    QString shown = path;
    for (int i = 0; i + 1 < scopes.size() && metrics.horizontalAdvance(shown) > width; ++i) {
        scopes[i] = initial(scopes[i]);
        shown = scopes.join('.');
    }
    return metrics.horizontalAdvance(shown) <= width ? shown : metrics.elidedText(shown, Qt::ElideMiddle, width);
}

} // namespace crease::ui
