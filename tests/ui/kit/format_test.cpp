#include "ui/kit/format.h"
#include "ui/kit/operator_text.h"
#include "ui/language/language.h"

#include <QCoreApplication>
#include <gtest/gtest.h>

#include <limits>

namespace crease::ui {
namespace {

TEST(Format, QuantitiesKeepThreeDigits) {
    EXPECT_EQ(quantity(0), "0");
    EXPECT_EQ(quantity(640), "640");
    EXPECT_EQ(quantity(999.4), "999");
    EXPECT_EQ(quantity(1000), "1.00 k");
    EXPECT_EQ(quantity(8'300'000), "8.30 M");
    EXPECT_EQ(quantity(1.52e9), "1.52 G");
    EXPECT_EQ(quantity(-1), "unknown");
}

TEST(Format, PercentagesHaveASign) {
    EXPECT_EQ(percentage(-0.31), QStringLiteral("−31 %"));
    EXPECT_EQ(percentage(0.042), QStringLiteral("+4.2 %"));
    EXPECT_EQ(percentage(-0.00001), "0 %");
}

TEST(Format, DurationsChooseTheirUnit) {
    EXPECT_EQ(duration(24.91), "24.9 ms");
    EXPECT_EQ(duration(0.512), QStringLiteral("512 µs"));
    EXPECT_EQ(duration(1200), "1.20 s");
}

TEST(Format, DifferencesSurviveZeroAndNaN) {
    EXPECT_EQ(difference(0), "0");
    EXPECT_EQ(difference(6.1e-6), "6.1e-06");
    EXPECT_EQ(difference(std::numeric_limits<double>::quiet_NaN()), "not a number");
}

TEST(Format, Plurals) {
    EXPECT_EQ(counted(1, "1 node", "%n nodes"), "1 node");
    EXPECT_EQ(counted(0, "1 node", "%n nodes"), "0 nodes");
    EXPECT_EQ(counted(22, "1 node", "%n nodes"), "22 nodes");
}

TEST(Format, ExtentsAreSetWithACrossAndNamesAreLeftAlone) {
    EXPECT_EQ(typeset("Conv 3x3, stride 2x2"), QString("Conv 3×3, stride 2×2"));
    EXPECT_EQ(typeset("1x16x28x28 of conv1x1"), QString("1×16×28×28 of conv1x1"));
}

TEST(OperatorText, IsSaidPartByPart) {
    const std::string made = "Conv 3x3, 16 to 32, stride 2x2, dilation 2, 4 groups, +bias";
    EXPECT_EQ(operatorText(made), QStringLiteral("Conv 3×3, 16→32, stride 2×2, dilation 2, 4 groups, +bias"));
    speak(*QCoreApplication::instance(), QStringLiteral("fr"));
    EXPECT_EQ(operatorText(made), QStringLiteral("Conv 3×3, 16→32, pas 2×2, dilatation 2, 4 groupes, +bias"));
    speak(*QCoreApplication::instance(), QStringLiteral("en"));
}

} // namespace
} // namespace crease::ui
