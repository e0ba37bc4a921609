// Pad, Gather, Expand, ScatterND, constants, and the control flow that runs a body.

#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>
#include <cmath>

namespace crease::reference {

namespace {

/// Where position `p` of the padded axis reads from, or -1 where it reads the padding value.
std::int64_t padded_source(std::int64_t p, std::int64_t extent, const std::string& mode) {
    if (p >= 0 && p < extent) return p;
    if (mode == "edge") return std::clamp<std::int64_t>(p, 0, extent - 1);
    if (mode == "wrap") return ((p % extent) + extent) % extent;
    if (mode != "reflect") return -1;
    const auto period = std::max<std::int64_t>(1, 2 * (extent - 1));
    const auto q = ((p % period) + period) % period;
    return q < extent ? q : period - q;
}

Array pad_axis(const Array& x, std::size_t axis, std::int64_t begin, std::int64_t end, const std::string& mode, double fill) {
    Shape shape = x.shape;
    shape[axis] += begin + end;
    auto y = make_array(x.type, shape, fill);
    if (y.data.empty()) return y;
    const auto strides = strides_of(x.shape);
    Shape index(shape.size(), 0);
    std::size_t i = 0;
    do {
        auto from = index;
        from[axis] = padded_source(index[axis] - begin, x.shape[axis], mode);
        if (from[axis] >= 0) y.data[i] = x.data[static_cast<std::size_t>(offset_of(from, strides))];
        ++i;
    } while (next_index(index, shape));
    return y;
}

Shape all_axes(std::int64_t rank) {
    Shape axes;
    for (std::int64_t d = 0; d < rank; ++d) axes.push_back(d);
    return axes;
}

std::vector<Array> pad(const Call& call) {
    Array x = call.input(0);
    const auto amounts = call.opset < 2 ? call.integers("paddings") : call.integers("pads", 1);
    require(amounts.has_value(), "Pad without amounts");
    const auto mode = call.text("mode", "constant");
    const auto* value = call.optional_input(2);
    const double attribute = call.number("value", 0);
    const double fill = value ? value->data.at(0) : call.magnitude ? std::abs(attribute) : attribute;
    const auto axes = call.optional_input(3) ? to_integers(call.input(3)) : all_axes(x.rank());
    require(amounts->size() == 2 * axes.size(), "Pad amounts of another rank");
    for (std::size_t i = 0; i < axes.size(); ++i)
        x = pad_axis(x, axis_index(axes[i], x.rank()), (*amounts)[i], (*amounts)[i + axes.size()], mode, fill);
    return {std::move(x)};
}

std::vector<Array> gather(const Call& call) {
    const auto &x = call.input(0), &indices = call.input(1);
    const auto axis = axis_index(call.integer("axis", 0), x.rank());
    Shape shape(x.shape.begin(), x.shape.begin() + static_cast<std::ptrdiff_t>(axis));
    shape.insert(shape.end(), indices.shape.begin(), indices.shape.end());
    shape.insert(shape.end(), x.shape.begin() + static_cast<std::ptrdiff_t>(axis) + 1, x.shape.end());
    Array y{x.type, shape, {}, false};
    const auto block = product(x.shape, axis + 1), extent = x.shape[axis];
    for (std::int64_t o = 0; o < product(x.shape, 0, axis); ++o)
        for (auto at : to_integers(indices)) {
            at += at < 0 ? extent : 0;
            require(at >= 0 && at < extent, "Gather beyond the end");
            const auto from = x.data.begin() + (o * extent + at) * block;
            y.data.insert(y.data.end(), from, from + block);
        }
    return {std::move(y)};
}

std::vector<Array> expand(const Call& call) {
    const auto& x = call.input(0);
    Shape shape = to_integers(call.input(1));
    while (static_cast<std::int64_t>(shape.size()) < x.rank()) shape.insert(shape.begin(), 1);
    Shape own = x.shape;
    while (own.size() < shape.size()) own.insert(own.begin(), 1);
    auto strides = strides_of(own);
    for (std::size_t d = 0; d < shape.size(); ++d) {
        require(own[d] == shape[d] || own[d] == 1 || shape[d] == 1, "Expand to a shape that does not broadcast");
        if (own[d] == 1) strides[d] = 0;
        else shape[d] = own[d];
    }
    auto y = make_array(x.type, shape);
    Shape index(shape.size(), 0);
    std::size_t i = 0;
    if (y.data.empty()) return {std::move(y)};
    do y.data[i++] = x.data[static_cast<std::size_t>(offset_of(index, strides))];
    while (next_index(index, shape));
    return {std::move(y)};
}

std::vector<Array> scatter_nd(const Call& call) {
    if (call.text("reduction", "none") != "none") unsupported("ScatterND with a reduction");
    Array y = call.input(0);
    const auto &indices = call.input(1), &updates = call.input(2);
    const auto depth = indices.shape.at(indices.shape.size() - 1);
    const auto strides = strides_of(y.shape);
    const auto block = product(y.shape, static_cast<std::size_t>(depth));
    const auto flat = to_integers(indices);
    for (std::size_t row = 0; row < flat.size() / static_cast<std::size_t>(depth); ++row) {
        std::int64_t at = 0;
        for (std::int64_t d = 0; d < depth; ++d) {
            const auto axis = static_cast<std::size_t>(d);
            auto index = flat[row * static_cast<std::size_t>(depth) + axis];
            index += index < 0 ? y.shape[axis] : 0;
            require(index >= 0 && index < y.shape[axis], "ScatterND beyond the end");
            at += index * strides[axis];
        }
        const auto from = updates.data.begin() + static_cast<std::ptrdiff_t>(row) * block;
        std::copy(from, from + block, y.data.begin() + at);
    }
    return {std::move(y)};
}

std::vector<Array> shape_of(const Call& call) {
    const auto& x = call.input(0);
    auto start = call.integer("start", 0), end = call.integer("end", x.rank());
    start = std::clamp<std::int64_t>(start < 0 ? start + x.rank() : start, 0, x.rank());
    end = std::clamp<std::int64_t>(end < 0 ? end + x.rank() : end, start, x.rank());
    return {integer_vector(Shape(x.shape.begin() + start, x.shape.begin() + end))};
}

std::vector<Array> constant(const Call& call) {
    const auto scalar = [](ElementType type, double v) { return std::vector{make_array(type, {}, v)}; };
    if (const auto* a = call.attribute("value")) return {decode(a->t())};
    if (const auto* a = call.attribute("sparse_value")) return {decode_sparse(a->sparse_tensor())};
    if (const auto* a = call.attribute("value_float")) return scalar(ElementType::float32, a->f());
    if (const auto* a = call.attribute("value_int")) return scalar(ElementType::int64, static_cast<double>(a->i()));
    if (const auto a = call.integers("value_ints")) return {integer_vector(*a)};
    const auto* floats = call.attribute("value_floats");
    if (!floats) unsupported("a Constant of this kind");
    auto array = make_array(ElementType::float32, {floats->floats_size()});
    array.data.assign(floats->floats().begin(), floats->floats().end());
    return {std::move(array)};
}

std::vector<Array> constant_of_shape(const Call& call) {
    const auto* value = call.attribute("value");
    const Array fill = value ? decode(value->t()) : make_array(ElementType::float32, {1}, 0);
    return {make_array(fill.type, to_integers(call.input(0)), fill.data.at(0))};
}

std::vector<Array> range(const Call& call) {
    const double start = call.input(0).data.at(0), limit = call.input(1).data.at(0), step = call.input(2).data.at(0);
    Array y = make_array(call.input(0).type, {std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil((limit - start) / step)))}, 0);
    for (std::size_t i = 0; i < y.data.size(); ++i) y.data[i] = start + static_cast<double>(i) * step;
    return {y};
}

