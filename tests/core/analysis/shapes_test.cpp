// Shapes are judged by the ONNX library's own inference, operator by operator and on whole networks: where it knows an
// extent, ours must be the same.

#include "core/analysis/model_facts.h"
#include "core/analysis/named_shapes.h"

#include "core/io/io.h"
#include "tests/support/model_text.h"

#include <onnx/shape_inference/implementation.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

namespace crease::analysis {
namespace {

Shapes shapes_of(const Model& model) { return ModelFacts(model).main().constants.shapes(); }

std::string text_of(const onnx::TensorShapeProto& shape) {
    std::vector<std::int64_t> extents;
    for (const auto& dim : shape.dim()) extents.push_back(dim.has_dim_value() ? dim.dim_value() : -1);
    return shape_text(extents);
}

std::map<std::string, onnx::TensorShapeProto> shapes_by_onnx(onnx::ModelProto proto) {
    proto.mutable_graph()->clear_value_info();
    onnx::shape_inference::InferShapes(proto, onnx::OpSchemaRegistry::Instance(), {true, 0, true});
    std::map<std::string, onnx::TensorShapeProto> shapes;
    for (const auto& info : proto.graph().value_info())
        if (info.type().has_tensor_type() && info.type().tensor_type().has_shape()) shapes[info.name()] = info.type().tensor_type().shape();
    return shapes;
}

/// Compares every inner value; returns how many were compared. Every extent that ONNX knows must be known here too.
int expect_no_less(const onnx::ModelProto& proto) {
    auto bare = proto;
    bare.mutable_graph()->clear_value_info();
    const auto model = test::to_model(bare);
    const auto ours = shapes_of(*model);
    int compared = 0;
    for (const auto& [name, theirs] : shapes_by_onnx(proto)) {
        const auto found = ours.find(model->main().find_value(name));
        if (found == ours.end()) {
            ADD_FAILURE() << name << ": ONNX says " << text_of(theirs) << ", we know nothing";
            continue;
        }
        ++compared;
        if (static_cast<int>(found->second.size()) != theirs.dim_size()) {
            ADD_FAILURE() << name << ": " << shape_text(found->second) << " but ONNX says " << text_of(theirs);
            continue;
        }
        for (int i = 0; i < theirs.dim_size(); ++i) {
            if (!theirs.dim(i).has_dim_value()) continue;
            EXPECT_EQ(found->second[static_cast<std::size_t>(i)], theirs.dim(i).dim_value())
                << name << ": " << shape_text(found->second) << " but ONNX says " << text_of(theirs);
        }
    }
    return compared;
}

class OneOperator : public testing::TestWithParam<const char*> {};

TEST_P(OneOperator, AgreesWithOnnx) {
    const auto proto = test::parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2,6,9,10] x, float[6,6,3,3] w) => (out) <"
                                         "int64[4] pads4 = {0, 1, 2, 3}, int64[8] pads = {0,0,1,2,0,0,3,4}, int64[1] one = {1}, "
                                         "int64[2] axes = {2, -1}, int64[3] to = {0, -1, 10}, int64[1] minus = {-1}, "
                                         "int64[2] starts = {1, -3}, int64[2] ends = {100, 10}, int64[2] steps = {2, 1}, "
                                         "int64[3] split = {1, 2, 3}, int64[4] wide = {2, 6, 9, 10}, int64 two = {2}, "
                                         "float[4] scales = {1.0, 1.0, 2.0, 2.5}, int64[4] sizes = {2, 6, 18, 30}> { " +
                                         std::string(GetParam()) + " out = Relu(a) }");
    EXPECT_GE(expect_no_less(proto), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, OneOperator,
    testing::Values(
        "a = Conv(x, w)", "a = Conv<pads = [1, 1, 1, 1], strides = [2, 2]>(x, w)", "a = Conv<dilations = [2, 3], pads = [0, 1, 2, 3]>(x, w)",
        "a = Conv<auto_pad = \"SAME_UPPER\", strides = [2, 3]>(x, w)", "a = Conv<auto_pad = \"VALID\">(x, w)",
        "a = ConvTranspose<strides = [2, 2]>(x, w)", "a = ConvTranspose<strides = [2, 3], pads = [1, 0, 1, 2], output_padding = [1, 1]>(x, w)",
        "a = MaxPool<kernel_shape = [3, 3], strides = [2, 2]>(x)", "a = MaxPool<kernel_shape = [2, 2], strides = [2, 2], ceil_mode = 1>(x)",
        "a = AveragePool<kernel_shape = [3, 2], pads = [1, 0, 1, 0]>(x)", "a = GlobalAveragePool(x)", "a = Sigmoid(x)", "a = Flatten(x)",
        "a = Flatten<axis = 2>(x)", "a = Flatten<axis = -1>(x)", "a = Transpose(x)", "a = Transpose<perm = [0, 2, 3, 1]>(x)",
        "a = ReduceMean<axes = [2, 3]>(x)", "a = ReduceMean<axes = [-1], keepdims = 0>(x)", "a = ReduceSum(x, axes)", "a = ReduceMax(x)",
        "b = ArgMax<axis = 1>(x) a = Cast<to = 1>(b)", "a = Pad(x, pads)", "a = Unsqueeze(x, one)", "b = GlobalAveragePool(x) a = Squeeze(b, axes)",
        "a = Slice(x, starts, ends, axes, steps)", "a = Slice(x, starts, ends)", "a, b, c = Split<axis = 1>(x, split)", "a, b = Split<axis = 1>(x)",
        "a = Concat<axis = 1>(x, x, x)", "a = Concat<axis = -1>(x, x)", "a = Gather<axis = 1>(x, axes)", "a = Gather<axis = 2>(x, two)",
        "a = Resize(x, , scales)", "a = Resize(x, , , sizes)", "a = DepthToSpace<blocksize = 1>(x)", "a = SpaceToDepth<blocksize = 1>(x)",
        "a = Reshape(x, to)", "a = Reshape(x, minus)", "b = GlobalAveragePool(x) a = Mul(x, b)",
        "b = Transpose<perm = [0, 1, 3, 2]>(x) a = MatMul(x, b)", "s = Shape(x) a = Reshape(x, s)", "a = Softmax(x)", "a = Expand(x, wide)"));

