#include "core/fold/check/stored.h"

#include "core/model/short_float.h"

#include <algorithm>
#include <cstring>

namespace crease::fold::check {
namespace {

template <class T>
T bits_at(const std::byte* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

} // namespace

double rarer_number_at(ElementType type, const std::byte* at) {
    if (type == ElementType::float16) return from_float16(bits_at<std::uint16_t>(at));
    if (type == ElementType::bfloat16) return from_bfloat16(bits_at<std::uint16_t>(at));
    return bits_at<double>(at);
}

Result<Stored> Stored::open(const analysis::ConstantValues& constants, ValueId value, double factor) {
    Stored stored;
    stored.factor_ = factor;
    const auto tensor = constants.tensor(value);
    if (!tensor) {
        CREASE_TRY(stored.computed_, constants.numbers(value));
        stored.size_ = stored.computed_->size();
        return stored;
    }
    if (!is_floating(tensor->type())) return fail(ErrorCode::unsupported, "the weights are not floating point", tensor->name());
    stored.type_ = tensor->type();
    if (tensor->raw() && !tensor->is_sparse()) {
        stored.bytes_ = *tensor->raw();
    } else {
        CREASE_TRY(auto bytes, tensor->bytes());
        stored.bytes_ = memory_range(std::move(bytes));
    }
    stored.size_ = static_cast<std::int64_t>(stored.bytes_.length / element_size(stored.type_));
    return stored;
}

Status Stored::read(std::int64_t first, std::int64_t count, std::vector<double>& out) const {
    if (first < 0 || count < 0 || first > size_ || count > size_ - first)
        return fail(ErrorCode::bad_input, "a weight has fewer elements than the operator reads");
    out.resize(static_cast<std::size_t>(count));
    if (computed_) {
        for (std::int64_t i = 0; i < count; ++i) out[static_cast<std::size_t>(i)] = computed_->number(first + i);
    } else {
        CREASE_CHECK(read_bytes(first, out));
    }
    if (factor_ != 1)
        for (auto& v : out) v *= factor_;
    return {};
}

Status Stored::read_bytes(std::int64_t first, std::vector<double>& out) const {
    const auto width = element_size(type_);
    std::vector<std::byte> bytes(out.size() * width);
    CREASE_CHECK(bytes_.source->read(bytes_.offset + static_cast<std::uint64_t>(first) * width, bytes));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = number_at(type_, bytes.data() + i * width);
    return {};
}

Status Stored::for_rows(const std::vector<std::int64_t>& rows, std::int64_t width, const Visit& visit) const {
    constexpr std::int64_t most = 1 << 16; // elements at a time
    std::vector<double> elements;
    for (std::size_t next = 0; next < rows.size();) {
        const auto first = rows[next];
        std::int64_t count = 1;
        while (next + static_cast<std::size_t>(count) < rows.size() && rows[next + static_cast<std::size_t>(count)] == first + count &&
               (count + 1) * width <= most)
            ++count;
        CREASE_CHECK(read(first * width, count * width, elements));
        for (std::int64_t i = 0; i < count; ++i) visit(first + i, elements.data() + i * width);
        next += static_cast<std::size_t>(count);
    }
    return {};
}

} // namespace crease::fold::check
