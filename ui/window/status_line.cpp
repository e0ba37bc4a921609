#include "ui/window/status_line.h"

#include "ui/document/document_controller.h"
#include "ui/jobs/busy_indicator.h"
#include "ui/kit/format.h"

#include <QLabel>
#include <QStatusBar>

#include <algorithm>

namespace crease::ui {

StatusLine::StatusLine(QStatusBar& bar, DocumentController& controller, QObject* parent)
    : QObject(parent), controller_(controller), folded_(new QLabel(&bar)), hint_(new YieldingLabel(&bar)) {
    folded_->setContentsMargins(8, 2, 8, 2);
    hint_->setContentsMargins(8, 2, 10, 2);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    bar.addWidget(folded_);
    bar.addPermanentWidget(new BusyIndicator(controller.jobs(), &bar));
    bar.addPermanentWidget(hint_);
    hint_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar.setSizeGripEnabled(false);
    for (const auto signal :
         {&DocumentController::opened, &DocumentController::closed, &DocumentController::changed, &DocumentController::selectionChanged})
        connect(&controller, signal, this, &StatusLine::update);
    update();
}

void StatusLine::update() {
    folded_->setText(foldedText());
    hint_->setParts(hintParts());
}

QString StatusLine::foldedText() const {
    if (!controller_.hasDocument()) return tr("No model is open");
    const int all = controller_.worthwhileCount();
    return all ? counted(all, tr("%1 of 1 site folded"), tr("%1 of %n sites folded")).arg(controller_.foldedCount())
               : tr("Nothing in this model folds");
}

/// Where there is no room for all, what is selected stays longest, then the key for it.
StatusLine::Parts StatusLine::hintParts() const {
    if (!controller_.hasDocument()) return {{tr("Ctrl+O open")}, {tr("F1 help")}};
    if (controller_.selection().several.size() > 1) return severalParts();
    const auto* site = controller_.selectedSite();
    if (!site && controller_.worthwhileCount() == 0) return {{tr("Ctrl+F find"), 1}, {tr("F1 help"), 0}};
    if (!site) return {{tr("N next site"), 2}, {tr("Ctrl+Shift+F fold all"), 1}, {tr("F1 help"), 0}};
    const bool folded = controller_.document().is_folded(site->id);
    return {{tr("%1: exact").arg(controller_.siteTitle(*site)), 2}, {tr("N next site"), 0}, {folded ? tr("U unfold") : tr("Enter fold"), 1}};
}

StatusLine::Parts StatusLine::severalParts() const {
    const auto sites = controller_.selectedSites();
    auto nodes = counted(static_cast<qint64>(controller_.selection().several.size()), tr("1 node"), tr("%n nodes selected"));
    if (!sites.isEmpty()) nodes += tr(" in %1").arg(counted(sites.size(), tr("1 site"), tr("%n sites")));
    Parts parts{{nodes, 2}};
    const bool open =
        std::any_of(sites.begin(), sites.end(), [this](const QString& id) { return !controller_.document().is_folded(id.toStdString()); });
    if (open) parts.push_back({tr("Enter folds them"), 1});
    parts.push_back({tr("Ctrl+C copy names"), 0});
    return parts;
}

} // namespace crease::ui
