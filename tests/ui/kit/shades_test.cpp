#include "tests/ui/support/contrast.h"
#include "ui/kit/shades.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

TEST(Shades, AreReadableInBothThemes) {
    for (const auto& theme : {Theme::light(), Theme::darkTheme()}) {
        for (const auto& accent : {theme.folded, theme.cannot, theme.muted}) {
            EXPECT_GE(test::contrast(onWash(accent, theme), washOf(accent, theme)), 4.5) << accent.name().toStdString();
            EXPECT_GE(test::contrast(theme.ink, washOf(accent, theme)), 4.5);
        }
        EXPECT_GE(test::contrast(mutedOnSelection(theme), theme.selection), 4.5);
    }
}

} // namespace
} // namespace crease::ui
