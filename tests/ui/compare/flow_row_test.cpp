#include "ui/compare/chip.h"
#include "ui/compare/flow_row.h"

#include <QWidget>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

/// Three items, 100, 60 and 80 wide.
class FlowRowTest : public testing::Test {
protected:
    FlowRowTest() : row_(new FlowRow(&parent_)) {
        for (const int width : {100, 60, 80}) {
            auto* item = new QWidget(&parent_);
            item->setFixedSize(width, 20);
            row_->addWidget(item);
            items_.push_back(item);
        }
    }
    void arrange(int width) { row_->setGeometry(QRect(0, 0, width, row_->heightForWidth(width))); }

    QWidget parent_;
    FlowRow* row_;
    std::vector<QWidget*> items_;
};

TEST_F(FlowRowTest, IsOneLineWhereThereIsRoom) {
    const int width = row_->sizeHint().width();
    arrange(width);
    EXPECT_EQ(row_->heightForWidth(width), 20);
    EXPECT_EQ(items_[2]->geometry().right() + 1, width);
}

TEST_F(FlowRowTest, GoesOnBelow) {
    arrange(row_->sizeHint().width() - 1);
    EXPECT_EQ(items_[1]->y(), items_[0]->y());
    EXPECT_GE(items_[2]->y(), items_[0]->geometry().bottom());
    EXPECT_EQ(items_[2]->x(), 0);
    EXPECT_EQ(row_->minimumSize().width(), 100) << "the widest item";
    EXPECT_GT(row_->heightForWidth(100), 3 * 20);
}

TEST_F(FlowRowTest, HiddenItemsTakeNoRoom) {
    items_[1]->hide();
    arrange(300);
    EXPECT_EQ(items_[2]->x() - items_[0]->geometry().right() - 1, 8);
}

TEST(Chip, ShowsItsWordsWholeAtItsOwnSize) {
    QWidget parent;
    auto* row = new FlowRow(&parent);
    auto* chip = new Chip(&parent);
    row->addWidget(chip);
    parent.resize(600, 60);
    parent.show();
    chip->setAnswer("before the last change", Chip::Neutral, "hint");
    row->activate();
    EXPECT_EQ(chip->toolTip(), "hint") << chip->width() << " of " << chip->sizeHint().width();
    parent.resize(chip->sizeHint().width() / 2, 60);
    row->activate();
    EXPECT_TRUE(chip->toolTip().startsWith("before the last change")) << "elided, so the tool tip has it";
}

} // namespace
} // namespace crease::ui
