// The same weight in all the ways a file may hold it folds to the same convolution; and a fold touches nothing else of the file.

#include "core/io/io.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/property_support.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"
#include "tests/support/reference_evaluator_ops.h"
#include "tests/support/temporary_directory.h"

#include <algorithm>

namespace crease::fold {
namespace {

const char* const text = OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { c = Conv<w=[4,4,1,1], b=4>(x) n = BN<c=4>(c) y = Relu(n) }";

onnx::TensorProto take_weight(onnx::ModelProto& model) {
    auto& all = *model.mutable_graph()->mutable_initializer();
    for (int i = 0; i < all.size(); ++i)
        if (all[i].name() == "w_c") {
            const auto weight = all[i];
            all.DeleteSubrange(i, 1);
            return weight;
        }
    throw std::runtime_error("the model has no weight");
}

onnx::AttributeProto& constant_in_front(onnx::ModelProto& model, const std::string& output, const char* attribute,
                                        onnx::AttributeProto::AttributeType type) {
    auto& nodes = *model.mutable_graph()->mutable_node();
    auto* node = nodes.Add();
    node->set_op_type("Constant");
    node->add_output(output);
    for (int i = nodes.size() - 1; i > 0; --i) nodes.SwapElements(i, i - 1);
    auto* value = nodes[0].add_attribute();
    value->set_name(attribute);
    value->set_type(type);
    return *value;
}

/// Every number as a value at its flat index.
onnx::SparseTensorProto sparse(const onnx::TensorProto& dense) {
    onnx::SparseTensorProto tensor;
    *tensor.mutable_values() = dense;
    const auto count = reference::product({dense.dims().begin(), dense.dims().end()});
    tensor.mutable_values()->clear_dims();
    tensor.mutable_values()->add_dims(count);
    tensor.mutable_indices()->set_data_type(onnx::TensorProto::INT64);
    tensor.mutable_indices()->add_dims(count);
    for (std::int64_t i = 0; i < count; ++i) tensor.mutable_indices()->add_int64_data(i);
    *tensor.mutable_dims() = dense.dims();
    return tensor;
}

using Store = void (*)(onnx::ModelProto& model, const onnx::TensorProto& weight);

struct Storage {
    const char* name;
    Store store;
};

void PrintTo(const Storage& storage, std::ostream* out) { *out << storage.name; }

void raw(onnx::ModelProto& model, const onnx::TensorProto& weight) { *model.mutable_graph()->add_initializer() = weight; }

void typed(onnx::ModelProto& model, const onnx::TensorProto& weight) {
    const auto values = reference::decode(weight);
    *model.mutable_graph()->add_initializer() = random_region::encode("w_c", values.type, values.shape, values.data, false);
}

void constant_value(onnx::ModelProto& model, const onnx::TensorProto& weight) {
    *constant_in_front(model, "w_c", "value", onnx::AttributeProto::TENSOR).mutable_t() = weight;
}

void constant_sparse(onnx::ModelProto& model, const onnx::TensorProto& weight) {
    *constant_in_front(model, "w_c", "sparse_value", onnx::AttributeProto::SPARSE_TENSOR).mutable_sparse_tensor() = sparse(weight);
}

void sparse_initializer(onnx::ModelProto& model, const onnx::TensorProto& weight) {
    *model.mutable_graph()->add_sparse_initializer() = sparse(weight);
}

/// A list of floats and a list of integers, put together by a Reshape.
void constant_lists(onnx::ModelProto& model, const onnx::TensorProto& weight) {
    auto& nodes = *model.mutable_graph()->mutable_node();
    auto* reshape = nodes.Add();
    reshape->set_op_type("Reshape");
    reshape->add_input("flat");
    reshape->add_input("shape");
    reshape->add_output("w_c");
    for (int i = nodes.size() - 1; i > 0; --i) nodes.SwapElements(i, i - 1);
    auto& shape = constant_in_front(model, "shape", "value_ints", onnx::AttributeProto::INTS);
    for (auto extent : weight.dims()) shape.add_ints(extent);
    auto& flat = constant_in_front(model, "flat", "value_floats", onnx::AttributeProto::FLOATS);
    for (double value : reference::decode(weight).data) flat.add_floats(static_cast<float>(value));
}

class StoredConstants : public testing::TestWithParam<Storage> {};

TEST_P(StoredConstants, FoldAlike) {
    auto written = complete({"Stored", text});
    const auto weight = take_weight(written.model);
    GetParam().store(written.model, weight);
    ScanResult scanned;
    const auto folded = fold_all(test::to_model(written.model), scanned);
    EXPECT_EQ(operators_of(*folded), "Conv:1 Relu:1");
    const Judge judge(written);
    ASSERT_EQ(judge.broken(), "");
    EXPECT_EQ(judge.complaint(*folded, 1), "");
}

INSTANTIATE_TEST_SUITE_P(Ways, StoredConstants,
                         testing::Values(Storage{"Raw", raw}, Storage{"Typed", typed}, Storage{"ConstantValue", constant_value},
                                         Storage{"ConstantSparse", constant_sparse}, Storage{"SparseInitializer", sparse_initializer},
                                         Storage{"ConstantLists", constant_lists}),
                         name_of<Storage>);

TEST(StoredConstants, OutsideTheFileFoldIntoIt) {
    const test::TemporaryDirectory directory;
    const auto written = complete({"Stored", text});
    auto outside = written.model;
    for (auto& tensor : *outside.mutable_graph()->mutable_initializer()) {
        test::write_file(directory.file(tensor.name() + ".bin"), tensor.raw_data());
        tensor.clear_raw_data();
        tensor.set_data_location(onnx::TensorProto::EXTERNAL);
        auto* location = tensor.add_external_data();
        location->set_key("location");
        location->set_value(tensor.name() + ".bin");
    }
    test::write_file(directory.file("model.onnx"), outside.SerializeAsString());
    const auto model = io::read_model(directory.file("model.onnx"));
    ASSERT_TRUE(model) << model.error().sentence();
    ScanResult scanned;
    const auto folded = fold_all(*model, scanned);
    EXPECT_EQ(operators_of(*folded), "Conv:1 Relu:1");
    EXPECT_EQ(Judge(written).complaint(*folded, 1), "");
}

/// What a fold has no business with.
void add_belongings(onnx::ModelProto& model) {
    model.set_producer_name("somebody");
    model.set_doc_string("about the model");
    model.mutable_unknown_fields()->AddFixed32(901, 4711);
    auto* entry = model.add_metadata_props();
    entry->set_key("key");
    entry->set_value("value");
    auto& graph = *model.mutable_graph();
    graph.set_doc_string("about the graph");
    graph.mutable_unknown_fields()->AddLengthDelimited(600, "of some later version");
    graph.mutable_input(0)->set_doc_string("about the input");
    graph.mutable_output(0)->set_doc_string("about the output");
    auto& relu = *graph.mutable_node(graph.node_size() - 1);
    relu.set_doc_string("about the activation");
    relu.mutable_unknown_fields()->AddVarint(600, 7);
    *graph.add_initializer() = random_region::encode("unread", ElementType::float32, {3}, {1, 2, 3}, true);
}

TEST(Fold, KeepsWhatItHasNoBusinessWith) {
    auto written = complete({"Belongings", text});
    add_belongings(written.model);
    ScanResult scanned;
    const auto folded = test::to_proto(*fold_all(test::to_model(written.model), scanned));
    const auto &before = written.model.graph(), &after = folded.graph();
    ASSERT_EQ(after.node_size(), 2);
    EXPECT_EQ(after.node(1).SerializeAsString(), before.node(2).SerializeAsString());
    EXPECT_EQ(after.input(0).SerializeAsString(), before.input(0).SerializeAsString());
    EXPECT_EQ(after.output(0).SerializeAsString(), before.output(0).SerializeAsString());
    EXPECT_EQ(after.doc_string(), before.doc_string());
    EXPECT_EQ(after.unknown_fields().field_count(), 1);
    EXPECT_EQ(folded.producer_name(), "somebody");
    EXPECT_EQ(folded.doc_string(), "about the model");
    EXPECT_EQ(folded.unknown_fields().field_count(), 1);
    ASSERT_GE(folded.metadata_props_size(), 2) << "the file's own entry, and what was folded";
    EXPECT_EQ(folded.metadata_props(0).value(), "value");
    const auto unread = std::find_if(after.initializer().begin(), after.initializer().end(), [](const auto& t) { return t.name() == "unread"; });
    EXPECT_NE(unread, after.initializer().end()) << "a constant that nobody read before is not the fold's to drop";
}

} // namespace
} // namespace crease::fold
