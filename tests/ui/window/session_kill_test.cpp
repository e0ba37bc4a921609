// A window that somebody works in is killed at any moment, and the next one goes on with every fold that was finished.
// CREASE_SESSION_KILLS=100 kills so many instead of a few.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/compare/compare_dock.h"
#include "ui/kit/info_bar.h"
#include "ui/window/session_flow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QThread>

#include <cstdlib>
#include <iostream>
#include <random>

#include <unistd.h>

namespace crease::ui::test {
namespace {

constexpr auto folder_variable = "CREASE_SESSION_CHILD";

QByteArray lineOf(const std::set<std::string>& folded) {
    QByteArrayList ids;
    for (const auto& id : folded) ids << QByteArray::fromStdString(id);
    return ids.join(' ');
}

/// The window that will be killed: folds, undoes, redoes and compares, and says before each step where it leads ("next"), and
/// after it where it is ("done").
class Worker {
public:
    explicit Worker(const QString& folder)
        : folder_(folder), settings_(folder + "/settings.ini"), appearance_(*qApp, Scheme::light), window_({settings_, appearance_, answers_}),
          driver_(window_), log_(folder + "/log"), random_(std::random_device{}()) {
        window_.show();
    }

    [[noreturn]] void run() {
        if (!log_.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) std::_Exit(1);
        if (!driver_.open(folder_ + "/net.onnx")) std::_Exit(2);
        say("next", {});
        const auto parent = ::getppid();
        for (int step = 0; ::getppid() == parent; ++step) {
            if (step % 7 == 3) window_.compare().start();
            pick();
            window_.sessions().finish();
            say("done", window_.controller().document().folded());
        }
        std::_Exit(4); // nobody is left to kill it
    }

private:
    void say(const char* word, const std::set<std::string>& folded) {
        if (log_.write(QByteArray(word) + ' ' + lineOf(folded) + '\n') < 0) std::_Exit(3);
    }
    void pick() {
        auto& stack = window_.controller().undoStack();
        const auto choice = random_() % 4;
        if (choice == 0 && stack.canUndo()) return move(-1);
        if (choice == 1 && stack.canRedo()) return move(+1);
        const auto& sites = window_.controller().document().scan().sites;
        const auto site = sites[random_() % sites.size()].id;
        auto next = window_.controller().document().folded();
        next.contains(site) ? (void)next.erase(site) : (void)next.insert(site);
        say("next", next);
        window_.controller().toggle(QString::fromStdString(site));
        driver_.waitUntil([this] { return !window_.controller().jobs().isRunning("fold"); });
        states_.resize(static_cast<std::size_t>(stack.index()));
        states_.push_back(next);
    }
    void move(int direction) {
        auto& stack = window_.controller().undoStack();
        say("next", states_[static_cast<std::size_t>(stack.index() + direction)]);
        direction < 0 ? stack.undo() : stack.redo();
    }

    QString folder_;
    Settings settings_;
    Appearance appearance_;
    Answers answers_;
    MainWindow window_;
    WindowDriver driver_;
    QFile log_;
    std::mt19937 random_;
    std::vector<std::set<std::string>> states_{{}}; ///< by index of the undo stack
};

/// Not a test of its own: what the killed process runs.
TEST(SessionKillChild, Works) {
    if (!qEnvironmentVariableIsSet(folder_variable)) GTEST_SKIP() << "runs in the process that SessionKill starts";
    Worker(qEnvironmentVariable(folder_variable)).run();
}

class SessionKill : public testing::Test {
protected:
    /// Lets a window work in `folder` and kills it after so long. @return what it said
    QByteArrayList killAfter(const QString& folder, unsigned long milliseconds) {
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(folder_variable, folder);
        child.setProcessEnvironment(environment);
        child.setStandardOutputFile(QProcess::nullDevice());
        child.start("/proc/self/exe", {"--gtest_filter=SessionKillChild.*"});
        for (int i = 0; i < 3000 && contentOf(folder + "/log").count("done") == 0 && child.state() != QProcess::NotRunning; ++i)
            child.waitForFinished(10);
        QThread::msleep(milliseconds);
        EXPECT_EQ(child.state(), QProcess::Running) << "it ended by itself, or did not start: " << child.errorString().toStdString();
        child.kill();
        child.waitForFinished();
        auto lines = contentOf(folder + "/log").split('\n');
        lines.removeLast(); // what follows the last line's end: nothing, or a line that was cut
        return lines;
    }
    static QByteArray last(const QByteArrayList& lines, const QByteArray& word) {
        for (auto line = lines.rbegin(); line != lines.rend(); ++line)
            if (line->startsWith(word + ' ')) return line->mid(word.size() + 1);
        return {};
    }
    /// What the next window goes on with.
    static QByteArray restored(const QString& folder) {
        Settings settings(folder + "/settings.ini");
        Appearance appearance(*qApp, Scheme::light);
        Answers answers;
        MainWindow window({settings, appearance, answers});
        window.show();
        WindowDriver driver(window);
        if (window.infoBar().sentence().isEmpty()) return {}; // nothing was folded
        window.infoBar().findChild<QPushButton*>("act")->click();
        driver.settle();
        return window.controller().hasDocument() ? lineOf(window.controller().document().folded()) : QByteArray("not opened");
    }
};

TEST_F(SessionKill, TheNextWindowHasEveryFinishedFold) {
    const int kills = qEnvironmentVariableIsSet("CREASE_SESSION_KILLS") ? qEnvironmentVariableIntValue("CREASE_SESSION_KILLS") : 4;
    std::mt19937 random(7);
    int as_done = 0, as_next = 0, steps = 0;
    for (int i = 0; i < kills; ++i) {
        const QTemporaryDir folder;
        ASSERT_TRUE(QFile::copy(samplePath("repvgg.onnx"), folder.filePath("net.onnx")));
        const auto lines = killAfter(folder.path(), random() % 1000);
        steps += static_cast<int>(lines.size()) / 2;
        const auto there = restored(folder.path()), done = last(lines, "done"), next = last(lines, "next");
        as_done += there == done;
        as_next += there != done && there == next;
        EXPECT_TRUE(there == done || there == next)
            << "kill " << i << "\nrestored " << there.toStdString() << "\ndone     " << done.toStdString() << "\nnext     " << next.toStdString();
    }
    std::cout << kills << " windows killed after " << steps << " steps: " << as_done << " came back as they were, " << as_next
              << " with the step that was under way\n";
}

} // namespace
} // namespace crease::ui::test
