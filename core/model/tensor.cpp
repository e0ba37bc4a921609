#include "core/model/tensor.h"

#include "core/model/typed_data.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace crease {
namespace {

// A sparse tensor's dense size is whatever its dims claim; beyond this the claim is not worth the memory.
constexpr std::uint64_t largest_densified = 1ull << 31;

std::string sizes_differ(std::uint64_t held, std::uint64_t asked) {
    return "holds " + std::to_string(held) + " bytes of data, but its dimensions ask for " + std::to_string(asked);
}

} // namespace

std::optional<std::int64_t> checked_element_count(std::span<const std::int64_t> dims) {
    std::int64_t count = 1;
    bool empty = false;
    for (const auto extent : dims) {
        if (extent < 0) return std::nullopt;
        if (extent == 0) empty = true;
        else if (__builtin_mul_overflow(count, extent, &count)) return std::nullopt;
    }
    return empty ? 0 : count;
}

Tensor::Tensor(std::shared_ptr<const onnx::TensorProto> proto, std::optional<ByteRange> raw)
    : name_(proto->name()), type_(static_cast<ElementType>(proto->data_type())), dims_(proto->dims().begin(), proto->dims().end()),
      proto_(std::move(proto)), raw_(std::move(raw)) {}

TensorPtr Tensor::make(std::string name, ElementType type, std::vector<std::int64_t> dims, std::vector<std::byte> bytes) {
    auto proto = std::make_shared<onnx::TensorProto>();
    proto->set_name(std::move(name));
    proto->set_data_type(static_cast<int>(type));
    proto->mutable_dims()->Add(dims.begin(), dims.end());
    return std::make_shared<const Tensor>(std::move(proto), memory_range(std::move(bytes)));
}

TensorPtr Tensor::make_sparse(std::string name, TensorPtr values, TensorPtr indices, std::vector<std::int64_t> dims) {
    auto tensor = std::shared_ptr<Tensor>(new Tensor);
    tensor->name_ = std::move(name);
    tensor->type_ = values->type();
    tensor->dims_ = std::move(dims);
    tensor->sparse_values_ = std::move(values);
    tensor->sparse_indices_ = std::move(indices);
    return tensor;
}

std::int64_t Tensor::element_count() const { return checked_element_count(dims_).value_or(0); }

std::uint64_t Tensor::byte_size() const {
    std::uint64_t size = 0;
    const auto count = static_cast<std::uint64_t>(element_count());
    return __builtin_mul_overflow(count, element_size(type_), &size) ? 0 : size;
}

Status Tensor::check_size() const {
    const auto count = checked_element_count(dims_);
    if (!count) return fail(ErrorCode::bad_input, "has impossible dimensions", name_);
    const auto width = element_size(type_);
    std::uint64_t asked = 0;
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(*count), width, &asked))
        return fail(ErrorCode::bad_input, "has impossible dimensions", name_);
    if (is_sparse()) return {};
    const bool known = width != 0 || (type_ == ElementType::string && !raw_);
    if (!known) return {}; // 4-bit and later types: carried through, their size is not ours to judge
    if (raw_ && raw_->length != asked) return fail(ErrorCode::bad_input, sizes_differ(raw_->length, asked), name_);
    const auto held = raw_ ? *count : typed_count(*proto_);
    if (held != *count)
        return fail(ErrorCode::bad_input, "holds " + std::to_string(held) + " elements, but its dimensions ask for " + std::to_string(*count), name_);
    return {};
}

Result<std::vector<std::byte>> Tensor::bytes() const {
    CREASE_CHECK(check_size());
    if (element_size(type_) == 0)
        return fail(ErrorCode::unsupported, "elements of type " + std::string(element_name(type_)) + " cannot be read", name_);
    try {
        if (is_sparse()) return dense_from_sparse();
        return raw_ ? raw_->bytes() : typed_bytes(*proto_);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, "does not fit in memory", name_);
    }
}

Result<std::vector<double>> Tensor::values() const {
    CREASE_TRY(const auto dense, bytes());
    return to_doubles(type_, dense);
}

Result<std::vector<std::int64_t>> Tensor::integers() const {
    CREASE_TRY(const auto dense, bytes());
    return to_integers(type_, dense);
}

namespace {

// Row-major position of the i-th stored element: given flat ([NNZ]) or as coordinates ([NNZ, rank]); -1 if outside.
std::int64_t flat_position(const std::vector<std::int64_t>& indices, std::size_t i, bool coordinates, const std::vector<std::int64_t>& dims,
                           std::int64_t count) {
    if (!coordinates) return indices[i] >= 0 && indices[i] < count ? indices[i] : -1;
    std::int64_t position = 0;
    for (std::size_t axis = 0; axis < dims.size(); ++axis) {
        const auto index = indices[i * dims.size() + axis];
        if (index < 0 || index >= dims[axis]) return -1;
        position = position * dims[axis] + index;
    }
    return position;
}

} // namespace

Result<std::vector<std::byte>> Tensor::dense_from_sparse() const {
    const auto width = element_size(type_);
    if (byte_size() > largest_densified) return fail(ErrorCode::unsupported, "is too large to be made dense", name_);
    CREASE_TRY(const auto stored, sparse_values_->bytes());
    CREASE_TRY(const auto indices, sparse_indices_->integers());
    const std::size_t stored_count = stored.size() / width;
    const bool coordinates = sparse_indices_->dims().size() == 2;
    if (indices.size() != stored_count * (coordinates ? dims_.size() : 1))
        return fail(ErrorCode::bad_input, "has not one index for each of its sparse values", name_);
    std::vector<std::byte> dense(byte_size());
    for (std::size_t i = 0; i < stored_count; ++i) {
        const auto position = flat_position(indices, i, coordinates, dims_, element_count());
        if (position < 0) return fail(ErrorCode::bad_input, "has a sparse value outside its dimensions", name_);
        std::memcpy(dense.data() + static_cast<std::size_t>(position) * width, stored.data() + i * width, width);
    }
    return dense;
}

} // namespace crease
