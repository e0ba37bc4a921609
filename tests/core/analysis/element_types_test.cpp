// Judged by the ONNX library's own inference: where it knows an element type, ours must be the same.

#include "core/analysis/element_types.h"

#include "tests/support/model_text.h"

#include <onnx/shape_inference/implementation.h>

#include <gtest/gtest.h>

namespace crease::analysis {
namespace {

int expect_same(onnx::ModelProto proto) {
    const auto model = test::to_model(proto);
    const auto types = infer_element_types(model->main());
    onnx::shape_inference::InferShapes(proto, onnx::OpSchemaRegistry::Instance(), {true, 0, true});
    int compared = 0;
    for (const auto& info : proto.graph().value_info()) {
        const auto value = model->main().find_value(info.name());
        EXPECT_EQ(static_cast<int>(types[value.value]), info.type().tensor_type().elem_type()) << info.name();
        ++compared;
    }
    return compared;
}

TEST(ElementTypes, FollowTheDataThroughEveryKindOfOperator) {
    EXPECT_GE(expect_same(test::parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2, 3, 8, 8] x, int64[4] at, bool[2, 3, 8, 8] which) => (float[2, 3, 8, 8] y)
        {
            half = Cast<to = 10>(x)
            twice = Add(half, half)
            pooled, places = MaxPool<kernel_shape = [2, 2]>(x)
            dims = Shape(x)
            small = Less(x, x)
            chosen = Where(which, half, half)
            best = ArgMax(x)
            part = Gather(half, at)
            zeros = ConstantOfShape(dims)
            two = Constant<value_int = 2>()
            soft = Constant<value_float = 0.5>()
            list = Constant<value = int32[2] {1, 2}>()
            dropped, mask = Dropout(x)
            joined = Concat<axis = 0>(twice, chosen)
            parts, others = Split<axis = 0>(x)
            y = Neg(x)
        })")),
              15);
}

TEST(ElementTypes, BelieveTheFile) {
    const auto model = test::parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13, "mine" : 1]>
        g (float16[4] x) => (float[4] y) <double[4] odd> { odd = mine.Thing(x) same = Neg(odd) unknown = mine.Other(x) y = Cast<to = 1>(same) })");
    const auto types = infer_element_types(model->main());
    const auto of = [&](const char* name) { return types[model->main().find_value(name).value]; };
    EXPECT_EQ(of("x"), ElementType::float16);
    EXPECT_EQ(of("odd"), ElementType::float64);
    EXPECT_EQ(of("same"), ElementType::float64);
    EXPECT_EQ(of("unknown"), ElementType::undefined);
}

TEST(ElementTypes, AreTheOperatorsOwnOrUnknown) {
    const auto model = test::parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x, int64[2] at, bool t, float16[2] half) => (y) <int64 depth = {4}, float[2] values = {0.0, 1.0}>
        {
            hot = OneHot(at, depth, values)
            chosen = If(t) <then_branch = yes () => (float[2] p) { p = Neg(x) }, else_branch = no () => (float[2] q) { q = Abs(x) }>
            shifted = Add(chosen, x)
            drawn = RandomNormalLike<dtype = 10>(x)
            later = Neg(drawn)
            joined = Concat<axis = 0>(drawn, half)
            text = Constant<value_string = "word">()
            q, step, zero = DynamicQuantizeLinear(x)
            y = Neg(shifted)
        })");
    const auto types = infer_element_types(model->main());
    const auto of = [&](const char* name) { return types[model->main().find_value(name).value]; };
    EXPECT_EQ(of("hot"), ElementType::float32);
    EXPECT_EQ(of("chosen"), ElementType::undefined) << "not the type of the condition";
    EXPECT_EQ(of("shifted"), ElementType::float32) << "the other operand tells";
    EXPECT_EQ(of("drawn"), ElementType::undefined) << "an attribute may say another type than that of the input";
    EXPECT_EQ(of("later"), ElementType::undefined);
    EXPECT_EQ(of("joined"), ElementType::float16);
    EXPECT_EQ(of("text"), ElementType::undefined);
    EXPECT_EQ(of("q"), ElementType::uint8);
    EXPECT_EQ(of("step"), ElementType::float32);
    EXPECT_EQ(of("zero"), ElementType::uint8);
}

} // namespace
} // namespace crease::analysis
