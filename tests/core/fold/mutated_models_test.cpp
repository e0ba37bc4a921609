// Models with something changed in them, judged by the ONNX library's checker and strict inference: what it complains about is not folded.
// What it does not check (channels, groups) stands in the table of broken rules.

#include "core/fold/fold.h"
#include "tests/core/fold/findings.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"

#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace crease::fold {
namespace {

using random_region::Random;

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

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

TEST(MutatedModels, AreJudgedAsByOnnx) {
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
