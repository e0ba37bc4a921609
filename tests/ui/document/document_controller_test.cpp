#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/document/document_controller.h"

#include <QSignalSpy>
#include <QTest>

namespace crease::ui {
namespace {

class ControllerTest : public testing::Test {
protected:
    void SetUp() override {
        controller_.open(test::samplePath("repvgg.onnx"));
        ASSERT_TRUE(settled());
        ASSERT_TRUE(controller_.hasDocument());
    }
    bool settled() {
        return QTest::qWaitFor([this] { return jobs_.isIdle(); }, 60000);
    }
    [[nodiscard]] QString site(std::size_t i) const { return QString::fromStdString(controller_.document().scan().sites[i].id); }

    JobRunner jobs_;
    DocumentController controller_{jobs_};
    QTemporaryDir folder_;
};

TEST_F(ControllerTest, EachFoldIsOneStepOfUndo) {
    controller_.fold({site(0)});
    controller_.fold({site(1)}); // asked before the first one is done
    ASSERT_TRUE(settled());
    EXPECT_EQ(controller_.foldedCount(), 2);
    EXPECT_EQ(controller_.undoStack().count(), 2);
    controller_.undoStack().undo();
    EXPECT_EQ(controller_.foldedCount(), 1);
    EXPECT_TRUE(controller_.document().is_folded(site(0).toStdString()));
}

TEST_F(ControllerTest, UndoGivesTheSameModelBack) {
    const auto before = controller_.document().current();
    controller_.foldAll();
    ASSERT_TRUE(settled());
    const auto after = controller_.document().current();
    EXPECT_NE(before, after);
    controller_.undoStack().undo();
    EXPECT_EQ(controller_.document().current(), before);
    controller_.undoStack().redo();
    EXPECT_EQ(controller_.document().current(), after);
}

TEST_F(ControllerTest, WhatIsFoldedAlreadyIsNoStep) {
    controller_.fold({site(0)});
    ASSERT_TRUE(settled());
    controller_.fold({site(0)});
    ASSERT_TRUE(settled());
    EXPECT_EQ(controller_.undoStack().count(), 1);
}

TEST_F(ControllerTest, FoldingOneKindFoldsAllOfIt) {
    controller_.foldLabel(QString::fromStdString(controller_.document().scan().sites[0].label));
    ASSERT_TRUE(settled());
    for (const auto& s : controller_.document().scan().sites)
        EXPECT_EQ(controller_.document().is_folded(s.id), s.worthwhile && s.label == controller_.document().scan().sites[0].label);
}

TEST_F(ControllerTest, UnfoldAllReturnsToTheOriginal) {
    controller_.foldAll();
    controller_.unfoldAll();
    ASSERT_TRUE(settled());
    controller_.unfoldAll();
    ASSERT_TRUE(settled());
    EXPECT_EQ(controller_.foldedCount(), 0);
}

TEST_F(ControllerTest, AnUnknownSiteIsASentence) {
    QSignalSpy failed(&controller_, &DocumentController::failed);
    controller_.fold({"no such site"});
    ASSERT_TRUE(settled());
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains("no such site"));
    EXPECT_EQ(controller_.foldedCount(), 0);
}

TEST_F(ControllerTest, OneSelectionAtATime) {
    QSignalSpy changed(&controller_, &DocumentController::selectionChanged);
    controller_.selectSite(site(0));
    controller_.selectSite(site(0));
    EXPECT_EQ(changed.count(), 1);
    controller_.selectNode(NodeId(1));
    EXPECT_EQ(controller_.selectedSite(), nullptr);
    controller_.clearSelection();
    EXPECT_EQ(controller_.selection(), Selection{});
}

TEST_F(ControllerTest, AReloadKeepsTheChosenSite) {
    controller_.selectSite(site(1));
    controller_.reload();
    ASSERT_TRUE(settled());
    EXPECT_EQ(controller_.selection().site, site(1));
}

TEST_F(ControllerTest, SteppingThroughSitesGoesAroundTheEnd) {
    controller_.stepSite(-1);
    EXPECT_EQ(controller_.selection().site, site(controller_.document().scan().sites.size() - 1));
    controller_.stepSite(+1);
    EXPECT_EQ(controller_.selection().site, site(0));
}

TEST_F(ControllerTest, SavingMakesItUnmodified) {
    controller_.foldAll();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(controller_.isModified());
    EXPECT_TRUE(controller_.suggestedSavePath().endsWith("repvgg-folded.onnx"));
    controller_.save(folder_.filePath("out.onnx"));
    ASSERT_TRUE(settled());
    EXPECT_FALSE(controller_.isModified());
    EXPECT_EQ(controller_.suggestedSavePath(), folder_.filePath("out.onnx"));
    controller_.undoStack().undo();
    EXPECT_TRUE(controller_.isModified());
}

TEST_F(ControllerTest, UndoneAndNeverFoldedSaveTheSameBytes) {
    controller_.save(folder_.filePath("before.onnx"));
    ASSERT_TRUE(settled());
    controller_.foldAll();
    ASSERT_TRUE(settled());
    controller_.undoStack().undo();
    controller_.save(folder_.filePath("after.onnx"));
    ASSERT_TRUE(settled());
    const auto before = test::contentOf(folder_.filePath("before.onnx"));
    EXPECT_FALSE(before.isEmpty());
    EXPECT_EQ(before, test::contentOf(folder_.filePath("after.onnx")));
}

TEST_F(ControllerTest, ClosingForgetsEverything) {
    controller_.foldAll(); // still under way when the document goes
    controller_.close();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(controller_.hasDocument());
    EXPECT_EQ(controller_.undoStack().count(), 0);
    EXPECT_EQ(controller_.foldedCount(), 0);
}

} // namespace
} // namespace crease::ui
