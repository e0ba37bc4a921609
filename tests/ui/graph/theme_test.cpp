#include "ui/theme/theme.h"

#include "tests/ui/support/contrast.h"
#include "ui/graph/node_painter.h"
#include "ui/theme/marks.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace crease::ui {
namespace {

using test::contrast;

class EveryTheme : public testing::TestWithParam<Theme (*)()> {
protected:
    const Theme theme = GetParam()();
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

Theme contrastLight() { return Theme::highContrast(false); }
Theme contrastDark() { return Theme::highContrast(true); }

INSTANTIATE_TEST_SUITE_P(Themes, EveryTheme, testing::Values(&Theme::light, &Theme::darkTheme, &contrastLight, &contrastDark));

/// WCAG's enhanced contrast for text, and lines as strong as text is.
TEST(HighContrast, IsOf7To1AndMore) {
    for (const Theme& theme : {contrastLight(), contrastDark()})
        for (const QColor& colour : {theme.ink, theme.muted, theme.line, theme.can_fold, theme.folded, theme.cannot})
            for (const QColor& ground : {theme.paper, theme.panel, theme.card, theme.selection}) {
                const bool words_on_selection = ground == theme.selection;
                EXPECT_GE(contrast(colour, ground), words_on_selection ? 4.5 : 7)
                    << colour.name().toStdString() << " on " << ground.name().toStdString();
            }
}

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

/// How colours look to the three kinds of colour blindness: matrices of Machado, Oliveira and Fernandes (2009) at full severity, on
/// linear RGB.
using Matrix = std::array<double, 9>;
const std::pair<const char*, Matrix> kinds_of_sight[] = {
    {"full sight", {1, 0, 0, 0, 1, 0, 0, 0, 1}},
    {"protanopia", {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
    {"deuteranopia", {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
    {"tritanopia", {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}}};

/// CIE L*a*b* of a colour as it is seen.
std::array<double, 3> seenAs(const QColor& colour, const Matrix& m) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double r = linear(colour.redF()), g = linear(colour.greenF()), b = linear(colour.blueF());
    const auto row = [&](std::size_t i) { return std::clamp(m[i] * r + m[i + 1] * g + m[i + 2] * b, 0.0, 1.0); };
    const double R = row(0), G = row(3), B = row(6);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * R + 0.3576 * G + 0.1805 * B) / 0.95047), y = f(0.2126 * R + 0.7152 * G + 0.0722 * B),
                 z = f((0.0193 * R + 0.1192 * G + 0.9505 * B) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor& a, const QColor& b, const Matrix& sight) {
    const auto p = seenAs(a, sight), q = seenAs(b, sight);
    return std::sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) + (p[2] - q[2]) * (p[2] - q[2]));
}

TEST_P(EveryTheme, TheThreeMarksDifferForEveryKindOfSight) {
    for (const auto& [name, sight] : kinds_of_sight) {
        const double open_closed = difference(theme.can_fold, theme.folded, sight), open_barred = difference(theme.can_fold, theme.cannot, sight),
                     closed_barred = difference(theme.folded, theme.cannot, sight);
        std::printf("%-13s can fold / folded %5.1f   can fold / cannot %5.1f   folded / cannot %5.1f\n", name, open_closed, open_barred,
                    closed_barred);
        for (const double d : {open_closed, open_barred, closed_barred}) EXPECT_GE(d, 15) << name; // 2 can just be told, 10 at a glance
    }
    std::printf("contrast on paper: ink %.1f, muted %.1f, can fold %.1f, folded %.1f, cannot %.1f\n", contrast(theme.ink, theme.paper),
                contrast(theme.muted, theme.paper), contrast(theme.can_fold, theme.paper), contrast(theme.folded, theme.paper),
                contrast(theme.cannot, theme.paper));
}

} // namespace
} // namespace crease::ui
