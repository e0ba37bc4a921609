#pragma once

#include "core/session/session.h"
#include "ui/document/session_store.h"
#include "ui/settings/context.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace crease::ui {

class CompareDock;
class DocumentController;
class InfoBar;
class WindowActions;

/// Keeps what is done in the window as a session on the disk, at every change, and goes on where one ended: the session of a
/// program that died, or a file that somebody saved.
class SessionFlow : public QObject {
    Q_OBJECT
public:
    SessionFlow(DocumentController& controller, CompareDock& compare, const WindowActions& actions, const Context& context, QWidget* window);

    void resume(const QString& file);               ///< opens its model and does what it says, as one step of undo
    void saveAs();                                  ///< asks where
    void offerAbandoned(InfoBar& bar);              ///< of the model that is open, else of any; one line, and nothing where there is none
    void finish() { store_.finish(); }              ///< waits until the disk has all
    [[nodiscard]] session::Session session() const; ///< only with a document; without the fingerprint

    [[nodiscard]] static bool isSession(const QString& path);

signals:
    void told(const QString& sentence);
    void failed(const QString& sentence);

private:
    struct Resumed {
        session::Session session;
        SnapshotPtr fresh, folded;
        bool changed = false; ///< the model is not the one that the session was written of
    };
    [[nodiscard]] static Result<Resumed> read(const std::string& file, const JobControl& control);
    void accept(const QString& file, const Resumed& resumed);
    void apply(const session::Session& session);
    void keep();
    void noteOrder();

    DocumentController& controller_;
    CompareDock& compare_;
    const WindowActions& actions_;
    Context context_;
    QWidget* window_;
    SessionStore store_;
    QTimer soon_; ///< for what changes often and is missed little: selection, view
    std::vector<std::string> order_;
    QString instead_; ///< the abandoned session that this one continues
};

} // namespace crease::ui
