#include "ui/main_window.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/compare/engine_selector.h"
#include "ui/compare/maps_flow.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/find/find_box.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/info_bar.h"
#include "ui/kit/reduced_motion.h"
#include "ui/language/language.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/manual/manual.h"
#include "ui/panels/canvas_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/nodes_panel.h"
#include "ui/panels/sites_panel.h"
#include "ui/settings/settings.h"
#include "ui/weights/weight_flow.h"
#include "ui/welcome/welcome_page.h"
#include "ui/window/difference_flow.h"
#include "ui/window/docks.h"
#include "ui/window/edit_flow.h"
#include "ui/window/file_flow.h"
#include "ui/window/fold_flow.h"
#include "ui/window/help_flow.h"
#include "ui/window/lesson_flow.h"
#include "ui/window/overlay_flow.h"
#include "ui/window/part_flow.h"
#include "ui/window/picture_flow.h"
#include "ui/window/recents_menu.h"
#include "ui/window/session_flow.h"
#include "ui/window/status_line.h"
#include "ui/window/tour_flow.h"
#include "ui/window/view_flow.h"
#include "ui/window/window_menus.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QUndoView>
#include <QVBoxLayout>

namespace crease::ui {

MainWindow::MainWindow(const Context& context, QWidget* parent)
    : QMainWindow(parent), context_(context), controller_(jobs_), actions_(new WindowActions(this)),
      files_(new FileFlow(controller_, context_, this)) {
    setAcceptDrops(true);
    buildCentre();
    buildPanels();
    const auto menus = buildMenus(*this, *actions_);
    engine_ = new EngineSelector(jobs_, context_.settings, this);
    find_ = new FindBox(controller_, this);
    buildToolBar(*this, *actions_, engine_, find_);
    new StatusLine(*statusBar(), controller_, this);
    new FoldFlow(controller_, context_.appearance, *actions_, this);
    view_ = new ViewFlow(controller_, *canvas_, context_, *actions_, *menus.bookmarks, this);
    auto* recents = new RecentsMenu(*menus.recents, context_.settings, this);
    connect(recents, &RecentsMenu::chosen, this, [this](const QString& path) { openFiles({path}); });
    sessions_ = new SessionFlow(controller_, *compare_, *actions_, context_, this);
    help_ = new HelpFlow(context_, *actions_, *this);
    connectFiles();
    connectPictures();
    connectPanels();
    connectMessages();
    new TourFlow({controller_, context_.settings, *actions_, *files_, *lesson_, *compare_, *welcome_},
                 static_cast<QVBoxLayout&>(*centralWidget()->layout()), *menus.help, this);
    showDocument(false);
    restoreState();
    sessions_->offerAbandoned(*info_);
}

/// Panels refer to the controller, so they go while it still stands.
MainWindow::~MainWindow() {
    controller_.undoStack().disconnect();
    controller_.disconnect();
    delete sessions_;
    docks_.reset();
    delete takeCentralWidget();
    delete find_;
}

void MainWindow::openFiles(const QStringList& paths) { files_->openFiles(paths); }

// ---- places ---------------------------------------------------------------------------------------------------------

void MainWindow::buildCentre() {
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    info_ = new InfoBar(centre);
    pages_ = new QStackedWidget(centre);
    welcome_ = new WelcomePage(context_.settings, pages_);
    canvas_ = new CanvasPanel(controller_, context_.appearance, pages_);
    pages_->addWidget(welcome_);
    pages_->addWidget(canvas_);
    lesson_ = new LessonFlow(
        controller_, context_.appearance, *pages_, *canvas_, *actions_, [this] { return compare_->question(); }, this);
    column->addWidget(info_);
    column->addWidget(pages_, 1);
    setCentralWidget(centre);
}

void MainWindow::buildPanels() {
    tabs_ = new QTabWidget;
    tabs_->setDocumentMode(true);
    tabs_->setAccessibleName(tr("Sites, nodes, history"));
    tabs_->tabBar()->setDrawBase(false);
    sites_ = new SitesPanel(controller_, context_.appearance);
    auto* history = new QUndoView(&controller_.undoStack());
    history->setEmptyLabel(tr("As opened"));
    history->setObjectName("history");
    history->setFrameShape(QFrame::NoFrame);
    history->setAccessibleName(tr("History"));
    tabs_->addTab(sites_, tr("Sites"));
    tabs_->addTab(new NodesPanel(controller_, context_.appearance), tr("Nodes"));
    tabs_->addTab(history, tr("History"));
    inspector_ = new InspectorPanel(controller_, context_.appearance);
    compare_ = new CompareDock(controller_, context_);
    docks_ = std::make_unique<Docks>(*this, Docks::Contents{tabs_, inspector_, compare_}, context_.settings, *actions_);
}

// ---- wires ----------------------------------------------------------------------------------------------------------

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
    connect(a.find, &QAction::triggered, find_, &FindBox::start);
    connect(find_, &FindBox::matchesChanged, canvas_, &CanvasPanel::setMatches);
    connect(find_, &FindBox::nodeChosen, canvas_, &CanvasPanel::goTo);
    connect(sites_, &SitesPanel::countChanged, this,
            [this](int sites) { tabs_->setTabText(0, controller_.hasDocument() ? tr("Sites %1").arg(sites) : tr("Sites")); });
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
    connect(inspector_, &InspectorPanel::refusalWanted, this, [this](const QString& code) { help_->openManual(refusalPageId(code)); });
    connect(inspector_, &InspectorPanel::operatorWanted, help_, &HelpFlow::openOperator);
    auto* weights = new WeightFlow(jobs_, context_, *this);
    connect(inspector_, &InspectorPanel::weightWanted, weights, &WeightFlow::open);
    connect(weights, &WeightFlow::failed, this, [this](const QString& sentence) { info_->tell(InfoBar::Trouble, sentence); });
    connect(inspector_, &InspectorPanel::lessonWanted, lesson_, &LessonFlow::open);
    connect(lesson_, &LessonFlow::shown, this, [this](bool shown) { docks_->stepAside(shown); });
    connect(a.addImages, &QAction::triggered, compare_, &CompareDock::addFiles);
    connect(a.preset, &QAction::triggered, compare_, &CompareDock::editInputs);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &MainWindow::escape);
    const auto recolour = [this] {
        const auto& theme = context_.appearance.theme();
        info_->setColours(theme.folded, theme.cannot);
    };
    recolour();
    connect(&context_.appearance, &Appearance::changed, this, recolour);
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

