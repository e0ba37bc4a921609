#include "ui/window/tour_flow.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/document/document_controller.h"
#include "ui/settings/samples.h"
#include "ui/tour/tour.h"
#include "ui/welcome/welcome_page.h"
#include "ui/window/file_flow.h"
#include "ui/window/lesson_flow.h"

#include <QMenu>
#include <QVBoxLayout>

namespace crease::ui {

namespace {

TourDeeds deedsIn(const TourPlaces& in) {
    TourDeeds deeds;
    deeds.open = [in] { in.files.openFiles({samplesFolder() + "/repvgg.onnx"}); };
    deeds.see = [in] { in.actions.nextSite->trigger(); };
    deeds.fold = [in] { in.actions.foldAll->trigger(); };
    deeds.explain = [in] {
        if (in.lesson.leave()) return;
        if (!in.controller.selectedSite()) in.controller.stepSite(+1);
        in.lesson.open();
    };
    deeds.compare = [in] { in.actions.compare->trigger(); };
    deeds.save = [in] { in.files.saveAs(); };
    return deeds;
}

} // namespace

TourFlow::TourFlow(const TourPlaces& places, QVBoxLayout& column, QMenu& menu, QObject* parent) : QObject(parent) {
    auto* tour = new Tour(places.controller, places.settings, deedsIn(places));
    column.insertWidget(0, tour);
    menu.addAction(tr("&Tour in five stops"), tour, &Tour::start);
    connect(&places.welcome, &WelcomePage::tourRequested, tour, &Tour::start);
    connect(tour, &Tour::over, &places.welcome, &WelcomePage::forgetTour);
    connect(&places.compare, &CompareDock::judged, tour, &Tour::compared);
    connect(&places.lesson, &LessonFlow::shown, tour, &Tour::explaining);
}

} // namespace crease::ui
