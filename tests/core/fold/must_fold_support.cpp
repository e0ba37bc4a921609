#include "tests/core/fold/must_fold_support.h"

#include "tests/core/fold/findings.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"

#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace crease::fold {

namespace {

using random_region::Random;

std::set<std::string> made_by_nodes(const onnx::GraphProto& graph) {
    std::set<std::string> made;
    for (const auto& node : graph.node()) {
        made.insert(node.output().begin(), node.output().end());
        for (const auto& attribute : node.attribute())
            if (attribute.has_g()) made.merge(made_by_nodes(attribute.g()));
    }
    return made;
}

/// Numbers in a range where nothing overflows: around 0, but for variances and divisors.
std::vector<double> numbers(Random& random, const std::string& name, std::int64_t count) {
    std::vector<double> out;
    const bool positive = name.starts_with("var") || name.starts_with("div");
    for (std::int64_t i = 0; i < count; ++i) out.push_back(positive ? random.uniform(0.4, 2) : 0.6 * random.normal());
    return out;
}

void add_initializer(onnx::GraphProto& graph, const onnx::ValueInfoProto& info, Random& random) {
    const auto& type = info.type().tensor_type();
    random_region::Shape dims;
    std::int64_t count = 1;
    for (const auto& d : type.shape().dim()) {
        dims.push_back(d.dim_value());
        count *= d.dim_value();
    }
    *graph.add_initializer() =
        random_region::encode(info.name(), static_cast<ElementType>(type.elem_type()), dims, numbers(random, info.name(), count), true);
}

void fill_constants(onnx::GraphProto& graph, const WrittenCase& written, Random& random) {
    const auto made = made_by_nodes(graph);
    const auto infos = graph.value_info();
    graph.clear_value_info();
    for (const auto& info : infos) {
        if (made.contains(info.name())) *graph.add_value_info() = info;
        else add_initializer(graph, info, random);
    }
    for (const auto& name : written.also_inputs)
        for (const auto& info : infos)
            if (info.name() == name) *graph.add_input() = info;
}

/// Turns constants written as shapes into initializers, node by node.
class ShorthandExpander {
public:
    ShorthandExpander(onnx::ModelProto& model, Random& random)
        : graph_(*model.mutable_graph()), type_(graph_.input(0).type().tensor_type().elem_type()), random_(random) {}

    void expand(google::protobuf::RepeatedPtrField<onnx::NodeProto>& nodes) {
        for (auto& node : nodes) {
            for (auto& attribute : *node.mutable_attribute())
                if (attribute.has_g()) expand(*attribute.mutable_g()->mutable_node());
            expand(node);
        }
    }

private:
    void expand(onnx::NodeProto& node) {
        if (node.op_type() == "BN") {
            node.set_op_type("BatchNormalization");
            const auto channels = take(node, "c").value();
            for (const char* part : {"s", "b", "m", "var"}) append(node, part, channels);
        }
        if (const auto w = take(node, "w")) append(node, "w", *w);
        if (const auto b = take(node, "b")) append(node, "b", *b);
        if (const auto k = take(node, "k")) append(node, "div", *k);
        if (const auto before = take(node, "before")) {
            append(node, "div", *before);
            node.mutable_input()->SwapElements(0, 1);
        }
    }

    std::optional<random_region::Shape> take(onnx::NodeProto& node, const std::string& name) {
        for (int i = 0; i < node.attribute_size(); ++i) {
            const auto attribute = node.attribute(i);
            if (attribute.name() != name) continue;
            node.mutable_attribute()->DeleteSubrange(i, 1);
            if (attribute.type() == onnx::AttributeProto::INT) return random_region::Shape{attribute.i()};
            return random_region::Shape(attribute.ints().begin(), attribute.ints().end());
        }
        return std::nullopt;
    }

    void append(onnx::NodeProto& node, const std::string& part, const random_region::Shape& dims) {
        const auto name = part + "_" + node.output(0);
        const auto count = std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>{});
        *graph_.add_initializer() = random_region::encode(name, static_cast<ElementType>(type_), dims, numbers(random_, name, count), true);
        node.add_input(name);
    }

    onnx::GraphProto& graph_;
    int type_;
    Random& random_;
};

/// The extent that a named dimension has at each of the sizes tried.
std::int64_t extent(const onnx::TensorShapeProto::Dimension& dim, std::size_t size) {
    static const std::map<std::string, std::vector<std::int64_t>> named{{"N", {2, 1, 3}},   {"D", {6, 5, 7}},   {"H", {9, 12, 8}},
                                                                        {"W", {10, 9, 13}}, {"L", {11, 8, 16}}, {"M", {3, 1, 4}}};
    if (dim.has_dim_value()) return dim.dim_value();
    return named.at(dim.dim_param()).at(size);
}

reference::Values inputs_for(const onnx::GraphProto& graph, std::size_t size, Random& random) {
    std::set<std::string> constants;
    for (const auto& tensor : graph.initializer()) constants.insert(tensor.name());
    reference::Values values;
    for (const auto& info : graph.input()) {
        if (constants.contains(info.name())) continue;
        const auto& type = info.type().tensor_type();
        reference::Array array{static_cast<ElementType>(type.elem_type()), {}, {}, false};
        for (const auto& dim : type.shape().dim()) array.shape.push_back(extent(dim, size));
        for (std::int64_t i = 0; i < array.count(); ++i) array.data.push_back(array.type == ElementType::boolean ? 1 : random.normal() + 0.4);
        values[info.name()] = std::move(array);
    }
    return values;
}

void count_operators(const Graph& graph, std::map<std::string, int>& counts) {
    for (const auto& node : graph.nodes)
        if (node->op_type != "Constant") ++counts[node->op_type];
}

} // namespace

random_region::Case complete(const WrittenCase& written) {
    random_region::Case result;
    result.model = test::parse_proto(written.text);
    Random random(std::accumulate(written.name.begin(), written.name.end(), std::uint64_t{1},
                                  [](std::uint64_t seed, char c) { return seed * 31 + static_cast<unsigned char>(c); }));
    fill_constants(*result.model.mutable_graph(), written, random);
    ShorthandExpander(result.model, random).expand(*result.model.mutable_graph()->mutable_node());
    for (std::size_t size = 0; size < 3; ++size) result.inputs.push_back(inputs_for(result.model.graph(), size, random));
    return result;
}

std::string operators_of(const Model& model) {
    std::map<std::string, int> counts;
    for (const auto& graph : model.graphs)
        if (graph) count_operators(*graph, counts);
    std::string text;
    for (const auto& [op, count] : counts) text += (text.empty() ? "" : " ") + op + ":" + std::to_string(count);
    return text;
}

ModelPtr fold_all(const ModelPtr& model, ScanResult& scanned, std::vector<LeftOut>* left_out) {
    auto result = scan(*model);
    if (!result) {
        ADD_FAILURE() << result.error().sentence();
        return model;
    }
    scanned = *result;
    std::set<std::string> ids;
    for (const auto& site : scanned.sites)
        if (site.worthwhile) ids.insert(site.id);
    const auto folded = Document(model, scanned).with_folded(ids, {}, left_out);
    if (!folded) {
        ADD_FAILURE() << folded.error().sentence();
        return model;
    }
    EXPECT_EQ(broken_promise(scanned, folded->folded(), *folded->current()), "");
    return folded->current();
}

} // namespace crease::fold
