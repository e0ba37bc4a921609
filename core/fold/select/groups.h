#pragma once

#include "core/fold/select/regions.h"

namespace crease::fold {

/// One of the operators that a group folds into.
struct GroupEnd {
    ValueId anchor;
    DerivationPtr derivation; ///< of the value that it makes or, where nodes are kept behind it, makes anew
    Price before;             ///< of its share of the nodes
};

/// A scale and shift that goes into several layers at once: into all that read it, or into all whose values meet before it.
struct Group {
    std::vector<GroupEnd> ends;
    std::vector<std::uint32_t> kept; ///< nodes where values meet, or that a value passes: they stay, and read what the ends make; ascending
    ValueId met, output;             ///< what the last kept node made, and makes instead; without such: the last end's value
    std::vector<std::uint32_t> scale; ///< the nodes that go into the ends, ascending
    std::vector<std::uint32_t> nodes; ///< all of them, ascending
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
};

/// `form`, scaled and shifted as `scaling` scales its anchor. Nothing where that is more than scaling and shifting.
[[nodiscard]] DerivationPtr landed(const Derivation& scaling, const Form& form, const Landing& on);

} // namespace crease::fold
