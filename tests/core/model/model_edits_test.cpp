#include "core/model/model_edits.h"

#include "tests/core/model/rewriting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::HasSubstr;

onnx::ModelProto plain() {
    return parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y) <float[2] w = {1.0, 2.0}> { a = Relu(x)  b = Mul(a, w)  y = Neg(b) })");
}

/// The body reads `a` of the graph around it; the other branch has a `q` of its own, and reads `x`.
onnx::ModelProto with_bodies() {
    return parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (bool cond, float[2] x) => (float[2] y) {
            a = Relu(x)
            y = If (cond) <then_branch = t () => (float[2] p) { p = Neg(a) }, else_branch = e () => (float[2] q) { q = Abs(x) }>
        })");
}

onnx::ModelProto edited(const onnx::ModelProto& proto, const ModelEdits& edits) {
    const auto model = with_edits(to_model(proto), edits);
    EXPECT_TRUE(model) << model.error().sentence();
    return model ? to_proto(**model) : onnx::ModelProto();
}

TEST(ModelEdits, ANewNameStandsWhereverTheOldOneStood) {
    const auto model = to_model(plain());
    ModelEdits edits;
    for (const auto& [value, name] : {std::pair{"x", "image"}, {"a", "features"}, {"w", "scale"}, {"y", "scores"}})
        ASSERT_TRUE(rename_value(edits, *model, value, name));
    const auto expected = parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[2] image) => (float[2] scores) <float[2] scale = {1.0, 2.0}> {
            features = Relu(image)  b = Mul(features, scale)  scores = Neg(b) })");
    EXPECT_EQ(edited(plain(), edits).SerializeAsString(), expected.SerializeAsString());
    EXPECT_EQ(to_proto(*model).SerializeAsString(), plain().SerializeAsString()) << "the model itself is as it was";
}

TEST(ModelEdits, ValuesAndNodesKeepTheirIds) {
    const auto model = to_model(plain());
    ModelEdits edits;
    ASSERT_TRUE(rename_value(edits, *model, "a", "features"));
    const auto now = with_edits(model, edits).value();
    EXPECT_EQ(now->main().find_value("features"), model->main().find_value("a"));
    EXPECT_FALSE(now->main().find_value("a").valid());
    for (std::size_t i = 0; i < model->main().nodes.size(); ++i) EXPECT_EQ(now->main().nodes[i]->id, model->main().nodes[i]->id);
}

TEST(ModelEdits, BodiesReadTheValueByItsNewName) {
    const auto model = to_model(with_bodies());
    ModelEdits edits;
    ASSERT_TRUE(rename_value(edits, *model, "a", "features"));
    ASSERT_TRUE(rename_value(edits, *model, "x", "image"));
    const auto expected = parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (bool cond, float[2] image) => (float[2] y) {
            features = Relu(image)
            y = If (cond) <then_branch = t () => (float[2] p) { p = Neg(features) }, else_branch = e () => (float[2] q) { q = Abs(image) }>
        })");
    EXPECT_EQ(edited(with_bodies(), edits).SerializeAsString(), expected.SerializeAsString());
}

TEST(ModelEdits, ANameThatABodyHasIsTaken) {
    ModelEdits edits;
    const auto status = rename_value(edits, *to_model(with_bodies()), "a", "p");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::usage);
    EXPECT_THAT(status.error().sentence(), HasSubstr("taken"));
}

TEST(ModelEdits, RefusesNamesThatAreEmptyTakenOrOfNothing) {
    const auto model = to_model(plain());
    ModelEdits edits;
    EXPECT_FALSE(rename_value(edits, *model, "x", ""));
    EXPECT_FALSE(rename_value(edits, *model, "x", "a"));
    EXPECT_FALSE(rename_value(edits, *model, "nothing", "something"));
    ASSERT_TRUE(rename_value(edits, *model, "x", "image"));
    EXPECT_FALSE(rename_value(edits, *model, "a", "image")) << "given just now";
    EXPECT_FALSE(rename_value(edits, *model, "a", "x")) << "folds and sessions know the value by it";
    EXPECT_TRUE(rename_value(edits, *model, "x", "picture")) << "another name instead";
    EXPECT_TRUE(rename_value(edits, *model, "x", "x"));
    EXPECT_TRUE(edits.empty()) << "its own name is no edit";
}

TEST(ModelEdits, NodesAreKnownByWhatTheyMake) {
    auto proto = plain();
    proto.mutable_graph()->mutable_node(0)->set_name("first");
    proto.mutable_graph()->mutable_node(1)->set_name("second");
    const auto model = to_model(proto);
    ModelEdits edits;
    EXPECT_FALSE(rename_node(edits, *model, "a", "second")) << "taken";
    EXPECT_FALSE(rename_node(edits, *model, "a", ""));
    EXPECT_FALSE(rename_node(edits, *model, "x", "input")) << "no node makes it";
    ASSERT_TRUE(rename_node(edits, *model, "a", "activation"));
    ASSERT_TRUE(rename_value(edits, *model, "a", "features"));
    const auto now = edited(proto, edits);
    EXPECT_EQ(now.graph().node(0).name(), "activation");
    EXPECT_EQ(now.graph().node(0).output(0), "features");
    EXPECT_EQ(now.graph().node(1).name(), "second");
}

TEST(ModelEdits, ChangeWhatTheFileSaysAboutItself) {
    auto proto = plain();
    for (const auto* key : {"author", "licence"}) {
        auto* entry = proto.add_metadata_props();
        entry->set_key(key);
        entry->set_value("somebody");
    }
    ModelEdits edits;
    edits.producer = "a trainer";
    edits.model_version = 3;
    edits.description = "";
    edits.graph_name = "net";
    edits.metadata = {{"author", "me"}, {"licence", std::nullopt}, {"dataset", "digits"}};
    const auto now = edited(proto, edits);
    EXPECT_EQ(now.producer_name(), "a trainer");
    EXPECT_EQ(now.model_version(), 3);
    EXPECT_EQ(now.graph().name(), "net");
    ASSERT_EQ(now.metadata_props_size(), 2);
    EXPECT_EQ(now.metadata_props(0).key() + now.metadata_props(0).value(), "authorme");
    EXPECT_EQ(now.metadata_props(1).key() + now.metadata_props(1).value(), "datasetdigits");
}

TEST(ModelEdits, AFileWithTrainingInformationKeepsItsNames) {
    auto proto = plain();
    proto.add_training_info();
    ModelEdits edits;
    EXPECT_EQ(rename_value(edits, *to_model(proto), "x", "image").error().code, ErrorCode::unsupported);
}

} // namespace
} // namespace crease::test
