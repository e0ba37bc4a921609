#pragma once

#include "core/model/byte_source.h"
#include "core/model/element_type.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace onnx {
class TensorProto;
}

namespace crease {

/// A constant of a model. Its structure is in memory, its raw bytes stay where they lie until somebody asks for them.
class Tensor {
public:
    /// `proto` with its raw_data removed; `raw` where those bytes lie (absent: the data is in proto's typed fields).
    Tensor(std::shared_ptr<const onnx::TensorProto> proto, std::optional<ByteRange> raw);
    /// A new dense tensor in memory; `bytes` are its little-endian elements.
    static std::shared_ptr<const Tensor> make(std::string name, ElementType type, std::vector<std::int64_t> dims, std::vector<std::byte> bytes);
    /// A sparse initializer: `values` at flat or coordinate `indices` (ONNX SparseTensorProto) of a tensor of `dims`.
    static std::shared_ptr<const Tensor> make_sparse(std::string name, std::shared_ptr<const Tensor> values, std::shared_ptr<const Tensor> indices,
                                                     std::vector<std::int64_t> dims);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] ElementType type() const { return type_; }
    [[nodiscard]] const std::vector<std::int64_t>& dims() const { return dims_; }
    [[nodiscard]] std::int64_t element_count() const;
    [[nodiscard]] std::uint64_t byte_size() const; ///< element_count * element_size; 0 for strings
    [[nodiscard]] bool is_sparse() const { return sparse_values_ != nullptr; }
    /// Whether the data that is there is as long as the dimensions say; reads none of it. Errors: bad_input.
    [[nodiscard]] Status check_size() const;

    /// Dense little-endian elements, whichever way the file stores them. Errors: io, changed, bad_input, unsupported.
    [[nodiscard]] Result<std::vector<std::byte>> bytes() const;
    /// Elements as double (any float or integer type; int64 beyond 2^53 rounds).
    [[nodiscard]] Result<std::vector<double>> values() const;
    /// Elements as int64 (integer and boolean types only).
    [[nodiscard]] Result<std::vector<std::int64_t>> integers() const;

    [[nodiscard]] const std::shared_ptr<const onnx::TensorProto>& proto() const { return proto_; }
    [[nodiscard]] const std::optional<ByteRange>& raw() const { return raw_; }

private:
    Tensor() = default;
    [[nodiscard]] Result<std::vector<std::byte>> dense_from_sparse() const;

    std::string name_;
    ElementType type_ = ElementType::undefined;
    std::vector<std::int64_t> dims_;
    std::shared_ptr<const onnx::TensorProto> proto_;
    std::optional<ByteRange> raw_;
    std::shared_ptr<const Tensor> sparse_values_, sparse_indices_;
};

using TensorPtr = std::shared_ptr<const Tensor>;

/// Product of the extents; absent where one is negative or the product overflows.
[[nodiscard]] std::optional<std::int64_t> checked_element_count(std::span<const std::int64_t> dims);

/// Dense little-endian elements of a numeric `type`, converted.
[[nodiscard]] Result<std::vector<double>> to_doubles(ElementType type, std::span<const std::byte> bytes);
[[nodiscard]] Result<std::vector<std::int64_t>> to_integers(ElementType type, std::span<const std::byte> bytes);

} // namespace crease
