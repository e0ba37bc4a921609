// Every folded weight is the exact one, rounded once. "Exact" is computed here in 113-bit floating point, straight from
// the formulas.

#include "core/fold/document.h"
#include "tests/core/fold/fold_from_file.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"
#include "tests/support/reference_evaluator_ops.h"

#include <gtest/gtest.h>

#include <cmath>

extern "C" __float128 sqrtq(__float128);

namespace crease::fold {
namespace {

using Exact = __float128;
using random_region::Shape;

Exact magnitude(Exact v) { return v < 0 ? -v : v; }

/// The neighbours of `value` among the numbers of `type`, found by walking, not by trusting any rounding.
double neighbour(ElementType type, double value, int direction) {
    if (type == ElementType::float32) return std::nextafter(static_cast<float>(value), direction * INFINITY);
    if (type == ElementType::float64) return std::nextafter(value, direction * INFINITY);
    const int precision = type == ElementType::float16 ? 11 : 8, lowest = type == ElementType::float16 ? -24 : -133;
    int exponent = 0;
    std::frexp(value, &exponent);
    double step = std::ldexp(1.0, value == 0 ? lowest : std::max(exponent - precision, lowest));
    const bool power_of_two = std::abs(value) == std::ldexp(1.0, exponent - 1);
    if (power_of_two && (value > 0) != (direction > 0)) step = std::max(step / 2, std::ldexp(1.0, lowest));
    return value + direction * step;
}

/// True when no other number of the type is nearer to `exact`. The slack is what 113 bits may lose on the way.
bool is_nearest(ElementType type, double value, Exact exact) {
    const Exact error = magnitude(Exact(value) - exact), slack = magnitude(exact) * 0x1p-100;
    for (int direction : {-1, 1})
        if (magnitude(Exact(neighbour(type, value, direction)) - exact) + slack < error) return false;
    return true;
}

struct Numbers {
    std::vector<double> w, bias, gamma, beta, mean, variance, scale;
};

std::vector<double> draw(random_region::Random& random, ElementType type, std::size_t count, double low, double high) {
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(reference::round_to(type, random.uniform(low, high)));
    return out;
}

constexpr std::int64_t channels = 16, inputs = 8;
constexpr float epsilon = 1e-5f;

Numbers draw_numbers(random_region::Random& random, ElementType type) {
    const auto n = static_cast<std::size_t>(channels);
    const double far = random.chance(0.3) && type != ElementType::float16 ? 1e4 : 2; // means that nearly cancel
    return {draw(random, type, n * inputs, -1, 1), draw(random, type, n, -1, 1),   draw(random, type, n, -2, 2), draw(random, type, n, -1, 1),
            draw(random, type, n, -far, far),      draw(random, type, n, 1e-4, 2), draw(random, type, n, -2, 2)};
}

void add_constant(onnx::ModelProto& model, ElementType type, const char* name, const Shape& dims, const std::vector<double>& values) {
    *model.mutable_graph()->add_initializer() = random_region::encode(name, type, dims, values, true);
}

void add_node(onnx::ModelProto& model, const char* op, std::initializer_list<const char*> from, const char* to) {
    auto* node = model.mutable_graph()->add_node();
    node->set_op_type(op);
    for (const auto* name : from) node->add_input(name);
    node->add_output(to);
}

void declare(onnx::ValueInfoProto& info, const char* name, ElementType type, std::int64_t extent) {
    info.set_name(name);
    auto* tensor = info.mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(static_cast<int>(type));
    for (std::int64_t d : {std::int64_t{1}, extent, std::int64_t{4}, std::int64_t{4}}) tensor->mutable_shape()->add_dim()->set_dim_value(d);
}

/// scale * BatchNormalization(Conv(x)).
onnx::ModelProto build(const Numbers& n, ElementType type) {
    onnx::ModelProto model;
    model.set_ir_version(8);
    model.add_opset_import()->set_version(13);
    model.mutable_graph()->set_name("g");
    declare(*model.mutable_graph()->add_input(), "x", type, inputs);
    declare(*model.mutable_graph()->add_output(), "y", type, channels);
    add_constant(model, type, "w", {channels, inputs, 1, 1}, n.w);
    add_constant(model, type, "bias", {channels}, n.bias);
    add_constant(model, type, "gamma", {channels}, n.gamma);
    add_constant(model, type, "beta", {channels}, n.beta);
    add_constant(model, type, "mean", {channels}, n.mean);
    add_constant(model, type, "variance", {channels}, n.variance);
    add_constant(model, type, "scale", {1, channels, 1, 1}, n.scale);
    add_node(model, "Conv", {"x", "w", "bias"}, "c");
    add_node(model, "BatchNormalization", {"c", "gamma", "beta", "mean", "variance"}, "n");
    add_node(model, "Mul", {"n", "scale"}, "y");
    return model;
}

/// The one site of a model folded, from memory and from a file alike.
Result<Replacement> fold_only_site(const onnx::ModelProto& proto, std::uint64_t seed) {
    const auto model = test::to_model(proto);
    CREASE_TRY(const auto scanned, scan(*model));
    if (scanned.sites.size() != 1) return fail(ErrorCode::internal, "not one site");
    CREASE_TRY(auto folded, fold_site(*scanned.facts, scanned.sites.front()));
    CREASE_TRY(const auto changed, rewrite(*model, std::vector<const Replacement*>{&folded}));
    EXPECT_EQ(from_file_complaint(proto, {scanned.sites.front().id}, *changed, seed), "");
    return folded;
}

std::vector<double> folded_constant(const Replacement& replacement, std::size_t rank) {
    for (const auto& tensor : replacement.weights)
        if (tensor->dims().size() == rank) return tensor->values().value();
    return {};
}

class Rounding : public testing::TestWithParam<ElementType> {};

TEST_P(Rounding, EveryFoldedWeightIsTheNearestNumber) {
    const auto type = GetParam();
    std::size_t checked = 0, wrong = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        random_region::Random random(seed);
        const auto n = draw_numbers(random, type);
        const auto folded = fold_only_site(build(n, type), seed);
        ASSERT_TRUE(folded) << folded.error().sentence();
        const auto weights = folded_constant(*folded, 4), biases = folded_constant(*folded, 1);
        ASSERT_EQ(weights.size(), n.w.size());
        ASSERT_EQ(biases.size(), static_cast<std::size_t>(channels));
        for (std::size_t c = 0; c < biases.size(); ++c) {
            const Exact t = Exact(n.gamma[c]) / sqrtq(Exact(n.variance[c]) + Exact(epsilon)), s = n.scale[c];
            const Exact bias = s * (Exact(n.beta[c]) + (Exact(n.bias[c]) - Exact(n.mean[c])) * t);
            wrong += !is_nearest(type, biases[c], bias);
            for (std::size_t i = 0; i < inputs; ++i) wrong += !is_nearest(type, weights[c * inputs + i], s * t * Exact(n.w[c * inputs + i]));
            checked += 1 + inputs;
        }
    }
    EXPECT_EQ(wrong, 0u) << "of " << checked;
}

INSTANTIATE_TEST_SUITE_P(Types, Rounding, testing::Values(ElementType::float32, ElementType::float16, ElementType::bfloat16, ElementType::float64),
                         [](const auto& info) { return std::string(element_name(info.param)); });

/// A sum of branches whose taps cancel almost entirely: what is left must still be the nearest number.
TEST(RoundingOfSums, SurvivesCancellation) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        random_region::Random random(seed);
        const auto first = draw(random, ElementType::float32, 4, -1, 1), second = draw(random, ElementType::float32, 4, 0.5, 1.5);
        onnx::ModelProto model;
        model.set_ir_version(8);
        model.add_opset_import()->set_version(13);
        model.mutable_graph()->set_name("g");
        declare(*model.mutable_graph()->add_input(), "x", ElementType::float32, 2);
        declare(*model.mutable_graph()->add_output(), "y", ElementType::float32, 2);
        std::vector<double> nearly;
        for (std::size_t i = 0; i < 4; ++i) nearly.push_back(reference::round_to(ElementType::float32, first[i] * second[i / 2]));
        add_constant(model, ElementType::float32, "w", {2, 2, 1, 1}, first);
        add_constant(model, ElementType::float32, "s", {2, 1, 1}, {second[0], second[1]});
        add_constant(model, ElementType::float32, "v", {2, 2, 1, 1}, nearly);
        add_node(model, "Conv", {"x", "w"}, "a");
        add_node(model, "Mul", {"a", "s"}, "m");
        add_node(model, "Conv", {"x", "v"}, "b");
        add_node(model, "Sub", {"m", "b"}, "y");
        const auto folded = fold_only_site(model, seed);
        ASSERT_TRUE(folded) << folded.error().sentence();
        const auto weights = folded_constant(*folded, 4);
        ASSERT_EQ(weights.size(), 4u);
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_TRUE(is_nearest(ElementType::float32, weights[i], Exact(first[i]) * Exact(second[i / 2]) - Exact(nearly[i])));
    }
}

