#include "ui/main_window.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/compare/engine_selector.h"
#include "ui/find/find_box.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/info_bar.h"
#include "ui/kit/reduced_motion.h"
#include "ui/language/language.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/panels/canvas_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/nodes_panel.h"
#include "ui/panels/sites_panel.h"
#include "ui/settings/settings.h"
#include "ui/welcome/welcome_page.h"
#include "ui/window/docks.h"
#include "ui/window/file_flow.h"
#include "ui/window/fold_flow.h"
#include "ui/window/help_flow.h"
#include "ui/window/lesson_flow.h"
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
    tool_bar_ = buildToolBar(*this, *actions_, engine_, find_);
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
    connectComparison();
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

// ---- states ------------------------------------------------------------------------------------------------------------

/// What the scan remarks of weights that are also inputs, with the way on beside it.
void MainWindow::offerConstantInputs() {
    if (controller_.overridableInputs() == 0 || controller_.document().scan().remarks.empty()) return;
    info_->offer(said(controller_.document().scan().remarks.front()), tr("&Take them for constants"),
                 [this] { controller_.setConstantInputs(true); });
}

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
