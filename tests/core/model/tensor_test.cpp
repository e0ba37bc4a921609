#include "core/model/tensor.h"

#include <onnx/onnx_pb.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace crease {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::shared_ptr<onnx::TensorProto> proto_of(ElementType type, std::initializer_list<std::int64_t> dims) {
    auto proto = std::make_shared<onnx::TensorProto>();
    proto->set_name("w");
    proto->set_data_type(static_cast<int>(type));
    for (const auto extent : dims) proto->add_dims(extent);
    return proto;
}

template <class T>
std::vector<std::byte> bytes_of(std::initializer_list<T> values) {
    std::vector<std::byte> bytes(values.size() * sizeof(T));
    std::memcpy(bytes.data(), std::data(values), bytes.size());
    return bytes;
}

Tensor raw_tensor(ElementType type, std::initializer_list<std::int64_t> dims, std::vector<std::byte> bytes) {
    return {proto_of(type, dims), memory_range(std::move(bytes))};
}

TEST(Tensor, ReadsRawDataOfEveryNumericType) {
    using enum ElementType;
    EXPECT_THAT(raw_tensor(float32, {2}, bytes_of<float>({1.5F, -2})).values().value(), ElementsAre(1.5, -2));
    EXPECT_THAT(raw_tensor(float64, {2}, bytes_of<double>({1e300, -2})).values().value(), ElementsAre(1e300, -2));
    EXPECT_THAT(raw_tensor(float16, {2}, bytes_of<std::uint16_t>({0x3c00, 0xc100})).values().value(), ElementsAre(1, -2.5));
    EXPECT_THAT(raw_tensor(bfloat16, {2}, bytes_of<std::uint16_t>({0x3f80, 0xc020})).values().value(), ElementsAre(1, -2.5));
    EXPECT_THAT(raw_tensor(int8, {1}, bytes_of<std::int8_t>({-3})).values().value(), ElementsAre(-3));
    EXPECT_THAT(raw_tensor(uint8, {1}, bytes_of<std::uint8_t>({253})).integers().value(), ElementsAre(253));
    EXPECT_THAT(raw_tensor(int16, {1}, bytes_of<std::int16_t>({-300})).integers().value(), ElementsAre(-300));
    EXPECT_THAT(raw_tensor(uint16, {1}, bytes_of<std::uint16_t>({60000})).integers().value(), ElementsAre(60000));
    EXPECT_THAT(raw_tensor(int32, {1}, bytes_of<std::int32_t>({-70000})).integers().value(), ElementsAre(-70000));
    EXPECT_THAT(raw_tensor(uint32, {1}, bytes_of<std::uint32_t>({4000000000})).integers().value(), ElementsAre(4000000000));
    EXPECT_THAT(raw_tensor(int64, {1}, bytes_of<std::int64_t>({-5})).integers().value(), ElementsAre(-5));
    EXPECT_THAT(raw_tensor(uint64, {1}, bytes_of<std::uint64_t>({5})).values().value(), ElementsAre(5));
    EXPECT_THAT(raw_tensor(boolean, {2}, bytes_of<std::uint8_t>({1, 0})).integers().value(), ElementsAre(1, 0));
}

TEST(Tensor, ConvertsEveryHalfFloatExactly) {
    for (std::uint32_t bits = 0; bits <= 0xffff; ++bits) {
        const auto value = to_doubles(ElementType::float16, bytes_of<std::uint16_t>({static_cast<std::uint16_t>(bits)})).value()[0];
        const int exponent = static_cast<int>(bits >> 10 & 31), fraction = static_cast<int>(bits & 1023);
        double expected = exponent ? std::ldexp(1024 + fraction, exponent - 25) : std::ldexp(fraction, -24);
        if (exponent == 31) expected = fraction ? std::nan("") : std::numeric_limits<double>::infinity();
        if (bits & 0x8000) expected = -expected;
        if (std::isnan(expected)) ASSERT_TRUE(std::isnan(value)) << bits;
        else ASSERT_EQ(value, expected) << bits;
        ASSERT_EQ(std::signbit(value), bool(bits & 0x8000)) << bits;
    }
}

