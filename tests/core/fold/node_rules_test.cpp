// Nodes that break the rules of their operators: refused with the reason, never folded, and nothing crashes. The ONNX library's
// checker and strict inference judge mutated models; what they do not check (channels, groups) stands in the table.

#include "core/fold/fold.h"
#include "tests/core/fold/findings.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"

#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::fold {
namespace {

using random_region::Random;
using testing::HasSubstr;

struct Breaks {
    const char* name;
    const char* op;    ///< the node that breaks a rule
    const char* words; ///< of the reason
    std::string text;
};

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Breaks broken[] = {
    {"PadsOfTheWrongLength", "Conv", "pads has 3 numbers where 4 belong", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1]>(x) y = BN<c=4>(c) }"},
    {"NegativePads", "Conv", "pads is below 0", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,-1]>(x) y = BN<c=4>(c) }"},
    {"StridesOfTheWrongLength", "Conv", "strides has 1 numbers where 2 belong",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], strides=[1]>(x) y = BN<c=4>(c) }"},
    {"StrideZero", "Conv", "strides is below 1", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], strides=[1,0]>(x) y = BN<c=4>(c) }"},
    {"DilationsOfTheWrongLength", "Conv", "dilations has 3 numbers where 2 belong",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], dilations=[1,1,1]>(x) y = BN<c=4>(c) }"},
    {"KernelShapeOfFloats", "Conv", "kernel_shape is not a list of integers",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], kernel_shape=[3.0,3.0]>(x) y = BN<c=4>(c) }"},
    {"KernelShapeOfAnotherKernel", "Conv", "kernel_shape is not that of its weight",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], kernel_shape=[3,1]>(x) y = BN<c=4>(c) }"},
    {"GroupIsAText", "Conv", "group is not an integer", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=\"1\">(x) y = BN<c=4>(c) }"},
    {"GroupsThatDoNotDivide", "Conv", "4 output channels do not make 3 groups", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=3>(x) y = BN<c=4>(c) }"},
    {"NoGroup", "Conv", "it has 0 groups", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=0>(x) y = BN<c=4>(c) }"},
    {"WeightOfOtherChannels", "Conv", "its weight reads 3 channels, its input has 4", OPSET(13) MAP "{ c = Conv<w=[4,3,3,3]>(x) y = BN<c=4>(c) }"},
    {"GroupedWeightOfOtherChannels", "Conv", "its weight reads 8 channels, its input has 4",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=2>(x) y = BN<c=4>(c) }"},
    {"WeightOfOtherChannelsBehindAnActivation", "Conv", "reads 3 channels, its input has 4",
     OPSET(13) MAP "{ r = Relu(x) c = Conv<w=[4,3,3,3]>(r) y = BN<c=4>(c) }"},
    {"WeightOfAnotherRank", "Conv", "its weight has 3 axes, its input 4", OPSET(13) MAP "{ c = Conv<w=[4,4,3]>(x) y = BN<c=4>(c) }"},
    {"WeightWithoutDimensions", "Conv", "its weight has the shape []", OPSET(13) MAP "<float w = {1.0}> { c = Conv(x, w) y = BN<c=4>(c) }"},
    {"WeightOfTwoAxes", "Conv", "its weight has the shape [4,4]", OPSET(13) MAP "{ c = Conv<w=[4,4]>(x) y = BN<c=4>(c) }"},
    {"BiasOfAnotherLength", "Conv", "its bias has the shape [3] where [4] belongs",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=[3]>(x) y = BN<c=4>(c) }"},
    {"BiasWithTwoAxes", "Conv", "its bias has the shape [4,1]", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=[4,1]>(x) y = BN<c=4>(c) }"},
    {"UnknownAutoPad", "Conv", "there is no auto_pad 'SAME'", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], auto_pad=\"SAME\">(x) y = BN<c=4>(c) }"},
    {"NoWeight", "Conv", "input number 2 is missing", OPSET(13) MAP "{ c = Conv(x) y = BN<c=4>(c) }"},
    {"TwoOutputs", "Conv", "it has 2 outputs", OPSET(13) MAP "{ c, d = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }"},
    {"TransposedWeightOfOtherChannels", "ConvTranspose", "reads 3 channels, its input has 4",
     OPSET(13) MAP "{ c = ConvTranspose<w=[3,4,2,2]>(x) y = BN<c=4>(c) }"},
    {"TransposedGroups", "ConvTranspose", "4 input channels do not make 3 groups",
     OPSET(13) MAP "{ c = ConvTranspose<w=[4,4,2,2], group=3>(x) y = BN<c=12>(c) }"},
    {"OutputPaddingOfTheWrongLength", "ConvTranspose", "output_padding has 1 numbers",
     OPSET(13) MAP "{ c = ConvTranspose<w=[4,4,2,2], output_padding=[1]>(x) y = BN<c=4>(c) }"},
    {"ParametersOfAnotherLength", "BatchNormalization", "scale has the shape [3] where [4] belongs",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=3>(c) }"},
    {"VarianceOfAnotherLength", "BatchNormalization", "var has the shape [3] where [4] belongs",
     OPSET(13) MAP "<float[4] s, float[4] b, float[4] m, float[3] var> { c = Conv<w=[4,4,3,3]>(x) y = BatchNormalization(c, s, b, m, var) }"},
    {"NoVariance", "BatchNormalization", "input number 5 is missing",
     OPSET(13) MAP "<float[4] s, float[4] b, float[4] m> { c = Conv<w=[4,4,3,3]>(x) y = BatchNormalization(c, s, b, m) }"},
    {"EpsilonIsAList", "BatchNormalization", "epsilon is not a number", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, epsilon=[1]>(c) }"},
    {"GemmThatDoesNotFit", "Gemm", "do not fit", OPSET(13) "g (float[N,4] x) => (float[N,4] y) { c = Gemm<w=[5,4]>(x) y = BN<c=4>(c) }"},
    {"GemmOfAMap", "Gemm", "is no matrix", OPSET(13) "g (float[N,4,H,W] x) => (float[N,4] y) { c = Gemm<w=[4,4]>(x) y = BN<c=4>(c) }"},
    {"GemmSummand", "Gemm", "its summand has the shape [3]",
     OPSET(13) "g (float[N,4] x) => (float[N,4] y) { c = Gemm<w=[4,4], b=[3]>(x) y = BN<c=4>(c) }"},
    {"MatMulThatDoesNotFit", "MatMul", "do not fit", OPSET(13) "g (float[N,7,4] x) => (float[N,7,4] y) { c = MatMul<w=[5,4]>(x) y = Add<k=[4]>(c) }"},
    {"PermutationOfAnotherRank", "Transpose", "perm has 3 axes, the value 4",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) t = Transpose<perm=[0,2,1]>(c) y = Mul<k=[4]>(t) }"},
    {"PermutationThatNamesAnAxisTwice", "Transpose", "it names an axis twice",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) t = Transpose<perm=[0,2,2,1]>(c) y = Mul<k=[4]>(t) }"},
    {"AxisOutOfRange", "Concat", "axis 7 is out of range",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[4,4,3,3]>(x) y = Concat<axis=7>(c, d) }"},
    {"PartsThatDoNotAddUp", "Split", "its parts are 5 in all, the value has 4",
     OPSET(11) "g (float[N,4,H,W] x) => (float[N,2,H,W] y) { a, b = Split<axis=1, split=[2,3]>(x) y = Conv<w=[2,2,1,1]>(a) }"},
    {"AmountsOfAnotherRank", "Pad", "6 amounts of padding where 8 belong",
     OPSET(10) MAP "{ p = Pad<pads=[0,0,1,0,0,1]>(x) y = Conv<w=[4,4,3,3]>(p) }"},
    {"PoolWithoutKernel", "AveragePool", "it has no kernel_shape", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = AveragePool(c) }"},
    {"FlattenedAxisOutOfRange", "Flatten", "axis 9 is out of range",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4] y) { c = Conv<w=[4,4,3,3]>(x) f = Flatten<axis=9>(c) y = BN<c=4>(f) }"},
    {"SqueezedAxisOfMoreElements", "Squeeze", "an axis of 4 elements",
     OPSET(11) "g (float[N,4,1,1] x) => (float[N,4] y) { c = Conv<w=[4,4,1,1]>(x) s = Squeeze<axes=[1]>(c) y = BN<c=4>(s) }"},
    {"NameOfNoType", "Cast", "does not say to which type", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) t = Cast(c) y = BN<c=4>(t) }"},
    {"StepZero", "Slice", "a step is 0",
     OPSET(13) MAP
     "<int64[1] s = {0}, int64[1] e = {9}, int64[1] a = {2}, int64[1] t = {0}> { c = Conv<w=[4,4,3,3]>(x) d = Slice(c, s, e, a, t) y = BN<c=4>(d) }"},
};

