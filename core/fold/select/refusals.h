#pragma once

#include "core/fold/select/regions.h"

namespace crease::fold {

/// Why the nodes that somebody might expect to fold are in no site: BatchNormalization always, other operators where
/// a site was under way or an operand is in the way.
[[nodiscard]] std::vector<Refusal> explain_refusals(const Graph& graph, const GraphIndex& index, const FormTable& table,
                                                    const analysis::ConstantValues& constants, const Selection& selection);

/// The price of a fold that costs more than it saves, in a person's words.
[[nodiscard]] std::string price_text(const Price& before, const Price& after);

} // namespace crease::fold
