#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"
#include "core/model/tensor.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace crease::analysis {

using Reals = std::vector<double>;
using Integers = std::vector<std::int64_t>;

/// A constant in memory, in the type that the file gives it. Floating elements are held as double, each of them a value of
/// `type`; integers and booleans as 64 bits (uint64 beyond 2^63 as the same bits).
struct Array {
    ElementType type = ElementType::float32;
    std::vector<std::int64_t> dims;
    std::variant<Reals, Integers> data;
    /// Every element is, to the last digit, what the operators' specification says. False behind sums and functions, whose
    /// last digit depends on who computes them: nothing with a step may stand behind those.
    bool exact = true;

    /// All zeros. `dims` have a product that fits.
    [[nodiscard]] static Array zeros(ElementType type, std::vector<std::int64_t> dims);
    [[nodiscard]] static Array list(Integers elements); ///< int64, one axis

    [[nodiscard]] bool is_real() const { return std::holds_alternative<Reals>(data); }
    [[nodiscard]] std::int64_t size() const;
    /// One element as double.
    [[nodiscard]] double number(std::int64_t i) const;
    /// All elements as double; integers beyond 2^53 round.
    [[nodiscard]] Reals numbers() const;
    /// All elements as integers: reals are cut off and held within int64's range, NaN is 0.
    [[nodiscard]] Integers whole_numbers() const;
};

/// The nearest value of a floating type, ties to even; short floats by way of float32, as engines convert.
[[nodiscard]] double rounded(ElementType type, double value);
/// The value modulo 2^bits that an integer type of that many bits holds; of booleans whether it is not 0.
[[nodiscard]] std::int64_t wrapped(ElementType type, std::int64_t value);

/// Reads a stored tensor. Errors: those of Tensor::bytes, unsupported for elements that are no numbers.
[[nodiscard]] Result<Array> read_array(const Tensor& tensor);
[[nodiscard]] Result<Array> to_array(const HostTensor& tensor);
[[nodiscard]] HostTensor to_host_tensor(const Array& array);

} // namespace crease::analysis
