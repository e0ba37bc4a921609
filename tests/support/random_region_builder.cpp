#include "tests/support/random_region_builder.h"

#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace crease::random_region {

std::int64_t Random::range(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
}

double Random::uniform(double low, double high) { return low + (high - low) * static_cast<double>(engine_() >> 11) * 0x1p-53; }

double Random::normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform(0, 1);
    return sum;
}

namespace {

std::uint16_t half_bits(double value) {
    const std::uint16_t sign = std::signbit(value) ? 0x8000 : 0;
    const double m = std::abs(value);
    if (std::isnan(m)) return 0x7e00;
    if (std::isinf(m)) return static_cast<std::uint16_t>(sign | 0x7c00);
    if (m < 0x1p-14) return static_cast<std::uint16_t>(sign | static_cast<std::uint16_t>(m * 0x1p24));
    int exponent = 0;
    const double fraction = std::frexp(m, &exponent); // in [0.5, 1)
    const auto bits = static_cast<std::uint16_t>((fraction - 0.5) * 2048);
    return static_cast<std::uint16_t>(sign | ((exponent + 14) << 10) | bits);
}

std::uint16_t bfloat_bits(double value) { return static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(static_cast<float>(value)) >> 16); }

template <class T>
void append(std::string& raw, T value) {
    raw.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Slices run to the largest integer, which as a double is one more.
std::int64_t whole(double value) { return value >= 0x1p63 ? INT64_MAX : static_cast<std::int64_t>(value); }

void append_raw(std::string& raw, ElementType type, double value) {
    if (type == ElementType::float32) append(raw, static_cast<float>(value));
    else if (type == ElementType::float64) append(raw, value);
    else if (type == ElementType::float16) append(raw, half_bits(value));
    else if (type == ElementType::bfloat16) append(raw, bfloat_bits(value));
    else append(raw, whole(value));
}

void append_typed(onnx::TensorProto& tensor, ElementType type, double value) {
    if (type == ElementType::float32) tensor.add_float_data(static_cast<float>(value));
    else if (type == ElementType::float64) tensor.add_double_data(value);
    else if (type == ElementType::float16) tensor.add_int32_data(half_bits(value));
    else if (type == ElementType::bfloat16) tensor.add_int32_data(bfloat_bits(value));
    else tensor.add_int64_data(whole(value));
}

} // namespace

onnx::TensorProto encode(const std::string& name, ElementType type, const Shape& dims, const std::vector<double>& values, bool raw) {
    onnx::TensorProto tensor;
    tensor.set_name(name);
    tensor.set_data_type(static_cast<int>(type));
    for (auto d : dims) tensor.add_dims(d);
    std::string bytes;
    for (double v : values) {
        const double rounded = reference::round_to(type, v);
        if (raw) append_raw(bytes, type, rounded);
        else append_typed(tensor, type, rounded);
    }
    if (raw) tensor.set_raw_data(bytes);
    return tensor;
}

Builder::Builder(std::uint64_t seed) : random(seed), graph_(model_.mutable_graph()) { graph_->set_name("random"); }

std::string Builder::node(const std::string& op, const std::vector<std::string>& inputs, const std::vector<Attribute>& attributes, int outputs) {
    auto* n = graph_->add_node();
    n->set_op_type(op);
    if (random.chance(0.02)) n->set_domain("ai.onnx");
    if (random.chance(0.5)) n->set_name(fresh("node_"));
    for (const auto& in : inputs) n->add_input(in);
    for (int i = 0; i < outputs; ++i) n->add_output(fresh("v"));
    if (std::all_of(inputs.begin(), inputs.end(), [&](const auto& in) { return constants_.contains(in); })) constants_.insert(n->output(0));
    for (const auto& a : attributes) {
        auto* proto = n->add_attribute();
        proto->set_name(a.name);
        proto->set_type(a.list ? onnx::AttributeProto::INTS : onnx::AttributeProto::INT);
        if (!a.list) proto->set_i(a.integers.at(0));
        for (auto v : a.list ? a.integers : Shape{}) proto->add_ints(v);
    }
    return n->output(0);
}

std::string Builder::constant(const Shape& dims, const std::vector<double>& values) {
    const auto name = fresh("w");
    constants_.insert(name);
    const auto tensor = encode(name, type, dims, values, random.chance(0.7));
    if (random.chance(0.25)) hide_constant(name, tensor);
    else *graph_->add_initializer() = tensor;
    return random.chance(0.08) ? node("Identity", {name}) : name;
}

