// What a site is called: where its operators live, and never what another one is called.

#include "core/fold/fold.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>

namespace crease::fold {
namespace {

/// Two Conv+BN behind each other, whose nodes have these names.
std::vector<std::string> blocks(const std::vector<std::string>& names) {
    auto proto = complete({"named", R"(<ir_version: 8, opset_import: ["": 15]> g (float[N,4,H,W] x) => (float[N,4,H,W] y) {
        a = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(a) r = Relu(n) c = Conv<w=[4,4,3,3]>(r) y = BN<c=4>(c) })"})
                     .model;
    for (std::size_t i = 0; i < names.size(); ++i) proto.mutable_graph()->mutable_node(static_cast<int>(i))->set_name(names[i]);
    std::vector<std::string> out;
    const auto scanned = scan(*test::to_model(proto)).value(); // outlives the loop
    for (const auto& site : scanned.sites) out.push_back(site.block);
    return out;
}

TEST(Places, AreTheScopeOfTheConvolution) {
    EXPECT_THAT(blocks({"/stem/conv/Conv", "/stem/bn/BatchNormalization", "/stem/Relu", "/body/conv/Conv", "/body/bn/BatchNormalization"}),
                testing::ElementsAre("stem.conv", "body.conv"));
}

TEST(Places, ThatAreTheSameAreToldApartByTheLastOperator) {
    EXPECT_THAT(blocks({"/stem/Conv", "/stem/stem.0/BatchNormalization", "/stem/Relu", "/stem/Conv_1", "/stem/stem.2/BatchNormalization"}),
                testing::ElementsAre("stem.0", "stem.2"));
}

TEST(Places, ThatStayTheSameAreNumbered) {
    EXPECT_THAT(blocks({"/network/Conv", "/network/BatchNormalization", "/network/Relu", "/network/Conv_1", "/network/BatchNormalization_1"}),
                testing::ElementsAre("network (1)", "network (2)"));
}

TEST(Places, WithoutANameAreToldByANeighbour) {
    EXPECT_THAT(blocks({"Conv_0", "BatchNormalization_1", "/stem/act/Relu", "Conv_3", "BatchNormalization_4"}),
                testing::ElementsAre("before stem.act", "after stem.act"));
}

TEST(Places, ByABiasWhereTheWeightHasNoName) {
    EXPECT_THAT(blocks({"Conv_0", "/stem/norm/BatchNormalization", "Relu_2", "Conv_3", "BatchNormalization_4"}),
                testing::ElementsAre("stem.norm", "after stem.norm"));
}

TEST(Places, InAFileWithoutNamesAreNumbered) { EXPECT_THAT(blocks({"1", "2", "3", "4", "5"}), testing::ElementsAre("Conv 1", "Conv 2")); }

} // namespace
} // namespace crease::fold