class NodeRules : public testing::TestWithParam<Breaks> {};
INSTANTIATE_TEST_SUITE_P(Broken, NodeRules, testing::ValuesIn(broken), name_of<Breaks>);
void PrintTo(const Breaks& one, std::ostream* out) { *out << one.name; }

TEST_P(NodeRules, AreSaidAndNothingFolds) {
    const auto& expected = GetParam();
    const auto model = test::to_model(complete({expected.name, expected.text}).model);
    const auto scanned = scan(*model);
    ASSERT_TRUE(scanned) << scanned.error().sentence();
    bool said = false;
    for (const auto& refusal : scanned->refusals)
        said = said ||
               (refusal.op == expected.op && refusal.code == "breaks_operator_rules" && refusal.reason.find(expected.words) != std::string::npos);
    EXPECT_TRUE(said) << findings(*scanned);
    for (const auto& site : scanned->sites)
        for (const auto id : site.nodes)
            for (const auto& node : model->main().nodes) EXPECT_FALSE(node->id == id && node->op_type == expected.op) << findings(*scanned);
}

TEST(NodeRulesAre, KeptByWhatNobodyKnowsTheShapeOf) {
    const auto scanned = scan(*test::to_model(
        complete(
            {"Open", OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { t = Tanh(x) n = NonMine(t) c = Conv<w=[4,3,3,3]>(n) y = BN<c=4>(c) }"})
            .model));
    ASSERT_TRUE(scanned);
    EXPECT_EQ(scanned->sites.size(), 1u) << findings(*scanned);
}

// --- mutated models

const std::string seeds[] = {
    OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=4, strides=[1,1], pads=[1,1,1,1], dilations=[1,1], group=1, kernel_shape=[3,3]>(x) n = BN<c=4, "
                  "epsilon=0.1>(c) m = Mul<k=[4,1,1]>(n) y = Add(m, x) }",
    OPSET(11) "g (float[2,4,8,8] x) => (float[2,4,8,8] y) { a, b = Split<axis=1, split=[2,2]>(x) c = Conv<w=[2,2,1,1]>(a) d = Conv<w=[2,2,1,1]>(b) k "
              "= Concat<axis=1>(c, d) y = BN<c=4>(k) }",
    OPSET(11) "g (float[2,4,8,8] x) => (y) { c = ConvTranspose<w=[4,6,2,2], strides=[2,2], output_padding=[0,0], pads=[0,0,0,0]>(x) n = BN<c=6>(c) p "
              "= AveragePool<kernel_shape=[2,2], strides=[2,2], pads=[0,0,0,0]>(n) y = Neg(p) }",
    OPSET(11) "g (float[2,4,8,8] x) => (y) { c = Conv<w=[8,4,3,3]>(x) g = GlobalAveragePool(c) s = Squeeze<axes=[2,3]>(g) n = BN<c=8>(s) l = "
              "Gemm<w=[8,5], b=5, alpha=0.5, beta=2.0, transB=0>(n) y = Mul<k=[5]>(l) }",
    OPSET(13) "g (float[2,6,4] x) => (y) { m = MatMul<w=[4,4]>(x) b = Add<k=[4]>(m) t = Transpose<perm=[0,2,1]>(b) n = BN<c=4>(t) f = "
              "Flatten<axis=1>(n) y = Identity(f) }",
    OPSET(10) "g (float[2,4,8,8] x) => (y) { p = Pad<pads=[0,0,1,1,0,0,1,1], mode=\"constant\", value=0.0>(x) c = Conv<w=[4,4,3,3]>(p) d = "
              "Conv<w=[4,4,1,1]>(x) s = Sub(c, d) r = ReduceMean<axes=[2,3], keepdims=1>(s) y = BN<c=4>(r) }",
};

std::int64_t below(Random& random, std::int64_t count) { return random.range(0, count - 1); }

/// Breaks, or only changes, one thing in a model.
class Mutator {
public:
    Mutator(onnx::ModelProto& model, Random& random) : graph_(*model.mutable_graph()), random_(random) {}

    void run() {
        auto& node = *graph_.mutable_node(any(graph_.node_size()));
        switch (any(8)) {
        case 0:
        case 1:
        case 2: return attribute(node);
        case 3:
        case 4: return initializer();
        case 5: return inputs(node);
        case 6: return outputs(node);
        default: return input_shape();
        }
    }

private:
    int any(std::int64_t count) { return static_cast<int>(below(random_, count)); }

    void attribute(onnx::NodeProto& node) {
        static const char* names[] = {"pads", "strides", "dilations", "group",          "kernel_shape", "axis",  "axes",
                                      "perm", "to",      "split",     "output_padding", "epsilon",      "alpha", "auto_pad"};
        onnx::AttributeProto* one =
            node.attribute_size() > 0 && any(4) > 0 ? node.mutable_attribute(any(node.attribute_size())) : node.add_attribute();
        if (one->name().empty()) one->set_name(names[any(14)]);
        const auto name = one->name();
        if (one->ints_size() > 0 && any(3) > 0) {
            switch (any(3)) {
            case 0: one->mutable_ints()->RemoveLast(); return;
            case 1: one->add_ints(number()); return;
            default: one->set_ints(any(one->ints_size()), number()); return;
            }
        }
        one->Clear();
        one->set_name(name);
        switch (any(5)) {
        case 0:
            one->set_type(onnx::AttributeProto::INT);
            one->set_i(number());
            return;
        case 1:
            one->set_type(onnx::AttributeProto::FLOAT);
            one->set_f(0.5F);
            return;
        case 2:
            one->set_type(onnx::AttributeProto::STRING);
            one->set_s("SAME_UPPER");
            return;
        case 3:
            one->set_type(onnx::AttributeProto::FLOATS);
            one->add_floats(1);
            one->add_floats(2);
            return;
        default:
            one->set_type(onnx::AttributeProto::INTS);
            for (int i = any(6); i > 0; --i) one->add_ints(number());
        }
    }

    std::int64_t number() {
        static constexpr std::int64_t odd[] = {
            0, 1, 2, 3, -1, -2, 4, 7, 1 << 20, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
        return odd[any(11)];
    }

    void initializer() {
        if (graph_.initializer_size() == 0) return;
        auto& tensor = *graph_.mutable_initializer(any(graph_.initializer_size()));
        random_region::Shape dims(tensor.dims().begin(), tensor.dims().end());
        switch (any(4)) {
        case 0:
            if (!dims.empty()) dims.pop_back();
            break;
        case 1: dims.push_back(any(3)); break;
        case 2: dims.clear(); break;
        default:
            if (!dims.empty()) dims[static_cast<std::size_t>(any(static_cast<std::int64_t>(dims.size())))] = any(6);
        }
        std::int64_t count = 1;
        for (auto extent : dims) count *= extent;
        const auto type = any(6) == 0 ? ElementType::float64 : ElementType::float32;
        const auto name = tensor.name();
        tensor = random_region::encode(name, type, dims, std::vector<double>(static_cast<std::size_t>(count), 0.5), true);
    }

    void inputs(onnx::NodeProto& node) {
        switch (any(3)) {
        case 0:
            if (node.input_size() > 0) node.mutable_input()->RemoveLast();
            return;
        case 1:
            if (node.input_size() > 0) node.set_input(any(node.input_size()), "");
            return;
        default: node.add_input(graph_.input(0).name());
        }
    }

    void outputs(onnx::NodeProto& node) {
        if (any(2) == 0) return void(node.add_output("extra"));
        if (node.output_size() == 0 || node.output(0) != graph_.output(0).name()) return;
        graph_.mutable_output(0)->set_name(graph_.input(0).name());
        any(2) == 0 ? node.set_output(0, "") : node.clear_output();
    }

    void input_shape() {
        auto& shape = *graph_.mutable_input(0)->mutable_type()->mutable_tensor_type()->mutable_shape();
        auto& dim = *shape.mutable_dim(any(shape.dim_size()));
        if (any(3) == 0) return void(shape.mutable_dim()->RemoveLast());
        dim.set_dim_value(any(6));
    }

    onnx::GraphProto& graph_;
    Random& random_;
};

/// What the ONNX library has against the model, in its words; it names the node.
std::string judged(onnx::ModelProto proto) {
    try {
        onnx::checker::check_model(proto);
        onnx::shape_inference::InferShapes(proto, onnx::OpSchemaRegistry::Instance(), {true, 1, false});
    } catch (const std::exception& e) {
        return e.what();
    }
    return "";
}

TEST(NodeRulesAre, JudgedAsByOnnxWhereModelsAreMutated) {
    int refused = 0, judged_too = 0, read = 0;
    for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
        Random random(seed);
        auto proto = complete({"Mutated", seeds[below(random, std::size(seeds))]}).model;
        proto.mutable_graph()->mutable_output(0)->mutable_type()->mutable_tensor_type()->clear_shape(); // no rule of a node's
        proto.mutable_graph()->mutable_output(0)->mutable_type()->mutable_tensor_type()->set_elem_type(onnx::TensorProto::FLOAT);
        for (int i = 0; i < proto.graph().node_size(); ++i) proto.mutable_graph()->mutable_node(i)->set_name("node_" + std::to_string(i) + "_");
        for (auto times = 1 + below(random, 2); times > 0; --times) Mutator(proto, random).run();
        ModelPtr model;
        try {
            model = test::to_model(proto);
        } catch (const std::exception&) {
            continue; // not even a graph
        }
        ++read;
        const auto scanned = scan(*model);
        ASSERT_TRUE(scanned) << seed;
        for (const auto& site : scanned->sites) (void)fold_site(*scanned->facts, site);
        if (std::any_of(scanned->refusals.begin(), scanned->refusals.end(), [](const Refusal& r) { return r.code == "breaks_operator_rules"; })) {
            ++refused; // the library's own inference does not survive all of those
            continue;
        }
        ++judged_too;
        const auto complaint = judged(proto);
        for (const auto& site : scanned->sites)
            for (const auto id : site.nodes)
                for (const auto& node : model->main().nodes)
                    EXPECT_FALSE(node->id == id && complaint.find(node->name) != std::string::npos)
                        << "seed " << seed << ": " << complaint << findings(*scanned);
    }
    EXPECT_GT(read, 4000);
    EXPECT_GT(refused, 1000);
    EXPECT_GT(judged_too, 500);
}

} // namespace
} // namespace crease::fold
