#include "tests/core/constants/random_constants.h"

#include "core/model/short_float.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crease::test {

using analysis::Array;
using analysis::Integers;
using analysis::Reals;

namespace {

/// Numbers on which operators differ: halves, neighbours of steps, ends of ranges, what loses digits.
double odd_real(std::int64_t pick, ElementType type) {
    const double step = 0.1f;
    switch (pick % 12) {
    case 0: return 0;
    case 1: return static_cast<double>(pick % 97) - 48;
    case 2: return (static_cast<double>(pick % 41) - 20) / 2;
    case 3: return static_cast<float>((static_cast<double>(pick % 201) - 100) * step);
    case 4: return static_cast<float>(0.1f * static_cast<float>(pick % 31));
    case 5: return static_cast<double>(pick % 2003) / 2003;
    case 6: return -static_cast<double>(pick % 1009) / 37;
    case 7: return type == ElementType::float32 || type == ElementType::float64 ? 16777217.0 + static_cast<double>(pick % 5) : 2049;
    case 8: return std::nextafter(static_cast<float>(pick % 9), 100.0F);
    case 9: return std::nextafter(static_cast<float>(pick % 9), -100.0F);
    default: return static_cast<double>(pick % 100003) / 10007 - 5;
    }
}

std::int64_t odd_integer(std::int64_t pick) {
    switch (pick % 8) {
    case 0: return std::numeric_limits<std::int64_t>::max() - pick % 3;
    case 1: return std::numeric_limits<std::int64_t>::min() + 1 + pick % 3;
    case 2: return (std::int64_t{1} << 53) + 1 + pick % 7;
    case 3: return 250 + pick % 10;
    case 4: return 120 + pick % 12;
    default: return pick % 13 - 6;
    }
}

onnx::AttributeProto* attribute(onnx::NodeProto& node, const std::string& name, onnx::AttributeProto::AttributeType type) {
    auto* out = node.add_attribute();
    out->set_name(name);
    out->set_type(type);
    return out;
}

void write_attributes(onnx::NodeProto& node, const ConstantBuilder::Attributes& from) {
    for (const auto& [name, value] : from.ints) attribute(node, name, onnx::AttributeProto::INT)->set_i(value);
    for (const auto& [name, value] : from.floats) attribute(node, name, onnx::AttributeProto::FLOAT)->set_f(value);
    for (const auto& [name, value] : from.strings) attribute(node, name, onnx::AttributeProto::STRING)->set_s(value);
    for (const auto& [name, list] : from.lists) {
        auto* out = attribute(node, name, onnx::AttributeProto::INTS);
        for (auto v : list) out->add_ints(v);
    }
    if (from.value) *attribute(node, "value", onnx::AttributeProto::TENSOR)->mutable_t() = to_proto("", *from.value->array);
}

} // namespace

onnx::TensorProto to_proto(const std::string& name, const Array& array) {
    const auto host = analysis::to_host_tensor(array);
    onnx::TensorProto tensor;
    tensor.set_name(name);
    tensor.set_data_type(static_cast<int>(host.type));
    for (auto extent : host.shape) tensor.add_dims(extent);
    tensor.set_raw_data(std::string(reinterpret_cast<const char*>(host.bytes.data()), host.bytes.size()));
    return tensor;
}

Result<Array> from_proto(const onnx::TensorProto& tensor) {
    const auto* begin = reinterpret_cast<const std::byte*>(tensor.raw_data().data());
    return analysis::to_array(
        {static_cast<ElementType>(tensor.data_type()), {tensor.dims().begin(), tensor.dims().end()}, {begin, begin + tensor.raw_data().size()}});
}

Result<Array> evaluate_node(const onnx::NodeProto& proto, std::int64_t opset, const std::vector<const Array*>& inputs, std::size_t output) {
    Node node;
    node.op_type = proto.op_type();
    node.proto = std::make_shared<const onnx::NodeProto>(proto);
    node.outputs.resize(static_cast<std::size_t>(proto.output_size()));
    auto all = inputs;
    std::optional<Array> filling;
    if (const auto* value = node.attribute("value")) {
        CREASE_TRY(filling, from_proto(value->t()));
        all.push_back(&*filling);
    }
    return analysis::evaluate(node, opset, all, output);
}

void ConstantBuilder::begin(const std::string& prefix) {
    prefix_ = prefix;
    serial_ = 0;
    pool_.clear();
}

Known ConstantBuilder::keep(Array array) {
    const auto name = prefix_ + std::to_string(serial_++);
    *graph_.add_initializer() = to_proto(name, array);
    return {name, std::make_shared<const Array>(std::move(array))};
}

