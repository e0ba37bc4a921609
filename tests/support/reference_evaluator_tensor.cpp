#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace crease::reference {

namespace {

double half_to_double(std::uint16_t bits) {
    const int exponent = (bits >> 10) & 31, fraction = bits & 1023;
    double magnitude = 0;
    if (exponent == 31) magnitude = fraction ? NAN : INFINITY;
    else if (exponent == 0) magnitude = std::ldexp(fraction, -24);
    else magnitude = std::ldexp(1024 + fraction, exponent - 25);
    return bits & 0x8000 ? -magnitude : magnitude;
}

double bfloat_to_double(std::uint16_t bits) {
    const std::uint32_t wide = static_cast<std::uint32_t>(bits) << 16;
    float value = 0;
    std::memcpy(&value, &wide, sizeof value);
    return value;
}

template <class T>
void read_raw(const std::string& raw, std::vector<double>& out) {
    require(raw.size() == out.size() * sizeof(T), "a tensor's raw data does not match its dims");
    for (std::size_t i = 0; i < out.size(); ++i) {
        T value;
        std::memcpy(&value, raw.data() + i * sizeof(T), sizeof(T));
        out[i] = static_cast<double>(value);
    }
}

void read_raw_sixteen(const std::string& raw, ElementType type, std::vector<double>& out) {
    require(raw.size() == out.size() * 2, "a tensor's raw data does not match its dims");
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::uint16_t bits = 0;
        std::memcpy(&bits, raw.data() + 2 * i, 2);
        out[i] = type == ElementType::float16 ? half_to_double(bits) : bfloat_to_double(bits);
    }
}

void decode_raw(const std::string& raw, ElementType type, std::vector<double>& out) {
    switch (type) {
    case ElementType::float32: return read_raw<float>(raw, out);
    case ElementType::float64: return read_raw<double>(raw, out);
    case ElementType::int64: return read_raw<std::int64_t>(raw, out);
    case ElementType::int32: return read_raw<std::int32_t>(raw, out);
    case ElementType::int16: return read_raw<std::int16_t>(raw, out);
    case ElementType::int8: return read_raw<std::int8_t>(raw, out);
    case ElementType::uint8: return read_raw<std::uint8_t>(raw, out);
    case ElementType::uint16: return read_raw<std::uint16_t>(raw, out);
    case ElementType::uint32: return read_raw<std::uint32_t>(raw, out);
    case ElementType::uint64: return read_raw<std::uint64_t>(raw, out);
    case ElementType::boolean: return read_raw<std::uint8_t>(raw, out);
    case ElementType::float16:
    case ElementType::bfloat16: return read_raw_sixteen(raw, type, out);
    default: unsupported("a tensor of this type");
    }
}

template <class Field>
void copy_field(const Field& field, std::vector<double>& out) {
    require(static_cast<std::size_t>(field.size()) == out.size(), "a tensor's data does not match its dims");
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<double>(field.Get(static_cast<int>(i)));
}

void decode_typed(const onnx::TensorProto& tensor, ElementType type, std::vector<double>& out) {
    switch (type) {
    case ElementType::float32: return copy_field(tensor.float_data(), out);
    case ElementType::float64: return copy_field(tensor.double_data(), out);
    case ElementType::int64: return copy_field(tensor.int64_data(), out);
    case ElementType::uint32:
    case ElementType::uint64: return copy_field(tensor.uint64_data(), out);
    default: copy_field(tensor.int32_data(), out);
    }
    for (auto& value : out) {
        if (type == ElementType::float16) value = half_to_double(static_cast<std::uint16_t>(value));
        if (type == ElementType::bfloat16) value = bfloat_to_double(static_cast<std::uint16_t>(value));
    }
}

/// To `precision` significant bits, not below the grid of 2^lowest; ties to even.
double round_to_grid(double value, int precision, int lowest, double overflow) {
    if (value == 0 || !std::isfinite(value)) return value;
    int exponent = 0;
    std::frexp(value, &exponent);
    const int grid = std::max(exponent - precision, lowest);
    const double rounded = std::ldexp(std::nearbyint(std::ldexp(value, -grid)), grid);
    return std::abs(rounded) >= overflow ? std::copysign(INFINITY, value) : rounded;
}

} // namespace

