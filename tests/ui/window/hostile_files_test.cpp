#include "tests/support/odd_files.h"
#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"

#include <QDir>

namespace crease::ui::test {
namespace {

class HostileFiles : public WindowTest {
protected:
    /// The window says one sentence about it, and nothing is open.
    void refuses(const QString& path) {
        EXPECT_FALSE(driver_.open(path));
        EXPECT_FALSE(controller().hasDocument());
        const auto words = message();
        EXPECT_FALSE(words.isEmpty());
        EXPECT_FALSE(words.contains('\n')) << words.toStdString();
        EXPECT_TRUE(words.endsWith('.') || words.endsWith('?')) << words.toStdString();
        EXPECT_TRUE(settings_.recents().isEmpty());
    }
};

TEST_F(HostileFiles, Text) {
    write(file("t.onnx"), "this is a shopping list\n");
    refuses(file("t.onnx"));
}

TEST_F(HostileFiles, Empty) {
    write(file("e.onnx"), {});
    refuses(file("e.onnx"));
}

TEST_F(HostileFiles, Truncated) {
    const auto whole = contentOf(samplePath("repvgg.onnx"));
    write(file("h.onnx"), whole.left(whole.size() / 2));
    refuses(file("h.onnx"));
}

// What tests/core/io/file_kind_test.cpp expects of the reader, and tests/cli of the command line.
TEST_F(HostileFiles, WhatIsNoModelIsSaidToBeWhatItIs) {
    for (const auto& odd : crease::test::odd_files()) {
        const QTemporaryDir alone;
        const auto path = alone.filePath(QString::fromStdString(odd.name));
        write(path, QByteArray(odd.bytes.data(), static_cast<qsizetype>(odd.bytes.size())));
        refuses(path);
        EXPECT_EQ(message().toStdString(), path.toStdString() + " " + odd.sentence);
    }
}

TEST_F(HostileFiles, Missing) { refuses(file("nowhere.onnx")); }

TEST_F(HostileFiles, Directory) { refuses(folder_.path()); }

TEST_F(HostileFiles, AFailureLeavesTheOpenModelOpen) {
    ASSERT_TRUE(driver_.open(samplePath("plain.onnx")));
    EXPECT_FALSE(driver_.open(file("nowhere.onnx")));
    EXPECT_EQ(controller().fileName(), "plain.onnx");
    EXPECT_FALSE(message().isEmpty());
}

TEST_F(HostileFiles, AnUnwritableTargetIsASentenceAndNothingIsWritten) {
    ASSERT_TRUE(driver_.open(samplePath("plain.onnx")));
    EXPECT_FALSE(driver_.save(file("no/such/folder/out.onnx")));
    EXPECT_FALSE(message().isEmpty());
    EXPECT_FALSE(QDir(file("no")).exists());
}

} // namespace
} // namespace crease::ui::test
