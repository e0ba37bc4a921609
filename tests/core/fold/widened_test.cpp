// What float16 cannot hold: refused with channel and value or, when that is asked for, folded in float32 between two Casts.

#include "core/fold/open.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"
#include "tests/support/reference_evaluator_ops.h"

#include <gmock/gmock.h>

#include <cmath>

namespace crease::fold {
namespace {

const char* const text = R"(<ir_version: 8, opset_import: ["" : 13]>
g (float16[1,1,2,2] x) => (float16[1,2,2,2] y) <float[2,1,1,1] w = {300.0, 2.0}, float[2] s = {240.0, 1.0}, float[2] b = {1.0, 2.0}, float[2] m = {0.0, 0.5}, float[2] v = {0.5, 1.0}>
{ c = Conv(x, w) n = BatchNormalization(c, s, b, m, v) y = Relu(n) })";

/// ONNX's text knows no numbers of float16.
ModelPtr in_float16() {
    auto proto = test::parse_proto(text);
    for (auto& tensor : *proto.mutable_graph()->mutable_initializer()) {
        const auto numbers = reference::decode(tensor);
        tensor = random_region::encode(tensor.name(), ElementType::float16, numbers.shape, numbers.data, true);
    }
    return test::to_model(proto);
}

Document opened(bool widen) { return open_document(in_float16(), {.widen = widen}).value(); }

TEST(Widened, WithoutBeingAskedTheSiteIsLeft) {
    const auto document = opened(false);
    std::vector<LeftOut> left;
    (void)document.with_folded({document.scan().sites.front().id}, {}, &left).value();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_THAT(left.front().error.sentence(),
                testing::AllOf(testing::HasSubstr("output channel 0"), testing::HasSubstr("e+05"), testing::HasSubstr("--widen")));
}

TEST(Widened, TheOperatorWorksInFloat32) {
    const auto document = opened(true);
    const auto folded = document.with_folded({document.scan().sites.front().id}).value();
    EXPECT_EQ(operators_of(*folded.current()), "Cast:2 Conv:1 Relu:1");
    const reference::Values inputs{{"x", {ElementType::float16, {1, 1, 2, 2}, {0.125, -0.25, 0.0625, 0.5}}}};
    const auto before = reference::evaluate(*document.original(), inputs).value().at("y").data,
               after = reference::evaluate(*folded.current(), inputs).value().at("y").data;
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_NEAR(after[i], before[i], 0x1p-10 * std::fabs(before[i])) << i;
    EXPECT_GT(before[3], 40000) << "the value itself is one that float16 holds";
}

} // namespace
} // namespace crease::fold
