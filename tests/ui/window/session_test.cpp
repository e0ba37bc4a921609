// What is done in a window is kept on the disk at every change, and a window can go on where a program died.

#include "ui/window/session_flow.h"

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/kit/info_bar.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QToolButton>

namespace crease::ui::test {
namespace {

class SessionTest : public WindowTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(QFile::copy(samplePath("plain.onnx"), file("net.onnx")));
        ASSERT_TRUE(driver_.open(file("net.onnx"))) << driver_.error().toStdString();
    }
    QStringList kept() {
        window_.sessions().finish();
        const QDir folder(settings_.sessionFolder());
        QStringList files;
        for (const auto& name : folder.entryList({"*.crease"}, QDir::Files)) files << folder.filePath(name);
        return files;
    }
    /// What a program that was killed leaves: its session, and nobody who holds the lock.
    QString abandon() {
        window_.sessions().finish();
        const auto session = session::read_session(kept().front().toStdString()).value();
        const auto path = QDir(settings_.sessionFolder()).filePath("dead.crease");
        EXPECT_TRUE(session::write_session(session, path.toStdString()));
        window_.controller().close();
        return path;
    }
    std::set<std::string> folded() { return controller().document().folded(); }
};

TEST_F(SessionTest, EveryFoldIsKeptAndAllUndoneNothingIs) {
    EXPECT_TRUE(kept().isEmpty());
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_EQ(kept().size(), 1);
    const auto session = session::read_session(kept().front().toStdString());
    ASSERT_TRUE(session) << session.error().sentence();
    EXPECT_EQ(std::set<std::string>(session->folded.begin(), session->folded.end()), folded());
    EXPECT_EQ(session->model, file("net.onnx").toStdString());
    EXPECT_FALSE(session->fingerprint.empty());
    controller().undoStack().undo();
    EXPECT_TRUE(kept().isEmpty());
}

TEST_F(SessionTest, AWindowThatClosesAsItShouldLeavesNothing) {
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_EQ(kept().size(), 1);
    controller().close();
    EXPECT_TRUE(kept().isEmpty());
}

TEST_F(SessionTest, TheSessionOfALivingWindowIsNotOffered) {
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_EQ(kept().size(), 1);
    EXPECT_TRUE(SessionStore::abandoned(settings_.sessionFolder()).isEmpty());
}

TEST_F(SessionTest, TheNextStartOffersToGoOnAndDoes) {
    ASSERT_TRUE(driver_.foldAll());
    const auto before = folded();
    abandon();
    MainWindow next({settings_, appearance_, answers_});
    next.show();
    EXPECT_TRUE(next.infoBar().sentence().contains("net.onnx")) << next.infoBar().sentence().toStdString();
    WindowDriver driver(next);
    next.infoBar().findChild<QPushButton*>("act")->click();
    driver.settle();
    ASSERT_TRUE(next.controller().hasDocument());
    EXPECT_EQ(next.controller().document().folded(), before);
    EXPECT_TRUE(next.controller().isModified());
    EXPECT_TRUE(next.infoBar().sentence().contains("as you left it")) << next.infoBar().sentence().toStdString();
    next.sessions().finish();
    EXPECT_FALSE(QFile::exists(QDir(settings_.sessionFolder()).filePath("dead.crease"))) << "its successor is written";
    next.controller().undoStack().undo();
    EXPECT_TRUE(next.controller().document().folded().empty());
}

TEST_F(SessionTest, AnOfferThatIsDismissedDoesNotComeAgain) {
    ASSERT_TRUE(driver_.foldAll());
    const auto path = abandon();
    MainWindow next({settings_, appearance_, answers_});
    next.show();
    next.infoBar().findChild<QToolButton*>("dismiss")->click();
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(SessionTest, AModelThatChangedSinceThenSaysSo) {
    ASSERT_TRUE(driver_.foldAll());
    const auto path = abandon();
    QFile::remove(file("net.onnx"));
    ASSERT_TRUE(QFile::copy(samplePath("mobileone.onnx"), file("net.onnx")));
    window_.sessions().resume(path);
    driver_.settle();
    ASSERT_TRUE(controller().hasDocument());
    EXPECT_TRUE(message().contains("has changed since then")) << message().toStdString();
}

TEST_F(SessionTest, AModelThatIsGoneIsOneSentence) {
    ASSERT_TRUE(driver_.foldAll());
    const auto path = abandon();
    QFile::remove(file("net.onnx"));
    window_.sessions().resume(path);
    driver_.settle();
    EXPECT_FALSE(controller().hasDocument());
    EXPECT_TRUE(message().contains("net.onnx")) << message().toStdString();
    EXPECT_TRUE(QFile::exists(path)) << "the model may come back";
}

TEST_F(SessionTest, SavedAndOpenedItBringsFoldsViewAndImages) {
    ASSERT_TRUE(driver_.foldAll());
    window_.actions().folded->trigger();
    window_.actions().direction->setChecked(true);
    compare::PresetOverrides preset;
    preset.scale = 0.5;
    window_.compare().setInputs({samplePath("images/digit-00.png")}, preset);
    const auto before = window_.sessions().session();
    answers_.session = file("work.crease");
    window_.actions().saveSession->trigger();
    driver_.settle();
    ASSERT_TRUE(QFile::exists(answers_.session)) << message().toStdString();

    controller().close();
    window_.actions().both->trigger();
    window_.actions().direction->setChecked(false);
    window_.openFiles({answers_.session});
    driver_.settle();
    ASSERT_TRUE(controller().hasDocument()) << message().toStdString();
    EXPECT_EQ(window_.sessions().session(), before);
    EXPECT_TRUE(QFile::exists(answers_.session)) << "a file that somebody saved stays";
}

TEST_F(SessionTest, WhatIsNoSessionIsOneSentence) {
    write(file("odd.crease"), "{}");
    window_.openFiles({file("odd.crease")});
    driver_.settle();
    EXPECT_TRUE(message().contains("is not a session")) << message().toStdString();
    EXPECT_TRUE(controller().hasDocument()) << "what was open stays open";
}

} // namespace
} // namespace crease::ui::test