std::vector<std::int64_t> ConstantBuilder::dims(std::int64_t least_rank, std::int64_t most_rank) {
    std::vector<std::int64_t> out(static_cast<std::size_t>(least_rank + below(most_rank - least_rank + 1)));
    for (auto& extent : out) extent = 1 + below(4);
    return out;
}

Known ConstantBuilder::fresh(ElementType type, std::vector<std::int64_t> dims, bool never_zero) {
    Array out = Array::zeros(type, std::move(dims));
    const bool small = chance(50);
    if (auto* reals = std::get_if<Reals>(&out.data)) {
        for (auto& v : *reals) v = analysis::rounded(type, small ? static_cast<double>(below(2001) - 1000) / 250 : odd_real(below(1 << 30), type));
    } else {
        for (auto& v : std::get<Integers>(out.data)) {
            v = analysis::wrapped(type, small ? below(11) - 5 : odd_integer(below(1 << 30)));
            if (type == ElementType::boolean) v = below(2);
            if (never_zero && (v == 0 || v == -1)) v = 3;
        }
    }
    return keep(std::move(out));
}

Known ConstantBuilder::integers(std::vector<std::int64_t> elements, ElementType type) {
    Array out = Array::list(std::move(elements));
    out.type = type;
    return keep(std::move(out));
}

Known ConstantBuilder::scalar(ElementType type, double value) {
    Array out = Array::zeros(type, {});
    if (auto* reals = std::get_if<Reals>(&out.data)) (*reals)[0] = analysis::rounded(type, value);
    else std::get<Integers>(out.data)[0] = analysis::wrapped(type, static_cast<std::int64_t>(value));
    return keep(std::move(out));
}

Known ConstantBuilder::value(const std::vector<ElementType>& types, std::int64_t least_rank, std::int64_t most_rank) {
    std::vector<const Known*> fitting;
    for (const auto& known : pool_) {
        const auto rank = static_cast<std::int64_t>(known.array->dims.size());
        const bool fits = std::find(types.begin(), types.end(), known.array->type) != types.end();
        if (fits && rank >= least_rank && rank <= most_rank && known.array->size() > 0 && known.array->size() < 300) fitting.push_back(&known);
    }
    if (!fitting.empty() && chance(70)) return *fitting[static_cast<std::size_t>(below(static_cast<std::int64_t>(fitting.size())))];
    return fresh(type(types), dims(least_rank, most_rank));
}

Known ConstantBuilder::partner(const Known& like, bool never_zero) {
    auto shape = like.array->dims;
    for (auto& extent : shape)
        if (chance(30)) extent = 1;
    if (!shape.empty() && chance(30)) shape.erase(shape.begin());
    if (chance(10)) shape.insert(shape.begin(), 2);
    if (shape.size() > like.array->dims.size() + 1) shape = like.array->dims;
    return fresh(like.array->type, shape, never_zero);
}

std::int64_t ConstantBuilder::axis_of(const Known& value) {
    const auto rank = static_cast<std::int64_t>(value.array->dims.size());
    return below(2 * rank) - rank;
}

void ConstantBuilder::attribute_or_input(Draft& draft, const std::string& name, std::vector<std::int64_t> list, std::int64_t since) {
    if (opset_ < since) draft.attributes.lists[name] = std::move(list);
    else draft.inputs.emplace_back(integers(std::move(list)));
}

bool ConstantBuilder::finish(const Draft& draft) {
    onnx::NodeProto node;
    node.set_op_type(draft.op);
    node.set_name(prefix_ + draft.op + std::to_string(serial_));
    std::vector<const Array*> inputs;
    for (const auto& input : draft.inputs) {
        node.add_input(input ? input->name : "");
        inputs.push_back(input ? input->array.get() : nullptr);
    }
    write_attributes(node, draft.attributes);
    for (std::size_t i = 0; i < draft.outputs; ++i) node.add_output(prefix_ + std::to_string(serial_++));
    std::vector<Known> made;
    for (std::size_t i = 0; i < draft.outputs; ++i) {
        auto result = evaluate_node(node, opset_, inputs, i);
        if (!result) return false;
        made.push_back({node.output(static_cast<int>(i)), std::make_shared<const Array>(*std::move(result))});
    }
    if (!accept_(node, inputs)) return false;
    *graph_.add_node() = node;
    pool_.insert(pool_.end(), made.begin(), made.end());
    return true;
}

using Draft = ConstantBuilder::Draft;
std::optional<Draft> draft_of(ConstantBuilder& builder, const std::string& op); // random_operators.cpp

bool ConstantBuilder::add(const std::string& op) {
    const auto draft = draft_of(*this, op);
    return draft && finish(*draft);
}

} // namespace crease::test
