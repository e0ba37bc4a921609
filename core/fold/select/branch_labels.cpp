#include "core/fold/select/branch_labels.h"

#include <algorithm>

namespace crease::fold {
namespace {

struct Shape {
    std::int64_t height = 1, width = 1, dilation = 1;
    bool operator==(const Shape&) const = default;
};

Shape shape_of(const Branch& branch) {
    const Form& form = branch.derivation->form;
    Shape shape;
    if (form.spatial_rank == 0) return shape;
    const int last = form.spatial_rank - 1;
    shape.height = form.axes[0].taps();
    shape.width = form.axes[last].taps();
    shape.dilation = std::max(form.axes[0].dilation, form.axes[last].dilation);
    return shape;
}

/// Kernels on the way to the anchor, the first one that is applied first.
std::vector<const Derivation*> kernels_of(const Derivation& derivation) {
    std::vector<const Derivation*> kernels;
    for (const auto* step : derivation_order(derivation))
        if (is_kernel(*step)) kernels.push_back(step);
    return kernels;
}

bool pointwise_kernel(const Derivation& step) {
    const auto* window = std::get_if<WindowRule>(&step.rule);
    return window && std::all_of(window->window.axes.begin(), window->window.axes.end(), [](const Axis& axis) { return axis.taps() == 1; });
}

} // namespace

bool is_kernel(const Derivation& step) {
    if (const auto* window = std::get_if<WindowRule>(&step.rule)) return window->weight.valid();
    return std::holds_alternative<TransposedRule>(step.rule);
}

const Derivation* first_stack(const Derivation& derivation) {
    for (const auto* step : derivation_order(derivation))
        if (std::holds_alternative<StackRule>(step->rule)) return step;
    return nullptr;
}

bool is_separable(const Derivation& derivation) {
    const auto kernels = kernels_of(derivation);
    const auto* first = kernels.size() == 2 ? std::get_if<WindowRule>(&kernels[0]->rule) : nullptr;
    return first && first->window.groups > 1 && first->window.groups == first->window.in_channels && pointwise_kernel(*kernels[1]);
}

std::string expanded(const Derivation& derivation) {
    const auto kernels = kernels_of(derivation);
    for (const auto* kernel : kernels)
        if (!std::holds_alternative<WindowRule>(kernel->rule)) return {};
    if (kernels.size() < 2 || kernels.size() > 3 || !pointwise_kernel(*kernels.back())) return {};
    const auto& first = std::get<WindowRule>(kernels.front()->rule).window;
    const auto& last = std::get<WindowRule>(kernels.back()->rule).window;
    if (is_separable(derivation)) return {};
    if (first.out_channels <= first.in_channels || last.in_channels <= last.out_channels || first.spatial_rank == 0) return {};
    if (kernels.size() == 2) return pointwise_kernel(*kernels[0]) ? "" : "collapsible linear block";
    return pointwise_kernel(*kernels[0]) && !pointwise_kernel(*kernels[1]) ? "ExpandNet block" : "";
}

namespace {

/// One matrix beside the product of two narrow ones (Hu 2022), perhaps both scaled (DoRA, Liu 2024).
bool is_lora(const std::vector<Branch>& branches) {
    const Branch* narrow = nullptr;
    for (const auto& one : branches) {
        if (one.kernels < 1 || one.kernels > 2 || one.pools > 0 || (one.kernels == 2 && narrow)) return false;
        if (one.kernels == 2) narrow = &one;
    }
    const auto kernels = narrow ? kernels_of(*narrow->derivation) : std::vector<const Derivation*>{};
    if (kernels.size() != 2 || !pointwise_kernel(*kernels[1])) return false;
    const auto& down = std::get<WindowRule>(kernels[0]->rule).window;
    const auto& up = std::get<WindowRule>(kernels[1]->rule).window;
    return down.out_channels < down.in_channels && down.out_channels < up.out_channels;
}

/// Edges found by fixed depthwise filters behind a 1x1 convolution, three times, beside a 3x3 (Zhang 2021).
bool is_ecbsr(const std::vector<Branch>& branches) {
    int edges = 0;
    for (const auto& branch : branches) {
        const auto kernels = kernels_of(*branch.derivation);
        if (kernels.size() != 2 || !pointwise_kernel(*kernels[0])) continue;
        const auto* last = std::get_if<WindowRule>(&kernels[1]->rule);
        edges += last && last->window.groups == last->window.in_channels && last->window.groups > 1 ? 1 : 0;
    }
    return edges >= 3;
}

/// What stands in a block of several branches, counted.
struct Tally {
    std::vector<Shape> shapes; ///< of the kernels
    int identities = 0, scaled_points = 0;
    bool chain = false, pool = false, average = false, negative = false, dilated = false;