/// What the scan remarks of weights that are also inputs, with the way on beside it.
void MainWindow::offerConstantInputs() {
    if (controller_.overridableInputs() == 0 || controller_.document().scan().remarks.empty()) return;
    info_->offer(said(controller_.document().scan().remarks.front()), tr("&Take them for constants"),
                 [this] { controller_.setConstantInputs(true); });
}

// ---- states ---------------------------------------------------------------------------------------------------------

void MainWindow::showDocument(bool has) {
    pages_->setCurrentWidget(has ? static_cast<QWidget*>(canvas_) : welcome_);
    docks_->show(has);
    find_->setEnabled(has);
    actions_->setHasDocument(has);
    updateTitle();
    if (has) canvas_->originalView().setFocus();
}

void MainWindow::updateTitle() {
    setWindowTitle(controller_.hasDocument() ? tr("%1[*] — Crease").arg(readable(controller_.fileName())) : tr("Crease"));
    setWindowModified(controller_.isModified());
}

/// One step out at a time: the search, the work under way, the message, the side bar.
void MainWindow::escape() {
    if (find_->isOpen() || find_->hasFocus()) {
        find_->leave();
        return canvas_->activeView().setFocus();
    }
    if (lesson_->leave()) return;
    if (!jobs_.isIdle()) return jobs_.cancelAll();
    if (info_->isVisible()) return info_->hide();
    if (docks_->isRightVisible()) actions_->inspectorPanel->trigger();
}

void MainWindow::applySettings() {
    const bool moves = context_.settings.flag(Settings::animations, true) && desktopMoves();
    for (auto* view : {&canvas_->originalView(), &canvas_->foldedView()}) view->setAnimationsEnabled(moves);
    lesson_->stage().setMoving(moves);
    engine_->choose(context_.settings.engine());
}

void MainWindow::restoreState() {
    const auto& settings = context_.settings;
    if (!restoreGeometry(settings.bytes("geometry"))) {
        const auto room = screen() ? screen()->availableSize() : QSize(1280, 800);
        resize(QSize(1440, 900).boundedTo(room));
    }
    view_->restore();
    applySettings();
}

void MainWindow::rememberState() {
    context_.settings.setBytes("geometry", saveGeometry());
    docks_->remember();
    view_->remember();
}

// ---- events ---------------------------------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!files_->mayCloseWindow()) return event->ignore();
    rememberState();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

/// Images go to the comparison, everything else is a model to open.
void MainWindow::dropEvent(QDropEvent* event) {
    QStringList models, images;
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile()) (CompareDock::isImageSource(url.toLocalFile()) ? images : models) << url.toLocalFile();
    event->acceptProposedAction();
    if (!images.isEmpty() && controller_.hasDocument()) compare_->addImages(images);
    if (!models.isEmpty()) openFiles(models);
}

} // namespace crease::ui
