#include "ui/actions/window_actions.h"

#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace crease::ui {
namespace {

/// A menu's words as a button says them: without the accelerator, which Chinese has in brackets of its own, and without a key.
QString onButton(const QString& words) {
    static const QRegularExpression bracketed(QStringLiteral("\\s*\\(&[^)]\\)"));
    return words.section(QLatin1Char('\t'), 0, 0).remove(bracketed).remove(QLatin1Char('&'));
}

} // namespace

WindowActions::WindowActions(QWidget* window) : QObject(window), window_(window) {
    makeFileActions();
    makeFoldActions();
    makeViewActions();
    makeNavigationActions();
    makePanelActions();
    with_document_ = {reload,    close,  saveAs,    save,        saveSession, extractPart, exportPicture, copyPicture, properties,
                      find,      fit,    fitWidth,  actualSize,  zoomIn,      zoomOut,     direction,     columns,     names,
                      details,   shapes, minimap,   both,        original,    folded,      compare,       compareFile, featureMaps,
                      addImages, preset, expandAll, collapseAll, selectAll,   rename,      editAbout};
    for (auto* action : overlays->actions()) with_document_.push_back(action);
}

QAction* WindowActions::make(const QString& words, const QKeySequence& key, const QString& hint) {
    auto* action = new QAction(words, this);
    action->setShortcut(key);
    auto plain = onButton(words);
    if (plain.endsWith(QChar(0x2026))) plain.chop(1);
    const auto tip = hint.isEmpty() ? plain : hint;
    action->setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    action->setStatusTip(tip);
    action->setIconText(onButton(words));
    connect(action, &QAction::changed, action, [action, known = words]() mutable { // words that count change; an icon's own stay
        if (action->text() == known) return;
        known = action->text();
        action->setIconText(onButton(known));
    });
    window_->addAction(action); // so that its key works while the menu bar is hidden
    return action;
}

QAction* WindowActions::makeChoice(QActionGroup& group, const QString& words, const QString& hint) {
    auto* action = make(words, {}, hint);
    action->setCheckable(true);
    group.addAction(action);
    return action;
}

