// What in the window hears of what.

#include "ui/main_window.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/compare/maps_flow.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/find/find_box.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/info_bar.h"
#include "ui/manual/manual.h"
#include "ui/panels/canvas_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/sites_panel.h"
#include "ui/settings/settings.h"
#include "ui/weights/weight_flow.h"
#include "ui/welcome/welcome_page.h"
#include "ui/window/difference_flow.h"
#include "ui/window/docks.h"
#include "ui/window/edit_flow.h"
#include "ui/window/file_flow.h"
#include "ui/window/fitting_tool_bar.h"
#include "ui/window/help_flow.h"
#include "ui/window/lesson_flow.h"
#include "ui/window/overlay_flow.h"
#include "ui/window/part_flow.h"
#include "ui/window/picture_flow.h"
#include "ui/window/report_flow.h"
#include "ui/window/session_flow.h"

#include <QApplication>
#include <QShortcut>
#include <QTabWidget>

namespace crease::ui {

void MainWindow::connectFiles() {
    const auto& a = *actions_;
    connect(a.open, &QAction::triggered, files_, &FileFlow::askOpen);
    connect(a.reload, &QAction::triggered, files_, &FileFlow::reload);
    connect(a.save, &QAction::triggered, files_, &FileFlow::save);
    connect(a.saveAs, &QAction::triggered, files_, &FileFlow::saveAs);
    connect(a.close, &QAction::triggered, files_, &FileFlow::closeDocument);
    connect(a.quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    connect(files_, &FileFlow::windowRequested, this, &MainWindow::windowRequested);
    connect(files_, &FileFlow::closeWindow, this, &QWidget::close);
    connect(files_, &FileFlow::sessionChosen, sessions_, &SessionFlow::resume);
    connect(welcome_, &WelcomePage::openRequested, files_, &FileFlow::askOpen);
    connect(welcome_, &WelcomePage::fileRequested, this, [this](const QString& path) { openFiles({path}); });
    auto* parts = new PartFlow(controller_, context_, this);
    connect(a.extractPart, &QAction::triggered, parts, &PartFlow::open);
    connect(canvas_, &CanvasPanel::partWanted, parts, &PartFlow::open);
    connect(parts, &PartFlow::failed, this, [this](const QString& sentence) { info_->tell(InfoBar::Trouble, sentence); });
    connect(parts, &PartFlow::saved, this, [this](const QString& path, const QString& sentence) {
        info_->offer(sentence, tr("&Open it"), [this, path] { emit windowRequested(path); });
    });
    auto* edits = new EditFlow(controller_, this);
    edits->wire(a);
    connect(edits, &EditFlow::failed, this, [this](const QString& sentence) { info_->tell(InfoBar::Trouble, sentence); });
    connect(canvas_, &CanvasPanel::renameWanted, edits, &EditFlow::rename);
    connect(inspector_, &InspectorPanel::renameWanted, edits, &EditFlow::rename);
}

void MainWindow::connectPictures() {
    const auto& a = *actions_;
    const auto good = [this](const QString& sentence) { info_->tell(InfoBar::Good, sentence); };
    const auto trouble = [this](const QString& sentence) { info_->tell(InfoBar::Trouble, sentence); };
    auto* pictures = new PictureFlow(controller_, context_, this);
    connect(pictures, &PictureFlow::told, this, good);
    connect(pictures, &PictureFlow::failed, this, trouble);
    connect(a.exportPicture, &QAction::triggered, this, [=, this] { pictures->save(canvas_->activeView()); });
    connect(a.copyPicture, &QAction::triggered, this, [=, this] { pictures->copy(canvas_->activeView()); });
    auto* overlays = new OverlayFlow(
        controller_, *canvas_, [this] { return compare_->question(); }, this);
    overlays->wire(a);
    connect(overlays, &OverlayFlow::told, this, good);
    connect(overlays, &OverlayFlow::failed, this, trouble);
    inspector_->setSiteTimes([overlays](const std::string& site) { return overlays->siteTime(site); });
    connect(overlays, &OverlayFlow::timed, inspector_, &InspectorPanel::refreshSite);
    connect(inspector_, &InspectorPanel::timesWanted, a.overlay(OverlayKind::time), &QAction::trigger);
    auto* maps = new MapsFlow(controller_, context_, *compare_, this);
    connect(maps, &MapsFlow::failed, this, trouble);
    connect(a.featureMaps, &QAction::triggered, maps, &MapsFlow::open);
    connect(canvas_, &CanvasPanel::mapsWanted, maps, &MapsFlow::open);
}

void MainWindow::connectPanels() {
    const auto& a = *actions_;
    connect(a.fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(a.settings, &QAction::triggered, this, [this] {
        SettingsDialog dialog(context_, this);
        connect(&dialog, &SettingsDialog::changed, this, &MainWindow::applySettings);
        dialog.exec();
    });
    connect(a.find, &QAction::triggered, find_, [this] {
        tool_bar_->reveal(*find_);
        find_->start();
    });
    connect(find_, &FindBox::matchesChanged, canvas_, &CanvasPanel::setMatches);
    connect(find_, &FindBox::nodeChosen, canvas_, &CanvasPanel::goTo);
    connect(sites_, &SitesPanel::countChanged, this,
            [this](int sites) { tabs_->setTabText(0, controller_.hasDocument() ? tr("Sites %1").arg(sites) : tr("Sites")); });
    connect(inspector_, &InspectorPanel::refusalWanted, this, [this](const QString& code) { help_->openManual(refusalPageId(code)); });
    connect(inspector_, &InspectorPanel::operatorWanted, help_, &HelpFlow::openOperator);
    auto* weights = new WeightFlow(jobs_, context_, *this);
    connect(inspector_, &InspectorPanel::weightWanted, weights, &WeightFlow::open);
    connect(weights, &WeightFlow::failed, this, [this](const QString& sentence) { info_->tell(InfoBar::Trouble, sentence); });
    connect(inspector_, &InspectorPanel::lessonWanted, lesson_, &LessonFlow::open);
    connect(lesson_, &LessonFlow::shown, this, [this](bool shown) { docks_->stepAside(shown); });
    connect(&context_.appearance, &Appearance::lettersScaled, docks_.get(), &Docks::scale);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &MainWindow::escape);
    const auto recolour = [this] {
        const auto& theme = context_.appearance.theme();
        info_->setColours(theme.folded, theme.cannot);
    };
    recolour();
    connect(&context_.appearance, &Appearance::changed, this, recolour);
}

void MainWindow::connectComparison() {
    const auto& a = *actions_;
    for (auto* action : {a.compare, a.compareFile}) connect(action, &QAction::triggered, lesson_, &LessonFlow::leave);
    connect(a.compare, &QAction::triggered, this, [this] {
        docks_->openComparison();
        compare_->start();
    });
    connect(a.compareFile, &QAction::triggered, this, [this] {
        docks_->openComparison();
        compare_->startWithFile();
    });
    new DifferenceFlow(controller_, *compare_, *canvas_, *tabs_, this);
    connect(a.addImages, &QAction::triggered, compare_, &CompareDock::addFiles);
    connect(a.preset, &QAction::triggered, compare_, &CompareDock::editInputs);
    auto* reports = new ReportFlow(controller_, context_, *compare_, *a.saveReport, this);
    connect(reports, &ReportFlow::told, this, [this](const QString& sentence) { info_->tell(InfoBar::Good, sentence); });
    connect(reports, &ReportFlow::failed, this, [this](const QString& sentence) { info_->tell(InfoBar::Trouble, sentence); });
}

void MainWindow::connectMessages() {
    const auto trouble = [this](const QString& sentence) { info_->tell(InfoBar::Trouble, sentence); };
    connect(&controller_, &DocumentController::failed, this, trouble);
    connect(compare_, &CompareDock::failed, this, trouble);
    connect(sessions_, &SessionFlow::failed, this, trouble);
    connect(sessions_, &SessionFlow::told, this, [this](const QString& sentence) { info_->tell(InfoBar::Good, sentence); });
    connect(&controller_, &DocumentController::opened, this, [this] {
        info_->hide();
        showDocument(true);
        offerConstantInputs();
        sessions_->offerAbandoned(*info_);
    });
    connect(&controller_, &DocumentController::rescanned, info_, &QWidget::hide);
    connect(&controller_, &DocumentController::closed, this, [this] {
        info_->hide();
        showDocument(false);
    });
    connect(&controller_, &DocumentController::changed, info_, &InfoBar::outdate);
    connect(&controller_, &DocumentController::saved, this, [this](const QString& path, const QString& remark) {
        info_->tell(InfoBar::Good, QStringLiteral("%1 %2").arg(tr("Saved as %1.").arg(readable(path)), remark).trimmed());
        updateTitle();
    });
    connect(&controller_, &DocumentController::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&controller_, &DocumentController::changedOnDisk, this, [this] {
        info_->offer(tr("%1 has changed on disk.").arg(readable(controller_.fileName())), tr("&Reload"), [this] { files_->reload(); });
    });
}

} // namespace crease::ui
