#include "tests/ui/support/sample.h"
#include "ui/models/site_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

class SiteModelTest : public testing::Test {
protected:
    SiteModelTest() { model_.setDocument(&document_); }

    [[nodiscard]] int sitesListed() const {
        int count = 0;
        for (int g = 0; g < model_.rowCount(); ++g)
            if (model_.index(g, 0).data(SiteModel::KindRole).toInt() == SiteModel::LabelHeading) count += model_.rowCount(model_.index(g, 0));
        return count;
    }

    fold::Document document_ = test::openSample("repvgg.onnx");
    SiteModel model_;
    QAbstractItemModelTester tester_{&model_, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(SiteModelTest, ListsEverySiteOnce) {
    int worthwhile = 0;
    for (const auto& site : document_.scan().sites) {
        worthwhile += site.worthwhile;
        EXPECT_EQ(model_.indexOfSite(QString::fromStdString(site.id)).data(SiteModel::SiteRole).toString().toStdString(), site.id);
    }
    EXPECT_GT(worthwhile, 0);
    EXPECT_EQ(sitesListed(), worthwhile);
}

TEST_F(SiteModelTest, RowsCarryMarkWordsAndSaving) {
    const auto row = model_.indexOfSite(QString::fromStdString(document_.scan().sites.front().id));
    EXPECT_EQ(row.data(SiteModel::MarkRole).toInt(), static_cast<int>(Mark::can_fold));
    EXPECT_TRUE(row.data(SiteModel::DetailRole).toString().contains("→ 1"));
    EXPECT_GE(row.data(SiteModel::SavingRole).toDouble(), 0);
    EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().contains(markWord(Mark::can_fold)));
}

TEST_F(SiteModelTest, FoldingChangesMarksAndTalliesButNoRows) {
    QSignalSpy resets(&model_, &QAbstractItemModel::modelReset), changes(&model_, &QAbstractItemModel::dataChanged);
    const auto heading = model_.index(0, 0);
    const auto before = heading.data(SiteModel::TallyRole).toString();
    model_.updateFolded(test::allFolded(document_));
    EXPECT_TRUE(resets.isEmpty());
    EXPECT_FALSE(changes.isEmpty());
    EXPECT_NE(heading.data(SiteModel::TallyRole).toString(), before);
    EXPECT_EQ(model_.index(0, 0, heading).data(SiteModel::MarkRole).toInt(), static_cast<int>(Mark::folded));
}

TEST_F(SiteModelTest, NoDocumentIsEmpty) {
    model_.setDocument(nullptr);
    EXPECT_EQ(model_.rowCount(), 0);
    EXPECT_FALSE(model_.indexOfSite("anything").isValid());
}

TEST(SiteModelRefusals, StandUnderTheirOwnHeadingWithTheirReason) {
    fold::ScanResult scan;
    scan.refusals.push_back({NodeId(3), GraphId(0), "BatchNormalization", "aux.bn", "aux", "fan_out", "aux.conv is also read by aux.relu"});
    const fold::Document document(test::openSample("plain.onnx").original(), scan);
    SiteModel model;
    model.setDocument(&document);
    ASSERT_EQ(model.rowCount(), 1);
    const auto row = model.index(0, 0, model.index(0, 0));
    EXPECT_EQ(row.data().toString(), "aux.bn");
    EXPECT_EQ(row.data(SiteModel::DetailRole).toString(), "aux.conv is also read by aux.relu");
    EXPECT_EQ(row.data(SiteModel::MarkRole).toInt(), static_cast<int>(Mark::cannot));
    EXPECT_EQ(row.data(SiteModel::NodeRole).toUInt(), 3U);
}

TEST(SiteModelCosts, TheChangeFallsBackToPixelsWhenSizesAreUnknown) {
    fold::Site site;
    site.before = {.macs_per_pixel = 10, .macs = -1};
    site.after = {.macs_per_pixel = 8, .macs = -1};
    EXPECT_DOUBLE_EQ(macsChange(site), -0.2);
    site.before.macs = 1000;
    site.after.macs = 500;
    EXPECT_DOUBLE_EQ(macsChange(site), -0.5);
    site.after.macs = 1000;
    EXPECT_DOUBLE_EQ(macsChange(site), -0.2) << "the kernel is the same, a scale behind it is gone";
    site.before = {};
    EXPECT_DOUBLE_EQ(macsChange(site), 0);
}

} // namespace
} // namespace crease::ui