QAction* WindowActions::makeSwitch(const QString& words, const QKeySequence& key, const QString& hint, bool on) {
    auto* action = make(words, key, hint);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

void WindowActions::makeFileActions() {
    open = make(tr("&Open…"), QKeySequence::Open, tr("Open an ONNX model"));
    reload = make(tr("&Reload"), Qt::Key_F5, tr("Read the file again, and fold what is folded"));
    close = make(tr("&Close"), Qt::CTRL | Qt::Key_W, tr("Close this model"));
    save = make(tr("&Save"), QKeySequence::Save, tr("Save the folded model; the first time it asks where"));
    saveAs = make(tr("Save &as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, tr("Save the folded model under a name"));
    saveSession = make(tr("Save sessio&n as…"), {}, tr("What is folded, the view and the images, to go on with later"));
    extractPart = make(tr("E&xtract a part…"), Qt::CTRL | Qt::SHIFT | Qt::Key_X, tr("What lies between the selected nodes, as a model of its own"));
    exportPicture = make(tr("&Export picture…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, tr("The whole graph as PNG, SVG or PDF"));
    copyPicture = make(tr("Copy p&icture"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("The whole graph to the clipboard"));
    properties = make(tr("Model &properties…"), Qt::CTRL | Qt::Key_Return, tr("What the file says about itself"));
    quit = make(tr("&Quit"), Qt::CTRL | Qt::Key_Q, tr("Close all windows"));
}

void WindowActions::makeFoldActions() {
    undo = make(tr("&Undo"), Qt::CTRL | Qt::Key_Z, {});
    redo = make(tr("&Redo"), {}, {});
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    find = make(tr("&Find…"), Qt::CTRL | Qt::Key_F, tr("Find nodes by name, operator or shape"));
    // Enter belongs to whatever has the focus: lists and canvases fold with it, so it is shown but not claimed here.
    fold = make(tr("&Fold\tEnter"), {}, tr("Fold the selected site (Enter)"));
    fold->setIconText(tr("Fold"));
    unfold = make(tr("&Unfold"), Qt::Key_U, tr("Put the selected site's nodes back"));
    foldAll = make(tr("Fold &all"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, tr("Fold every site that is worth it"));
    foldAlike = make(tr("Fold all of this &kind"), {}, tr("Fold all sites of the selected one's kind"));
    bakeConstants = make(tr("Store &constants"), {}, tr("Store what the file computes from constants, so that it need not be computed again"));
    unfoldAll = make(tr("Unfold a&ll"), {}, tr("Back to the model as it was opened"));
    constantInputs = makeSwitch(tr("Take inputs with a &default for constants"), {},
                                tr("Weights that are also inputs: as constants they fold, and a model that is saved has no such inputs"), false);
    intoScales = makeSwitch(tr("Fold into the scales of &int8 weights"), {},
                            tr("What stands behind a layer of int8 weights goes into their scales; the integers stay as they are"), false);
    widen = makeSwitch(tr("&Widen to float32 where needed"), {},
                       tr("Where float16 or bfloat16 cannot hold what folding makes, the folded operator works in float32"), false);
    lesson = make(tr("&Explain step by step"), Qt::Key_L, tr("Why the selected site folds, on its own numbers"));
    nextSite = make(tr("&Next site"), Qt::Key_N, {});
    previousSite = make(tr("&Previous site"), Qt::SHIFT | Qt::Key_N, {});
    compare = make(tr("&Compare"), Qt::CTRL | Qt::Key_R, tr("Run images through both versions: same answers? faster?"));
    compareFile = make(tr("Compare with a &file…"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, tr("Run images through the original and another file"));
    featureMaps = make(tr("Feature &maps…"), Qt::CTRL | Qt::Key_M, tr("What the selected operator makes of the chosen image, in both versions"));
    saveReport = make(tr("Save the &report…"), {},
                      tr("Verdict, pictures, reasons, curves and times of the comparison as one page, or its figures as a table"));
    addImages = make(tr("&Add images…"), {}, tr("Choose images to compare with"));
    preset = make(tr("&Inputs…"), {}, tr("What goes into the models: images, shapes, values, files"));
}

void WindowActions::makeViewActions() {
    fit = make(tr("&Fit\tSpace"), {}, tr("Show the whole graph (Space)"));
    fitWidth = make(tr("Fit &width"), Qt::Key_W, tr("All of the graph from side to side"));
    actualSize = make(tr("&Actual size"), Qt::SHIFT | Qt::Key_Backspace, {});
    zoomIn = make(tr("Zoom &in"), {}, {});
    zoomIn->setShortcuts({Qt::SHIFT | Qt::Key_Up, Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make(tr("Zoom &out"), {}, {});
    zoomOut->setShortcuts({Qt::SHIFT | Qt::Key_Down, Qt::CTRL | Qt::Key_Minus});
    direction = makeSwitch(tr("Left to &right"), Qt::CTRL | Qt::Key_K, tr("Draw the graph from left to right"), false);
    columns =
        makeSwitch(tr("In columns, like te&xt"), Qt::CTRL | Qt::SHIFT | Qt::Key_K, tr("Let a long network turn at the bottom, like text"), false);
    details = makeSwitch(tr("A&ttributes"), Qt::CTRL | Qt::Key_D, tr("Show what matters on each node"), true);
    names = makeSwitch(tr("&Names"), Qt::CTRL | Qt::Key_U, tr("Show each node's name instead of its attributes"), false);
    shapes = makeSwitch(tr("&Shapes on edges"), {}, tr("Show the shapes that flow along the edges"), true);
    minimap = makeSwitch(tr("&Minimap"), Qt::Key_M, {}, true);
    auto* modes = new QActionGroup(this);
    both = makeChoice(*modes, tr("&Both"), tr("Original and folded side by side"));
    original = makeChoice(*modes, tr("Ori&ginal only"), {});
    folded = makeChoice(*modes, tr("Fo&lded only"), {});
    makeOverlayActions();
    auto* colours = new QActionGroup(this);
    desktopColours = makeChoice(*colours, tr("As the des&ktop"), {});
    lightColours = makeChoice(*colours, tr("&Light"), {});
    darkColours = makeChoice(*colours, tr("&Dark"), {});
    contrastColours = makeChoice(*colours, tr("&High contrast"), tr("Black and white, as light or dark as the desktop"));
}

void WindowActions::makeOverlayActions() {
    overlays = new QActionGroup(this);
    for (const auto& entry : overlayEntries()) {
        auto* action = makeChoice(*overlays, tr(entry.words), tr(entry.hint));
        action->setData(static_cast<int>(entry.kind));
        if (entry.keys) action->setShortcut(entry.keys);
    }
    overlays->actions().front()->setChecked(true);
}

QAction* WindowActions::overlay(OverlayKind kind) const {
    const auto all = overlays->actions();
    return *std::find_if(all.begin(), all.end(), [&](const QAction* action) { return action->data() == static_cast<int>(kind); });
}

void WindowActions::makeNavigationActions() {
    openScope = make(tr("&Open what is selected"), Qt::Key_E, tr("Expand the selected scope, or look into the selected node"));
    closeScope = make(tr("&Collapse the scope around"), Qt::Key_C, tr("One box for the scope around the selection"));
    expandAll = make(tr("E&xpand all"), Qt::SHIFT | Qt::Key_E, tr("Open every scope of this graph"));
    collapseAll = make(tr("Collapse &all"), Qt::SHIFT | Qt::Key_C, tr("Close every scope of this graph: the network in one look"));
    parentGraph = make(tr("&Parent graph"), {}, tr("Out of a subgraph"));
    parentGraph->setShortcuts({Qt::Key_Backspace, Qt::ALT | Qt::Key_Up});
    selectAll = make(tr("Select &all nodes"), QKeySequence::SelectAll, {});
    copyNames = make(tr("Copy &names"), QKeySequence::Copy, tr("Copy the names of the selected nodes"));
    rename = make(tr("Rena&me…"), Qt::Key_F2, tr("The selected node and its values, under other names"));
    editAbout = make(tr("What the model says of &itself…"), {}, tr("Producer, version, description and metadata"));
    bookmark = make(tr("&Bookmark the selection"), Qt::CTRL | Qt::Key_B, tr("Set a bookmark at the selected node, or take it away"));
    bookmark->setCheckable(true);
    nextBookmark = make(tr("&Next bookmark"), Qt::Key_B, {});
    previousBookmark = make(tr("P&revious bookmark"), Qt::SHIFT | Qt::Key_B, {});
    clearBookmarks = make(tr("&Remove all bookmarks"), {}, tr("Remove the bookmarks of this file"));
}

void WindowActions::makePanelActions() {
    sitesPanel = makeSwitch(tr("&Sites, nodes, history"), Qt::Key_F7, {}, true);
    inspectorPanel = makeSwitch(tr("&Inspector"), Qt::Key_F8, {}, true);
    comparePanel = makeSwitch(tr("&Compare"), Qt::Key_F9, {}, true);
    fullScreen = makeSwitch(tr("F&ull screen"), Qt::Key_F11, {}, false);
    settings = make(tr("Se&ttings…"), Qt::CTRL | Qt::Key_Comma, tr("Colours, engine, memory, what is remembered"));
    manual = make(tr("&Manual"), Qt::Key_F1, tr("How Crease is used, what folds and what does not"));
    keys = make(tr("&Keys"), Qt::SHIFT | Qt::Key_F1, tr("All keys on one page"));
    about = make(tr("&About Crease"), {}, {});
}

void WindowActions::setHasDocument(bool has) {
    for (auto* action : with_document_) action->setEnabled(has);
}

} // namespace crease::ui
