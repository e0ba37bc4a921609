#include "ui/panels/differences_panel.h"

#include "ui/compare/other_file.h"
#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace crease::ui {
namespace {

enum Role { NodeRole = Qt::UserRole, SiteRole };

/// The whole in one sentence.
QString summaryOf(const diff::ModelDiff& diff) {
    const auto differing = std::count_if(diff.pairs.begin(), diff.pairs.end(), [](const diff::Pair& pair) { return pair.differs(); });
    const auto pairs =
        counted(static_cast<qint64>(diff.pairs.size()), DifferencesPanel::tr("1 pair of operators"), DifferencesPanel::tr("%n pairs of operators"));
    if (diff.same()) return DifferencesPanel::tr("%1, nothing else, and all of their numbers are the same up to rounding.").arg(pairs);
    const auto words = counted(differing, DifferencesPanel::tr("1 differs"), DifferencesPanel::tr("%n differ"));
    if (differing == 0) return DifferencesPanel::tr("%1, whose numbers are the same up to rounding; not everything has a counterpart.").arg(pairs);
    return DifferencesPanel::tr("%1; %2.").arg(pairs, words);
}

QString textOf(const diff::Place& place) {
    return place.name.empty() ? QStringLiteral("%1 → %2").arg(readable(place.op), readable(place.value))
                              : QStringLiteral("%1 · %2").arg(readable(place.op), readable(place.name));
}

} // namespace

DifferencesPanel::DifferencesPanel(DocumentController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller), summary_(quietLabel({}, this)), list_(new QListWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(summary_);
    column->addWidget(list_, 1);
    summary_->setMargin(12);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setResizeMode(QListView::Adjust);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->viewport()->installEventFilter(this);
    list_->setObjectName("differences");
    list_->setAccessibleName(tr("Differences"));
    connect(list_, &QListWidget::currentItemChanged, this, &DifferencesPanel::choose);
    connect(list_, &QListWidget::itemClicked, this, &DifferencesPanel::choose);
    connect(&controller, &DocumentController::otherChanged, this, &DifferencesPanel::refill);
    refill();
}

void DifferencesPanel::refill() {
    const QSignalBlocker quiet(list_);
    list_->clear();
    count_ = 0;
    const auto& other = controller_.other();
    if (!other) return summary_->setText(tr("Compare the model with a file to see here what differs between the two."));
    const auto& diff = other->beside.diff;
    summary_->setText(summaryOf(diff));
    if (std::any_of(diff.pairs.begin(), diff.pairs.end(), [](const auto& pair) { return pair.differs(); })) addHeading(tr("Not the same in both"));
    for (const auto& pair : diff.pairs)
        if (pair.differs())
            addLine(wordsFor(pair, *other), pair.a.nodes.empty() ? pair.b.nodes : pair.a.nodes)->setData(SiteRole, readable(pair.site));
    addPlaces(tr("Only in the original"), diff.only_a);
    addPlaces(tr("Only in %1").arg(other->name()), diff.only_b);
    fitLines();
}

/// As high as the words are at this width: the list's own guess cuts the last of them off.
void DifferencesPanel::fitLines() {
    constexpr int air = 5;
    const int wide = list_->viewport()->width();
    for (int row = 0; row < list_->count(); ++row) {
        auto* item = list_->item(row);
        const auto words = QFontMetrics(item->font().bold() ? item->font() : list_->font())
                               .boundingRect(QRect(0, 0, wide - 4 * air, 10000), Qt::TextWordWrap, item->text());
        item->setSizeHint({wide, words.height() + 2 * air});
    }
}

bool DifferencesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_->viewport() && event->type() == QEvent::Resize) fitLines();
    return QWidget::eventFilter(watched, event);
}

void DifferencesPanel::addPlaces(const QString& heading, const std::vector<diff::Place>& places) {
    if (!places.empty()) addHeading(heading);
    for (const auto& place : places) addLine(textOf(place), place.nodes);
}

void DifferencesPanel::addHeading(const QString& text) {
    auto* item = new QListWidgetItem(text, list_);
    auto bold = font();
    bold.setBold(true);
    item->setFont(bold);
    item->setFlags(Qt::ItemIsEnabled);
}

bool DifferencesPanel::chooseFirst() {
    for (int row = 0; row < list_->count(); ++row) {
        if (!list_->item(row)->data(SiteRole).isValid()) continue;
        list_->setCurrentRow(row);
        return true;
    }
    return false;
}

QListWidgetItem* DifferencesPanel::addLine(const QString& text, const std::vector<NodeId>& nodes) {
    auto* item = new QListWidgetItem(text, list_);
    item->setToolTip(asToolTip(text));
    if (!nodes.empty()) item->setData(NodeRole, nodes.back().value);
    ++count_;
    return item;
}

void DifferencesPanel::choose(const QListWidgetItem* item) {
    if (!item) return;
    if (const auto site = item->data(SiteRole).toString(); !site.isEmpty()) emit siteChosen(site);
    else if (item->data(NodeRole).isValid()) emit nodeChosen(NodeId(item->data(NodeRole).toUInt()));
}

} // namespace crease::ui
