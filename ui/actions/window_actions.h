#pragma once

#include "ui/overlays/overlay_kind.h"

#include <QAction>
#include <QActionGroup>
#include <QObject>

#include <vector>

namespace crease::ui {

/// Every command of the window: its words, its key, its hint. What they do is wired by the window.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QWidget* window);

    QAction *open, *reload, *close, *save, *saveAs, *saveSession, *extractPart, *exportPicture, *copyPicture, *properties, *quit;
    QAction *undo, *redo, *fold, *unfold, *foldAll, *foldAlike, *bakeConstants, *unfoldAll, *constantInputs, *intoScales, *widen, *lesson, *nextSite,
        *previousSite, *find;
    QAction *fit, *fitWidth, *actualSize, *zoomIn, *zoomOut, *direction, *columns, *names, *details, *shapes, *minimap, *parentGraph;
    QAction *openScope, *closeScope, *expandAll, *collapseAll, *selectAll, *copyNames, *rename, *editAbout;
    QAction *bookmark, *nextBookmark, *previousBookmark, *clearBookmarks;
    QAction *both, *original, *folded;
    QActionGroup* overlays; ///< one action for each of overlayEntries(); its data is the kind
    QAction *desktopColours, *lightColours, *darkColours, *contrastColours;
    QAction *sitesPanel, *inspectorPanel, *comparePanel, *fullScreen;
    QAction *compare, *compareFile, *featureMaps, *saveReport, *addImages, *preset, *settings, *manual, *keys, *about;

    [[nodiscard]] QAction* overlay(OverlayKind kind) const;

    /// Those that need a model, and those that need a selected site.
    void setHasDocument(bool has);

private:
    QAction* make(const QString& words, const QKeySequence& key, const QString& hint);
    QAction* makeChoice(QActionGroup& group, const QString& words, const QString& hint);
    QAction* makeSwitch(const QString& words, const QKeySequence& key, const QString& hint, bool on);
    void makeFileActions();
    void makeFoldActions();
    void makeViewActions();
    void makeOverlayActions();
    void makeNavigationActions();
    void makePanelActions();

    QWidget* window_;
    std::vector<QAction*> with_document_;
};

} // namespace crease::ui
