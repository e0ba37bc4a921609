#pragma once

#include "core/analysis/constant_values.h"

#include <cstring>
#include <functional>
#include <span>

namespace crease::fold::check {

/// The number at `at`, of a floating type other than float32.
[[nodiscard]] double rarer_number_at(ElementType type, const std::byte* at);
/// The number at `at`, of a floating type.
[[nodiscard]] inline double number_at(ElementType type, const std::byte* at) {
    if (type != ElementType::float32) return rarer_number_at(type, at);
    float value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// A constant's elements, read plainly: every call reads what it is asked for from where it is stored, and keeps nothing.
class Stored {
public:
    /// Every element comes times `factor`. Errors: those of reading, unsupported (not floating point).
    static Result<Stored> open(const analysis::ConstantValues& constants, ValueId value, double factor = 1);

    [[nodiscard]] std::int64_t size() const { return size_; }
    /// Elements [first, first + count). Errors: io, changed, bad_input (not that many).
    [[nodiscard]] Status read(std::int64_t first, std::int64_t count, std::vector<double>& out) const;
    /// The constant seen as rows of `width` elements: `visit(row, elements)` for each of `rows` (ascending), a few of them
    /// read together where they are neighbours.
    using Visit = std::function<void(std::int64_t row, const double* elements)>;
    [[nodiscard]] Status for_rows(const std::vector<std::int64_t>& rows, std::int64_t width, const Visit& visit) const;

private:
    [[nodiscard]] Status read_bytes(std::int64_t first, std::vector<double>& out) const;

    ElementType type_ = ElementType::float64;
    std::int64_t size_ = 0;
    double factor_ = 1;
    std::shared_ptr<const analysis::Array> computed_; ///< null for what the file stores
    ByteRange bytes_;
};

} // namespace crease::fold::check
