#include "tests/ui/support/sample.h"
#include "ui/compare/comparison.h"
#include "ui/compare/image_list_model.h"
#include "ui/compare/image_order.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/samples.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

class ImageOrderTest : public testing::Test {
protected:
    ImageOrderTest() : model_(jobs_), paths_(imagesBeside(test::samplePath("plain.onnx")).mid(0, 4)) {
        model_.setPaths(paths_);
        order_.setSourceModel(&model_);
    }
    [[nodiscard]] QStringList shown() const {
        QStringList names;
        for (int row = 0; row < order_.rowCount(); ++row) names << order_.index(row, 0).data(ImageListModel::PathRole).toString();
        return names;
    }
    JobRunner jobs_;
    ImageListModel model_;
    ImageOrder order_;
    QStringList paths_;
};

TEST_F(ImageOrderTest, TheMostInterestingComeFirstAndTheOthersStay) {
    const QAbstractItemModelTester tester(&order_, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(shown(), paths_);
    model_.setFindings({{paths_[2], {40, "differs"}}, {paths_[3], {1e31, "3 → 5", true}}});
    EXPECT_EQ(shown(), (QStringList{paths_[3], paths_[2], paths_[0], paths_[1]}));
    EXPECT_TRUE(order_.index(0, 0).data(Qt::ToolTipRole).toString().contains("3 → 5"));
    order_.setOnlyChanged(true);
    EXPECT_EQ(shown(), (QStringList{paths_[3]}));
    order_.setOnlyChanged(false);
    model_.setFindings({});
    EXPECT_EQ(shown(), paths_);
}

compare::SampleReport sample(const char* file, std::int64_t best_a, std::int64_t best_b, compare::Verdict verdict, double times) {
    compare::SampleReport out{.name = file, .file = file, .times_noise = times, .verdict = verdict};
    compare::SampleOutput output;
    output.top_a = {{{best_a, 1, 1}, std::to_string(best_a)}};
    output.top_b = {{{best_b, 1, 1}, std::to_string(best_b)}};
    out.outputs.push_back(std::move(output));
    return out;
}

TEST(Findings, AChangedAnswerCountsMoreThanAnyDifference) {
    compare::CompareReport report;
    report.samples = {sample("same.png", 3, 3, compare::Verdict::rounding, 1.5), sample("far.png", 3, 3, compare::Verdict::wrong, 1e30),
                      sample("other.png", 3, 5, compare::Verdict::rounding, 0.5)};
    const auto findings = findingsOf(report);
    EXPECT_EQ(findings.at("same.png").interest, 0) << "rounding is not worth a look";
    EXPECT_GT(findings.at("far.png").interest, 0);
    EXPECT_GT(findings.at("other.png").interest, findings.at("far.png").interest);
    EXPECT_EQ(findings.at("other.png").words, "3 → 5");
    EXPECT_TRUE(findings.at("other.png").changed);
    EXPECT_FALSE(findings.at("far.png").changed) << "the same class";
    report.samples[1].outputs[0] = {};
    EXPECT_TRUE(findingsOf(report).at("far.png").changed) << "no class tells whether the answer did";
}

} // namespace
} // namespace crease::ui
