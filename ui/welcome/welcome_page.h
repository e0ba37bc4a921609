#pragma once

#include <QWidget>

class QVBoxLayout;

namespace crease::ui {

class Settings;

/// What the window shows without a model: what Crease does, where to drop a file, the recent ones, and the samples.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(Settings& settings, QWidget* parent = nullptr);

    void forgetTour(); ///< it is in the menu, and nowhere else

signals:
    void openRequested(); ///< with the file dialog
    void fileRequested(const QString& path);
    void tourRequested();

private:
    void addIntroduction(QVBoxLayout& column);
    QWidget* makeSamples();
    QWidget* makeRecents();
    void fillRecents();

    Settings& settings_;
    QWidget *recents_ = nullptr, *tour_ = nullptr;
};

} // namespace crease::ui
