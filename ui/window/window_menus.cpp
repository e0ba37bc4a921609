#include "ui/window/window_menus.h"

#include "ui/actions/window_actions.h"
#include "ui/window/fitting_tool_bar.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

namespace crease::ui {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::WindowMenus", source); }

/// Null stands for a separator.
void fill(QMenu& menu, const QList<QAction*>& actions) {
    for (auto* action : actions) {
        if (action) menu.addAction(action);
        else menu.addSeparator();
    }
}

QMenu* fillFile(QMenuBar& bar, const WindowActions& a) {
    auto* menu = bar.addMenu(tr("&File"));
    fill(*menu, {a.open});
    auto* recents = menu->addMenu(tr("Open recen&t"));
    fill(*menu, {a.reload, nullptr, a.save, a.saveAs, a.saveSession, a.extractPart, nullptr, a.exportPicture, a.copyPicture, a.properties, nullptr,
                 a.close, a.quit});
    return recents;
}

void fillView(QMenuBar& bar, const WindowActions& a) {
    auto* menu = bar.addMenu(tr("&View"));
    fill(*menu, {a.both, a.original, a.folded, nullptr, a.fit, a.fitWidth, a.actualSize, a.zoomIn, a.zoomOut, nullptr, a.direction, a.columns,
                 a.details, a.names, a.shapes, a.minimap, nullptr});
    menu->addMenu(tr("O&verlay"))->addActions(a.overlays->actions());
    fill(*menu->addMenu(tr("&Colours")), {a.desktopColours, a.lightColours, a.darkColours, a.contrastColours});
    fill(*menu->addMenu(tr("&Panels")), {a.sitesPanel, a.inspectorPanel, a.comparePanel});
    fill(*menu, {nullptr, a.fullScreen});
}

QMenu* fillGo(QMenuBar& bar, const WindowActions& a) {
    auto* menu = bar.addMenu(tr("&Go"));
    fill(*menu, {a.openScope, a.closeScope, nullptr, a.expandAll, a.collapseAll, nullptr, a.parentGraph, nullptr, a.bookmark, a.nextBookmark,
                 a.previousBookmark});
    return menu->addMenu(tr("Book&marks"));
}

} // namespace

LivingMenus buildMenus(QMainWindow& window, const WindowActions& a) {
    auto& bar = *window.menuBar();
    auto* recents = fillFile(bar, a);
    fill(*bar.addMenu(tr("&Edit")),
         {a.undo, a.redo, nullptr, a.selectAll, a.copyNames, nullptr, a.rename, a.editAbout, nullptr, a.find, nullptr, a.settings});
    fillView(bar, a);
    auto* bookmarks = fillGo(bar, a);
    fill(*bar.addMenu(tr("F&old")), {a.fold, a.unfold, nullptr, a.foldAll, a.foldAlike, a.bakeConstants, a.unfoldAll, nullptr, a.constantInputs,
                                     a.intoScales, a.widen, nullptr, a.lesson, a.nextSite, a.previousSite});
    fill(*bar.addMenu(tr("&Compare")), {a.compare, a.compareFile, a.featureMaps, a.saveReport, nullptr, a.addImages, a.preset});
    auto* help = bar.addMenu(tr("&Help"));
    fill(*help, {a.manual, a.keys, nullptr, a.about});
    return {recents, bookmarks, help};
}

FittingToolBar* buildToolBar(QMainWindow& window, const WindowActions& a, QWidget* engine, QWidget* find) {
    auto* bar = new FittingToolBar(tr("Main tool bar"), &window);
    window.addToolBar(bar);
    bar->setObjectName("toolbar");
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (auto* action : {a.open, a.saveAs}) bar->addAction(action);
    bar->addSeparator();
    for (auto* action : {a.undo, a.redo}) bar->addAction(action);
    bar->addSeparator();
    for (auto* action : {a.fold, a.foldAll}) bar->addAction(action);
    bar->widgetForAction(a.fold)->setProperty("primary", true);
    bar->addSeparator();
    bar->addAction(a.compare);
    bar->addWidget(engine);
    auto* spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(find);
    return bar;
}

} // namespace crease::ui
