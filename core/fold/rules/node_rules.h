#pragma once

#include "core/analysis/constant_values.h"
#include "core/fold/form/affine_form.h"

namespace crease::fold {

/// What is known around the node whose rules are checked.
struct RuleContext {
    const Node& node;
    std::int64_t opset;
    const analysis::ConstantValues& constants;
    const analysis::Shapes& shapes;
};

/// Why a node of ONNX's own domain is none that a runtime would accept (code breaks_operator_rules), if so: inputs that are
/// missing, attributes of the wrong type or length, shapes that do not fit each other. Looks at the operators that have a
/// transfer and at nothing else; what the file leaves open counts as right.
[[nodiscard]] std::optional<Reason> broken_rule(const RuleContext& context);

} // namespace crease::fold
