#include "tests/ui/support/sample.h"
#include "ui/find/find_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include <algorithm>

namespace crease::ui {
namespace {

FindIndexPtr sampleIndex() { return *build_find_index(*test::openSample("repvgg.onnx").original_facts(), GraphId(0)); }

TEST(FindModel, FindsByOperatorAndTellsTheNodes) {
    FindModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto index = sampleIndex();
    model.setIndex(index);
    EXPECT_EQ(model.rowCount(), 0) << "nothing is asked yet";
    model.setQuery("\"batchnormalization\"");
    const auto norms = std::count_if(index->begin(), index->end(), [](const auto& e) { return e.op == "BatchNormalization"; });
    EXPECT_GT(norms, 0);
    EXPECT_EQ(model.rowCount(), norms);
    EXPECT_EQ(model.matches().size(), static_cast<std::size_t>(norms));
    EXPECT_TRUE(model.index(0).data().toString().startsWith("BatchNormalization"));
}

TEST(FindModel, ShapesAreFoundToo) {
    FindModel model;
    model.setIndex(sampleIndex());
    model.setQuery("28x28");
    EXPECT_GT(model.rowCount(), 0);
}

TEST(FindModel, ANewIndexIsSearchedAgain) {
    FindModel model;
    model.setQuery("conv");
    EXPECT_EQ(model.rowCount(), 0);
    model.setIndex(sampleIndex());
    EXPECT_GT(model.rowCount(), 0);
    model.setIndex(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(FindIndex, CanBeStopped) {
    std::stop_source stop;
    stop.request_stop();
    const auto index = build_find_index(*test::openSample("repvgg.onnx").original_facts(), GraphId(0), {.stop = stop.get_token()});
    ASSERT_FALSE(index);
    EXPECT_EQ(index.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace crease::ui
