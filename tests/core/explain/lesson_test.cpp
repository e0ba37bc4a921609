// Every number that a lesson shows, held against the model: an input of one pixel is run through the nodes themselves (by the
// reference evaluator, which knows nothing of folding), and what comes out at the value of a scene is that scene's kernel.

#include "core/explain/channels.h"
#include "core/explain/lesson.h"
#include "core/fold/form/derivation.h"
#include "tests/core/explain/equations.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"
#include "tests/support/reference_evaluator.h"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <set>

namespace crease::explain {
namespace {

using fold::Site;
using Offset = std::vector<std::int64_t>;

constexpr std::int64_t side = 9, middle = 3; ///< of the input, and the output's pixel that is looked at

struct Case {
    const char *name, *text;
    std::vector<std::string> channels_last{}; ///< values that operators between have moved
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.name; }

#define OPSET "<ir_version: 8, opset_import: [\"\" : 13]> agraph "
#define MAP OPSET "(float[N,4,H,W] x) => (float[N,K,I,J] y) "
#define ROW OPSET "(float[N,4,H] x) => (float[N,K,I] y) "
#define CUBE OPSET "(float[N,2,D,H,W] x) => (float[N,K,E,I,J] y) "
#define FLAT OPSET "(float[N,4] x) => (float[N,K] y) "

const Case cases[] = {
    {"ConvBn", MAP "{ a = Conv<w=[6,4,3,3], b=6>(x) y = BN<c=6>(a) }"},
    {"Strided", MAP "{ a = Conv<w=[6,4,3,3], strides=[2,2], pads=[1,1,1,1]>(x) y = BN<c=6>(a) }"},
    {"Depthwise", MAP "{ a = Conv<w=[4,1,3,3], group=4, pads=[1,1,1,1]>(x) n = BN<c=4>(a) b = Conv<w=[4,1,1,1], group=4>(x) o = BN<c=4>(b) p = "
                      "BN<c=4>(x) s = Add(n, o) y = Add(s, p) }"},
    {"Grouped",
     MAP "{ a = Conv<w=[6,2,3,3], group=2, pads=[1,1,1,1]>(x) n = BN<c=6>(a) b = Conv<w=[6,2,1,1], group=2>(x) o = BN<c=6>(b) y = Add(n, o) }"},
    {"RepVgg", MAP "{ a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1], b=4>(x) o = BN<c=4>(b) p = BN<c=4>(x) s = Add(n, "
                   "o) y = Add(s, p) }"},
    {"Dilated", MAP "{ a = Conv<w=[4,1,5,5], group=4, pads=[2,2,2,2]>(x) n = BN<c=4>(a) b = Conv<w=[4,1,3,3], group=4, dilations=[2,2], "
                    "pads=[2,2,2,2]>(x) o = BN<c=4>(b) y = Add(n, o) }"},
    {"Oblong", MAP "{ a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) b = Conv<w=[4,4,1,3], pads=[0,1,0,1]>(x) y = Sub(a, b) }"},
    {"OneDimension", ROW "{ a = Conv<w=[5,4,3], pads=[1,1], b=5>(x) y = BN<c=5>(a) }"},
    {"ThreeDimensions",
     CUBE "{ a = Conv<w=[3,2,3,3,3], pads=[1,1,1,1,1,1]>(x) n = BN<c=3>(a) b = Conv<w=[3,2,1,1,1]>(x) o = BN<c=3>(b) y = Add(n, o) }"},
    {"ThroughAMiddle", MAP "{ a = Conv<w=[5,4,1,1], b=5>(x) o = BN<c=5>(a) c = Conv<w=[6,5,3,3], b=6>(o) y = BN<c=6>(c) }"},
    {"Average", MAP "{ b = Conv<w=[4,4,1,1]>(x) p = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1], count_include_pad=1>(b) y = BN<c=4>(p) }"},
    {"ScaleBefore", MAP "{ a = BN<c=4>(x) y = Conv<w=[6,4,3,3], b=6>(a) }"},
    {"ScaleAndShift", MAP "{ a = Conv<w=[6,4,3,3], b=6>(x) m = Mul<k=[6,1,1]>(a) y = Add<k=[6,1,1]>(m) }"},
    {"TakenFrom", MAP "{ a = Conv<w=[6,4,3,3], b=6>(x) d = Div<k=[1]>(a) y = Sub<before=[6,1,1]>(d) }"},
    {"SumWithConstant", MAP "<float[6,1,1] c> { a = Conv<w=[6,4,1,1], b=6>(x) b = Conv<w=[6,4,1,1]>(x) y = Sum(a, c, b) }"},
    {"Negated", MAP "{ a = Conv<w=[6,4,1,1], b=6>(x) b = Conv<w=[6,4,1,1]>(x) n = Neg(b) y = Add(a, n) }"},
    {"Padded", MAP "<int64[8] p = {0,0,1,2,0,0,1,2}> { a = Pad(x, p) c = Conv<w=[6,4,3,3]>(a) y = BN<c=6>(c) }"},
    {"Stacked", MAP "{ a = Conv<w=[3,4,3,3]>(x) b = Conv<w=[2,4,3,3]>(x) c = Concat<axis=1>(a, b) y = BN<c=5>(c) }"},
    {"TakenApart",
     MAP "{ a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3], b=3>(a) d = Conv<w=[3,2,3,3], b=3>(b) m = Concat<axis=1>(c, d) y = BN<c=6>(m) }"},
    {"ChannelsLast",
     MAP "{ a = Conv<w=[6,4,3,3], b=6>(x) t = Transpose<perm=[0,2,3,1]>(a) m = Mul<k=[6]>(t) y = Transpose<perm=[0,3,1,2]>(m) }",
     {"t", "m"}},
    {"Linear", FLAT "{ a = Gemm<w=[4,6], b=6, alpha=0.5, beta=2.0>(x) y = BN<c=6>(a) }"},
    {"LinearTurned", FLAT "{ a = Gemm<w=[6,4], transB=1>(x) y = Mul<k=[6]>(a) }"},
    {"TwoLinear", FLAT "{ a = Gemm<w=[4,5], b=5>(x) c = Gemm<w=[5,6], b=6>(a) y = BN<c=6>(c) }"},
    {"MatMulThenShift", FLAT "{ a = MatMul<w=[4,6]>(x) m = Mul<k=[6]>(a) y = Add<k=[6]>(m) }"},
    {"Transposed", MAP "{ a = ConvTranspose<w=[4,6,2,2], b=6, strides=[2,2]>(x) y = BN<c=6>(a) }"},
    {"TransposedGroups", MAP "{ a = ConvTranspose<w=[4,3,3,3], group=2, pads=[1,1,1,1], strides=[2,2]>(x) y = BN<c=6>(a) }"},
    {"ScaledThenTransposed", MAP "{ a = Mul<k=[4,1,1]>(x) y = ConvTranspose<w=[4,6,2,2], strides=[2,2]>(a) }"},
};

/// A model with its numbers, run on inputs that are zero but for one element.
class Probe {
public:
    Probe(onnx::ModelProto proto, const fold::Form& form, std::int64_t channels, const std::vector<std::string>& channels_last)
        : proto_(std::move(proto)), form_(form), channels_last_(channels_last.begin(), channels_last.end()) {
        shape_ = {1, channels};
        for (int i = 0; i < form.spatial_rank; ++i) shape_.push_back(side);
    }

