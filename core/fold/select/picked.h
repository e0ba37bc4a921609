#pragma once

#include "core/fold/select/group_search.h"

/// Part of what a layer makes, taken out by Split, Gather or Slice. Private to group_of_parts.cpp.
namespace crease::fold {

/// Places along one axis of a value, in order.
struct Picked {
    int axis = 0;
    std::vector<std::int64_t> places;
};

/// The layer behind a value that only moves what the layer makes.
struct MovedLayer {
    ValueId made;                      ///< by the layer
    std::vector<std::uint32_t> movers; ///< nodes between
    const Form* form = nullptr;        ///< of the value
};

[[nodiscard]] bool picks(const Node& node);
/// Transpose, Reshape and their like: every element stays what it is.
[[nodiscard]] bool only_moves(const Node& node);

/// What the node that makes `part` takes out of a value of this form; nothing where that is not known, or not along channels.
[[nodiscard]] std::optional<Picked> picked(const GroupSearch& search, ValueId part, const Form& whole);

/// By row of the form: where in `picked` it lies, -1 where it does not.
[[nodiscard]] std::vector<std::int64_t> picked_rows(const Form& whole, const Picked& picked);

/// The same, as which of the channels that are scaled it is.
[[nodiscard]] std::vector<std::int64_t> landing_rows(const Form& whole, const Picked& picked, const Landing& on);

/// Whether this part holds no row that is scaled.
[[nodiscard]] bool apart(const GroupSearch& search, ValueId part, const Form& whole, const std::vector<std::int64_t>& scaled);

[[nodiscard]] std::optional<MovedLayer> layer_behind(const Form& form);

/// The scale right behind a value that nothing else reads, with all that follows it and still is one; null where there is none.
[[nodiscard]] const AnchoredForm* longest_scale(const GroupSearch& search, ValueId value);

} // namespace crease::fold
