#include "core/engine/model_proto.h"
#include "core/engine/opencv_prepare.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>
#include <onnx/onnx_pb.h>

#include <fstream>

namespace crease::engine {
namespace {

using test::text_model;

std::unique_ptr<onnx::ModelProto> parse(const std::string& graph) {
    auto model = parse_model(text_model(graph).bytes);
    EXPECT_TRUE(model);
    return std::move(*model);
}

std::vector<std::string> ops(const onnx::ModelProto& model) {
    std::vector<std::string> names;
    for (const auto& node : model.graph().node()) names.push_back(node.op_type());
    return names;
}

TEST(PrepareForOpenCv, MakesConstantsInitializers) {
    const auto model = parse(R"(main (float[2] x) => (float[2] y) {
        a = Constant<value_floats = [1.0, 2.0]>()
        b = Constant<value = float[2] {3.0, 4.0}>()
        c = Identity(b)
        z = Add(x, a)
        y = Add(z, c)
    })");
    prepare_for_opencv(*model, {});
    EXPECT_EQ(ops(*model), (std::vector<std::string>{"Add", "Add"}));
    ASSERT_EQ(model->graph().initializer_size(), 2);
    EXPECT_EQ(model->graph().initializer(0).float_data(1), 2.f);
    EXPECT_EQ(model->graph().node(1).input(1), "b");
}

TEST(PrepareForOpenCv, KeepsAnIdentityThatIsAnOutput) {
    const auto model = parse("main (float[2] x) => (float[2] y) { z = Relu(x)  y = Identity(z) }");
    prepare_for_opencv(*model, {});
    EXPECT_EQ(ops(*model), (std::vector<std::string>{"Relu", "Identity"}));
}

TEST(PrepareForOpenCv, FreezesDynamicExtents) {
    const auto model = parse("main (float[N,3] x) => (float[N,3] y) { y = Relu(x) }");
    prepare_for_opencv(*model, {{"x", {4, 3}}});
    EXPECT_EQ(declared_inputs(*model)[0].shape, (std::vector<std::int64_t>{4, 3}));
}

TEST(DeclaredInputs, LeavesOutInitializers) {
    const auto model = parse("main (float[2] x, float[2] w) => (float[2] y) <float[2] w = {1, 2}> { y = Add(x, w) }");
    const auto inputs = declared_inputs(*model);
    ASSERT_EQ(inputs.size(), 1u);
    EXPECT_EQ(inputs[0].name, "x");
}

/// A model whose one weight lies in a file beside it.
class ExternalData : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ =
            std::filesystem::path(::testing::TempDir()) / "crease-external-data" / ::testing::UnitTest::GetInstance()->current_test_info()->name();
        std::filesystem::create_directories(folder_);
        const float values[] = {0, 5, 6};
        std::ofstream(folder_ / "weights.bin", std::ios::binary).write(reinterpret_cast<const char*>(values), 12);
        auto& tensor = *model_.mutable_graph()->add_initializer();
        tensor.set_name("w");
        tensor.set_data_location(onnx::TensorProto::EXTERNAL);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    Status inline_with(const std::string& location, const std::string& offset, const std::string& length) {
        auto& tensor = *model_.mutable_graph()->mutable_initializer(0);
        tensor.clear_external_data();
        const std::pair<const char*, std::string> entries[] = {{"location", location}, {"offset", offset}, {"length", length}};
        for (const auto& [key, value] : entries) {
            auto& entry = *tensor.add_external_data();
            entry.set_key(key);
            entry.set_value(value);
        }
        return inline_external_data(model_, folder_);
    }

    std::filesystem::path folder_;
    onnx::ModelProto model_;
};

TEST_F(ExternalData, IsReadAtItsPlace) {
    ASSERT_TRUE(inline_with("weights.bin", "4", "8"));
    float values[2];
    ASSERT_EQ(model_.graph().initializer(0).raw_data().size(), 8u);
    std::memcpy(values, model_.graph().initializer(0).raw_data().data(), 8);
    EXPECT_EQ(values[0], 5.f);
    EXPECT_EQ(values[1], 6.f);
}

TEST_F(ExternalData, IsRefusedWhenItIsNotThere) {
    EXPECT_FALSE(inline_with("weights.bin", "8", "8"));
    EXPECT_FALSE(inline_with("weights.bin", "99", "0"));
    EXPECT_FALSE(inline_with("weights.bin", "-4", "8"));
    EXPECT_FALSE(inline_with("other.bin", "0", "4"));
    EXPECT_FALSE(inline_with("", "0", "4"));
}

TEST_F(ExternalData, NeverLeavesTheFolder) {
    std::ofstream(folder_.parent_path() / "secret.bin") << "12345678";
    EXPECT_FALSE(inline_with("../secret.bin", "0", "4"));
    EXPECT_FALSE(inline_with((folder_.parent_path() / "secret.bin").string(), "0", "4"));
    std::filesystem::create_symlink("../secret.bin", folder_ / "link.bin");
    EXPECT_FALSE(inline_with("link.bin", "0", "4"));
    std::filesystem::remove(folder_.parent_path() / "secret.bin");
}

} // namespace
} // namespace crease::engine
