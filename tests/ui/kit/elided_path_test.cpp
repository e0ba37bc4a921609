#include "ui/kit/elided_path.h"

#include <QGuiApplication>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

class ElidedPath : public testing::Test {
protected:
    [[nodiscard]] QString in(const QString& path, const QString& as_wide_as) const {
        return elidedPath(metrics, path, metrics.horizontalAdvance(as_wide_as));
    }
    QFontMetrics metrics{QGuiApplication::font()};
};

TEST_F(ElidedPath, WhatFitsStays) { EXPECT_EQ(in("layer1.0.conv1", "layer1.0.conv1"), "layer1.0.conv1"); }

TEST_F(ElidedPath, ScopesGiveWayFromTheLeftAndKeepTheirNumbers) {
    EXPECT_EQ(in("features.denseblock1.denselayer6.conv1", "f.d1.denselayer6.conv1"), "f.d1.denselayer6.conv1");
}

TEST_F(ElidedPath, NeighboursStillDiffer) {
    const QString room = "f.d1.denselayer6.conv1";
    EXPECT_NE(in("features.denseblock1.denselayer6.conv1", room), in("features.denseblock2.denselayer6.conv1", room));
}

TEST_F(ElidedPath, WhatHasNoScopesLosesItsMiddle) {
    const auto shown = in("averyveryverylongnamewithoutascope", "averyverylongname");
    EXPECT_TRUE(shown.startsWith("aver") && shown.endsWith("ope")) << shown.toStdString();
}

} // namespace
} // namespace crease::ui
