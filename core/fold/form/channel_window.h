#pragma once

#include "core/fold/form/affine_form.h"

#include <span>

namespace crease::fold {

/// Rows [first, first + count) of `form`, which has that many; of the anchor's channels it reads those of their groups.
[[nodiscard]] Form rows_of(Form form, std::int64_t first, std::int64_t count);

/// These rows of `form`, in this order; dense, on the channels that any of them reads.
[[nodiscard]] Form picked_rows(Form form, std::span<const std::int64_t> rows);

/// Both forms on the channels that either reads, dense where they read different ones.
void share_window(Form& a, Form& b);

/// The rows of spatial forms of one anchor, one form's after the other's. Groups stay groups where the forms read the
/// anchor's channels side by side. Refuses as add() does.
[[nodiscard]] OrReason<Form> stacked(std::span<const Form* const> forms, const std::array<std::int64_t, 3>* extents = nullptr);

} // namespace crease::fold