/// Exporters compute shapes in the graph; those chains must come out as numbers, which ONNX's own library cannot always do.
TEST(Shapes, FollowArithmeticOnShapes) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 6, 4, 4] x) => (y)
        <int64 zero = {0}, int64 one = {1}, int64[1] lead = {0}, int64[1] rest = {-1}, int64 two = {2}>
        {
            s = Shape(x)   n = Gather(s, zero)   c = Gather(s, one)
            half = Div(c, two)
            n1 = Unsqueeze(n, lead)  c1 = Unsqueeze(half, lead)
            target = Concat<axis = 0>(n1, c1, rest)
            y = Reshape(x, target)
        })");
    const auto shapes = shapes_of(*model);
    EXPECT_EQ(shape_text(shapes.at(model->main().find_value("y"))), "?×3×?");
}

TEST(Shapes, AnUnknownBatchDoesNotHideTheRest) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 6, 4, 4] x) => (y) <int64[2] to = {0, -1}> { p = GlobalAveragePool(x)  y = Reshape(x, to) })");
    const auto shapes = shapes_of(*model);
    EXPECT_EQ(shape_text(shapes.at(model->main().find_value("y"))), "?×96");
    EXPECT_EQ(shape_text(shapes.at(model->main().find_value("p"))), "?×6×1×1");
}

TEST(Shapes, OnePartOfAConcatTellsThatOfAll) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]> g (float[N,16,8] x, float[1,1,8] token, int64[3] how) => (y)
        { a = Expand(token, how) y = Concat<axis = 1>(a, x) })");
    const auto shapes = shapes_of(*model);
    EXPECT_EQ(shape_text(shapes.at(model->main().find_value("y"))), "?×?×8");
}

TEST(Shapes, NonsenseStaysUnknown) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 3, 4, 4] x, float[5, 3, 9, 9] w) => (y, z, t)
        <int64[1] far = {99}>
        { y = Conv(x, w)  z = Transpose<perm = [0, 1, 7, 2]>(x)  t = Squeeze(x, far) })");
    const auto shapes = shapes_of(*model);
    EXPECT_EQ(shape_text(shapes.at(model->main().find_value("y"))), "1×5×?×?") << "the kernel is larger than the image";
    EXPECT_FALSE(shapes.contains(model->main().find_value("z")));
    EXPECT_FALSE(shapes.contains(model->main().find_value("t")));
}

TEST(Shapes, AreWrittenWithTheNamesOfTheFile) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 3, H, 6] x) => (float[N, 3, H, 6] z) { y = Relu(x)  z = Relu(y) })");
    const Graph& graph = model->main();
    const auto shapes = shapes_of(*model);
    const NamedShapes names(graph);
    const auto written = [&](const char* value) { return names.text(graph.find_value(value), shapes.at(graph.find_value(value))); };
    EXPECT_EQ(written("x"), "N×3×H×6");
    EXPECT_EQ(written("y"), "N×3×?×6") << "only the batch is called the same everywhere";
}

// Padded to a multiple of four, the amounts reversed pair by pair, as PyTorch writes it.
TEST(Shapes, AmountsOfPaddingAreComputed) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 3, 5, 6] x) => (y)
        <int64[1] two = {2}, int64[1] three = {3}, int64[1] four = {4}, int64[1] none = {0}, int64[4] rest = {0, 0, 0, 0},
         int64[2] pairs = {-1, 2}, int64[1] last = {-1}, int64[1] before = {-9223372036854775807}, int64[1] back = {-1}>
        { s = Shape(x)  h = Slice(s, two, three, none)  over = Mod(h, four)  under = Sub(four, over)  end = Mod(under, four)
          list = Concat<axis = 0>(none, two, none, end, rest)  rows = Reshape(list, pairs)
          reversed = Slice(rows, last, before, none, back)  columns = Transpose<perm = [1, 0]>(reversed)
          flat = Reshape(columns, last)  amounts = Cast<to = 7>(flat)  y = Pad(x, amounts) })");
    const auto shapes = shapes_of(*model);
    EXPECT_EQ(shape_text(shapes.at(model->main().find_value("y"))), "1×3×8×8");
}

TEST(Shapes, WholeNetworksAgreeWithOnnx) {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator("resources/samples")) {
        if (entry.path().extension() != ".onnx") continue;
        SCOPED_TRACE(entry.path().filename().string());
        std::ifstream file(entry.path(), std::ios::binary);
        onnx::ModelProto proto;
        ASSERT_TRUE(proto.ParseFromIstream(&file));
        EXPECT_GT(expect_no_less(proto), 5);
        ++files;
    }
    EXPECT_GT(files, 0);
}

} // namespace
} // namespace crease::analysis
