#include "tests/ui/support/window_fixture.h"
#include "ui/document/file_watch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace crease::ui {
namespace {

TEST(FileWatch, SaysOnceThatAFileWasReplaced) {
    const QTemporaryDir folder;
    const auto path = folder.filePath("m.onnx");
    test::write(path, "one");
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changed);
    watch.watch(path);
    test::write(folder.filePath("other"), "neighbours do not matter");
    QTest::qWait(500);
    EXPECT_EQ(changed.count(), 0);
    test::write(folder.filePath("new"), "longer than before");
    ASSERT_TRUE(QFile::remove(path));
    ASSERT_TRUE(QFile::rename(folder.filePath("new"), path));
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() > 0; }, 3000));
    QTest::qWait(500);
    EXPECT_EQ(changed.count(), 1);
}

TEST(FileWatch, OurOwnWritingIsAccepted) {
    const QTemporaryDir folder;
    const auto path = folder.filePath("m.onnx");
    test::write(path, "one");
    FileWatch watch;
    QSignalSpy changed(&watch, &FileWatch::changed);
    watch.watch(path);
    test::write(path, "two, and longer");
    watch.accept();
    QTest::qWait(600);
    EXPECT_EQ(changed.count(), 0);
}

} // namespace
} // namespace crease::ui
