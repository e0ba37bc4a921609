#include "ui/panels/canvas_pane.h"

#include "core/analysis/summary.h"
#include "ui/format.h"

#include <QLabel>
#include <QVBoxLayout>

namespace crease::ui {

QString totalsText(const analysis::Totals& totals) {
    QStringList parts{counted(static_cast<qint64>(totals.nodes), CanvasPane::tr("1 node"), CanvasPane::tr("%n nodes")),
                      CanvasPane::tr("%1 params").arg(quantity(static_cast<double>(totals.params)))};
    if (totals.macs >= 0) parts << CanvasPane::tr("%1 MACs").arg(quantity(static_cast<double>(totals.macs)));
    return parts.join(QStringLiteral(" · "));
}

CanvasPane::CanvasPane(const QString& title, QWidget* parent)
    : QWidget(parent), title_(title), heading_(new QLabel(title, this)), sizes_(new QLabel(this)),
      view_(new GraphView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(6);
    row->addWidget(heading_);
    row->addWidget(sizes_, 1);
    column->addLayout(row);
    column->addWidget(view_, 1);
    auto bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    sizes_->setForegroundRole(QPalette::PlaceholderText);
    sizes_->setMinimumWidth(40); // the heading yields before the canvas does
    sizes_->setTextFormat(Qt::PlainText);
    view_->setAccessibleName(tr("%1 graph").arg(title));
}

void CanvasPane::setTotals(const QString& file, const analysis::Totals& totals) {
    const auto sizes = totalsText(totals);
    sizes_->setText(QStringLiteral("· ") + (file.isEmpty() ? sizes : file + QStringLiteral(" · ") + sizes));
    sizes_->setToolTip(sizes_->text().mid(2));
}

void CanvasPane::clearTotals() { sizes_->clear(); }

} // namespace crease::ui
