#pragma once

#include "core/fold/select/regions.h"

namespace crease::fold {

/// One of the operators that a group folds into.
struct GroupEnd {
    ValueId anchor;
    DerivationPtr derivation; ///< of the value that it makes or, where nodes are kept behind it, makes anew
    Price before;             ///< of its share of the nodes
};

/// A scale and shift that goes into several layers at once: into all that read it, or into all whose values meet before it; or into
/// some rows of one, which a part of its value is made of.
struct Group {
    std::vector<GroupEnd> ends;
    std::vector<std::uint32_t> kept;   ///< nodes where values meet, or that a value passes: they stay, and read what the ends make; ascending
    std::vector<ValueId> scaled;       ///< what the kept nodes then make themselves; empty of a group of what reads a scale
    std::vector<ValueId> unchanged;    ///< what kept nodes make and others read, the same as before
    ValueId output;                    ///< a value that it gives: the last scaled one or, where nothing stays behind the ends, the last end's
    std::vector<std::uint32_t> scale;  ///< the nodes that go into the ends, ascending
    std::vector<std::uint32_t> nodes;  ///< all of them, ascending
    std::vector<std::size_t> takes_in; ///< earlier groups that are part of this one
};

/// Groups made of scales and shifts that no site has taken. The sites that they take in are no sites of their own any more.
[[nodiscard]] std::vector<Group> take_groups(const Graph& graph, const GraphIndex& index, const FormTable& table,
                                             const analysis::ConstantValues& constants, Selection& selection);

/// What a group folds into, in nodes.
[[nodiscard]] std::int64_t emitted_nodes(const Group& group);

/// A scaling of one value, seen as one of rows of another.
struct Landing {
    std::int64_t first = 0, count = 0; ///< rows of the value [first, first + count); a count of 0: the scaling is the same for all
    int axis = 1;                      ///< of the value's axes, the one with the channels
    bool shifts = true;                ///< false: what is added goes elsewhere
    Signs signs{};                     ///< that what it passes relies on
    std::vector<std::int64_t> rows{};  ///< not empty: by row, which of the scaled channels it is, -1: none
};

/// `form`, scaled and shifted as `scaling` scales its anchor. Nothing where that is more than scaling and shifting.
[[nodiscard]] DerivationPtr landed(const Derivation& scaling, const Form& form, const Landing& on);

} // namespace crease::fold
