#pragma once

#include <QObject>

class QMenu;

namespace crease::ui {

class Settings;

/// Keeps the menu of recent files as the settings have it, with the keys Ctrl+1 to Ctrl+9.
class RecentsMenu : public QObject {
    Q_OBJECT
public:
    RecentsMenu(QMenu& menu, Settings& settings, QObject* parent);

signals:
    void chosen(const QString& path);

private:
    void fill();

    QMenu& menu_;
    Settings& settings_;
};

} // namespace crease::ui
