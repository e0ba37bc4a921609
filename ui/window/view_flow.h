#pragma once

#include "ui/settings/context.h"

#include <QObject>

class QMenu;

namespace crease::ui {

class Bookmarks;
class CanvasPanel;
class DocumentController;
class WindowActions;
enum class ViewMode;

/// What is seen and where one is in it: zoom, what nodes show, which versions, colours, scopes, inner graphs, bookmarks.
class ViewFlow : public QObject {
    Q_OBJECT
public:
    ViewFlow(DocumentController& controller, CanvasPanel& canvas, const Context& context, const WindowActions& actions, QMenu& bookmarks,
             QObject* parent);

    void restore();  ///< from the settings
    void remember(); ///< in the settings
    [[nodiscard]] Bookmarks& bookmarks() { return *bookmarks_; }

private:
    void wireView();
    void wireModes();
    void wireColours();
    void wireNavigation();
    void setMode(ViewMode mode);
    void update();

    DocumentController& controller_;
    CanvasPanel& canvas_;
    Context context_;
    const WindowActions& actions_;
    Bookmarks* bookmarks_;
};

} // namespace crease::ui
