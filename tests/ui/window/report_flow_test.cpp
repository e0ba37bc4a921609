// Saving what a comparison found, from the window.

#include "tests/support/model_text.h"
#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/document/document_controller.h"

#include <QAction>
#include <QTest>

namespace crease::ui::test {
namespace {

/// An image in, an image out.
constexpr auto painter = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[1, 3, 32, 32] photo) => (float[1, 3, 32, 32] painting)
    { a = Conv(photo, w)  painting = BatchNormalization(a, s, b, m, v) })";

class ReportFlowTest : public WindowTest {
protected:
    [[nodiscard]] QAction& action() { return *window_.actions().saveReport; }
    QByteArray saved(const QString& name) {
        answers_.report = file(name);
        action().trigger();
        EXPECT_TRUE(QTest::qWaitFor([&] { return controller().jobs().isIdle(); }, 60'000));
        return contentOf(file(name));
    }
};

TEST_F(ReportFlowTest, APageWithPictures) {
    auto proto = crease::test::parse_proto(painter);
    crease::test::add_float_ramp(proto, "w", {3, 3, 1, 1}, -0.2F, 0.1F);
    for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {3}, 0.5F, 0.1F);
    openProto(proto, "painter.onnx");
    EXPECT_FALSE(action().isEnabled()) << "nothing has been compared";
    ASSERT_TRUE(driver_.foldAll()) << driver_.error().toStdString();
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    ASSERT_TRUE(action().isEnabled());
    const auto page = saved("report.html");
    EXPECT_TRUE(answers_.suggested.endsWith("painter-report.html"));
    EXPECT_EQ(page.count("data:image/png;base64,"), 3) << "the original's, the other's, where they differ";
    for (const char* part : {"</html>", "What it looks like", "painting", "1 of 1 sites folded", "crease fold /"})
        EXPECT_TRUE(page.contains(part)) << part;
    for (const char* outside : {"http://", "https://", "<script"}) EXPECT_FALSE(page.contains(outside)) << outside;
    EXPECT_TRUE(message().contains("report.html"));
}

TEST_F(ReportFlowTest, ATableOfAComparisonWithAFile) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
    answers_.compare = samplePath("repvgg-misfolded.onnx");
    window_.actions().compareFile->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_.compare().hasAnswer() && controller().jobs().isIdle(); }, 60'000));
    EXPECT_TRUE(saved("report.csv").startsWith("kind,of,"));
    const auto page = saved("report.html");
    for (const char* part : {"Where it starts", "What the weights say", "repvgg-misfolded.onnx", "SHA-256 of B", "<polyline", "crease compare /"})
        EXPECT_TRUE(page.contains(part)) << part;
}

TEST_F(ReportFlowTest, TheCommandFoldsJustTheSitesThatAreFolded) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
    const auto id = controller().document().scan().sites.front().id;
    controller().fold({QString::fromStdString(id)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return controller().foldedCount() == 1; }, 10'000));
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    const auto page = saved("report.html");
    EXPECT_TRUE(page.contains(QByteArray::fromStdString(" --site " + id + " -o folded.onnx; crease compare"))) << page.right(900).toStdString();
    EXPECT_TRUE(page.contains("1 of 6 sites folded"));
}

TEST_F(ReportFlowTest, WhatCannotBeWrittenIsSaid) {
    ASSERT_TRUE(driver_.open(samplePath("plain.onnx")));
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(driver_.compare());
    EXPECT_TRUE(saved("no/such/folder/report.html").isEmpty());
    EXPECT_TRUE(message().contains("cannot be written")) << message().toStdString();
}

} // namespace
} // namespace crease::ui::test
