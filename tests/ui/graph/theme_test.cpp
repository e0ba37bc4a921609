#include "ui/theme/theme.h"

#include "tests/ui/support/contrast.h"
#include "ui/graph/node_painter.h"
#include "ui/theme/marks.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

using test::contrast;

class EveryTheme : public testing::TestWithParam<bool> {
protected:
    const Theme theme = GetParam() ? Theme::darkTheme() : Theme::light();
};

TEST_P(EveryTheme, TextIsReadableOnEveryGround) {
    for (const QColor& ground : {theme.paper, theme.panel, theme.card})
        for (const QColor& text : {theme.ink, theme.muted, theme.can_fold, theme.folded, theme.cannot})
            EXPECT_GE(contrast(text, ground), 4.5) << text.name().toStdString() << " on " << ground.name().toStdString();
    EXPECT_GE(contrast(theme.ink, theme.selection), 4.5);
    EXPECT_GE(contrast(theme.on_accent, theme.can_fold), 4.5);
    EXPECT_GE(contrast(theme.on_accent, theme.folded), 4.5);
}

TEST_P(EveryTheme, InkIsReadableOnEveryHeat) {
    for (float heat = 0; heat <= 1; heat += 0.125F) EXPECT_GE(contrast(theme.ink, heatColor(heat, theme)), 4.5) << heat;
}

TEST_P(EveryTheme, TheStyleSheetHasNoRoleLeftUnnamed) {
    const QString sheet = styleSheetOf(theme);
    EXPECT_FALSE(sheet.contains(QLatin1Char('@'))) << sheet.mid(sheet.indexOf(QLatin1Char('@')), 20).toStdString();
    EXPECT_FALSE(sheet.contains(QStringLiteral("font-size")));
}

INSTANTIATE_TEST_SUITE_P(Themes, EveryTheme, testing::Bool());

QImage glyph(Mark mark) {
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintMark(painter, QRectF(0, 0, 24, 24), mark, Qt::black);
    return image;
}

TEST(Marks, DifferInShapeNotOnlyInColour) {
    EXPECT_NE(glyph(Mark::can_fold), glyph(Mark::folded));
    EXPECT_NE(glyph(Mark::can_fold), glyph(Mark::cannot));
    EXPECT_NE(glyph(Mark::folded), glyph(Mark::cannot));
    QImage blank(24, 24, QImage::Format_RGB32);
    blank.fill(Qt::white);
    EXPECT_EQ(glyph(Mark::none), blank);
}

} // namespace
} // namespace crease::ui
