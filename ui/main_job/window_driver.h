#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace crease::ui {

class MainWindow;

/// Works the real window the way a person would, for pictures, for the headless main job and for tests: each call starts
/// something and returns when it has happened, failed, or taken too long.
class WindowDriver : public QObject {
    Q_OBJECT
public:
    explicit WindowDriver(MainWindow& window);

    bool open(const QString& path);
    bool fold(const QString& site);
    bool foldAll();
    bool compare();
    bool save(const QString& path);
    bool grab(const QString& png); ///< the whole window as a picture
    /// Lets the window live until `done` or the time is over. @return done()
    bool waitUntil(const std::function<bool()>& done, int milliseconds = 600'000);
    bool settle();                                                ///< no work under way and everything drawn
    [[nodiscard]] const QString& error() const { return error_; } ///< the last sentence of trouble, empty if none

private:
    bool fail(const QString& sentence);

    MainWindow& window_;
    QString error_;
};

} // namespace crease::ui
