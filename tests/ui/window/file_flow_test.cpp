#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"

#include <QFile>
#include <QSignalSpy>

namespace crease::ui::test {
namespace {

class FileFlowTest : public WindowTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(QFile::copy(samplePath("plain.onnx"), file("net.onnx")));
        ASSERT_TRUE(driver_.open(file("net.onnx"))) << driver_.error().toStdString();
    }
};

TEST_F(FileFlowTest, NothingIsAskedWhileNothingIsFolded) {
    window_.actions().close->trigger();
    EXPECT_FALSE(controller().hasDocument());
    EXPECT_EQ(answers_.asked_unsaved, 0);
}

TEST_F(FileFlowTest, ClosingWithFoldsAsksAndCancelKeepsThem) {
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_FALSE(window_.close());
    EXPECT_EQ(answers_.asked_unsaved, 1);
    EXPECT_TRUE(controller().hasDocument());
    answers_.unsaved = Prompts::Unsaved::discard;
    EXPECT_TRUE(window_.close());
}

TEST_F(FileFlowTest, ClosingMaySaveFirstAndThenCloses) {
    ASSERT_TRUE(driver_.foldAll());
    answers_.unsaved = Prompts::Unsaved::save;
    answers_.save = file("saved.onnx");
    EXPECT_FALSE(window_.close()) << "not before the file is written";
    EXPECT_TRUE(driver_.waitUntil([this] { return !window_.isVisible(); }, 20000));
    EXPECT_TRUE(QFile::exists(file("saved.onnx")));
    EXPECT_EQ(answers_.suggested, file("net-folded.onnx"));
}

TEST_F(FileFlowTest, TheOpenedFileIsReplacedOnlyAfterAsking) {
    const auto original = contentOf(file("net.onnx"));
    ASSERT_TRUE(driver_.foldAll());
    answers_.save = file("net.onnx");
    window_.actions().saveAs->trigger();
    driver_.settle();
    EXPECT_EQ(answers_.asked_replace, 1);
    EXPECT_EQ(contentOf(file("net.onnx")), original);
    answers_.replace = true;
    window_.actions().saveAs->trigger();
    driver_.settle();
    EXPECT_NE(contentOf(file("net.onnx")), original);
    EXPECT_FALSE(controller().isModified());
}

TEST_F(FileFlowTest, WeightsMayGoIntoAFileOfTheirOwn) {
    ASSERT_TRUE(driver_.foldAll());
    answers_.save = file("saved.onnx");
    answers_.apart = true;
    window_.actions().saveAs->trigger();
    driver_.settle();
    EXPECT_TRUE(QFile::exists(file("saved.onnx.data")));
    EXPECT_TRUE(message().endsWith("Its weights are in saved.onnx.data beside it.")) << message().toStdString();
    ASSERT_TRUE(driver_.open(file("saved.onnx"))) << driver_.error().toStdString();
}

TEST_F(FileFlowTest, AFileThatIsNotThereIsNotTheOneThatWasOpened) {
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(QFile::remove(file("net.onnx")));
    answers_.save = file("new.onnx");
    window_.actions().saveAs->trigger();
    driver_.settle();
    EXPECT_EQ(answers_.asked_replace, 0) << "neither is there, and they are not the same";
    EXPECT_TRUE(QFile::exists(file("new.onnx"))) << "the bytes of the deleted file are still at hand";
    answers_.save = file("net.onnx");
    window_.actions().saveAs->trigger();
    driver_.settle();
    EXPECT_EQ(answers_.asked_replace, 0) << "there is nothing to replace";
    EXPECT_TRUE(QFile::exists(file("net.onnx")));
}

TEST_F(FileFlowTest, SeveralFilesOpenSeveralWindows) {
    QSignalSpy asked(&window_, &MainWindow::windowRequested);
    window_.openFiles({samplePath("repvgg.onnx"), samplePath("acnet.onnx"), samplePath("dbb.onnx")});
    driver_.settle();
    EXPECT_EQ(controller().fileName(), "repvgg.onnx");
    ASSERT_EQ(asked.count(), 2);
    EXPECT_TRUE(asked[1][0].toString().endsWith("dbb.onnx"));
}

TEST_F(FileFlowTest, OpenedFilesAreRemembered) { EXPECT_EQ(settings_.recents().front(), file("net.onnx")); }

} // namespace
} // namespace crease::ui::test
