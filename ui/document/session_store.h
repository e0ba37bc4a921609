#pragma once

#include "core/session/session.h"
#include "ui/document/snapshot.h"

#include <QLockFile>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <mutex>

namespace crease::ui {

/// One window's session on the disk, so that a program that is killed loses nothing. Written by a thread of its own, the latest
/// state wins. A lock beside it tells the sessions of windows that live from those whose program died.
class SessionStore {
public:
    explicit SessionStore(const QString& folder);
    ~SessionStore(); ///< a window that closes as it should leaves nothing

    /// Puts this on the disk soon. The session's fingerprint is filled in here, of `snapshot`; when it is written, the file `instead` goes.
    void keep(session::Session session, SnapshotPtr snapshot, const QString& instead = {});
    void forget(); ///< there is nothing to keep any more
    void finish(); ///< waits until the disk has it

    /// Sessions of programs that died, the latest first. Those that nobody asked for in a month are removed.
    [[nodiscard]] static QStringList abandoned(const QString& folder);
    static void remove(const QString& file); ///< with its lock

private:
    struct Order {
        session::Session session;
        SnapshotPtr snapshot;
        QString instead;
    };
    void start(std::unique_ptr<Order> order); ///< null: forget
    void work();
    void write(Order order);
    [[nodiscard]] bool claim(); ///< the file's name is this window's; false where the folder cannot be written

    QString folder_, file_;
    std::unique_ptr<QLockFile> lock_;
    ModelPtr hashed_; ///< the model that fingerprint_ is of
    std::string fingerprint_;
    std::mutex mutex_; ///< for the two below
    std::unique_ptr<Order> next_;
    bool waiting_ = false; ///< `next_` is still to be carried out; empty: the file goes
    QThreadPool writer_;
};

} // namespace crease::ui
