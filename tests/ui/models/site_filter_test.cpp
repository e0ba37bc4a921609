#include "core/fold/select/deployed.h"
#include "tests/ui/support/sample.h"
#include "ui/models/site_filter.h"
#include "ui/models/site_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

/// Ids of the worthwhile sites, or of those among them that help as deployed.
QStringList sitesOf(const fold::Document& document, bool only_deployed) {
    QStringList ids;
    for (const auto& site : document.scan().sites) {
        const bool helps = fold::as_deployed(*document.original_facts(), site).effect == fold::Deployed::helps;
        if (site.worthwhile && (helps || !only_deployed)) ids << QString::fromStdString(site.id);
    }
    ids.sort();
    return ids;
}

class SiteFilterTest : public testing::TestWithParam<const char*> {
protected:
    SiteFilterTest() {
        model_.setDocument(&document_);
        filter_.setSourceModel(&model_);
    }
    [[nodiscard]] QStringList shown() const {
        auto ids = filter_.sites();
        ids.sort();
        return ids;
    }
    fold::Document document_ = test::openSample(GetParam());
    SiteModel model_;
    SiteFilter filter_;
};

TEST_P(SiteFilterTest, LeavesWhatHelpsAsDeployed) {
    const QAbstractItemModelTester tester(&filter_, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_GE(shown().size(), sitesOf(document_, false).size());
    filter_.setOnlyDeployed(true);
    EXPECT_EQ(shown(), sitesOf(document_, true));
    if (shown().isEmpty()) EXPECT_EQ(filter_.rowCount(), 0) << "no heading stands alone";
    filter_.setOnlyDeployed(false);
    EXPECT_GE(shown().size(), sitesOf(document_, false).size());
}

TEST_P(SiteFilterTest, WordsAreLookedForInHeadingsAsWell) {
    const auto heading = model_.index(0, 0);
    filter_.setFilterFixedString(heading.data().toString());
    EXPECT_GE(shown().size(), model_.rowCount(heading));
    filter_.setFilterFixedString("no site is called so");
    EXPECT_EQ(filter_.rowCount(), 0);
}

INSTANTIATE_TEST_SUITE_P(Samples, SiteFilterTest, testing::Values("repvgg.onnx", "resnet.onnx", "plain.onnx"),
                         [](const auto& info) { return std::string(info.param).substr(0, std::string(info.param).find('.')); });

TEST(SiteFilter, TellsTheKindsApart) {
    EXPECT_FALSE(sitesOf(test::openSample("repvgg.onnx"), true).isEmpty()) << "branches are nothing that a runtime adds up";
    const auto plain = test::openSample("resnet.onnx");
    EXPECT_LT(sitesOf(plain, true).size(), sitesOf(plain, false).size()) << "a runtime folds Conv and BatchNormalization itself";
}

} // namespace
} // namespace crease::ui
