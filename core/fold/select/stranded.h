#pragma once

#include "core/fold/select/regions.h"

namespace crease::fold {

/// What a refusal is explained from.
struct Scene {
    const Graph& graph;
    const GraphIndex& index;
    const FormTable& table;
    const analysis::ConstantValues& constants;
    const Selection& selection;
};

/// A node in a sentence: "Conv 'name'".
[[nodiscard]] std::string described(const Node& node);
/// Operators on integers that stand for real numbers.
[[nodiscard]] bool quantized(const Node& node);
/// Moves or averages axes, and has no form of its own.
[[nodiscard]] bool carries_only(const Node& node);

/// Scales or shifts one computed value by constants: Mul, Div, Add, Sub, Sum, BatchNormalization.
[[nodiscard]] bool scales_or_shifts(const Scene& scene, const Node& node);

/// Why the scale or shift at this position went into no layer; nothing where no layer is near.
[[nodiscard]] std::optional<Reason> stranded_reason(const Scene& scene, std::uint32_t position);

} // namespace crease::fold
