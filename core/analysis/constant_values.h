#pragma once

#include "core/analysis/summary.h"
#include "core/model/graph_index.h"

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace crease::analysis {

/// A constant as numbers: every element type as double (int64 beyond 2^53 rounds; slice ends are clamped anyway).
struct Array {
    ElementType type = ElementType::float32;
    std::vector<std::int64_t> dims;
    std::vector<double> data;
};

/// What is known of a constant without reading its bytes.
struct ConstantInfo {
    ElementType type = ElementType::undefined;
    std::vector<std::int64_t> dims;
    [[nodiscard]] std::int64_t element_count() const;
};

/// The values of one graph that no caller can change: initializers, Constant nodes, and whatever is computed from them
/// alone. An initializer that is also a graph input is overridable with IR >= 4, and therefore not constant.
class ConstantValues {
public:
    /// `outer` are the constants of the enclosing graph (bodies capture by name), or nullptr. All must outlive this.
    ConstantValues(const Model& model, const Graph& graph, const GraphIndex& index, const ConstantValues* outer = nullptr);

    [[nodiscard]] bool is_constant(ValueId value) const { return value.valid() && constant_[value.value]; }
    [[nodiscard]] bool is_overridable(ValueId value) const { return value.valid() && overridable_[value.value]; }
    /// Type and dims; computed values are evaluated for it only where their shape cannot be inferred. nullopt if not constant
    /// or not computable.
    [[nodiscard]] std::optional<ConstantInfo> info(ValueId value) const;
    /// Shapes of all values of the graph, as far as they can be inferred; done once, when first asked for.
    [[nodiscard]] const Shapes& shapes() const;
    /// What a ConstantOfShape fills with; null for the default, 0.
    [[nodiscard]] Result<std::shared_ptr<const Array>> fill(const Node& constant_of_shape) const;
    /// The stored tensor behind the value, seen through Identity; nullptr for computed values.
    [[nodiscard]] TensorPtr tensor(ValueId value) const;
    /// The numbers. Errors: those of reading, unsupported (an operator the evaluator does not know).
    [[nodiscard]] Result<std::shared_ptr<const Array>> array(ValueId value) const;

private:
    void mark_nodes();
    [[nodiscard]] bool computable(const Node& node) const;
    [[nodiscard]] Result<std::shared_ptr<const Array>> compute(ValueId value) const;
    [[nodiscard]] std::optional<ConstantInfo> inferred(ValueId value) const;
    [[nodiscard]] ElementType computed_type(ValueId value) const;
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(ValueId value) const;
    using Arrays = std::unordered_map<ValueId, std::shared_ptr<const Array>>;
    [[nodiscard]] std::vector<std::uint32_t> recipe_of(ValueId value) const;
    [[nodiscard]] Status run_step(const Node& node, Arrays& known) const;
    [[nodiscard]] Result<std::shared_ptr<const Array>> stored_array(ValueId value) const;
    /// Where a value comes from that this graph only reads: the nearest enclosing one that has it.
    struct Captured {
        const ConstantValues* scope = nullptr;
        ValueId value;
    };
    [[nodiscard]] Captured captured(ValueId value) const;

    const Model& model_;
    const Graph& graph_;
    const GraphIndex& index_;
    const ConstantValues* outer_;
    std::vector<bool> constant_, overridable_;
    mutable std::once_flag shapes_made_;
    mutable Shapes shapes_;
    mutable std::mutex mutex_;
    mutable std::unordered_map<ValueId, std::shared_ptr<const Array>> arrays_; ///< small ones only
    mutable std::unordered_map<ValueId, std::optional<ConstantInfo>> infos_;
    mutable std::unordered_map<ValueId, TensorPtr> attribute_tensors_;
};

/// Operators that evaluate() knows.
[[nodiscard]] bool can_evaluate(const Node& node);

/// One operator applied to constants, in double. `inputs` has nullptr for absent optional ones; the `value` attribute of
/// a ConstantOfShape comes as a second input.
[[nodiscard]] Result<Array> evaluate(const Node& node, std::int64_t opset, const std::vector<const Array*>& inputs,
                                     std::size_t output);

} // namespace crease::analysis