std::vector<Array> choose(const Call& call) {
    const bool yes = call.input(0).data.at(0) != 0;
    const auto* body = call.attribute(yes ? "then_branch" : "else_branch");
    require(body != nullptr, "If without the branch to take");
    return call.run_body(body->g(), {});
}

/// Adds one turn's result to what is stacked along a new first axis.
void stack(Array& onto, const Array& part) {
    if (onto.shape.empty()) {
        onto = {part.type, part.shape, {}, false};
        onto.shape.insert(onto.shape.begin(), 0);
    }
    onto.shape[0] += 1;
    onto.data.insert(onto.data.end(), part.data.begin(), part.data.end());
}

/// Loop with carried values; scan outputs are stacked.
std::vector<Array> loop(const Call& call) {
    const auto* attribute = call.attribute("body");
    require(attribute != nullptr, "Loop without a body");
    const auto trips = call.optional_input(0) ? to_integers(call.input(0)).at(0) : INT64_MAX;
    bool go_on = !call.optional_input(1) || call.input(1).data.at(0) != 0;
    std::vector<Array> carried;
    for (std::size_t i = 2; i < call.inputs.size(); ++i) carried.push_back(call.input(i));
    std::vector<Array> stacked;
    for (std::int64_t i = 0; go_on && i < trips; ++i) {
        std::vector<Array> arguments{make_array(ElementType::int64, {}, static_cast<double>(i)), make_array(ElementType::boolean, {}, 1)};
        arguments.insert(arguments.end(), carried.begin(), carried.end());
        auto results = call.run_body(attribute->g(), arguments);
        go_on = results.at(0).data.at(0) != 0;
        std::move(results.begin() + 1, results.begin() + 1 + static_cast<std::ptrdiff_t>(carried.size()), carried.begin());
        stacked.resize(results.size() - carried.size() - 1);
        for (std::size_t k = 0; k < stacked.size(); ++k) stack(stacked[k], results[carried.size() + 1 + k]);
    }
    carried.insert(carried.end(), stacked.begin(), stacked.end());
    return carried;
}