/// Constants that are not plain initializers: a Constant node, or one flattened and shaped back on the way.
void Builder::hide_constant(const std::string& name, const onnx::TensorProto& tensor) {
    auto flat = tensor;
    const bool reshaped = random.chance(0.3);
    if (reshaped) {
        flat.clear_dims();
        flat.add_dims(reference::product({tensor.dims().begin(), tensor.dims().end()}));
    }
    const auto source = reshaped ? fresh("w") : name;
    constants_.insert(source);
    const Shape dims(tensor.dims().begin(), tensor.dims().end());
    const auto shape = reshaped ? integers(dims) : "";
    auto* n = graph_->add_node();
    n->set_op_type("Constant");
    n->add_output(source);
    auto* value = n->add_attribute();
    value->set_name("value");
    value->set_type(onnx::AttributeProto::TENSOR);
    *value->mutable_t() = flat;
    if (!reshaped) return;
    node("Reshape", {source, shape});
    last_node().set_output(0, name);
}

std::string Builder::integers(const Shape& values) {
    const auto name = fresh("i");
    constants_.insert(name);
    const std::vector<double> wide(values.begin(), values.end());
    *graph_->add_initializer() = encode(name, ElementType::int64, {static_cast<std::int64_t>(values.size())}, wide, random.chance(0.5));
    return name;
}

/// Now and then one that is there already: weights are shared, and by nodes of different kinds.
std::string Builder::random_constant(const Shape& dims, double scale, double offset) {
    auto& alike = random_constants_[dims];
    if (!alike.empty() && random.chance(0.06)) return random.pick(alike);
    std::vector<double> values(static_cast<std::size_t>(reference::product(dims)));
    for (auto& v : values) v = offset + scale * random.normal();
    return alike.emplace_back(constant(dims, values));
}

void Builder::declare(onnx::ValueInfoProto& info, const std::string& name, const Shape* shape) const {
    info.set_name(name);
    auto* tensor = info.mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(static_cast<int>(type));
    if (!shape) return;
    for (std::size_t i = 0; i < shape->size(); ++i) {
        auto* dim = tensor->mutable_shape()->add_dim();
        if ((*shape)[i] >= 0) dim->set_dim_value((*shape)[i]);
        else dim->set_dim_param("d" + std::to_string(i));
    }
}

Value Builder::input(std::int64_t channels, const std::vector<Shape>& sizes, bool dynamic) {
    Value value{fresh("x"), channels, sizes};
    Shape shape{batch, channels};
    for (auto extent : sizes.front()) shape.push_back(dynamic ? -1 : extent);
    if (dynamic) shape[0] = -1;
    declare(*graph_->add_input(), value.name, &shape);
    inputs_.push_back(value);
    return value;
}

void Builder::output(const std::string& name) {
    if (!is_output(name)) declare(*graph_->add_output(), name, nullptr);
}

bool Builder::is_output(const std::string& name) const {
    for (const auto& o : graph_->output())
        if (o.name() == name) return true;
    return false;
}

bool Builder::is_constant(const std::string& name) const { return constants_.contains(name); }

int Builder::readers(const std::string& name) const {
    int count = 0;
    for (const auto& n : graph_->node())
        for (const auto& in : n.input()) count += in == name;
    return count;
}

/// The graph moves into both branches of an If; some of the weights stay outside.
void Builder::move_into_if() {
    onnx::GraphProto body;
    body.Swap(graph_);
    body.mutable_initializer()->Swap(graph_->mutable_initializer());
    body.mutable_input()->Swap(graph_->mutable_input());
    graph_->set_name("around");
    auto all = *graph_->mutable_initializer();
    graph_->clear_initializer();
    for (auto& tensor : all) *(random.chance(0.5) ? graph_ : &body)->add_initializer() = std::move(tensor);
    auto* condition = graph_->add_initializer();
    condition->set_name("yes");
    condition->set_data_type(onnx::TensorProto::BOOL);
    condition->add_int32_data(1);
    auto* choice = graph_->add_node();
    choice->set_op_type("If");
    choice->add_input("yes");
    for (const auto& inner : body.output()) {
        choice->add_output("out_" + inner.name());
        declare(*graph_->add_output(), "out_" + inner.name(), nullptr);
    }
    for (const char* name : {"then_branch", "else_branch"}) {
        auto* attribute = choice->add_attribute();
        attribute->set_name(name);
        attribute->set_type(onnx::AttributeProto::GRAPH);
        *attribute->mutable_g() = body;
    }
}

onnx::ModelProto Builder::finish() {
    model_.set_ir_version(ir_version);
    if (ir_version >= 4 && random.chance(0.08)) move_into_if();
    auto* import = model_.add_opset_import();
    import->set_version(opset);
    if (ir_version < 4)
        for (const auto& tensor : graph_->initializer()) {
            const Shape dims(tensor.dims().begin(), tensor.dims().end());
            auto* info = graph_->add_input();
            declare(*info, tensor.name(), &dims);
            info->mutable_type()->mutable_tensor_type()->set_elem_type(tensor.data_type());
        }
    return model_;
}

} // namespace crease::random_region
