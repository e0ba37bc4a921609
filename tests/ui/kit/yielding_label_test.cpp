#include "ui/kit/yielding_label.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

class YieldingLabelTest : public testing::Test {
protected:
    void SetUp() override {
        label_.setParts({{"network.onnx", 0}, {"45 nodes", 3}, {"58.9 k params", 1}, {"3.17 M MACs", 2}});
        label_.show();
    }
    void give(const QString& words) { label_.resize(label_.fontMetrics().horizontalAdvance(words) + 2, 20); }

    YieldingLabel label_;
};

TEST_F(YieldingLabelTest, ShowsAllWhereThereIsRoom) {
    give(label_.text());
    EXPECT_EQ(label_.shown(), "network.onnx · 45 nodes · 58.9 k params · 3.17 M MACs");
    EXPECT_TRUE(label_.toolTip().isEmpty());
}

TEST_F(YieldingLabelTest, LeavesOutWhatIsWorthLeast) {
    give("45 nodes · 58.9 k params · 3.17 M MACs");
    EXPECT_EQ(label_.shown(), "45 nodes · 58.9 k params · 3.17 M MACs");
    give("45 nodes · 3.17 M MACs");
    EXPECT_EQ(label_.shown(), "45 nodes · 3.17 M MACs");
    EXPECT_EQ(label_.toolTip(), label_.text()) << "the whole";
}

TEST_F(YieldingLabelTest, ElidesTheLastPart) {
    give("45 n…");
    EXPECT_TRUE(label_.shown().startsWith("45")) << label_.shown().toStdString();
    EXPECT_TRUE(label_.shown().endsWith(QChar(0x2026))) << label_.shown().toStdString();
    EXPECT_LT(label_.minimumSizeHint().width(), label_.sizeHint().width() / 3);
}

TEST_F(YieldingLabelTest, KeepsItsOwnHintWhileNothingIsMissing) {
    label_.setHint("what this is");
    give(label_.text());
    EXPECT_EQ(label_.toolTip(), "what this is");
}

} // namespace
} // namespace crease::ui
