#include "ui/panels/canvas_pane.h"

#include "core/analysis/summary.h"
#include "ui/kit/format.h"
#include "ui/kit/yielding_label.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace crease::ui {

namespace {

/// Each with what it is worth: in a narrow pane the least goes first.
std::vector<YieldingLabel::Part> totalsParts(const analysis::Totals& totals) {
    std::vector<YieldingLabel::Part> parts{{counted(static_cast<qint64>(totals.nodes), CanvasPane::tr("1 node"), CanvasPane::tr("%n nodes")), 4}};
    if (totals.constant_nodes > 0)
        parts.push_back({counted(static_cast<qint64>(totals.constant_nodes), CanvasPane::tr("1 of them computes constants"),
                                 CanvasPane::tr("%n of them compute constants")),
                         1});
    parts.push_back({CanvasPane::tr("%1 params").arg(quantity(static_cast<double>(totals.params))), 2});
    if (totals.macs >= 0) parts.push_back({CanvasPane::tr("%1 MACs").arg(quantity(static_cast<double>(totals.macs))), 3});
    return parts;
}

} // namespace

QString totalsText(const analysis::Totals& totals) {
    QStringList texts;
    for (const auto& part : totalsParts(totals)) texts << part.text;
    return texts.join(QStringLiteral(" · "));
}

CanvasPane::CanvasPane(const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), heading_(new QLabel(title, this)), close_(new QToolButton(this)), sizes_(new YieldingLabel(this)),
      view_(new GraphView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    row->addWidget(heading_);
    row->addWidget(sizes_, 1);
    row->addWidget(close_);
    close_->setText(tr("Show the fold"));
    close_->setToolTip(tr("Show the folded model here again"));
    close_->setStyleSheet(QStringLiteral("padding: 0 6px")); // as low as the heading
    close_->setAutoRaise(true);
    close_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored); // both panes' headings are equally high
    close_->hide();
    connect(close_, &QToolButton::clicked, this, &CanvasPane::closeRequested);
    column->addLayout(row);
    column->addWidget(view_, 1);
    auto bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    sizes_->setForegroundRole(QPalette::PlaceholderText);
    sizes_->setElideMode(Qt::ElideMiddle);
    view_->setAccessibleName(tr("%1 graph").arg(title));
}

/// In a narrow pane the file's name goes first (the window's title has it), the number of nodes last.
void CanvasPane::setTotals(const QString& file, const analysis::Totals& totals) {
    auto parts = totalsParts(totals);
    if (!file.isEmpty()) parts.insert(parts.begin(), YieldingLabel::Part{file, 0});
    sizes_->setParts(std::move(parts));
}

void CanvasPane::setTitle(const QString& title) {
    if (title == title_) return;
    title_ = title;
    heading_->setText(title);
    view_->setAccessibleName(tr("%1 graph").arg(title));
}

void CanvasPane::setClosable(bool closable) { close_->setVisible(closable); }

void CanvasPane::clearTotals() { sizes_->setParts({}); }

} // namespace crease::ui