    explicit Tally(const std::vector<Branch>& branches) {
        for (const auto& one : branches) add(one);
    }
    void add(const Branch& one) {
        chain = chain || (one.kernels > 1 && !first_stack(*one.derivation));
        pool = pool || (one.pools > 0 && one.kernels > 0);
        average = average || (one.pools > 0 && one.kernels == 0);
        negative = negative || one.negative;
        if (one.identity()) ++identities;
        if (one.identity() || one.kernels == 0) return;
        shapes.push_back(shape_of(one));
        if (one.scaled && shapes.back() == Shape{}) ++scaled_points;
        dilated = dilated || shapes.back().dilation > 1;
    }
    [[nodiscard]] std::int64_t count(std::int64_t height, std::int64_t width) const {
        return std::count_if(shapes.begin(), shapes.end(), [&](const Shape& s) { return s.height == height && s.width == width; });
    }
    [[nodiscard]] std::int64_t largest() const {
        return std::max_element(shapes.begin(), shapes.end(), [](auto& a, auto& b) { return a.width < b.width; })->width;
    }
    /// Pointwise or as large as the largest.
    [[nodiscard]] bool alike() const {
        return std::all_of(shapes.begin(), shapes.end(), [wide = largest()](const Shape& s) { return s.width == 1 || s.width == wide; });
    }
};

/// Blocks that are known by what one of their branches is.
std::string known_by_a_branch(const std::vector<Branch>& branches, const Tally& tally, bool normalized_after) {
    if (is_lora(branches)) return "LoRA";
    if (is_ecbsr(branches)) return "ECBSR block";
    for (const auto& one : branches)
        if (branches.size() == 2 && tally.identities == 1 && !one.identity())
            if (auto name = expanded(*one.derivation); !name.empty()) return name;
    if (tally.pool || tally.chain) return "DBB block";
    if (tally.average && !normalized_after) return std::to_string(branches.size()) + "-branch block";
    return tally.negative && tally.identities > 0 ? "RepMixer block" : "";
}

/// Blocks that are known by the shapes of their kernels.
std::string known_by_shapes(const Tally& tally, const Form& whole, bool spatial) {
    const bool depthwise = whole.groups == whole.in_channels && whole.in_channels > 1;
    const auto points = tally.count(1, 1), largest = tally.largest();
    const bool two = tally.shapes.size() == 2;
    if (tally.dilated && depthwise) return "dilated re-param block";
    if (tally.count(3, 3) == 1 && tally.count(1, 3) == 1 && tally.count(3, 1) == 1) return "ACNet block";
    const bool dw = (tally.identities == 1 && points == 1 && tally.count(3, 3) == 1) ||
                    (tally.identities == 0 && tally.count(7, 7) == 1 && tally.count(3, 3) == 1);
    if (depthwise && two && dw) return "RepVGGDW";
    if (depthwise && largest >= 7 && two && points == 0) return "RepLK block";
    if (!depthwise && two && points == 1 && largest == 3) return tally.scaled_points ? "RepVGG block with alpha" : "RepVGG block";
    const bool mobile = tally.shapes.size() > 2 || (depthwise && points == 1 && largest > 1) || (largest == 1 && tally.identities == 1);
    return tally.alike() && spatial && mobile ? "MobileOne block" : "";
}

} // namespace

std::string many_branches(const std::vector<Branch>& branches, const Form& whole, bool normalized_after) {
    const Tally tally(branches);
    if (!tally.shapes.empty()) {
        if (auto name = known_by_a_branch(branches, tally, normalized_after); !name.empty()) return name;
        if (auto name = known_by_shapes(tally, whole, branches.front().derivation->form.family == Family::spatial); !name.empty()) return name;
    }
    return std::to_string(branches.size()) + "-branch block";
}

} // namespace crease::fold