double round_to(ElementType type, double value) {
    switch (type) {
    case ElementType::float32: return static_cast<float>(value);
    case ElementType::float16: return round_to_grid(value, 11, -24, 65536.0);
    case ElementType::bfloat16: return round_to_grid(value, 8, -133, std::ldexp(1.0, 128));
    case ElementType::float64: return value;
    case ElementType::boolean: return value != 0;
    default: return std::trunc(value);
    }
}

bool is_real(ElementType type) {
    return type == ElementType::float32 || type == ElementType::float64 || type == ElementType::float16 || type == ElementType::bfloat16;
}

Array decode(const onnx::TensorProto& tensor) {
    if (tensor.data_location() == onnx::TensorProto::EXTERNAL) unsupported("external data");
    auto array = make_array(static_cast<ElementType>(tensor.data_type()), {tensor.dims().begin(), tensor.dims().end()});
    if (tensor.has_raw_data()) decode_raw(tensor.raw_data(), array.type, array.data);
    else decode_typed(tensor, array.type, array.data);
    array.constant = true;
    return array;
}

Array decode_sparse(const onnx::SparseTensorProto& sparse) {
    const auto values = decode(sparse.values());
    const auto indices = decode(sparse.indices());
    auto dense = make_array(values.type, {sparse.dims().begin(), sparse.dims().end()});
    const auto strides = strides_of(dense.shape);
    for (std::size_t i = 0; i < values.data.size(); ++i) {
        std::int64_t at = 0;
        if (indices.rank() == 1) at = static_cast<std::int64_t>(indices.data[i]);
        else
            for (std::size_t d = 0; d < strides.size(); ++d) at += strides[d] * static_cast<std::int64_t>(indices.data[i * strides.size() + d]);
        dense.data.at(static_cast<std::size_t>(at)) = values.data[i];
    }
    dense.constant = true;
    return dense;
}

Array make_array(ElementType type, Shape shape, double fill) {
    for (auto extent : shape) require(extent >= 0 && extent < (1 << 28), "a negative or absurd extent");
    Array array{type, std::move(shape), {}, false};
    array.data.assign(static_cast<std::size_t>(array.count()), fill);
    return array;
}

Array integer_vector(const Shape& values) {
    auto array = make_array(ElementType::int64, {static_cast<std::int64_t>(values.size())});
    for (std::size_t i = 0; i < values.size(); ++i) array.data[i] = static_cast<double>(values[i]);
    return array;
}

Shape to_integers(const Array& array) {
    Shape out;
    // INT64_MAX, which Slice uses for "to the end", is not a double; clamp before converting back.
    for (double v : array.data) out.push_back(static_cast<std::int64_t>(std::clamp(v, -9.0e18, 9.0e18)));
    return out;
}

std::int64_t product(const Shape& shape, std::size_t from, std::size_t to) {
    std::int64_t result = 1;
    for (std::size_t i = from; i < std::min(to, shape.size()); ++i) result *= shape[i];
    return result;
}

std::size_t axis_index(std::int64_t axis, std::int64_t rank) {
    require(axis >= -rank && axis < rank, "an axis out of range");
    return static_cast<std::size_t>(axis < 0 ? axis + rank : axis);
}

Shape strides_of(const Shape& shape) {
    Shape strides(shape.size(), 1);
    for (std::size_t i = shape.size(); i-- > 1;) strides[i - 1] = strides[i] * shape[i];
    return strides;
}

bool next_index(Shape& index, const Shape& shape) {
    for (std::size_t d = shape.size(); d-- > 0;) {
        if (++index[d] < shape[d]) return true;
        index[d] = 0;
    }
    return false;
}

std::int64_t offset_of(const Shape& index, const Shape& strides) {
    std::int64_t offset = 0;
    for (std::size_t d = 0; d < index.size(); ++d) offset += index[d] * strides[d];
    return offset;
}

} // namespace crease::reference