    /// How much the value's channel `out`, at the pixel that is looked at, has of the input's channel `in` at an offset.
    [[nodiscard]] double tap(const std::string& value, Channels channels, const Offset& offset, const fold::Form& form) const {
        Offset from, to;
        for (std::size_t i = 0; i < shape_.size() - 2; ++i) {
            const auto at = i < offset.size() ? offset[i] : 0;
            if (const auto* t = form.transposed.get()) {
                from.push_back(middle);
                to.push_back(middle * t->stride[i] + at * t->dilation[i] - t->pad_begin[i]);
            } else {
                from.push_back(middle * form.axes[i].stride + at);
                to.push_back(middle);
            }
        }
        return read(value, channels.out, to, run(channels.in, from)) - read(value, channels.out, to, on_zeros());
    }
    [[nodiscard]] const reference::Values& on_zeros() const {
        if (!on_zeros_) on_zeros_ = run(-1, {});
        return *on_zeros_;
    }
    [[nodiscard]] double bias(const std::string& value, std::int64_t out) const {
        return read(value, out, Offset(shape_.size() - 2, middle), on_zeros());
    }

private:
    [[nodiscard]] reference::Values run(std::int64_t channel, const Offset& where) const {
        reference::Array x{ElementType::float32, shape_, {}, false};
        x.data.assign(static_cast<std::size_t>(x.count()), 0.0);
        auto index = channel;
        for (const auto at : where) index = index * side + at;
        if (channel >= 0) x.data.at(static_cast<std::size_t>(index)) = 1;
        return reference::evaluate(proto_, {{"x", x}}, {true}).value();
    }
    [[nodiscard]] double read(const std::string& value, std::int64_t channel, const Offset& where, const reference::Values& values) const {
        const auto& array = values.at(value);
        const bool last = channels_last_.contains(value);
        auto index = last ? 0 : channel;
        for (std::size_t i = 0; i < where.size(); ++i) index = index * array.shape.at(i + (last ? 1 : 2)) + where[i];
        return array.data.at(static_cast<std::size_t>(last ? index * array.shape.back() + channel : index));
    }

