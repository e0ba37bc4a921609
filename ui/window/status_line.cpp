#include "ui/window/status_line.h"

#include "ui/document_controller.h"
#include "ui/format.h"
#include "ui/jobs/busy_indicator.h"

#include <QLabel>
#include <QStatusBar>

#include <algorithm>

namespace crease::ui {

StatusLine::StatusLine(QStatusBar& bar, DocumentController& controller, QObject* parent)
    : QObject(parent), controller_(controller), folded_(new QLabel(&bar)), hint_(new QLabel(&bar)) {
    folded_->setContentsMargins(8, 2, 8, 2);
    hint_->setContentsMargins(8, 2, 10, 2);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    bar.addWidget(folded_);
    bar.addPermanentWidget(new BusyIndicator(controller.jobs(), &bar));
    bar.addPermanentWidget(hint_);
    bar.setSizeGripEnabled(false);
    for (const auto signal : {&DocumentController::opened, &DocumentController::closed, &DocumentController::changed,
                              &DocumentController::selectionChanged})
        connect(&controller, signal, this, &StatusLine::update);
    update();
}

void StatusLine::update() {
    folded_->setText(foldedText());
    hint_->setText(hintText());
}

QString StatusLine::foldedText() const {
    if (!controller_.hasDocument()) return tr("No model is open");
    const int all = controller_.worthwhileCount();
    return all ? counted(all, tr("%1 of 1 site folded"), tr("%1 of %n sites folded")).arg(controller_.foldedCount())
               : tr("Nothing in this model folds");
}

QString StatusLine::hintText() const {
    if (!controller_.hasDocument()) return tr("Ctrl+O open · F1 keys");
    const auto& document = controller_.document();
    const auto& several = controller_.selection().several;
    if (several.size() > 1) {
        const auto sites = controller_.selectedSites();
        const auto nodes = counted(static_cast<qint64>(several.size()), tr("1 node"), tr("%n nodes selected"));
        const bool open = std::any_of(sites.begin(), sites.end(), [&](const QString& id) { return !document.is_folded(id.toStdString()); });
        const auto in = sites.isEmpty() ? QString() : tr(" in %1").arg(counted(sites.size(), tr("1 site"), tr("%n sites")));
        return nodes + in + (open ? tr(" · Fold folds them") : QString()) + tr(" · Ctrl+C copy names");
    }
    const auto* site = controller_.selectedSite();
    if (!site) return tr("N next site · Ctrl+Shift+F fold all · F1 keys");
    const auto keys = document.is_folded(site->id) ? tr("U unfold") : tr("Enter fold");
    return tr("%1: exact · N next site · %2").arg(controller_.siteTitle(*site), keys);
}

} // namespace crease::ui