namespace chained {
constexpr std::size_t in = 6, middle = 300, out = 4, taps = 9;
constexpr auto type = ElementType::float32;
} // namespace chained

struct ChainNumbers {
    std::vector<double> w, b, v, c;
};

/// A 1x1 Conv of weight w and bias b, then a 3x3 one of v and c.
onnx::ModelProto chain(const ChainNumbers& n) {
    using namespace chained;
    onnx::ModelProto model;
    model.set_ir_version(8);
    model.add_opset_import()->set_version(13);
    model.mutable_graph()->set_name("g");
    declare(*model.mutable_graph()->add_input(), "x", type, in);
    auto* result = model.mutable_graph()->add_output();
    declare(*result, "y", type, out);
    for (int d : {2, 3}) result->mutable_type()->mutable_tensor_type()->mutable_shape()->mutable_dim(d)->set_dim_value(2);
    add_constant(model, type, "w", {middle, in, 1, 1}, n.w);
    add_constant(model, type, "b", {middle}, n.b);
    add_constant(model, type, "v", {out, middle, 3, 3}, n.v);
    add_constant(model, type, "c", {out}, n.c);
    add_node(model, "Conv", {"x", "w", "b"}, "m");
    add_node(model, "Conv", {"m", "v", "c"}, "y");
    return model;
}

