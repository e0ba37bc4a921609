#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace crease::ui {

class CompareDock;
class Settings;
class WindowActions;

/// The three panels around the canvas: where they stand, which are shown, how large they are, and that all this is found
/// again. The comparison has two heights, one for the invitation and one for an answer.
class Docks : public QObject {
    Q_OBJECT
public:
    struct Contents {
        QWidget *left, *right;
        CompareDock* bottom;
    };
    Docks(QMainWindow& window, const Contents& contents, Settings& settings, const WindowActions& actions);
    ~Docks() override; ///< takes the panels along

    void show(bool has_document);
    void stepAside(bool aside); ///< for what needs the whole window
    void remember();
    [[nodiscard]] bool isRightVisible() const;
    void openComparison();     ///< if it was closed
    void scale(double factor); ///< as the letters in them have grown

private:
    QDockWidget* add(Qt::DockWidgetArea area, const QString& name, const QString& title, QWidget* content);
    void holdWidths();
    void resize();
    void noteSizes();
    [[nodiscard]] int heightFor(bool answer) const;
    void fitComparison(bool answer);

    QMainWindow& window_;
    Settings& settings_;
    const WindowActions& actions_;
    CompareDock* compare_;
    QDockWidget *left_, *right_, *bottom_;
    bool aside_ = false;
    bool answer_ = false; ///< which of its heights the comparison has now
};

} // namespace crease::ui
