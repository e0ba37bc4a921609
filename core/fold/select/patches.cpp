//   x [N, C, H, W] -- Reshape [N, C, h, p, w, q] -- Transpose -- Reshape [N, h*w, C*p*q] -- MatMul [C*p*q, M]
//
// The Transpose brings h and w together, and C, p and q, in whatever order.

#include "core/fold/select/patches.h"

#include "core/analysis/operand.h"

#include <algorithm>

namespace crease::fold {
namespace {

using Integers = std::vector<std::int64_t>;

class Patches {
public:
    Patches(const Scene& scene, std::uint32_t position) : scene_(scene), layer_(*scene.graph.nodes[position]) {}

    [[nodiscard]] std::optional<Reason> reason() const {
        if (!layer_.is("MatMul") && !layer_.is("Gemm")) return {};
        const Node* merge = above(layer_, "Reshape");
        const Node* turn = merge ? above(*merge, "Transpose") : nullptr;
        const Node* cut = turn ? above(*turn, "Reshape") : nullptr;
        const auto weight = scene_.constants.info(layer_.input(1));
        const auto extents = cut ? target(*cut) : std::nullopt;
        if (!extents || extents->size() != 6 || !weight || weight->dims.size() != 2 || !gathers_windows(*turn)) return {};
        const auto &e = *extents, &dims = weight->dims;
        const auto inputs = dims[layer_.is("Gemm") && layer_.int_attribute("transB", 0) != 0 ? 1 : 0];
        if (e[1] < 1 || e[3] < 2 || e[5] < 2 || e[1] * e[3] * e[5] != inputs) return {};
        const auto window = std::to_string(e[3]) + "x" + std::to_string(e[5]);
        return Reason{"patch_embedding", "with what cuts its patches before it, it is a " + window + " convolution with stride " + window + " of " +
                                             std::to_string(e[1]) + " channels; that costs the same, so it stays as it is"};
    }

private:
    [[nodiscard]] const Node* above(const Node& node, std::string_view op) const {
        const auto producer = node.input(0).valid() ? scene_.index.producer(node.input(0)) : GraphIndex::no_node;
        return producer != GraphIndex::no_node && scene_.graph.nodes[producer]->is(op) ? scene_.graph.nodes[producer].get() : nullptr;
    }

    [[nodiscard]] std::optional<Integers> target(const Node& reshape) const {
        return analysis::operand(reshape, scene_.graph.opset(), {"shape", 1, 5},
                                 [&](ValueId value) { return scene_.constants.whole_numbers(value); });
    }

    /// Batch, then the places of windows row by row, then what one window holds.
    [[nodiscard]] static bool gathers_windows(const Node& turn) {
        const auto perm = turn.ints_attribute("perm");
        if (perm.size() != 6 || perm[0] != 0 || perm[1] != 2 || perm[2] != 4) return false;
        return std::is_permutation(perm.begin() + 3, perm.end(), Integers{1, 3, 5}.begin());
    }

    const Scene& scene_;
    const Node& layer_;
};

} // namespace

std::optional<Reason> patches_reason(const Scene& scene, std::uint32_t position) { return Patches(scene, position).reason(); }

} // namespace crease::fold
