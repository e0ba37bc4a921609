#include "core/io/io.h"
#include "tests/core/io/small_model.h"

#include <gtest/gtest.h>

#include <random>

namespace crease::test {
namespace {

// Whatever the bytes are, the answer is a model or a sentence; sanitizers watch the rest.
void read_and_use(std::vector<std::byte> bytes) {
    const auto model = io::read_model_bytes(std::move(bytes), "hostile");
    if (!model) {
        ASSERT_FALSE(model.error().message.empty());
        ASSERT_TRUE(model.error().code == ErrorCode::bad_input || model.error().code == ErrorCode::unsupported) << model.error().sentence();
        return;
    }
    for (const auto& graph : (*model)->graphs)
        for (const auto& tensor : graph->initializers) (void)tensor->bytes();
    const auto written = io::model_bytes(**model);
    ASSERT_TRUE(written) << written.error().sentence();
    ASSERT_TRUE(io::read_model_bytes(*written)) << "what was accepted and written must open again";
}

TEST(Hostile, TruncatedAnywhere) {
    const auto bytes = to_bytes(model_with_everything());
    for (std::size_t length = 0; length < bytes.size(); length += 97)
        read_and_use({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)});
}

TEST(Hostile, FlippedBytes) {
    const auto bytes = to_bytes(model_with_everything());
    std::mt19937 random(20240229);
    for (int round = 0; round < 3000; ++round) {
        auto spoilt = bytes;
        for (int flips = 1 + round % 4; flips > 0; --flips) spoilt[random() % spoilt.size()] = static_cast<std::byte>(random());
        read_and_use(std::move(spoilt));
    }
}

TEST(Hostile, RemovedAndRepeatedRanges) {
    const auto bytes = to_bytes(model_with_everything());
    std::mt19937 random(7);
    for (int round = 0; round < 1000; ++round) {
        auto spoilt = bytes;
        const auto at = static_cast<std::ptrdiff_t>(random() % (bytes.size() - 64));
        const auto count = static_cast<std::ptrdiff_t>(random() % 64);
        if (round % 2) spoilt.erase(spoilt.begin() + at, spoilt.begin() + at + count);
        else spoilt.insert(spoilt.begin() + at, bytes.begin() + at, bytes.begin() + at + count);
        read_and_use(std::move(spoilt));
    }
}

onnx::ModelProto nested(int levels) {
    onnx::ModelProto proto;
    proto.set_ir_version(8);
    proto.add_opset_import()->set_version(13);
    auto* graph = proto.mutable_graph();
    for (int level = 0; level < levels; ++level) {
        auto* attribute = graph->add_node()->add_attribute();
        graph->mutable_node(0)->set_op_type("Loop");
        attribute->set_name("body");
        attribute->set_type(onnx::AttributeProto::GRAPH);
        graph = attribute->mutable_g();
    }
    graph->add_node()->set_op_type("Relu");
    return proto;
}

TEST(Hostile, DeepNestingIsASentence) {
    EXPECT_NO_THROW((void)to_model(nested(30)));
    const auto deep = io::read_model_bytes(to_bytes(nested(1000)));
    ASSERT_FALSE(deep);
    EXPECT_EQ(deep.error().message, "its graphs are nested too deeply");
}

TEST(Hostile, DeepTypesAreASentence) {
    onnx::ModelProto proto = nested(0);
    auto* type = proto.mutable_graph()->add_input()->mutable_type();
    for (int level = 0; level < 5000; ++level) type = type->mutable_sequence_type()->mutable_elem_type();
    EXPECT_FALSE(io::read_model_bytes(to_bytes(proto)));
}

TEST(Hostile, RandomBytes) {
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::byte> bytes(random() % 300);
        for (auto& byte : bytes) byte = static_cast<std::byte>(random());
        read_and_use(std::move(bytes));
    }
}

} // namespace
} // namespace crease::test
