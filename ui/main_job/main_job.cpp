#include "ui/main_job/main_job.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/prompts.h"
#include "ui/main_job/main_job_report.h"
#include "ui/main_job/window_driver.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace crease::ui {

namespace {

/// The steps of the main job, each of which may fail with a sentence.
class Steps {
public:
    Steps(const MainJobOptions& options, MainWindow& window) : options_(options), window_(window), driver_(window) {}

    Result<MainJobResult> run() {
        window_.resize(options_.width, options_.height);
        window_.show();
        if (options_.model.empty()) return picture();
        CREASE_CHECK(check(driver_.open(text(options_.model)), ErrorCode::bad_input));
        if (options_.fold && options_.out.empty() == false) CREASE_CHECK(check(driver_.grab(in("opened.png")), ErrorCode::io));
        CREASE_CHECK(foldAndCompare());
        select();
        paintOverlay();
        if (options_.whole) window_.actions().fit->trigger();
        if (!options_.out.empty()) CREASE_CHECK(saveAll());
        return picture();
    }

private:
    Status check(bool good, ErrorCode code) {
        if (good) return {};
        return fail(code, driver_.error().toStdString());
    }

    [[nodiscard]] QString in(const QString& name) const { return QDir(text(options_.out)).filePath(name); }

    Status foldAndCompare() {
        if (!options_.fold) return {};
        CREASE_CHECK(check(driver_.foldAll(), ErrorCode::unsupported));
        if (!options_.compare || window_.controller().foldedCount() == 0) return {};
        CREASE_CHECK(check(driver_.compare(), ErrorCode::engine));
        result_.same = window_.compare().answer()->verdict == compare::Verdict::rounding;
        return {};
    }

    void select() {
        if (options_.site.empty()) window_.controller().stepSite(+1);
        else window_.controller().selectSite(text(options_.site));
        driver_.settle();
    }

    void paintOverlay() {
        if (options_.overlay.empty()) return;
        window_.actions().overlay(overlayOf(options_.overlay))->trigger();
        driver_.settle();
    }

    Status saveAll() {
        const auto name = QFileInfo(text(options_.model)).completeBaseName() + "-folded.onnx";
        CREASE_CHECK(check(driver_.save(in(name)), ErrorCode::io));
        result_.files = {in("opened.png").toStdString(), in(name).toStdString()};
        const auto report = describeJob(window_.controller(), window_.compare().answer());
        result_.summary = report.text;
        for (const auto& [file, content] : {std::pair(in("report.json"), report.json), std::pair(in("report.txt"), report.text)}) {
            CREASE_CHECK(writeText(file, content));
            result_.files.push_back(file.toStdString());
        }
        return {};
    }

    Result<MainJobResult> picture() {
        const auto file = options_.picture.empty() ? in("window.png") : text(options_.picture);
        CREASE_CHECK(check(driver_.grab(file), ErrorCode::io));
        result_.files.insert(result_.files.begin(), file.toStdString());
        return result_;
    }

    const MainJobOptions& options_;
    MainWindow& window_;
    WindowDriver driver_;
    MainJobResult result_;
};

QtMessageHandler usual_handler = nullptr;

/// The offscreen platform complains of every window that is shown that it cannot tell a window manager how small the window may be. There
/// is none to tell; everything else is worth reading.
void readableMessages(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (message != QLatin1String("This plugin does not support propagateSizeHints()")) usual_handler(type, context, message);
}

} // namespace

Result<MainJobResult> runMainJob(const MainJobOptions& options) {
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!options.out.empty() && !QDir().mkpath(text(options.out))) return fail(ErrorCode::io, "the folder cannot be made", options.out);
    usual_handler = qInstallMessageHandler(readableMessages);
    int count = 1;
    char name[] = "crease";
    char* arguments[] = {name, nullptr};
    QApplication application(count, arguments);
    const QTemporaryDir scratch; // the user's own settings stay as they are
    Settings settings(scratch.filePath("settings.ini"));
    Appearance appearance(application, options.dark ? Scheme::dark : Scheme::light);
    Prompts prompts;
    MainWindow window({settings, appearance, prompts});
    return Steps(options, window).run();
}

} // namespace crease::ui
