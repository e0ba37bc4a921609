#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/camera.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/info_bar.h"
#include "ui/panels/canvas_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>

namespace crease::ui::test {
namespace {

/// The whole graph out of the window, in every way its menu offers.
class PictureFlowTest : public WindowTest {
protected:
    void SetUp() override { ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString(); }

    [[nodiscard]] QByteArray exported(const QString& name) {
        answers_.picture = file(name);
        window_.actions().exportPicture->trigger();
        driver_.settle();
        return contentOf(file(name));
    }
    [[nodiscard]] QSizeF drawn() { return window_.canvas().activeView().picture()->bounds.size(); }
};

TEST_F(PictureFlowTest, EveryFormatHoldsTheWholeGraphWhateverIsInSight) {
    auto& view = window_.canvas().activeView();
    view.camera().show(view.picture()->bounds.topLeft(), 4); // one corner of it
    const QByteArray svg = exported("g.svg");
    EXPECT_TRUE(svg.contains("<svg"));
    for (const auto& node : view.picture()->nodes) EXPECT_TRUE(svg.contains(node.shown_title.toUtf8())) << node.shown_title.toStdString();
    EXPECT_TRUE(exported("g.pdf").startsWith("%PDF"));
    ASSERT_FALSE(exported("g.png").isEmpty()) << message().toStdString();
    const QImage image(file("g.png"));
    EXPECT_GE(image.width(), drawn().width() - 1);
    EXPECT_GE(image.height(), drawn().height() - 1);
    EXPECT_TRUE(message().contains("saved")) << message().toStdString();
}

TEST_F(PictureFlowTest, TheClipboardGetsItToo) {
    QApplication::clipboard()->clear();
    window_.actions().copyPicture->trigger();
    driver_.settle();
    const QImage image = QApplication::clipboard()->image();
    ASSERT_FALSE(image.isNull()) << message().toStdString();
    EXPECT_GE(image.height(), drawn().height() - 1);
}

TEST_F(PictureFlowTest, WhatIsPaintedOverTheNodesGoesAlong) {
    const QByteArray plain = exported("plain.svg");
    window_.actions().overlay(OverlayKind::activation)->trigger();
    const QByteArray coloured = exported("coloured.svg");
    EXPECT_FALSE(plain.contains("Activation size"));
    EXPECT_TRUE(coloured.contains("Activation size"));
}

TEST_F(PictureFlowTest, APictureThatCannotBeWrittenIsASentence) {
    (void)exported("no/such/folder/g.png");
    EXPECT_FALSE(message().isEmpty());
    EXPECT_FALSE(message().contains("saved")) << message().toStdString();
    answers_.picture.clear(); // and a dialog that was closed is nothing at all
    window_.infoBar().hide();
    window_.actions().exportPicture->trigger();
    EXPECT_TRUE(driver_.settle());
    EXPECT_FALSE(window_.infoBar().isVisible());
}

} // namespace
} // namespace crease::ui::test
