#pragma once

#include "core/model/graph.h"

#include <vector>

namespace crease {

/// A value of one graph of a model.
struct ValueIn {
    GraphId graph;
    ValueId value;
};

/// Takes out of `model` the constants that nobody reads any more: of the `released` values, initializers (before IR 4
/// with their graph inputs; since IR 4 an initializer that is an input stays, callers may set it) and nodes that only
/// make constants, or compute with nothing but constants and extents (Shape), with what those read in turn. What nobody read before stays: it is not
/// ours to tidy. Descriptions of values that exist in `original` and no longer in `model` go too.
void sweep_constants(const Model& original, Model& model, std::vector<ValueIn> released);

} // namespace crease
