#include "core/analysis/summary.h"
#include "tests/ui/support/sample.h"
#include "ui/models/node_table_model.h"
#include "ui/panels/nodes_panel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

int operators(const fold::Document& document) {
    const auto totals = analysis::totals(*document.original_facts());
    return static_cast<int>(totals.nodes - totals.constant_nodes);
}

TEST(NodeTableModel, ListsOperatorsAndFindsThemById) {
    const auto document = test::openSample("repvgg.onnx");
    NodeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setGraph(&document, GraphId(0));
    EXPECT_EQ(model.rowCount(), operators(document));
    const auto node = document.scan().sites.front().nodes.front();
    const auto row = model.indexOfNode(node);
    ASSERT_TRUE(row.isValid());
    EXPECT_EQ(row.data(NodeTableModel::NodeRole).toUInt(), node.value);
    EXPECT_EQ(row.data(NodeTableModel::MarkRole).toInt(), static_cast<int>(Mark::can_fold));
    model.updateFolded(test::allFolded(document));
    EXPECT_EQ(row.data(NodeTableModel::MarkRole).toInt(), static_cast<int>(Mark::folded));
    EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().endsWith("folded"));
    model.setGraph(nullptr, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(NodeFilter, KeepsWhatTheQueryMatches) {
    const auto document = test::openSample("repvgg.onnx");
    NodeTableModel model;
    model.setGraph(&document, GraphId(0));
    NodeFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    filter.setQuery("\"relu\"");
    ASSERT_GT(filter.rowCount(), 0);
    EXPECT_LT(filter.rowCount(), model.rowCount());
    for (int row = 0; row < filter.rowCount(); ++row) EXPECT_EQ(filter.index(row, 0).data().toString(), "Relu");
    filter.setQuery("no such thing");
    EXPECT_EQ(filter.rowCount(), 0);
}

} // namespace
} // namespace crease::ui
