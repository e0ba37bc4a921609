#include "ui/document/file_watch.h"

#include <QFileInfo>

namespace crease::ui {

FileWatch::FileWatch(QObject* parent) : QObject(parent) {
    quiet_.setSingleShot(true);
    quiet_.setInterval(300);
    const auto stir = [this] { quiet_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, stir);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, stir);
    connect(&quiet_, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(const QString& path) {
    if (const auto old = watcher_.files() + watcher_.directories(); !old.isEmpty()) watcher_.removePaths(old);
    quiet_.stop();
    path_ = path;
    if (!path_.isEmpty()) watcher_.addPaths({path_, QFileInfo(path_).absolutePath()});
    accept();
}

void FileWatch::accept() { known_ = stamp(); }

FileWatch::Stamp FileWatch::stamp() const {
    const QFileInfo file(path_);
    return {file.exists(), file.size(), file.lastModified()};
}

void FileWatch::look() {
    if (path_.isEmpty() || stamp() == known_) return;
    accept();
    if (known_.exists && !watcher_.files().contains(path_)) watcher_.addPath(path_); // a replaced file is a new one
    emit changed();
}

} // namespace crease::ui
