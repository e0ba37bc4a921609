// What an operator is told may itself be computed from constants, by any operator; the shapes behind it are known all the same.
// And a graph is seen by several threads at once, and through its body.

#include "core/analysis/cost.h"
#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <thread>

namespace crease::analysis {
namespace {

struct Told {
    const char* name;
    const char* nodes; ///< that make y out of x, float[1, 4, 6, 6]
    const char* shape;
    int opset = 17;
};

ModelPtr model_of(const Told& told) {
    return test::parse_model("<ir_version: 8, opset_import: [\"\" : " + std::to_string(told.opset) +
                             "]> g (float[1, 4, 6, 6] x, float[4, 4, 1, 1] w) => (z) "
                             "<int64[4] p = {1, 4, 9, 4}, int64[4] q = {1, 4, 4, 9}, bool[4] choose = {1, 1, 0, 0}, int64[4] none = {0, 0, 0, 0}, "
                             "int64[2] lead = {1, 4}, int64[1] six = {6}, int64[1] two = {2}, int64[1] one = {1}, int64[1] three = {3}, int64[4] eye "
                             "= {1, 0, 0, 1}, int64 last = {4}, "
                             "int64[2] front = {1, 0}, int64 fill = {1}, int64[2] square = {4, 36}, int64[4, 4] matrix = {1, 0, 0, 0, 0, 1, 0, 0, 0, "
                             "0, 0, 1, 0, 0, 1, 0}, "
                             "float[2] whole = {1, 1}, float[2] factors = {2, 3}, int32[4] narrow = {1, 4, 12, 3}> { " +
                             told.nodes + " z = Conv(y, w) }");
}

class OperandsThatAreComputed : public testing::TestWithParam<Told> {};

TEST_P(OperandsThatAreComputed, AreKnown) {
    const auto model = model_of(GetParam());
    const ModelFacts facts(*model);
    const auto* shape = facts.main().shape(model->main().find_value("y"));
    ASSERT_NE(shape, nullptr);
    EXPECT_EQ(shape_text(*shape), GetParam().shape);
    EXPECT_GT(totals(facts).macs, 0);
}

const Told table[] = {
    {"ReshapeByWhere", "t = Where(choose, p, q) y = Reshape(x, t)", "1×4×4×9"},
    {"ReshapeByPad", "c = Slice(q, one, six) t = Pad(c, front, fill) y = Reshape(x, t)", "1×4×4×9"},
    {"ReshapeByMatMul", "t = MatMul(matrix, p) y = Reshape(x, t)", "1×4×4×9"},
    {"ReshapeByTile", "t = Tile(six, two) u = Concat<axis = 0>(lead, t) y = Reshape(x, u)", "1×4×6×6"},
    {"ReshapeByCastOfInt32", "t = Cast<to = 7>(narrow) y = Reshape(x, t)", "1×4×12×3"},
    {"ReshapeByGatherOfComputed",
     "t = Where(choose, p, q) i = Range(fill, last, fill) g = Gather(t, i) l = Concat<axis = 0>(one, g) y = Reshape(x, l)", "1×4×4×9"},
    {"ReshapeByMixOfShapeAndComputed", "s = Shape<end = 2>(x) h = Mul(two, three) f = Concat<axis = 0>(s, h, six) y = Reshape(x, f)", "1×4×6×6"},
    {"SliceToComputedEnd", "e = Max(three, two) s = Mod(six, six) a = Min(two, three) y = Slice(x, s, e, a)", "1×4×3×6"},
    {"PadByTwoComputed", "o = Where(choose, none, p) a = Concat<axis = 0>(none, o) y = Pad(x, a)", "1×4×15×10"},
    {"ExpandToComputed", "m = Max(p, q) g = GlobalAveragePool(x) y = Expand(g, m)", "1×4×9×9"},
    {"TileByComputed", "r = Add(eye, none) s = Max(r, one) y = Tile(x, s)", "1×4×6×6"},
    {"ResizeToComputedSizes", "m = Max(p, q) y = Resize(x, , , m)", "1×4×9×9"},
    {"ResizeByComputedScales", "s = Concat<axis = 0>(whole, factors) y = Resize(x, , s)", "1×4×12×18"},
    {"SplitIntoComputedParts", "a = Mul(two, two) b = Sub(six, a) s = Concat<axis = 0>(a, b) y, rest = Split<axis = 2>(x, s)", "1×4×4×6"},
    {"UnsqueezeAtComputed", "r = Reshape(x, square) a = Sub(one, one) u = Unsqueeze(r, a) o = Unsqueeze(u, a) y = Transpose<perm = [0, 2, 1, 3]>(o)",
     "1×4×1×36"},
    {"SqueezeOfComputedAxes", "a = Sub(one, one) u = Unsqueeze(x, a) y = Squeeze(u, a)", "1×4×6×6"},
    {"ReduceOverComputedAxes", "a = Add(one, one) y = ReduceSum(x, a)", "1×4×1×6"},
    {"ConstantOfComputedShape", "m = Max(p, q) c = ConstantOfShape(m) g = GlobalAveragePool(x) y = Add(c, g)", "1×4×9×9"},
    {"TopKOfComputed", "k = Add(one, two) y, i = TopK<axis = 3>(x, k)", "1×4×6×3"},
    {"AttributesBeforeTheirOpset", "y = Pad<pads = [0, 0, 1, 1, 0, 0, 1, 1]>(x)", "1×4×8×8", 10},
    {"SliceByAttributes", "y = Slice<axes = [2], starts = [1], ends = [4]>(x)", "1×4×3×6", 9},
    {"UpsampleByAttribute", "y = Upsample<scales = [1.0, 1.0, 2.0, 2.0]>(x)", "1×4×12×12", 8},
};

INSTANTIATE_TEST_SUITE_P(ModelFacts, OperandsThatAreComputed, testing::ValuesIn(table),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(ModelFacts, AWideConstantIsNotComputedForInference) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[4] x) => (y)
        <int64[1] many = {50000000}, int64 zero = {0}> { c = ConstantOfShape(many) d = Add(c, c) i = Gather(d, zero) y = Reshape(x, i) })");
    const ModelFacts facts(*model);
    EXPECT_EQ(facts.main().shape(model->main().find_value("y")), nullptr);
}

