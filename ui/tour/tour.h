#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace crease::ui {

class DocumentController;
class Settings;

/// What the window does for the tour.
struct TourDeeds {
    std::function<void()> open, see, fold, explain, compare, save;
};

/// Five stops for a first start: open, see, fold, explain, compare. Each is done by the user, or by the button of the stop, and is over when it
/// has happened, whoever did it; what was done is remembered, so that a later start goes on there. A strip above the canvas and nothing more.
class Tour : public QFrame {
    Q_OBJECT
public:
    enum Stop { open, see, fold, explain, compare, done };

    Tour(DocumentController& controller, Settings& settings, TourDeeds deeds, QWidget* parent = nullptr);

    void start();                ///< from the beginning, or where it was left
    void explaining(bool shown); ///< a lesson has come into sight, or has been looked at
    void compared();             ///< a comparison has been judged
    [[nodiscard]] bool isOn() const { return on_; }
    [[nodiscard]] Stop stop() const;                               ///< the first that has not happened
    [[nodiscard]] static bool isOffered(const Settings& settings); ///< nobody has taken or skipped it
    [[nodiscard]] static bool isBegun(const Settings& settings);

signals:
    void over(); ///< taken to its end, or skipped: it is not offered again

private:
    void reached(Stop stop);
    void follow();
    void end();
    void act();

    DocumentController& controller_;
    Settings& settings_;
    TourDeeds deeds_;
    bool on_ = false, explaining_ = false;
    QLabel* words_;
    QPushButton *act_, *skip_;
};

} // namespace crease::ui
