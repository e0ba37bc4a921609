#pragma once

#include "core/model/graph.h"

#include <memory>

namespace crease::bench {

/// A network in training form whose weights are arbitrary numbers, read from memory the way a file is read.
class SyntheticNetwork {
public:
    SyntheticNetwork();
    ~SyntheticNetwork();

    /// Three branches (3x3, 1x1, identity), each with BatchNormalization, summed, then Relu: eight nodes.
    void add_branches(std::int64_t channels);

    /// A 3x3 convolution, BatchNormalization, Relu: three nodes.
    void add_conv(std::int64_t channels);

    [[nodiscard]] ModelPtr finish();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// At least `nodes` nodes of small three-branch blocks.
[[nodiscard]] ModelPtr branch_blocks(std::size_t nodes);

/// A chain of `sites` small convolutions, each with BatchNormalization and Relu.
[[nodiscard]] ModelPtr conv_chain(std::size_t sites);

} // namespace crease::bench
