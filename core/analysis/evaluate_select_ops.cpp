// Operators that pick elements: Slice, Gather, Split, Where, Pad, Range.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>

namespace crease::analysis::ops {
namespace {

struct Cut {
    std::int64_t start = 0, count = 0, step = 1;
};

Cut cut_of(std::int64_t start, std::int64_t end, std::int64_t step, std::int64_t extent) {
    auto clamp = [&](std::int64_t v, std::int64_t low, std::int64_t high) {
        if (v < 0) v = v < -extent ? (low < 0 ? -1 : 0) : v + extent;
        return std::clamp(v, low, high);
    };
    Cut cut;
    cut.step = step;
    cut.start = step > 0 ? clamp(start, 0, extent) : clamp(start, 0, extent - 1);
    const auto stop = step > 0 ? clamp(end, 0, extent) : clamp(end, -1, extent - 1);
    const auto span = step > 0 ? stop - cut.start : cut.start - stop;
    cut.count = span <= 0 ? 0 : (span + std::abs(step) - 1) / std::abs(step);
    return cut;
}

Array cut_array(const Array& in, const std::vector<Cut>& cuts) {
    Array out{in.type, {}, {}};
    for (const auto& cut : cuts) out.dims.push_back(cut.count);
    out.data.resize(bounded_count(out.dims));
    const auto strides = strides_of(in.dims);
    for_each_index(out.dims, [&](const auto& index, std::int64_t flat) {
        std::int64_t from = 0;
        for (std::size_t i = 0; i < index.size(); ++i) from += (cuts[i].start + index[i] * cuts[i].step) * strides[i];
        out.data[flat] = in.data[from];
    });
    return out;
}

std::vector<Cut> whole(const Array& in) {
    std::vector<Cut> cuts;
    for (auto extent : in.dims) cuts.push_back({0, extent, 1});
    return cuts;
}

} // namespace

Result<Array> slice(const Node& node, std::int64_t opset, const Inputs& inputs, std::size_t) {
    const Array& in = *inputs[0];
    const bool by_input = opset >= 10;
    if (by_input && (inputs.size() < 3 || !inputs[1] || !inputs[2])) return refuse(node, "no bounds");
    const auto starts = by_input ? integers_of(*inputs[1]) : node.ints_attribute("starts");
    const auto ends = by_input ? integers_of(*inputs[2]) : node.ints_attribute("ends");
    auto axes = axes_of(node, inputs, by_input ? 3 : inputs.size(), static_cast<std::int64_t>(in.dims.size()));
    if (!axes || starts.size() != ends.size()) return refuse(node, "bounds do not fit");
    if (axes->empty())
        for (std::size_t i = 0; i < starts.size(); ++i) axes->push_back(static_cast<std::int64_t>(i));
    std::vector<std::int64_t> steps(starts.size(), 1);
    if (by_input && inputs.size() > 4 && inputs[4]) steps = integers_of(*inputs[4]);
    if (axes->size() != starts.size() || steps.size() != starts.size()) return refuse(node, "bounds do not fit");
    auto cuts = whole(in);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto axis = (*axes)[i];
        if (axis >= static_cast<std::int64_t>(in.dims.size()) || steps[i] == 0 || std::abs(steps[i]) > (1 << 28))
            return refuse(node, "bounds do not fit");
        cuts[axis] = cut_of(starts[i], ends[i], steps[i], in.dims[axis]);
    }
    return cut_array(in, cuts);
}

Result<Array> split(const Node& node, std::int64_t, const Inputs& inputs, std::size_t output) {
    const Array& in = *inputs[0];
    auto axis = node.int_attribute("axis", 0);
    if (axis < 0) axis += static_cast<std::int64_t>(in.dims.size());
    if (axis < 0 || axis >= static_cast<std::int64_t>(in.dims.size())) return refuse(node, "axis out of range");
    auto parts = inputs.size() > 1 && inputs[1] ? integers_of(*inputs[1]) : node.ints_attribute("split");
    const auto pieces = static_cast<std::int64_t>(node.outputs.size());
    const auto each = (in.dims[axis] + pieces - 1) / pieces;
    for (std::int64_t i = 0; parts.size() < node.outputs.size(); ++i)
        parts.push_back(std::max<std::int64_t>(0, std::min(each, in.dims[axis] - i * each)));
    std::int64_t start = 0;
    for (std::size_t i = 0; i < output && i < parts.size(); ++i) start += parts[i];
    if (output >= parts.size() || parts[output] < 0 || start < 0 || start + parts[output] > in.dims[axis])
        return refuse(node, "the parts do not fit");
    auto cuts = whole(in);
    cuts[axis] = {start, parts[output], 1};
    return cut_array(in, cuts);
}

