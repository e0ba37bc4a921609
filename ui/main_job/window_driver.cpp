#include "ui/main_job/window_driver.h"

#include "ui/compare/compare_dock.h"
#include "ui/main_window.h"
#include "ui/panels/canvas_panel.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QTimer>

namespace crease::ui {

WindowDriver::WindowDriver(MainWindow& window) : window_(window) {
    const auto note = [this](const QString& sentence) { error_ = sentence; };
    connect(&window.controller(), &DocumentController::failed, this, note);
    connect(&window.compare(), &CompareDock::failed, this, note);
}

bool WindowDriver::waitUntil(const std::function<bool()>& done, int milliseconds) {
    QElapsedTimer age;
    age.start();
    while (!done() && !age.hasExpired(milliseconds)) {
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return done();
}

bool WindowDriver::settle() {
    return waitUntil([this] { return window_.controller().jobs().isIdle() && window_.canvas().isDrawn(); });
}

bool WindowDriver::fail(const QString& sentence) {
    if (error_.isEmpty()) error_ = sentence;
    return false;
}

bool WindowDriver::open(const QString& path) {
    error_.clear();
    bool opened = false;
    const auto link = connect(&window_.controller(), &DocumentController::opened, this, [&] { opened = true; });
    window_.openFiles({path});
    waitUntil([&] { return opened || !error_.isEmpty(); });
    disconnect(link);
    return opened ? settle() : fail(tr("The model did not open."));
}

bool WindowDriver::fold(const QString& site) {
    error_.clear();
    window_.controller().fold({site});
    settle();
    return window_.controller().document().is_folded(site.toStdString()) || fail(tr("The site did not fold."));
}

bool WindowDriver::foldAll() {
    error_.clear();
    window_.controller().foldAll();
    settle();
    return window_.controller().foldedCount() >= window_.controller().worthwhileCount() || fail(tr("Not everything folded."));
}

bool WindowDriver::compare() {
    error_.clear();
    bool answered = false;
    const auto link = connect(&window_.compare(), &CompareDock::answered, this, [&] { answered = true; });
    window_.compare().start();
    waitUntil([&] { return answered || !error_.isEmpty(); });
    disconnect(link);
    return answered || fail(tr("The comparison did not end."));
}

bool WindowDriver::save(const QString& path) {
    error_.clear();
    bool saved = false;
    const auto link = connect(&window_.controller(), &DocumentController::saved, this, [&] { saved = true; });
    window_.controller().save(path);
    waitUntil([&] { return saved || !error_.isEmpty(); });
    disconnect(link);
    return saved || fail(tr("The model was not saved."));
}

bool WindowDriver::grab(const QString& png) {
    settle();
    waitUntil([] { return false; }, 700); // what moves comes to rest
    return window_.grab().save(png) || fail(tr("%1 could not be written.").arg(png));
}

} // namespace crease::ui