    onnx::ModelProto proto_;
    const fold::Form& form_;
    std::set<std::string> channels_last_;
    std::vector<std::int64_t> shape_;
    mutable std::optional<reference::Values> on_zeros_;
};

class LessonNumbers : public testing::TestWithParam<Case> {
protected:
    void SetUp() override {
        proto_ = fold::complete({GetParam().name, GetParam().text}).model;
        model_ = test::to_model(proto_);
        scan_ = fold::scan(*model_).value();
        ASSERT_FALSE(scan_.sites.empty());
        ASSERT_EQ(model_->main().value_name(site().anchor), "x");
        lesson_ = lesson_of(*scan_.facts, site());
    }
    /// The whole of it, also where that costs more than it saves: such sites come last.
    [[nodiscard]] const Site& site() const { return scan_.sites.back(); }
    [[nodiscard]] std::vector<Channels> pairs() const {
        const auto connections = connections_of(site().ends[0].derivation->form, site().kernel.in_channels);
        std::vector<Channels> pairs;
        for (const auto out : {std::int64_t{0}, connections.outputs / 2, connections.outputs - 1})
            for (const auto in : {connections.first_of(out), connections.first_of(out) + connections.inputs_per_group - 1})
                pairs.push_back({out, in});
        return pairs;
    }

