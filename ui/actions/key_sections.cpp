#include "ui/actions/key_sections.h"

#include "ui/actions/window_actions.h"

#include <QCoreApplication>

namespace crease::ui {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::KeysDialog", source); }

using Row = std::pair<QString, QString>; // what, keys

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const auto& key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText).replace(QLatin1String("Return"), QLatin1String("Enter"));
    return keys.join(tr(" or "));
}

std::vector<Row> rowsOf(const QList<QAction*>& actions) {
    std::vector<Row> rows;
    for (const auto* action : actions) {
        auto words = action->text().remove('&').section(QLatin1String(" ("), 0, 0); // without the number of sites
        if (words.endsWith(QChar(0x2026))) words.chop(1);
        rows.emplace_back(words, keysOf(*action));
    }
    return rows;
}

} // namespace

std::vector<KeySection> keySections(const WindowActions& a) {
    std::vector<KeySection> sections;
    auto files = rowsOf({a.open, a.reload, a.save, a.saveAs, a.saveSession, a.exportPicture, a.copyPicture, a.properties, a.close, a.quit});
    files.emplace_back(tr("Recent file 1 to 9"), tr("Ctrl+1 to Ctrl+9"));
    sections.push_back({tr("Files"), files, 0});
    auto folds = std::vector<Row>{{tr("Fold the selected site"), tr("Enter, or double click")}};
    for (auto& row : rowsOf({a.unfold, a.foldAll, a.nextSite, a.previousSite, a.undo, a.redo, a.compare, a.compareFile, a.featureMaps}))
        folds.push_back(row);
    sections.push_back({tr("Folding"), folds, 0});
    std::vector<Row> view{{tr("Fit"), tr("Space")},
                          {tr("Walk along edges"), tr("Arrow keys")},
                          {tr("Pan"), tr("Wheel, or drag")},
                          {tr("Zoom about the pointer"), tr("Ctrl+wheel, or pinch")},
                          {tr("Zoom into a box"), tr("Ctrl+drag")},
                          {tr("Open a closed scope, look into a node"), tr("Enter, or double click")},
                          {tr("Select one more, or one less"), tr("Ctrl+click, or Shift+click")},
                          {tr("Select a box"), tr("Shift+drag")}};
    for (auto& row : rowsOf(
             {a.fitWidth, a.actualSize, a.zoomIn, a.zoomOut, a.direction, a.columns, a.details, a.names, a.overlay(OverlayKind::params), a.minimap}))
        view.push_back(row);
    sections.push_back({tr("Canvas"), view, 2});
    sections.push_back({tr("Going about"),
                        rowsOf({a.openScope, a.closeScope, a.expandAll, a.collapseAll, a.parentGraph, a.bookmark, a.nextBookmark, a.previousBookmark,
                                a.selectAll, a.copyNames}),
                        0});
    auto window = rowsOf({a.find, a.sitesPanel, a.inspectorPanel, a.comparePanel, a.fullScreen, a.manual, a.keys});
    window.emplace_back(tr("Stop what is running, else close the side bar"), tr("Esc"));
    sections.push_back({tr("Window"), window, 2});
    return sections;
}

} // namespace crease::ui
