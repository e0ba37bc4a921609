// From a derivation to numbers, one output channel at a time.
//
// A row of the folded kernel is a weighted sum of rows of the original kernels: scaling a value scales the factor that
// is handed down, a sum hands it to each branch, and at the leaves a convolution adds factor * W[row] onto the taps of
// the target lattice. Nothing but one row is in memory, so folding costs one pass over the weights. Only where a kernel
// is composed with another is the inner one made whole first (in T, on its own lattice), and likewise where branches
// share a value that is itself derived: otherwise a chain of sums that read the same value twice would double at each link.

#include "core/fold/numeric/row_terms.h"

#include "core/fold/form/lattice.h"
#include "core/fold/numeric/composed_term.h"
#include "core/fold/numeric/kernel_terms.h"

#include <algorithm>
#include <cmath>

namespace crease::fold {
namespace {

/// How far a number computed in this type may be from the exact one after a few operations.
double slack_of(ElementType type) {
    switch (type) {
    case ElementType::float64: return 0x1p-40;
    case ElementType::float16: return 0x1p-8;
    case ElementType::bfloat16: return 0x1p-5;
    default: return 0x1p-20;
    }
}

/// The border must hold the bias of its channel, all over.
template <class T>
Status check_fill(const RowTerm<T>& term, const analysis::Array& fill, const Form& form) {
    const auto channels = form.out_channels, all = fill.size();
    std::int64_t inner = 1;
    for (std::size_t i = 2; i < fill.dims.size(); ++i) inner *= fill.dims[i];
    if (fill.dims.size() < 2 || fill.dims[1] != channels || inner < 1) return fail(ErrorCode::bad_input, "the border does not fit the channels");
    std::vector<double> bias;
    double largest = 0;
    for (std::int64_t row = 0; row < channels; ++row) {
        RowBuffer<T> buffer(nullptr, nullptr, 0, 0);
        term.add(row, T(1), buffer);
        bias.push_back(static_cast<double>(buffer.bias));
        largest = std::max(largest, std::fabs(bias.back()));
    }
    for (std::int64_t i = 0; i < all; ++i)
        if (!(std::fabs(fill.number(i) - bias[i / inner % channels]) <= slack_of(form.value.type) * largest))
            return fail(ErrorCode::bad_input,
                        "the border holds something else than what the value before it becomes outside, in channel " +
                            std::to_string(i / inner % channels),
                        {}, "this site is left as it is");
    return {};
}

template <class T>
struct Compiler {
    const Derivation& at;
    const Lattice& target;
    WeightShelf& shelf;
    using Term = Result<std::unique_ptr<RowTerm<T>>>;

