#include "ui/document/session_store.h"

#include "ui/jobs/hand_over.h"
#include "ui/kit/format.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace crease::ui {

namespace {

constexpr qint64 days_kept = 30;

QString lockOf(const QString& file) { return file + QStringLiteral(".lock"); }

/// A lock whose age says nothing: a window may be open for weeks.
std::unique_ptr<QLockFile> makeLock(const QString& file) {
    auto lock = std::make_unique<QLockFile>(lockOf(file));
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

SessionStore::SessionStore(const QString& folder) : folder_(folder) { writer_.setMaxThreadCount(1); }

SessionStore::~SessionStore() {
    forget();
    finish();
}

void SessionStore::keep(session::Session session, SnapshotPtr snapshot, const QString& instead) {
    start(std::make_unique<Order>(Order{std::move(session), std::move(snapshot), instead}));
}

void SessionStore::forget() { start({}); }

void SessionStore::finish() {
    writer_.waitForDone();
    HandOver::take();
}

void SessionStore::start(std::unique_ptr<Order> order) {
    const std::lock_guard guard(mutex_);
    if (order && next_ && order->instead.isEmpty()) order->instead = next_->instead;
    next_ = std::move(order);
    if (!std::exchange(waiting_, true)) runIn(writer_, [this] { work(); });
}

void SessionStore::work() {
    std::unique_ptr<Order> order;
    {
        const std::lock_guard guard(mutex_);
        order = std::move(next_);
        waiting_ = false;
    }
    if (order) return write(std::move(*order));
    if (!file_.isEmpty()) QFile::remove(file_);
    file_.clear();
    lock_.reset();
}

bool SessionStore::claim() {
    if (lock_) return true;
    if (!QDir().mkpath(folder_)) return false;
    file_ = QDir(folder_).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + session::file_suffix);
    lock_ = makeLock(file_);
    if (lock_->tryLock(0)) return true;
    lock_.reset();
    file_.clear();
    return false;
}

/// A disk that is full is no reason to disturb anybody: the next change tries again.
void SessionStore::write(Order order) {
    if (!claim()) return;
    if (hashed_ != order.snapshot->opened) {
        hashed_ = order.snapshot->opened;
        fingerprint_ = session::fingerprint_of(*hashed_).value_or("");
    }
    order.session.fingerprint = fingerprint_;
    if (!session::write_session(order.session, QFile::encodeName(file_).toStdString())) return;
    if (!order.instead.isEmpty() && order.instead != file_) remove(order.instead);
}

QStringList SessionStore::abandoned(const QString& folder) {
    QStringList files;
    const auto oldest = QDateTime::currentDateTime().addDays(-days_kept);
    for (const auto& entry : QDir(folder).entryInfoList({QStringLiteral("*") + session::file_suffix}, QDir::Files, QDir::Time)) {
        const auto file = entry.absoluteFilePath();
        if (const auto lock = makeLock(file); !lock->tryLock(0)) continue;
        if (entry.lastModified() < oldest) remove(file);
        else files << file;
    }
    return files;
}

void SessionStore::remove(const QString& file) {
    QFile::remove(file);
    QFile::remove(lockOf(file));
}

} // namespace crease::ui
