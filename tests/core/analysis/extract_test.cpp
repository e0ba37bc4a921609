#include "core/analysis/between.h"
#include "core/analysis/extract.h"

#include "tests/support/model_facts.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace crease::analysis {
namespace {

using test::facts_of;

ModelPtr chain() {
    auto proto = test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 2] x, float[N, 2] mask) => (float[N, 2] y, float[N, 2] other) {
            a = Relu(x)  b = Mul(a, w)  c = Add(b, mask)  y = Neg(c)  other = Abs(x) })");
    test::add_float_ramp(proto, "w", {2});
    test::add_float_ramp(proto, "unused", {2});
    return test::to_model(proto);
}

std::vector<std::string> names(const auto& infos) {
    std::vector<std::string> out;
    for (const auto& info : infos) out.push_back(info.name());
    return out;
}

using Names = std::vector<std::string>;

TEST(Extract, HoldsWhatLiesBetweenAndTheWeightsThatItReads) {
    const auto part = extract(*facts_of(chain()), {"a"}, {"c"});
    ASSERT_TRUE(part) << part.error().sentence();
    const auto proto = test::to_proto(*part->model);
    EXPECT_EQ(proto.graph().node_size(), 2);
    EXPECT_EQ(names(proto.graph().input()), (Names{"a", "mask"}));
    EXPECT_EQ(part->added_inputs, Names{"mask"});
    EXPECT_EQ(names(proto.graph().output()), Names{"c"});
    EXPECT_EQ(names(proto.graph().initializer()), Names{"w"});
    const auto& type = proto.graph().input(0).type().tensor_type();
    EXPECT_EQ(type.elem_type(), onnx::TensorProto::FLOAT);
    ASSERT_EQ(type.shape().dim_size(), 2);
    EXPECT_EQ(type.shape().dim(1).dim_value(), 2);
}

TEST(Extract, WithoutABeginningTakesTheModelsInputs) {
    const auto part = extract(*facts_of(chain()), {}, {"other"});
    ASSERT_TRUE(part) << part.error().sentence();
    EXPECT_EQ(names(test::to_proto(*part->model).graph().input()), Names{"x"});
    EXPECT_EQ(part->model->main().nodes.size(), 1u);
}

TEST(Extract, WhatABodyReadsBelongsToThePart) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (bool cond, float[2] x) => (float[2] y) {
            a = Relu(x)
            y = If (cond) <then_branch = t () => (float[2] p) { p = Neg(a) }, else_branch = e () => (float[2] q) { q = Abs(x) }>
        })");
    const auto part = extract(*facts_of(model), {}, {"y"});
    ASSERT_TRUE(part) << part.error().sentence();
    EXPECT_EQ(part->model->main().nodes.size(), 2u) << "the Relu is read inside";
    EXPECT_EQ(names(test::to_proto(*part->model).graph().input()), (Names{"cond", "x"}));
}

TEST(Extract, RefusesWhatLeadsNowhereInWords) {
    const auto facts = facts_of(chain());
    EXPECT_EQ(extract(*facts, {"nothing"}, {"y"}).error().code, ErrorCode::usage);
    EXPECT_EQ(extract(*facts, {"w"}, {"y"}).error().code, ErrorCode::usage) << "a weight";
    EXPECT_EQ(extract(*facts, {"a"}, {"other"}).error().code, ErrorCode::usage) << "a is not on the way to other";
    EXPECT_EQ(extract(*facts, {"a"}, {}).error().code, ErrorCode::usage);
}

/// Ends by name, of the nodes that make these values.
std::pair<Names, Names> ends(const ModelPtr& model, const Names& made) {
    const auto facts = facts_of(model);
    std::vector<NodeId> nodes;
    for (const auto& node : model->main().nodes)
        if (std::find(made.begin(), made.end(), model->main().value_name(node->output())) != made.end()) nodes.push_back(node->id);
    const auto found = ends_between(*facts, nodes);
    std::pair<Names, Names> out;
    for (const auto value : found.from) out.first.push_back(model->main().value_name(value));
    for (const auto value : found.to) out.second.push_back(model->main().value_name(value));
    return out;
}

TEST(EndsBetween, AreThoseOfAllThatLiesOnAWayFromOneToTheOther) {
    EXPECT_EQ(ends(chain(), {"c", "a"}), std::pair(Names{"x", "mask"}, Names{"c"})) << "weights are no beginning, the order does not matter";
    EXPECT_EQ(ends(chain(), {"b"}), std::pair(Names{"a"}, Names{"b"})) << "one node alone";
    EXPECT_EQ(ends(chain(), {"y", "other"}), std::pair(Names{"c", "x"}, Names{"y", "other"})) << "neither leads to the other";
    EXPECT_EQ(ends(chain(), {}), std::pair(Names{"x", "mask"}, Names{"y", "other"}));
}

TEST(EndsBetween, AShortcutAroundTheFirstNodeIsABeginningOfItsOwn) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y) { a = Relu(x)  b = Neg(a)  c = Abs(b)  d = Add(c, a)  y = Relu(d) })");
    EXPECT_EQ(ends(model, {"b", "d"}), std::pair(Names{"a"}, Names{"d"}));
    EXPECT_EQ(ends(model, {"c", "d"}), std::pair(Names{"b", "a"}, Names{"d"}));
}

TEST(EndsBetween, WhatABodyReadsIsABeginning) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (bool cond, float[2] x) => (float[2] y) {
            a = Relu(x)
            y = If (cond) <then_branch = t () => (float[2] p) { p = Neg(a) }, else_branch = e () => (float[2] q) { q = Abs(x) }>
        })");
    EXPECT_EQ(ends(model, {"y"}), std::pair(Names{"cond", "a", "x"}, Names{"y"}));
    EXPECT_EQ(ends(model, {"a", "y"}), std::pair(Names{"x", "cond"}, Names{"y"}));
}

} // namespace
} // namespace crease::analysis
