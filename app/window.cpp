#include "app/window.h"

#include "app/cli/terminal.h"
#include "ui/kit/appearance.h"
#include "ui/kit/prompts.h"
#include "ui/language/language.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"
#include "ui/theme/app_icon.h"
#include "ui/windows.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QTimer>

#include <new>

namespace crease::app {
namespace {

/// An exception must not pass through Qt's event loop, and one event that found no memory is no reason to lose what is open.
class Application final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (const std::bad_alloc&) {
            cli::print_message("there is not enough memory for this.");
        } catch (const std::exception& error) {
            cli::print_message(std::string("this should not have happened: ") + error.what());
        }
        return false;
    }
};

/// Ends the program after the first paint event of any widget.
class LeaveWhenShown : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint && object->isWidgetType()) QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};

} // namespace

int run_window(int argc, char** argv, const std::optional<std::string>& model, Stay stay, const std::string& commands) {
    Application application(argc, argv);
    QApplication::setApplicationName("crease");
    QApplication::setApplicationDisplayName("Crease");
    QApplication::setApplicationVersion(CREASE_VERSION);
    QApplication::setDesktopFileName("crease");
    QApplication::setWindowIcon(ui::applicationIcon()); // for desktops that do not look it up by the name above
    ui::Settings settings;
    ui::speak(application, QString::fromLatin1(settings.bytes(QString::fromLatin1(ui::language_setting))));
    ui::Appearance appearance(application, settings.scheme());
    appearance.setFontScale(settings.number(ui::Settings::font_scale, 0));
    ui::Prompts prompts;
    ui::Windows windows({settings, appearance, prompts, QString::fromStdString(commands)});
    LeaveWhenShown leave;
    if (stay == Stay::until_shown) application.installEventFilter(&leave);
    const auto recents = settings.recents();
    const bool last = !model && !recents.isEmpty() && settings.flag(ui::Settings::opens_last, false);
    windows.show(model ? QString::fromStdString(*model) : last ? recents.front() : QString());
    return QApplication::exec();
}

} // namespace crease::app
