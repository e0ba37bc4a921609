#include "core/compare/node_times.h"

#include "core/io/io.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>

#include <set>

namespace crease::compare {
namespace {

ModelPtr opened(const engine::ModelSource& source) {
    auto model = io::read_model_bytes(source.bytes);
    if (!model) throw std::runtime_error(model.error().sentence());
    return *model;
}

Result<NodeTimes> times_of(const Model& model, const std::string& engine, const JobControl& control = {}) {
    CompareRequest request;
    CREASE_TRY(request.a.bytes, io::model_bytes(named_by_id(model)));
    request.engine = engine;
    request.host_command = {ENGINE_HOST};
    return measure_node_times(request, control);
}

class NodeTimesOf : public ::testing::TestWithParam<std::string> {};

std::vector<std::string> ids() {
    std::vector<std::string> names;
    for (const auto& info : engine::available_engines()) names.push_back(info.id);
    return names;
}
INSTANTIATE_TEST_SUITE_P(EveryEngine, NodeTimesOf, ::testing::ValuesIn(ids()), [](const auto& info) { return info.param; });

TEST_P(NodeTimesOf, EveryConvolutionHasOne) {
    const auto model = opened(test::conv_bn_network(test::Fold::none, 3));
    const auto times = times_of(*model, GetParam());
    ASSERT_TRUE(times) << times.error().sentence();
    double sum = times->unattributed;
    for (const auto& node : model->main().nodes) {
        const auto found = times->microseconds.find(node->id);
        if (node->is("Conv")) {
            ASSERT_NE(found, times->microseconds.end()) << node->name;
            EXPECT_GT(found->second, 0);
        }
        if (found != times->microseconds.end()) sum += found->second;
    }
    EXPECT_NEAR(sum, times->total, 1e-6 * times->total);
    EXPECT_GE(times->runs, 5);
}

TEST(NodeTimesNames, AreTheIdsAndNothingElseChanges) {
    const auto model = opened(test::conv_bn_network(test::Fold::none, 2));
    const auto named = named_by_id(*model);
    ASSERT_EQ(named.main().nodes.size(), model->main().nodes.size());
    std::set<std::string> names;
    for (std::size_t i = 0; i < named.main().nodes.size(); ++i) {
        const auto &node = *named.main().nodes[i], &before = *model->main().nodes[i];
        EXPECT_EQ(node.id, before.id);
        EXPECT_EQ(node.outputs, before.outputs);
        EXPECT_EQ(node.op_type, before.op_type);
        if (!node.is("Constant")) EXPECT_TRUE(names.insert(node.name).second) << node.name;
    }
    const auto bytes = io::model_bytes(named);
    ASSERT_TRUE(bytes);
    const auto again = io::read_model_bytes(*bytes);
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->main().nodes.front()->name, named.main().nodes.front()->name);
}

TEST(NodeTimesStop, WhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto times = times_of(*opened(test::conv_bn_network(test::Fold::none, 2)), "", {stop.get_token(), {}});
    ASSERT_FALSE(times);
    EXPECT_EQ(times.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace crease::compare
