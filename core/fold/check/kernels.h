#pragma once

#include "core/fold/check/reading.h"

namespace crease::fold::check {

/// What is taken of a kernel's output, as what it takes of its input, added to `below`. The bias is not looked at.
/// Errors: those of reading the weights.
[[nodiscard]] Status through_window(const WindowRule& rule, const Taken& here, Taken& below, const analysis::ConstantValues& constants);
/// The same for a ConvTranspose of this form. Its taps belong to the output, and stand for offsets.
[[nodiscard]] Status through_transposed(const TransposedRule& rule, const Form& form, const Taken& here, Taken& below,
                                        const analysis::ConstantValues& constants);

} // namespace crease::fold::check
