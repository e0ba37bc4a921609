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

signals:
    void openRequested();                       ///< with the file dialog
    void fileRequested(const QString& path);

private:
    void addIntroduction(QVBoxLayout& column);
    QWidget* makeSamples();
    QWidget* makeRecents();
    void fillRecents();

    Settings& settings_;
    QWidget* recents_ = nullptr;
};

} // namespace crease::ui
