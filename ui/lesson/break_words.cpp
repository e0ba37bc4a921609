#include "ui/lesson/break_words.h"

#include "core/explain/expression.h"
#include "ui/kit/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace crease::ui {

namespace {

constexpr std::size_t most_images = 8;

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::BreakWords", source); }

struct BestClasses {
    QString image, right, wrong;
    bool changed = false;
};

QString bestOf(const std::vector<compare::RankedClass>& ranked) {
    if (ranked.empty()) return QStringLiteral("–");
    return tr("%1 (%2 %)").arg(readable(ranked.front().label), QString::number(ranked.front().rank.probability * 100, 'f', 0));
}

std::vector<BestClasses> answersIn(const compare::CompareReport& report) {
    std::vector<BestClasses> all;
    for (const auto& sample : report.samples) {
        const auto* ranked = sample.ranked();
        if (!ranked) continue;
        const bool changed =
            !ranked->top_a.empty() && (ranked->top_b.empty() || ranked->top_a.front().rank.index != ranked->top_b.front().rank.index);
        all.push_back({readable(sample.name), bestOf(ranked->top_a), bestOf(ranked->top_b), changed});
    }
    std::stable_sort(all.begin(), all.end(), [](const BestClasses& a, const BestClasses& b) { return a.changed > b.changed; });
    return all;
}

QString row(const QStringList& cells, bool strong) {
    QString html;
    for (const auto& cell : cells) {
        const auto words = cell.toHtmlEscaped();
        html += QStringLiteral("<td style=\"padding-right:18px\">%1</td>").arg(strong ? QStringLiteral("<b>%1</b>").arg(words) : words);
    }
    return QStringLiteral("<tr>%1</tr>").arg(html);
}

} // namespace

QString reactionOf(const BrokenAnswer& answer) {
    QStringList words;
    const auto change = text(explain::number_text(answer.change));
    if (!answer.slight.empty()) words << tr("This site does not react to it: %1.").arg(typeset(answer.slight));
    else words << tr("The largest change of a folded weight or bias is %1 of the largest one.").arg(change);
    if (answer.report.verdict != compare::Verdict::wrong && answer.slight.empty())
        words << tr("The weights are wrong all the same: on these images what comes after hides it.");
    if (answer.starts_here) words << tr("The first value that differs is this site's output: it starts here.");
    else if (answer.report.first) words << tr("The first value that differs is %1.").arg(readable(answer.report.first->value));
    return words.join(' ');
}

QString answersOf(const BrokenAnswer& answer) {
    const auto all = answersIn(answer.report);
    if (all.empty()) return {};
    const auto changed = std::count_if(all.begin(), all.end(), [](const BestClasses& one) { return one.changed; });
    QString rows = row({tr("Image"), tr("As it should be"), tr("Broken")}, false);
    for (std::size_t i = 0; i < std::min(all.size(), most_images); ++i) rows += row({all[i].image, all[i].right, all[i].wrong}, all[i].changed);
    return QStringLiteral("<p>%1</p><table>%2</table>")
        .arg(tr("%1 of %2 images get another answer.").arg(changed).arg(all.size()).toHtmlEscaped(), rows);
}

} // namespace crease::ui
