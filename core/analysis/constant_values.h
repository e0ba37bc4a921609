#pragma once

#include "core/analysis/array.h"
#include "core/analysis/constant_engine.h"
#include "core/analysis/constants.h"
#include "core/analysis/element_types.h"
#include "core/analysis/shapes.h"
#include "core/model/graph_index.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace crease::analysis {

/// What is known of a constant without reading its bytes.
struct ConstantInfo {
    ElementType type = ElementType::undefined;
    std::vector<std::int64_t> dims;
    [[nodiscard]] std::int64_t element_count() const;
};

/// The numbers of the constants of one graph, and what follows from them: the shapes and types of all of its values.
class ConstantValues {
public:
    /// `outer` are the constants of the enclosing graph (bodies capture by name), or nullptr. All must outlive this.
    /// Without `engine` constants are only what the own evaluator makes of them.
    ConstantValues(const Model& model, const Graph& graph, const GraphIndex& index, const ConstantValues* outer = nullptr,
                   ConstantEnginePtr engine = nullptr);

    /// Constant, and there is somebody who can compute it: stored, or made by operators that the evaluator or an engine knows.
    /// Or it follows from extents.
    [[nodiscard]] bool is_constant(ValueId value) const { return value.valid() && (computable_[value.value] || follows_from_extents(value)); }
    /// Computed while the network runs, but from nothing else than extents that are known, and small: a head's width that the file takes
    /// from a Shape, and its square root. Asks for the shapes of the graph.
    [[nodiscard]] bool follows_from_extents(ValueId value) const;
    [[nodiscard]] bool is_overridable(ValueId value) const { return table_.is_overridable(value); }
    /// What is constant at all, whether or not its numbers can be had.
    [[nodiscard]] const ConstantTable& table() const { return table_; }
    /// Type and dims; computed values are evaluated for it only where their shape cannot be inferred. nullopt if not constant
    /// or not computable.
    [[nodiscard]] std::optional<ConstantInfo> info(ValueId value) const;
    /// Shapes and element types of all values of the graph, as far as they can be inferred; done once, when first asked for.
    [[nodiscard]] const Shapes& shapes() const;
    /// The same for a batch of one where the file leaves it open: behind a Reshape that mixes the batch with other axes nothing else is known.
    [[nodiscard]] const Shapes& sample_shapes() const;
    [[nodiscard]] const ElementTypes& types() const;
    /// What a ConstantOfShape fills with; null for the default, 0.
    [[nodiscard]] Result<std::shared_ptr<const Array>> fill(const Node& constant_of_shape) const;
    /// The stored tensor behind the value, seen through Identity, or the extents that it consists of; nullptr for computed values.
    [[nodiscard]] const TensorPtr& tensor(ValueId value) const;
    /// What the runtime makes of the constant: for folding. May start an engine, and wait for it. Errors: those of array(),
    /// and of the engine where the evaluator cannot do it either.
    [[nodiscard]] Result<std::shared_ptr<const Array>> numbers(ValueId value) const;
    /// The same as the bytes that a file would hold, and to the last digit: refused where only an engine could tell that, and
    /// none can be asked.
    [[nodiscard]] Result<HostTensor> exact_tensor(ValueId value, std::stop_token stop) const;
    /// Lets the engine compute at once whatever of `values` it will be asked for by numbers(). Errors: cancelled.
    [[nodiscard]] Status prepare(const std::vector<ValueId>& values, std::stop_token stop) const;
    /// What the own evaluator makes of it, at once: for scanning. Errors: those of reading, unsupported (see evaluate()).
    [[nodiscard]] Result<std::shared_ptr<const Array>> array(ValueId value) const;
    /// The elements of a constant of integers, for extents, axes and places; absent where it is none, or array() does not know them.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> whole_numbers(ValueId value) const;

private:
    using Numbers = std::shared_ptr<const Array>;
    using Arrays = std::unordered_map<ValueId, Numbers>;
    void mark_nodes();
    [[nodiscard]] bool computable(std::size_t position) const;
    void settle() const;
    [[nodiscard]] bool settles(const Node& node) const;
    [[nodiscard]] TensorPtr extents_in(ValueId value) const;
    [[nodiscard]] std::optional<ConstantInfo> inferred(ValueId value) const;
    [[nodiscard]] ElementType type_of(ValueId value) const;
    [[nodiscard]] Numbers small_exact(ValueId value) const;
    [[nodiscard]] Result<Numbers> compute(ValueId value) const;
    [[nodiscard]] std::vector<std::uint32_t> recipe_of(ValueId value) const;
    using Readers = std::unordered_map<ValueId, std::uint32_t>; ///< position of the last node of a recipe that reads it
    [[nodiscard]] Status run_step(const Node& node, const Readers& readers, Arrays& known) const;
    [[nodiscard]] Status charge(const Node& node, const std::vector<const Array*>& inputs, const Array& made) const;
    [[nodiscard]] bool wants_engine(ValueId value) const;
    [[nodiscard]] Result<HostTensor> from_engine(ValueId value, std::stop_token stop) const;
    [[nodiscard]] Status compute_together(const std::vector<ValueId>& values, std::stop_token stop) const;
    [[nodiscard]] Result<std::vector<std::byte>> recipe_model(const std::vector<ValueId>& values) const;
    [[nodiscard]] Result<HostTensor> stored_tensor(ValueId value) const;
    [[nodiscard]] Status check_sizes(const std::set<std::uint32_t>& nodes) const;
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
    ConstantEnginePtr engine_;
    ConstantTable table_;
    std::vector<bool> computable_; ///< by value
    mutable std::once_flag shapes_made_, sample_shapes_made_;
    mutable Sizes sizes_;
    mutable Shapes sample_shapes_;
    mutable std::once_flag types_made_;
    mutable ElementTypes types_;
    mutable std::once_flag settled_made_;
    mutable std::vector<bool> settled_;                      ///< by value: follows from extents
    mutable std::unordered_map<ValueId, TensorPtr> extents_; ///< where that begins
    mutable std::atomic<std::int64_t> grown_{0};             ///< elements that came out of nothing, over the whole graph
    mutable std::mutex mutex_;
    mutable Arrays arrays_; ///< small ones only
    mutable std::unordered_map<ValueId, std::optional<ConstantInfo>> infos_;
    mutable std::mutex engine_mutex_; ///< one process at a time
    mutable std::unordered_map<ValueId, Result<HostTensor>> computed_;
    mutable std::size_t computed_bytes_ = 0;
};

} // namespace crease::analysis