    onnx::ModelProto proto_;
    ModelPtr model_;
    fold::ScanResult scan_;
    Lesson lesson_;
};

TEST_P(LessonNumbers, AreWhatTheNodesCompute) {
    const Probe probe(proto_, site().ends[0].derivation->form, site().kernel.in_channels, GetParam().channels_last);
    for (const auto& pair : pairs())
        for (std::size_t s = 0; s < lesson_.scenes.size(); ++s) {
            const auto& scene = lesson_.scenes[s];
            SCOPED_TRACE("step " + std::to_string(s + 1) + ", " + scene.title + ", channels " + std::to_string(pair.out) + "," +
                         std::to_string(pair.in));
            const auto figures = figures_of(*scan_.facts, site(), lesson_, s, pair);
            ASSERT_TRUE(figures) << figures.error().sentence();
            const auto& result = figures->result;
            const auto offsets = offsets_of(result.numbers);
            for (std::size_t t = 0; t < offsets.size(); ++t)
                EXPECT_NEAR(result.numbers.taps[t], probe.tap(scene.value, result.channels, offsets[t], scene.derivation->form), 1e-5) << "tap " << t;
            const bool has_bias = !scene.derivation->form.zero_bias; // elsewhere there is nothing but zeros to read
            EXPECT_NEAR(result.numbers.bias, has_bias ? probe.bias(scene.value, result.channels.out) : 0, 1e-5);
        }
}

TEST_P(LessonNumbers, ComeOutOfTheirFormulas) {
    for (const auto& pair : pairs())
        for (std::size_t s = 0; s < lesson_.scenes.size(); ++s) {
            SCOPED_TRACE("step " + std::to_string(s + 1) + ", " + lesson_.scenes[s].title);
            const auto figures = figures_of(*scan_.facts, site(), lesson_, s, pair);
            ASSERT_TRUE(figures) << figures.error().sentence();
            expect_equations_hold(*figures);
            EXPECT_EQ(figures->taps.size(), figures->result.numbers.taps.size());
        }
}

TEST_P(LessonNumbers, StandBesideTheSameFormulaInSymbols) {
    for (const auto& scene : lesson_.scenes) {
        EXPECT_EQ(scene.kernel.kind, Expression::Kind::equation) << scene.title;
        EXPECT_EQ(scene.bias.kind, Expression::Kind::equation) << scene.title;
        EXPECT_FALSE(scene.words.what.empty()) << scene.title;
        EXPECT_FALSE(scene.words.why.empty()) << scene.title;
        EXPECT_FALSE(scene.after.empty());
        EXPECT_EQ(scene.before.size(), scene.inputs.size());
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, LessonNumbers, testing::ValuesIn(cases), [](const auto& info) { return std::string(info.param.name); });

struct Opened {
    ModelPtr model;
    fold::ScanResult scan;
};

Opened opened(const char* text) {
    Opened out{test::to_model(fold::complete({"lesson", text}).model), {}};
    out.scan = fold::scan(*out.model).value();
    return out;
}

/// Each channel's factor meets all of its pixels, which the matrix behind a Flatten reads one by one.
TEST(LessonSpread, IsWhatTheNodesCompute) {
    const auto proto = fold::complete({"Spread", OPSET "(float[1,4,3,3] x) => (float[N,K] y) { n = BN<c=4>(x) f = Flatten(n) y = "
                                                       "Gemm<w=[36,5], b=5>(f) }"})
                           .model;
    const auto scanned = fold::scan(*test::to_model(proto)).value();
    ASSERT_EQ(scanned.sites.size(), 1u);
    const auto lesson = lesson_of(*scanned.facts, scanned.sites[0]);
    const auto answer = [&](std::int64_t element, std::int64_t out) {
        reference::Array x{ElementType::float32, {1, 4, 3, 3}, std::vector<double>(36, 0.0), false};
        if (element >= 0) x.data[static_cast<std::size_t>(element)] = 1;
        return reference::evaluate(proto, {{"x", x}}, {true}).value().at("y").data.at(static_cast<std::size_t>(out));
    };
    for (const auto& pair : {Channels{0, 0}, Channels{4, 17}, Channels{2, 35}}) {
        const auto figures = figures_of(*scanned.facts, scanned.sites[0], lesson, lesson.scenes.size() - 1, pair);
        ASSERT_TRUE(figures) << figures.error().sentence();
        EXPECT_NEAR(figures->result.numbers.taps.at(0), answer(pair.in, pair.out) - answer(-1, pair.out), 1e-5) << pair.out << "," << pair.in;
        EXPECT_NEAR(figures->result.numbers.bias, answer(-1, pair.out), 1e-5) << pair.out;
    }
}

/// But for the anchor, which is no step, a spread (above) and a border, which hands its input's numbers on (trace_test holds it against the engine).
TEST(LessonRules, AreAmongTheCases) {
    std::set<std::size_t> seen;
    for (const auto& one : cases) {
        const auto model = test::to_model(fold::complete({one.name, one.text}).model);
        const auto scanned = fold::scan(*model);
        ASSERT_TRUE(scanned && !scanned->sites.empty()) << one.name;
        for (const auto& scene : lesson_of(*scanned->facts, scanned->sites.back()).scenes) seen.insert(scene.derivation->rule.index());
    }
    const std::set<std::size_t> others{fold::Rule(fold::AnchorRule{}).index(), fold::Rule(fold::SpreadRule{}).index(),
                                       fold::Rule(fold::BorderRule{}).index()};
    for (std::size_t rule = 0; rule < std::variant_size_v<fold::Rule>; ++rule)
        EXPECT_NE(seen.contains(rule), others.contains(rule)) << "the rule of index " << rule;
}

TEST(LessonChannels, AreThoseThatAreConnected) {
    const auto one = opened(MAP "{ a = Conv<w=[6,2,3,3], group=2>(x) y = BN<c=6>(a) }");
    const auto& site = one.scan.sites.at(0);
    EXPECT_EQ(connected_channels(site, {}, {}).value(), (Channels{0, 0}));
    EXPECT_EQ(connected_channels(site, 5, {}).value(), (Channels{5, 2}));
    EXPECT_EQ(connected_channels(site, {}, 3).value(), (Channels{3, 3}));
    const auto apart = connected_channels(site, 5, 0);
    ASSERT_FALSE(apart);
    EXPECT_EQ(apart.error().sentence(), "site 'y': output channel 5 does not read input channel 0. It reads input channels 2 to 3.");
    EXPECT_FALSE(connected_channels(site, 6, {}));
    EXPECT_FALSE(connected_channels(site, {}, 4));
    EXPECT_FALSE(connected_channels(site, -1, {}));
}

TEST(LessonScenes, ShowOneSceneForEachEndOfAGroup) {
    const auto one = opened(
        OPSET
        "(float[N,4,H,W] x) => (float[N,4,I,J] y, float[N,4,K,L] z) { s = Mul<k=[4,1,1]>(x) y = Conv<w=[4,4,1,1]>(s) z = Conv<w=[4,4,3,3]>(s) }");
    const auto& site = one.scan.sites.at(0);
    ASSERT_EQ(site.ends.size(), 2u);
    const auto lesson = lesson_of(*one.scan.facts, site);
    ASSERT_EQ(lesson.scenes.size(), 4u);
    EXPECT_EQ(lesson.scenes[3].end, 1u);
    for (std::size_t s = 0; s < lesson.scenes.size(); ++s) EXPECT_TRUE(figures_of(*one.scan.facts, site, lesson, s, {3, 3}));
    EXPECT_FALSE(figures_of(*one.scan.facts, site, lesson, 4, {0, 0})) << "there are 4 scenes";
}

TEST(LessonScenes, KeepTheErrorWhereNumbersForbidThem) {
    const auto one = opened(MAP "<float[6] g, float[6] b, float[6] m, float[6] v = {-1.0, 1.0, 1.0, 1.0, 1.0, 1.0}> { a = Conv<w=[6,4,3,3]>(x) y = "
                                "BatchNormalization(a, g, b, m, v) }");
    const auto& site = one.scan.sites.at(0);
    const auto lesson = lesson_of(*one.scan.facts, site);
    EXPECT_TRUE(figures_of(*one.scan.facts, site, lesson, 0, {1, 0}));
    const auto forbidden = figures_of(*one.scan.facts, site, lesson, 1, {1, 0});
    ASSERT_FALSE(forbidden);
    EXPECT_NE(forbidden.error().sentence().find("variance + epsilon is not positive in channel 0"), std::string::npos);
}

} // namespace
} // namespace crease::explain