/// Scan (opset 9) along the first axes, forwards.
std::vector<Array> scan(const Call& call) {
    const auto* attribute = call.attribute("body");
    require(attribute != nullptr && call.inputs.size() > 0, "Scan without a body or inputs");
    for (const char* name : {"scan_input_axes", "scan_output_axes", "scan_input_directions", "scan_output_directions"})
        if (call.attribute(name)) unsupported("a Scan along another axis, or backwards");
    const auto scanned = static_cast<std::size_t>(call.integer("num_scan_inputs", 1)), states = call.inputs.size() - scanned;
    std::vector<Array> carried, stacked;
    for (std::size_t i = 0; i < states; ++i) carried.push_back(call.input(i));
    for (std::int64_t turn = 0; turn < call.input(states).shape.at(0); ++turn) {
        auto arguments = carried;
        for (std::size_t i = states; i < call.inputs.size(); ++i) {
            Array part = call.input(i);
            part.shape.erase(part.shape.begin());
            const auto each = product(part.shape);
            part.data = {part.data.begin() + turn * each, part.data.begin() + (turn + 1) * each};
            arguments.push_back(std::move(part));
        }
        const auto results = call.run_body(attribute->g(), arguments);
        std::copy_n(results.begin(), states, carried.begin());
        stacked.resize(results.size() - states);
        for (std::size_t k = 0; k < stacked.size(); ++k) stack(stacked[k], results[states + k]);
    }
    carried.insert(carried.end(), stacked.begin(), stacked.end());
    return carried;
}

} // namespace

void add_indexing_operators(OperatorTable& table) {
    table["Pad"] = pad;
    table["Gather"] = gather;
    table["Expand"] = expand;
    table["ScatterND"] = scatter_nd;
    table["Shape"] = shape_of;
    table["Constant"] = constant;
    table["ConstantOfShape"] = constant_of_shape;
    table["Range"] = range;
    table["If"] = choose;
    table["Loop"] = loop;
    table["Scan"] = scan;
}

} // namespace crease::reference
