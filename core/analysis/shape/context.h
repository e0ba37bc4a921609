#pragma once

#include "core/analysis/constants.h"
#include "core/analysis/summary.h"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace crease::analysis {

using Shape = std::vector<std::int64_t>; ///< extents, -1 where unknown
constexpr std::int64_t unknown = -1;
/// An element of shape arithmetic that nobody knows. Not -1: Reshape gives that a meaning of its own.
constexpr std::int64_t unknown_element = std::numeric_limits<std::int64_t>::min();

/// What is known while one graph is walked in order: shapes of values, and the elements of small integer values (the
/// arithmetic on shapes that exporters leave in the graph).
class ShapeContext {
public:
    ShapeContext(const Model& model, const Graph& graph, const ConstantTable& constants, Shapes& shapes, const EvaluateIntegers& evaluate);

    [[nodiscard]] const Shape* shape(ValueId value) const;
    [[nodiscard]] const Shape* input(const Node& node, std::size_t i) const { return shape(node.input(i)); }
    /// Elements of a small integer input, some perhaps unknown_element; absent if nothing is known.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> elements(ValueId value) const;
    /// Of an input that names extents (the target of a Reshape, say): also where they are constants that take some computing.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> extents(const Node& node, std::size_t i) const;
    /// The same, only when every element is known.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const Node& node, std::size_t i) const;
    /// An attribute, or where newer opsets moved it: an input.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> attribute_or_input(const Node& node, std::string_view name,
                                                                              std::size_t i) const;

    /// Elements of a small stored tensor of any number type (at most 64 of them).
    [[nodiscard]] std::optional<std::vector<double>> small_values(ValueId value) const;

    /// The one integer that a ConstantOfShape repeats; absent if it is of another type.
    [[nodiscard]] std::optional<std::int64_t> fill(const Node& node) const;

    /// Adds what was found out; what the file said stands, its unknown extents are filled in.
    void set(const Node& node, Shape shape, std::size_t output = 0);
    void set_elements(const Node& node, std::vector<std::int64_t> elements);

    [[nodiscard]] std::int64_t opset() const { return opset_; }

private:
    const Model& model_;
    const ConstantTable& constants_;
    Shapes& shapes_;
    const EvaluateIntegers& evaluate_;
    std::unordered_map<ValueId, std::vector<std::int64_t>> elements_;
    std::int64_t opset_;
};

/// Finds the shapes of a node's outputs from what `context` knows; sets nothing where it cannot.
using ShapeRule = void (*)(ShapeContext& context, const Node& node);
[[nodiscard]] ShapeRule shape_rule(std::string_view op_type); ///< null for operators Crease does not know

/// `axis` counted from the end if negative; absent if out of range.
[[nodiscard]] std::optional<std::size_t> resolve_axis(std::int64_t axis, std::size_t rank);
/// Product of known extents; -1 if one is unknown or the product leaves 63 bits.
[[nodiscard]] std::int64_t product(const Shape& shape, std::size_t begin = 0, std::size_t end = SIZE_MAX);
[[nodiscard]] std::int64_t product(std::int64_t a, std::int64_t b);
/// NumPy's rule; absent if the shapes contradict each other.
[[nodiscard]] std::optional<Shape> broadcast(const Shape& a, const Shape& b);

} // namespace crease::analysis