Result<Array> gather(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    if (inputs.size() < 2) return refuse(node, "no indices");
    const Array &in = *inputs[0], &where = *inputs[1];
    auto axis = node.int_attribute("axis", 0);
    if (axis < 0) axis += static_cast<std::int64_t>(in.dims.size());
    if (axis < 0 || axis >= static_cast<std::int64_t>(in.dims.size())) return refuse(node, "axis out of range");
    Array out{in.type, {in.dims.begin(), in.dims.begin() + axis}, {}};
    out.dims.insert(out.dims.end(), where.dims.begin(), where.dims.end());
    out.dims.insert(out.dims.end(), in.dims.begin() + axis + 1, in.dims.end());
    if (bounded_count(out.dims) < 0) return refuse(node, "too large");
    std::int64_t outer = 1, inner = 1;
    for (std::int64_t i = 0; i < axis; ++i) outer *= in.dims[i];
    for (std::size_t i = axis + 1; i < in.dims.size(); ++i) inner *= in.dims[i];
    for (std::int64_t row = 0; row < outer; ++row)
        for (auto at : integers_of(where)) {
            if (at < 0) at += in.dims[axis];
            if (at < 0 || at >= in.dims[axis]) return refuse(node, "an index is out of range");
            const auto from = in.data.begin() + (row * in.dims[axis] + at) * inner;
            out.data.insert(out.data.end(), from, from + inner);
        }
    return out;
}

Result<Array> where(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    if (inputs.size() < 3) return refuse(node, "inputs are missing");
    auto dims = broadcast(inputs[0]->dims, inputs[1]->dims);
    if (dims) dims = broadcast(*dims, inputs[2]->dims);
    if (!dims || bounded_count(*dims) < 0) return refuse(node, "the shapes do not fit");
    Array out{inputs[1]->type, *dims, std::vector<double>(bounded_count(*dims))};
    for_each_index(*dims, [&](const auto& index, std::int64_t flat) {
        const bool yes = inputs[0]->data[broadcast_offset(inputs[0]->dims, index)] != 0;
        const Array& from = *inputs[yes ? 1 : 2];
        out.data[flat] = from.data[broadcast_offset(from.dims, index)];
    });
    return out;
}

Result<Array> pad(const Node& node, std::int64_t opset, const Inputs& inputs, std::size_t) {
    const Array& in = *inputs[0];
    const auto rank = in.dims.size();
    if (node.string_attribute("mode", "constant") != "constant") return refuse(node, "only constant mode");
    if (inputs.size() > 3 && inputs[3]) return refuse(node, "axes are given");
    const auto pads = opset < 11 ? node.ints_attribute("pads")
                                 : (inputs.size() > 1 && inputs[1] ? integers_of(*inputs[1]) : std::vector<std::int64_t>{});
    if (pads.size() != 2 * rank) return refuse(node, "the pads do not fit");
    double fill = node.float_attribute("value", 0);
    if (opset >= 11) fill = inputs.size() > 2 && inputs[2] && !inputs[2]->data.empty() ? inputs[2]->data[0] : 0;
    Array out{in.type, in.dims, {}};
    for (std::size_t i = 0; i < rank; ++i) {
        if (std::abs(pads[i]) > (1 << 28) || std::abs(pads[rank + i]) > (1 << 28)) return refuse(node, "too large");
        out.dims[i] += pads[i] + pads[rank + i];
    }
    if (bounded_count(out.dims) < 0) return refuse(node, "too large");
    out.data.assign(bounded_count(out.dims), fill);
    const auto strides = strides_of(in.dims);
    for_each_index(out.dims, [&](const auto& index, std::int64_t flat) {
        std::int64_t from = 0;
        for (std::size_t i = 0; i < rank; ++i) {
            const auto at = index[i] - pads[i];
            if (at < 0 || at >= in.dims[i]) return;
            from += at * strides[i];
        }
        out.data[flat] = in.data[from];
    });
    return out;
}

Result<Array> range(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    if (inputs.size() < 3 || inputs[0]->data.empty() || inputs[1]->data.empty() || inputs[2]->data.empty())
        return refuse(node, "bounds are missing");
    const double start = inputs[0]->data[0], limit = inputs[1]->data[0], delta = inputs[2]->data[0];
    const double count = delta == 0 ? -1 : std::max(0.0, std::ceil((limit - start) / delta));
    if (!(count >= 0 && count < (1 << 28))) return refuse(node, "too large");
    Array out{inputs[0]->type, {static_cast<std::int64_t>(count)}, {}};
    for (std::int64_t i = 0; i < out.dims[0]; ++i) out.data.push_back(start + static_cast<double>(i) * delta);
    return out;
}

} // namespace crease::analysis::ops