TEST(ModelFacts, ManyThreadsSeeTheSame) {
    const auto model = model_of(table[0]);
    const ModelFacts facts(*model);
    std::vector<const Shape*> seen(8);
    {
        std::vector<std::jthread> threads;
        for (auto& shape : seen) threads.emplace_back([&] { shape = facts.main().shape(model->main().find_value("y")); });
    }
    for (const auto* shape : seen) EXPECT_EQ(shape, seen.front());
    EXPECT_NE(seen.front(), nullptr);
}

TEST(ModelFacts, ABodySeesTheConstantsAround) {
    auto proto = test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]> g (bool c, float[2] x) => (y)
        <float[2] k = {1, 2}> { d = Add(k, k) y = Relu(x) })");
    auto body = test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]> b () => (o) { s = Mul(d, d) o = Add(s, x) })").graph();
    auto& chooser = *proto.mutable_graph()->add_node();
    chooser.set_op_type("If");
    chooser.add_input("c");
    chooser.add_output("w");
    for (const char* branch : {"then_branch", "else_branch"}) {
        auto& attribute = *chooser.add_attribute();
        attribute.set_name(branch);
        attribute.set_type(onnx::AttributeProto::GRAPH);
        *attribute.mutable_g() = body;
    }
    const auto model = test::to_model(proto);
    const ModelFacts facts(*model);
    const auto& inner = facts.of(model->graphs[1]->id);
    EXPECT_TRUE(inner.table().is_constant(inner.graph.find_value("s")));
    EXPECT_TRUE(inner.constants.is_constant(inner.graph.find_value("s")));
    EXPECT_FALSE(inner.table().is_constant(inner.graph.find_value("o")));
    EXPECT_EQ(inner.constants.array(inner.graph.find_value("s")).value()->numbers(), (Reals{4, 16}));
}

} // namespace
} // namespace crease::analysis
