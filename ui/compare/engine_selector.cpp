#include "ui/compare/engine_selector.h"

#include "core/engine/engine_host.h"
#include "ui/jobs/job_runner.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"
#include "ui/settings/settings.h"

#include <QStandardItemModel>

namespace crease::ui {

EngineSelector::EngineSelector(JobRunner& jobs, Settings& settings, QWidget* parent) : ComboBox(parent), settings_(settings) {
    setAccessibleName(tr("Engine"));
    setToolTip(tr("The engine that runs both models"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItem(tr("Looking for engines…"));
    setEnabled(false);
    struct Engines {
        std::vector<engine::EngineInfo> infos;
        engine::Protections protections;
    };
    jobs.run<Engines>(
        "engines", tr("Looking for engines"),
        [limits = settings.limits()](const JobControl& control) -> Result<Engines> {
            CREASE_TRY(auto host, engine::EngineHost::start({.stop = control.stop, .limits = limits})); // their libraries stay out of the window
            Engines engines;
            CREASE_TRY(engines.infos, host.engines());
            CREASE_TRY(engines.protections, host.protections());
            return engines;
        },
        [this](Result<Engines> engines) {
            if (engines) {
                setToolTip(tr("The engine that runs both models.") + QLatin1Char(' ') + text(engine::describe(engines->protections)));
                return fill(engines->infos);
            }
            setItemText(0, tr("No engine"));
            setToolTip(asToolTip(said(engines.error().sentence())));
        });
    connect(this, &QComboBox::activated, this, [this] { settings_.setEngine(currentData().toString()); });
}

void EngineSelector::fill(const std::vector<engine::EngineInfo>& engines) {
    clear();
    for (const auto& engine : engines) addEngine(engine);
    const int wanted = findData(settings_.engine());
    const auto* items = qobject_cast<QStandardItemModel*>(model());
    for (int row = 0; row < count(); ++row)
        if (items->item(row)->isEnabled() && (row == wanted || !items->item(currentIndex())->isEnabled())) setCurrentIndex(row);
    setEnabled(true);
}

void EngineSelector::choose(const QString& id) {
    const int row = id.isEmpty() ? 0 : findData(id);
    const auto* items = qobject_cast<QStandardItemModel*>(model());
    if (row >= 0 && row < count() && items->item(row)->isEnabled()) setCurrentIndex(row);
}

void EngineSelector::addEngine(const engine::EngineInfo& engine) {
    addItem(engine.available ? QStringLiteral("%1 %2").arg(readable(engine.title), readable(engine.version)) : readable(engine.title),
            text(engine.id));
    if (engine.available) return;
    auto* item = qobject_cast<QStandardItemModel*>(model())->item(count() - 1);
    item->setEnabled(false);
    item->setToolTip(asToolTip(said(engine.reason)));
}

} // namespace crease::ui