/// A 1x1 and a 3x3 kernel with 300 channels between them: sums of 300 terms for each weight, 2,700 for each bias, and a
/// second bias that nearly cancels what becomes of the first.
TEST(RoundingOfChains, IsThatOfTheExactSums) {
    using namespace chained;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        random_region::Random random(seed);
        const auto w = draw(random, type, middle * in, -1, 1), b = draw(random, type, middle, -1, 1),
                   v = draw(random, type, out * middle * taps, -1, 1);
        std::vector<Exact> passed(out, 0);
        for (std::size_t i = 0; i < v.size(); ++i) passed[i / (middle * taps)] += Exact(v[i]) * Exact(b[i / taps % middle]);
        std::vector<double> c;
        for (auto bias : passed) c.push_back(-reference::round_to(type, static_cast<double>(bias)));
        const auto folded = fold_only_site(chain({w, b, v, c}), seed);
        ASSERT_TRUE(folded) << folded.error().sentence();
        const auto weights = folded_constant(*folded, 4), biases = folded_constant(*folded, 1);
        ASSERT_EQ(weights.size(), out * in * taps);
        ASSERT_EQ(biases.size(), out);
        for (std::size_t o = 0; o < out; ++o) {
            EXPECT_TRUE(is_nearest(type, biases[o], passed[o] + Exact(c[o])));
            for (std::size_t i = 0; i < in; ++i)
                for (std::size_t t = 0; t < taps; ++t) {
                    Exact sum = 0;
                    for (std::size_t m = 0; m < middle; ++m) sum += Exact(v[(o * middle + m) * taps + t]) * Exact(w[m * in + i]);
                    EXPECT_TRUE(is_nearest(type, weights[(o * in + i) * taps + t], sum));
                }
        }
    }
}

} // namespace
} // namespace crease::fold
