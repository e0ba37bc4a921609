#pragma once

#include "ui/document/document_controller.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/context.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;
class QTabWidget;

namespace crease::ui {

class CanvasPanel;
class CompareDock;
class Docks;
class EngineSelector;
class FileFlow;
class FindBox;
class FittingToolBar;
class HelpFlow;
class InfoBar;
class InspectorPanel;
class LessonFlow;
class SessionFlow;
class SitesPanel;
class ViewFlow;
class WelcomePage;
class WindowActions;

/// The window: puts the panels in their places and connects them to the controller. Nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Context& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFiles(const QStringList& paths);
    [[nodiscard]] DocumentController& controller() { return controller_; }
    [[nodiscard]] CanvasPanel& canvas() { return *canvas_; }
    [[nodiscard]] CompareDock& compare() { return *compare_; }
    [[nodiscard]] LessonFlow& lesson() { return *lesson_; }
    [[nodiscard]] InfoBar& infoBar() { return *info_; }
    [[nodiscard]] FindBox& findBox() { return *find_; }
    [[nodiscard]] ViewFlow& view() { return *view_; }
    [[nodiscard]] SessionFlow& sessions() { return *sessions_; }
    [[nodiscard]] HelpFlow& help() { return *help_; }
    [[nodiscard]] WindowActions& actions() { return *actions_; }

signals:
    void windowRequested(const QString& path); ///< empty: with the welcome page

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildPanels();
    void connectFiles();
    void connectPictures();
    void connectPanels();
    void connectComparison();
    void connectMessages();
    void applySettings();
    void restoreState();
    void rememberState();

    void offerConstantInputs();
    void showDocument(bool has);
    void updateTitle();
    void escape();

    Context context_;
    JobRunner jobs_;
    DocumentController controller_;
    WindowActions* actions_;
    FileFlow* files_;
    InfoBar* info_;
    QStackedWidget* pages_;
    WelcomePage* welcome_;
    CanvasPanel* canvas_;
    LessonFlow* lesson_;
    SitesPanel* sites_;
    QTabWidget* tabs_;
    InspectorPanel* inspector_;
    CompareDock* compare_;
    FindBox* find_;
    FittingToolBar* tool_bar_;
    EngineSelector* engine_;
    ViewFlow* view_;
    SessionFlow* sessions_;
    HelpFlow* help_;
    std::unique_ptr<Docks> docks_;
};

} // namespace crease::ui
