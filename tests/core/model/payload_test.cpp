#include "core/model/payload.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::ElementsAre;

TEST(Payload, TokensAreToldFromBytes) {
    EXPECT_EQ(payload_index(make_payload_token(0)), 0U);
    EXPECT_EQ(payload_index(make_payload_token(1ull << 40)), 1ull << 40);
    EXPECT_FALSE(payload_index("16 bytes of text"));
    EXPECT_FALSE(payload_index(""));
}

Result<TensorPtr> constant(const std::string& attribute) {
    const auto model = parse_model("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x) => (float[2] y) {"
                                   " k = Constant <" +
                                   attribute + "> ()  y = Relu(x) }");
    return constant_value(*model, *model->main().nodes[0]);
}

TEST(Payload, ReadsEveryKindOfConstantNode) {
    EXPECT_THAT(constant("value = float[2] {1.0, 2.0}").value()->values().value(), ElementsAre(1, 2));
    EXPECT_THAT(constant("value_float = 2.5").value()->values().value(), ElementsAre(2.5));
    EXPECT_THAT(constant("value_floats = [2.5, 3.5]").value()->values().value(), ElementsAre(2.5, 3.5));
    EXPECT_THAT(constant("value_int = 3").value()->integers().value(), ElementsAre(3));
    EXPECT_THAT(constant("value_ints = [3, -4]").value()->integers().value(), ElementsAre(3, -4));
    EXPECT_TRUE(constant("value_float = 2.5").value()->dims().empty());
    EXPECT_THAT(constant("value_ints = [3, -4]").value()->dims(), ElementsAre(2));
}

TEST(Payload, SaysThatAStringHasNoNumbers) {
    const auto text = constant("value_string = \"a\"");
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::unsupported);
}

TEST(Payload, FindsRawBytesOfAttributes) {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]> g (float[2] x) => (float[2] y) { k = Constant <value = float[2] {1.0, 2.0}> ()  y = Mul(x, k) })");
    auto* tensor = proto.mutable_graph()->mutable_node(0)->mutable_attribute(0)->mutable_t();
    tensor->clear_float_data();
    tensor->set_raw_data(std::string("\0\0\0\x40\0\0\x40\x40", 8));
    const auto model = to_model(proto);
    EXPECT_THAT(constant_value(*model, *model->main().nodes[0]).value()->values().value(), ElementsAre(2, 3));
    EXPECT_EQ(to_bytes(to_proto(*model)), to_bytes(proto));
}

} // namespace
} // namespace crease::test