    Result<std::vector<std::unique_ptr<RowTerm<T>>>> children() const {
        std::vector<std::unique_ptr<RowTerm<T>>> terms;
        for (const auto& input : at.inputs) {
            CREASE_TRY(auto term, compile<T>(*input, target, shelf));
            terms.push_back(std::move(term));
        }
        return terms;
    }
    Term operator()(const AnchorRule&) const { return std::make_unique<AnchorTerm<T>>(target); }
    Term operator()(const ScalingRule& rule) const {
        CREASE_TRY(const auto scaling, row_scaling(rule, shelf.constants()));
        CREASE_TRY(auto inner, compile<T>(*at.inputs[0], target, shelf));
        return std::make_unique<ScaledTerm<T>>(std::move(inner), scaling);
    }
    Term operator()(const SumRule& rule) const {
        CREASE_TRY(auto terms, children());
        auto sum = std::make_unique<SumTerm<T>>(std::move(terms), rule.signs);
        if (!rule.shift.changes()) return sum;
        CREASE_TRY(const auto shift, row_scaling(rule.shift, shelf.constants()));
        return std::make_unique<ScaledTerm<T>>(std::move(sum), shift);
    }
    Term operator()(const CarryRule&) const { return compile<T>(*at.inputs[0], target, shelf); }
    Term operator()(const SpreadRule& rule) const {
        CREASE_TRY(auto inner, compile<T>(*at.inputs[0], Lattice{}, shelf));
        return std::make_unique<SpreadTerm<T>>(std::move(inner), rule);
    }
    Term operator()(const BorderRule& rule) const {
        CREASE_TRY(auto inner, compile<T>(*at.inputs[0], target, shelf));
        CREASE_TRY(const auto fill, shelf.constants().numbers(rule.fill));
        CREASE_CHECK(check_fill(*inner, *fill, at.form));
        return inner;
    }
    Term operator()(const RowsRule& rule) const {
        CREASE_TRY(auto inner, compile<T>(*at.inputs[0], target, shelf));
        return std::make_unique<RowsTerm<T>>(std::move(inner), rule);
    }
    Term operator()(const StackRule&) const {
        CREASE_TRY(auto terms, children());
        std::vector<std::int64_t> counts;
        for (const auto& input : at.inputs) counts.push_back(input->form.out_channels);
        return std::make_unique<StackTerm<T>>(std::move(terms), std::move(counts));
    }
    Term operator()(const WindowRule& rule) const {
        CREASE_TRY(auto rows, kernel_rows<T>(rule, shelf));
        const Derivation& below = *at.inputs[0];
        if (below.node == Derivation::anchor_node) return std::make_unique<KernelTerm<T>>(std::move(rows), target);
        CREASE_TRY(auto inner, materialize<T>(below, shelf));
        if (rule.zero_before && std::any_of(inner.bias.begin(), inner.bias.end(), [](T b) { return b != 0; }))
            return fail(ErrorCode::bad_input, "a shift before a padded convolution was zero and no longer is", {}, "this site is left as it is");
        return std::make_unique<ComposedTerm<T>>(std::move(rows), std::move(inner), below.form, target);
    }
    Term operator()(const TransposedRule& rule) const {
        CREASE_TRY(auto weight, shelf.view(rule.weight));
        std::shared_ptr<const WeightView> bias;
        if (rule.bias.valid()) {
            CREASE_TRY(bias, shelf.view(rule.bias));
        }
        CREASE_TRY(auto inner, materialize<T>(*at.inputs[0], shelf));
        return std::make_unique<TransposedTerm<T>>(std::move(weight), std::move(bias), std::move(inner), at.form);
    }
};

} // namespace

std::int64_t Lattice::index_of(const std::array<std::int64_t, 3>& offset) const {
    std::int64_t index = 0;
    for (int i = 0; i < 3; ++i) index = index * axes[i].taps() + (offset[i] - axes[i].low) / axes[i].dilation;
    return index;
}

std::array<std::int64_t, 3> Lattice::offset_of(std::int64_t index) const {
    std::array<std::int64_t, 3> offset{};
    for (int i = 3; i-- > 0;) {
        offset[i] = axes[i].low + index % axes[i].taps() * axes[i].dilation;
        index /= axes[i].taps();
    }
    return offset;
}

Lattice lattice_of(const Form& form) {
    Lattice lattice;
    for (int i = 0; i < form.spatial_rank; ++i)
        lattice.axes[i] = form.family == Family::transposed ? Axis{0, form.transposed->kernel[i] - 1, 1, 1, 0} : form.axes[i];
    return lattice;
}

Lattice emission_lattice(const Form& form) {
    Lattice lattice = lattice_of(form);
    if (form.family == Family::spatial)
        for (int i = 0; i < form.spatial_rank; ++i) lattice.axes[i] = emission_axis(lattice.axes[i]);
    return lattice;
}

template <class T>
Result<std::unique_ptr<RowTerm<T>>> compile(const Derivation& derivation, const Lattice& target, WeightShelf& shelf) {
    if (!shelf.is_shared(derivation)) return std::visit(Compiler<T>{derivation, target, shelf}, derivation.rule);
    auto& known = shelf.shared_kernel<T>(derivation);
    if (!known) {
        CREASE_TRY(auto kernel, materialize<T>(derivation, shelf));
        known = std::make_shared<const DenseKernel<T>>(std::move(kernel));
    }
    return std::make_unique<SharedTerm<T>>(known, target);
}

template <class T>
Result<DenseKernel<T>> materialize(const Derivation& derivation, WeightShelf& shelf) {
    Form form = derivation.form;
    if (form.out_channels == 0) form.in_channels = form.out_channels = form.groups = shelf.anchor_channels();
    DenseKernel<T> kernel;
    kernel.lattice = lattice_of(form);
    kernel.out = form.out_channels;
    kernel.groups = form.groups;
    kernel.first = form.read.first;
    kernel.in_per_group = form.in_channels / form.groups;
    CREASE_TRY(const auto term, std::visit(Compiler<T>{derivation, kernel.lattice, shelf}, derivation.rule));
    kernel.roundings = term->roundings;
    const auto size = kernel.row_size();
    kernel.weights.assign(static_cast<std::size_t>(kernel.out * size), T(0));
    kernel.magnitudes = kernel.weights;
    for (std::int64_t row = 0; row < kernel.out; ++row) {
        RowBuffer<T> buffer{kernel.weights.data() + row * size, kernel.magnitudes.data() + row * size, kernel.first_channel(row),
                            kernel.in_per_group};
        term->add(row, T(1), buffer);
        kernel.bias.push_back(buffer.bias);
        kernel.bias_magnitudes.push_back(buffer.bias_magnitude);
    }
    return kernel;
}

template Result<std::unique_ptr<RowTerm<double>>> compile(const Derivation&, const Lattice&, WeightShelf&);
template Result<std::unique_ptr<RowTerm<Quad>>> compile(const Derivation&, const Lattice&, WeightShelf&);
template Result<DenseKernel<double>> materialize(const Derivation&, WeightShelf&);
template Result<DenseKernel<Quad>> materialize(const Derivation&, WeightShelf&);

} // namespace crease::fold
