#pragma once

#include "core/model/graph.h"

#include <memory>

namespace crease::bench {

/// A network in training form whose weights are arbitrary numbers, read from memory the way a file is read.
class SyntheticNetwork {
public:
    SyntheticNetwork();
    ~SyntheticNetwork();

    /// Conv + BatchNormalization + Relu.
    void add_layer(std::int64_t in, std::int64_t out, std::int64_t kernel);
    /// Three branches (3x3, 1x1, identity), each with BatchNormalization, summed, then Relu: eight nodes.
    void add_branches(std::int64_t channels);

    [[nodiscard]] ModelPtr finish();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The 53 layers of ResNet-50 one after the other, the shortcuts' projections among them and without the additions: as
/// many sites, of the same kernels, and about as many weights.
[[nodiscard]] ModelPtr resnet50_layers();

/// At least `nodes` nodes of small three-branch blocks.
[[nodiscard]] ModelPtr branch_blocks(std::size_t nodes);

} // namespace crease::bench
