#include "core/compare/numbers.h"
#include "ui/compare/compared_pictures.h"
#include "ui/compare/picture_triple.h"

#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <set>

namespace crease::ui::test {
namespace {

using compare::Exhibit;
using Shape = std::vector<std::int64_t>;

HostTensor tensor(Shape shape, std::vector<double> values, ElementType type = ElementType::float32) {
    return compare::from_doubles(type, std::move(shape), values).value();
}

compare::SeenImage grey(std::int64_t width, std::int64_t height) {
    return {{width, height}, std::vector<std::uint8_t>(static_cast<std::size_t>(3 * width * height), 128)};
}

Exhibit exhibit(Shape shape, std::vector<double> a, std::vector<double> b, std::optional<compare::SeenImage> image = std::nullopt) {
    Exhibit out{.image = std::move(image)};
    out.outputs.push_back({"y", tensor(shape, std::move(a)), tensor(shape, std::move(b))});
    return out;
}

ComparedPictures pictures(const Exhibit& shown, bool as_maps = false) { return picturesOf(shown, 0, as_maps, Theme::light()); }

TEST(ComparedPictures, OfClassesShowWhereTheyChanged) {
    // Two classes on 2 x 2 pixels; the last pixel changes its class.
    auto shown = exhibit({1, 2, 2, 2}, {1, 0, 0, 1, /**/ 0, 1, 1, 0}, {1, 0, 0, 0, /**/ 0, 1, 1, 2}, grey(8, 8));
    shown.class_names = {"ground", "cat"};
    const auto seen = pictures(shown);
    ASSERT_FALSE(seen.isEmpty());
    EXPECT_EQ(seen.sides[0].image.size(), QSize(8, 8)) << "as large as the image";
    EXPECT_EQ(seen.sides[2].title, "1 of 4 pixels changed their class");
    EXPECT_EQ(seen.sides[2].image.pixelColor(7, 7), Theme::light().cannot);
    EXPECT_NE(seen.sides[2].image.pixelColor(0, 0), Theme::light().cannot);
    EXPECT_NE(seen.sides[0].image.pixelColor(0, 0), seen.sides[0].image.pixelColor(7, 0)) << "two classes, two colours";
    EXPECT_EQ(seen.sides[0].image.pixelColor(0, 0), seen.sides[0].image.pixelColor(3, 3)) << "a class covers four pixels of the image";
    EXPECT_TRUE(seen.figures({7, 7}).startsWith("ground → cat")) << seen.figures({7, 7}).toStdString();
    EXPECT_TRUE(seen.figures({7, 0}).startsWith("cat,"));
    ASSERT_EQ(seen.legend.size(), 2U);
    EXPECT_TRUE(seen.legend[0].second.contains("50 %"));
}

TEST(ComparedPictures, OfImagesAreDrawnInTheirColours) {
    const auto seen = pictures(exhibit({1, 3, 1, 2}, {1, 0, 0, 0.5, 0, 1}, {1, 0, 0, 0.5, 0, 0.5}, grey(2, 1)));
    ASSERT_TRUE(seen.curtain);
    EXPECT_EQ(seen.sides[0].image.pixelColor(0, 0), QColor(255, 0, 0));
    EXPECT_EQ(seen.sides[0].image.pixelColor(1, 0), QColor(0, 128, 255));
    EXPECT_EQ(seen.sides[2].image.pixelColor(0, 0), Theme::light().card) << "no difference";
    EXPECT_EQ(seen.sides[2].image.pixelColor(1, 0), Theme::light().cannot) << "the largest";
    EXPECT_FALSE(seen.assumed.isEmpty());
}

TEST(ComparedPictures, OfBoxesTellWhichOnlyOneHas) {
    std::vector<double> a(6 * 84, 0.0);
    const auto put = [](std::vector<double>& values, std::size_t box, std::initializer_list<double> column) {
        std::size_t row = 0;
        for (const double value : column) values[84 * row++ + box] = value;
    };
    put(a, 3, {32, 32, 20, 20, 0.9, 0});
    auto b = a;
    put(b, 40, {10, 10, 8, 8, 0, 0.6});
    auto shown = exhibit({1, 6, 84}, a, b, grey(64, 64));
    shown.class_names = {"person", "dog"};
    const auto seen = pictures(shown);
    ASSERT_FALSE(seen.isEmpty());
    ASSERT_EQ(seen.sides[0].marks.size(), 1U);
    EXPECT_EQ(seen.sides[0].marks[0].rect, QRectF(22, 22, 20, 20));
    EXPECT_EQ(seen.sides[0].marks[0].label, "person 0.90");
    EXPECT_EQ(seen.sides[1].marks.size(), 2U);
    ASSERT_EQ(seen.sides[2].marks.size(), 1U);
    EXPECT_EQ(seen.sides[2].marks[0].label, "dog 0.60");
    EXPECT_TRUE(seen.assumed.contains("YOLOv8"));
    EXPECT_TRUE(pictures(exhibit({1, 6, 84}, a, a, grey(64, 64))).sides[2].title.contains("same boxes"));
}

TEST(ComparedPictures, OfMapsStandInAGrid) {
    std::vector<double> a(5 * 4 * 4), b;
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<double>(i);
    b = a;
    b[4 * 16 + 5] += 8; // map 4, row 1, column 1
    const auto seen = pictures(exhibit({1, 5, 4, 4}, a, b));
    ASSERT_FALSE(seen.isEmpty());
    EXPECT_EQ(seen.sides[0].image.size(), QSize(3 * 5 - 1, 2 * 5 - 1)) << "three and two, a gap between";
    EXPECT_TRUE(seen.figures({5 + 1, 5 + 1}).startsWith("map 4, row 1, column 1: 69 → 77")) << seen.figures({6, 6}).toStdString();
    EXPECT_TRUE(seen.figures({4, 0}).isEmpty()) << "the gap";
    EXPECT_EQ(seen.sides[2].image.pixelColor(6, 6), Theme::light().cannot);
    EXPECT_TRUE(seen.assumed.contains("5 maps"));
}

TEST(ComparedPictures, AThinMapIsShownInPieces) {
    std::vector<double> a(2 * 200);
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<double>(i);
    for (const Shape& shape : {Shape{1, 1, 2, 200}, Shape{1, 1, 200, 2}}) {
        const bool across = shape[3] == 200;
        const auto seen = pictures(exhibit(shape, a, a));
        const auto size = seen.sides[0].image.size();
        EXPECT_LT(std::max(size.width(), size.height()), 3 * std::min(size.width(), size.height())) << size.width() << " x " << size.height();
        EXPECT_TRUE(seen.assumed.contains("in pieces")) << seen.assumed.toStdString();
        std::set<QString> told;
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                if (const auto words = seen.figures({x, y}); !words.isEmpty()) told.insert(words);
        EXPECT_EQ(told.size(), 400U) << "every number has its place, " << (across ? "wide" : "tall");
        EXPECT_TRUE(told.contains(across ? "map 0, row 1, column 199: 399 → 399, difference 0" : "map 0, row 199, column 1: 399 → 399, difference 0"))
            << told.rbegin()->toStdString();
    }
}

TEST(ComparedPictures, AnythingWithTwoAxesCanBeSeenAsMaps) {
    const auto shown = exhibit({1, 2, 2, 2}, {1, 0, 0, 1, 0, 1, 1, 0}, {1, 0, 0, 0, 0, 1, 1, 2}, grey(8, 8));
    EXPECT_TRUE(pictures(shown, true).assumed.contains("2 maps"));
    EXPECT_TRUE(pictures(exhibit({1, 10}, std::vector<double>(10), std::vector<double>(10))).isEmpty()) << "a few numbers are no picture";
}

TEST(ComparedPictures, WhatIsNoNumberIsDrawnAndSaid) {
    auto b = std::vector<double>(16, 1.0);
    b[0] = std::numeric_limits<double>::quiet_NaN();
    const auto seen = pictures(exhibit({1, 1, 4, 4}, std::vector<double>(16, 1.0), b));
    ASSERT_FALSE(seen.isEmpty());
    EXPECT_EQ(seen.sides[2].image.pixelColor(0, 0), Theme::light().cannot);
    EXPECT_TRUE(seen.figures({0, 0}).contains("not a number"));
}

class PictureTripleTest : public testing::Test {
protected:
    PictureTripleTest() {
        std::vector<double> values(16);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i);
        view_.resize(620, 260);
        view_.setPictures(pictures(exhibit({1, 1, 4, 4}, values, values)));
        view_.show();
    }
    PictureTriple view_;
};

TEST_F(PictureTripleTest, TellsTheNumbersUnderThePointer) {
    EXPECT_FALSE(view_.spoken().contains("Difference: none")) << "it stands above the picture: " << view_.spoken().toStdString();
    EXPECT_TRUE(view_.spoken().contains("one map")) << view_.spoken().toStdString();
    QTest::mouseMove(&view_, QPoint(310, 130)); // the middle of the second picture
    EXPECT_TRUE(view_.spoken().contains("→")) << view_.spoken().toStdString();
    EXPECT_TRUE(view_.spoken().contains("map 0, row 2, column 2: 10 → 10")) << view_.spoken().toStdString();
}

TEST_F(PictureTripleTest, ZoomsAboutThePointerAndBack) {
    const auto wheel = [&](int turn) {
        QWheelEvent event(QPointF(310, 130), view_.mapToGlobal(QPointF(310, 130)), {}, QPoint(0, turn), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view_, &event);
    };
    wheel(480);
    EXPECT_GT(view_.zoom(), 1.5);
    EXPECT_TRUE(view_.spoken().contains("row 2, column 2")) << "what is under the pointer stays there";
    wheel(-2000);
    EXPECT_EQ(view_.zoom(), 1);
    QTest::keyClick(&view_, Qt::Key_Plus);
    EXPECT_GT(view_.zoom(), 1);
    QTest::keyClick(&view_, Qt::Key_Space);
    EXPECT_EQ(view_.zoom(), 1);
}

} // namespace
} // namespace crease::ui::test
