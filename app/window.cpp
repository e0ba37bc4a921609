#include "app/window.h"

#include "ui/appearance.h"
#include "ui/dialogs/prompts.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/window/windows.h"

#include <QApplication>
#include <QIcon>

namespace crease::app {

int run_window(int argc, char** argv, const std::optional<std::string>& model) {
    QApplication application(argc, argv);
    QApplication::setApplicationName("crease");
    QApplication::setApplicationDisplayName("Crease");
    QApplication::setApplicationVersion(CREASE_VERSION);
    QApplication::setDesktopFileName("crease");
    ui::Settings settings;
    ui::Appearance appearance(application, settings.scheme());
    ui::Prompts prompts;
    ui::Windows windows({settings, appearance, prompts});
    windows.show(model ? QString::fromStdString(*model) : QString());
    return QApplication::exec();
}

} // namespace crease::app
