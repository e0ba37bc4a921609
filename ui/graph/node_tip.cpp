#include "ui/graph/node_tip.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace crease::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("NodeTip", text); }

QString row(const QString& name, const QString& value) {
    return value.isEmpty() ? QString() : QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(name, value.toHtmlEscaped());
}

std::vector<std::pair<Mark, std::uint32_t>> tally(const DrawnNode& node) {
    std::vector<std::pair<Mark, std::uint32_t>> counts;
    for (const auto& [mark, count] :
         {std::pair(Mark::can_fold, node.sites.can_fold), std::pair(Mark::folded, node.sites.folded), std::pair(Mark::cannot, node.sites.cannot)})
        if (count > 0) counts.emplace_back(mark, count);
    return counts;
}

QString sites(std::uint32_t count) {
    return count == 1 ? tr("1 place") : QCoreApplication::translate("NodeTip", "%n places", nullptr, static_cast<int>(count));
}

QString outputShape(const GraphPicture& picture, std::uint32_t node) {
    for (std::uint32_t i : picture.edgesOut(node))
        if (!picture.edges[i].shape.isEmpty()) return picture.edges[i].shape;
    return {};
}

QString spoken(QString text) {
    text.replace(QStringLiteral("×"), QStringLiteral("x"));
    text.replace(QStringLiteral("→"), QCoreApplication::translate("NodeTip", " to "));
    text.replace(QStringLiteral(" · "), QStringLiteral(", "));
    return text;
}

} // namespace

QString shortCount(std::int64_t count) {
    static const char* const prefixes[] = {"", " k", " M", " G", " T", " P"};
    double value = static_cast<double>(count);
    int prefix = 0;
    while (value >= 999.5 && prefix < 5) {
        value /= 1000;
        ++prefix;
    }
    const int decimals = prefix == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals) + QLatin1String(prefixes[prefix]);
}

QString nodeTip(const GraphPicture& picture, std::uint32_t index) {
    const DrawnNode& node = picture.nodes[index];
    QString rows = row(tr("name"), node.name == node.title ? QString() : node.name);
    rows += row(tr("place"), node.place == node.name ? QString() : node.place);
    rows += row(tr("output"), outputShape(picture, index));
    if (node.macs > 0) rows += row(tr("MACs"), shortCount(node.macs));
    if (node.params > 0) rows += row(tr("params"), shortCount(node.params));
    if (node.site != no_index) rows += row(markWord(node.mark), picture.hulls[node.site].label);
    for (const auto& [mark, count] : tally(node)) rows += row(markWord(mark), sites(count));
    if (!node.group.isEmpty()) rows += row({}, tr("Double-click to open"));
    else if (node.opens) rows += row({}, tr("Double-click to look inside"));
    if (!node.reason.isEmpty()) rows += row(markWord(Mark::cannot), node.reason);
    const QString detail = node.detail == node.place ? QString() : node.detail.toHtmlEscaped();
    return QStringLiteral("<b>%1</b> %2<table>%3</table>").arg(node.title.toHtmlEscaped(), detail, rows);
}

QString hullTip(const DrawnHull& hull) {
    const QString count = QCoreApplication::translate("NodeTip", "%n nodes", nullptr, static_cast<int>(hull.nodes.size()));
    return QStringLiteral("<b>%1</b><br>%2 · %3<br>%4")
        .arg(hull.label.toHtmlEscaped(), markWord(hull.mark), count,
             hull.mark == Mark::folded ? tr("Double-click to unfold") : tr("Double-click to fold"));
}

QString frameTip(const DrawnFrame& frame) {
    const QString count = QCoreApplication::translate("NodeTip", "%n nodes", nullptr, static_cast<int>(frame.nodes.size()));
    return QStringLiteral("<b>%1</b><br>%2<br>%3").arg(frame.scope.toHtmlEscaped(), count, tr("Click the minus to close, the name to select all"));
}

QString spokenName(const GraphPicture& picture, std::uint32_t index) {
    const DrawnNode& node = picture.nodes[index];
    QStringList parts{node.family == Family::io ? tr("graph input or output") + QLatin1Char(' ') + node.title : node.title};
    if (!node.place.isEmpty()) parts += node.place;
    if (node.detail != node.place && !node.detail.isEmpty()) parts += spoken(node.detail);
    if (node.site != no_index) // its place has been said
        parts += tr("in %1").arg(picture.hulls[node.site].label.section(QStringLiteral(" · "), 0, 0));
    if (!node.group.isEmpty()) parts += tr("closed");
    for (const auto& [mark, count] : tally(node)) parts += markWord(mark) + QLatin1Char(' ') + sites(count);
    if (node.mark != Mark::none && node.group.isEmpty()) parts += markWord(node.mark);
    if (node.opens) parts += tr("opens");
    if (!node.reason.isEmpty()) parts += node.reason;
    return parts.join(QStringLiteral(", "));
}

QString spokenFigure(const Overlay& overlay, const DrawnNode& node) {
    const OverlayFigure* figure = figureOf(overlay, node);
    return figure && !figure->text.isEmpty() ? overlay.title + QLatin1Char(' ') + figure->text : QString();
}

} // namespace crease::ui
