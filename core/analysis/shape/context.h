#pragma once

#include "core/analysis/dims.h"
#include "core/analysis/operand.h"
#include "core/analysis/shapes.h"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace crease::analysis {

/// An element of shape arithmetic that nobody knows. Not -1: Reshape gives that a meaning of its own.
constexpr std::int64_t unknown_element = std::numeric_limits<std::int64_t>::min();

/// What is known while one graph is walked in order: shapes of values, and the elements of small integer values (the
/// arithmetic on shapes that exporters leave in the graph).
class ShapeContext {
public:
    /// What is known before the walk; all of it must outlive it.
    struct Known {
        const Model& model;
        const Graph& graph;
        const ConstantTable& constants;
        const ElementTypes& types;
        const EvaluateConstant& evaluate;
    };
    ShapeContext(const Known& known, Shapes& shapes) : known_(known), shapes_(shapes), opset_(known.graph.opset()) {}

    [[nodiscard]] const Shape* shape(ValueId value) const;
    [[nodiscard]] const Shape* input(const Node& node, std::size_t i) const { return shape(node.input(i)); }
    /// Elements of a small integer value, some perhaps unknown_element; absent if nothing is known.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> elements(ValueId value) const;
    /// What an operator is told, as operand() in operand.h: unknown elements stay in `extents`, and make `integers` absent.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> extents(const Node& node, const Operand& which) const;
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const Node& node, const Operand& which) const;
    /// The same, where input `slot` has always been the only way.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> extents(const Node& node, std::size_t slot) const { return extents(node, {{}, slot, 0}); }
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(const Node& node, std::size_t slot) const {
        return integers(node, {{}, slot, 0});
    }

    /// Elements of a small constant of a floating type (at most 64 of them).
    [[nodiscard]] std::optional<std::vector<double>> reals(ValueId value) const;

    /// The one integer that a ConstantOfShape repeats; absent if it is of another type.
    [[nodiscard]] std::optional<std::int64_t> fill(const Node& node) const;

    /// What was found out counts, and what the file says of the rest: who gives an input another size leaves the old ones behind it in the
    /// file, and engines go by what the operators give as well.
    void set(const Node& node, Shape shape, std::size_t output = 0);
    void set_elements(const Node& node, std::vector<std::int64_t> elements);
    /// Of what nodes compute, whatever is known to the last element. Nothing is known any more afterwards.
    [[nodiscard]] std::unordered_map<ValueId, std::vector<std::int64_t>> known_elements();

    [[nodiscard]] std::int64_t opset() const { return opset_; }

private:
    [[nodiscard]] std::optional<std::vector<std::int64_t>> told(ValueId value) const;
    [[nodiscard]] std::shared_ptr<const Array> computed(ValueId value) const;

    const Known known_;
    Shapes& shapes_;
    std::unordered_map<ValueId, std::vector<std::int64_t>> elements_;
    std::int64_t opset_;
};

/// Finds the shapes of a node's outputs from what `context` knows; sets nothing where it cannot.
using ShapeRule = void (*)(ShapeContext& context, const Node& node);
[[nodiscard]] ShapeRule shape_rule(std::string_view op_type); ///< null for operators Crease does not know

} // namespace crease::analysis