TEST(Tensor, ReadsTypedFields) {
    auto floats = proto_of(ElementType::float32, {2});
    floats->add_float_data(1.5F), floats->add_float_data(2);
    EXPECT_THAT(Tensor(floats, {}).values().value(), ElementsAre(1.5, 2));
    auto halves = proto_of(ElementType::float16, {1});
    halves->add_int32_data(0x3c00);
    EXPECT_THAT(Tensor(halves, {}).values().value(), ElementsAre(1));
    auto brains = proto_of(ElementType::bfloat16, {1});
    brains->add_int32_data(0xc020);
    EXPECT_THAT(Tensor(brains, {}).values().value(), ElementsAre(-2.5));
    auto bytes = proto_of(ElementType::int8, {1});
    bytes->add_int32_data(-3);
    EXPECT_THAT(Tensor(bytes, {}).integers().value(), ElementsAre(-3));
    auto longs = proto_of(ElementType::int64, {1});
    longs->add_int64_data(-5);
    EXPECT_THAT(Tensor(longs, {}).integers().value(), ElementsAre(-5));
    auto doubles = proto_of(ElementType::float64, {1});
    doubles->add_double_data(0.1);
    EXPECT_THAT(Tensor(doubles, {}).values().value(), ElementsAre(0.1));
    auto unsigneds = proto_of(ElementType::uint32, {1});
    unsigneds->add_uint64_data(4000000000);
    EXPECT_THAT(Tensor(unsigneds, {}).integers().value(), ElementsAre(4000000000));
}

TEST(Tensor, AScalarHasOneElementAndAnEmptyTensorNone) {
    EXPECT_EQ(raw_tensor(ElementType::float32, {}, bytes_of<float>({1})).element_count(), 1);
    EXPECT_TRUE(raw_tensor(ElementType::float32, {0, 3}, {}).values().value().empty());
}

TEST(Tensor, RefusesDataThatDoesNotFitItsDimensions) {
    const auto shorter = raw_tensor(ElementType::float32, {2}, bytes_of<float>({1})).bytes();
    ASSERT_FALSE(shorter);
    EXPECT_EQ(shorter.error().code, ErrorCode::bad_input);
    EXPECT_THAT(shorter.error().message, HasSubstr("holds 4 bytes of data, but its dimensions ask for 8"));
    EXPECT_FALSE(raw_tensor(ElementType::float32, {1}, bytes_of<float>({1, 2})).bytes());
    EXPECT_FALSE(raw_tensor(ElementType::float32, {-1}, {}).bytes());
    EXPECT_FALSE(raw_tensor(ElementType::float32, {1LL << 40, 1LL << 40}, {}).bytes());
    EXPECT_FALSE(raw_tensor(ElementType::float64, {1LL << 62}, {}).bytes());
    EXPECT_FALSE(Tensor(proto_of(ElementType::float32, {1}), {}).bytes());
}

TEST(Tensor, RefusesTypesItCannotRead) {
    const auto text = Tensor(proto_of(ElementType::string, {0}), {}).bytes();
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::unsupported);
    EXPECT_FALSE(raw_tensor(static_cast<ElementType>(22), {2}, bytes_of<std::uint8_t>({7})).bytes());
    EXPECT_TRUE(raw_tensor(static_cast<ElementType>(22), {2}, bytes_of<std::uint8_t>({7})).check_size());
    EXPECT_FALSE(raw_tensor(ElementType::float32, {1}, bytes_of<float>({1})).integers());
    EXPECT_FALSE(raw_tensor(ElementType::complex64, {1}, bytes_of<float>({1, 2})).values());
}

TensorPtr index_tensor(std::vector<std::int64_t> dims, std::initializer_list<std::int64_t> indices) {
    return Tensor::make("i", ElementType::int64, std::move(dims), bytes_of<std::int64_t>(indices));
}

TEST(Tensor, MakesSparseTensorsDense) {
    const auto values = Tensor::make("v", ElementType::float32, {2}, bytes_of<float>({5, 6}));
    const auto flat = Tensor::make_sparse("s", values, index_tensor({2}, {1, 5}), {2, 3});
    EXPECT_THAT(flat->values().value(), ElementsAre(0, 5, 0, 0, 0, 6));
    const auto placed = Tensor::make_sparse("s", values, index_tensor({2, 2}, {0, 2, 1, 0}), {2, 3});
    EXPECT_THAT(placed->values().value(), ElementsAre(0, 0, 5, 6, 0, 0));
    EXPECT_TRUE(placed->is_sparse());
}

TEST(Tensor, RefusesSparseIndicesThatLeadOutside) {
    const auto values = Tensor::make("v", ElementType::float32, {2}, bytes_of<float>({5, 6}));
    EXPECT_FALSE(Tensor::make_sparse("s", values, index_tensor({2}, {1, 6}), {2, 3})->bytes());
    EXPECT_FALSE(Tensor::make_sparse("s", values, index_tensor({2}, {-1, 5}), {2, 3})->bytes());
    EXPECT_FALSE(Tensor::make_sparse("s", values, index_tensor({2, 2}, {0, 3, 1, 0}), {2, 3})->bytes());
    EXPECT_FALSE(Tensor::make_sparse("s", values, index_tensor({1}, {1}), {2, 3})->bytes());
    EXPECT_FALSE(Tensor::make_sparse("s", values, index_tensor({2}, {1, 5}), {1LL << 40, 3})->bytes());
}

} // namespace
} // namespace crease
