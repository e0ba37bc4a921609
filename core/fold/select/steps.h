#pragma once

#include "core/fold/select/groups.h"

#include <unordered_set>

namespace crease::fold {

/// The derivation as steps for people and scripts; steps that are closed by themselves are marked.
[[nodiscard]] StepPtr make_steps(const Graph& graph, const GraphIndex& index, const DerivationPtr& derivation);

/// Those of all its ends, under the one that is the whole group.
[[nodiscard]] StepPtr make_steps(const Graph& graph, const GraphIndex& index, const Group& group);

/// The derivations that are only part of what one node does (one of the blocks of a SpaceToDepth): no value of the graph
/// has their form, though they bear the name of their node's.
[[nodiscard]] std::unordered_set<const Derivation*> pieces_of(const Derivation& root);

/// "3x3", "1x1", "5"; empty for a linear layer.
[[nodiscard]] std::string kernel_text(const Form& form);

/// The operator that a form is emitted as.
[[nodiscard]] KernelShape kernel_shape(const Form& form);

} // namespace crease::fold
