// From a derivation to numbers, one output channel at a time.
//
// A row of the folded kernel is a weighted sum of rows of the original kernels: scaling a value scales the factor that
// is handed down, a sum hands it to each branch, and at the leaves a convolution adds factor * W[row] onto the taps of
// the target lattice. Nothing but one row is in memory, so folding costs one pass over the weights. Only where a kernel
// is composed with another is the inner one made whole first (in T, on its own lattice).

#include "core/fold/numeric/row_terms.h"

#include <algorithm>
#include <cmath>

namespace crease::fold {
namespace {

template <class T>
T absolute(T v) { return v < 0 ? -v : v; }

std::vector<std::int64_t> tap_map(const Lattice& from, const Lattice& to, std::array<std::int64_t, 3> stride = {1, 1, 1},
                                  std::array<std::int64_t, 3> shift = {}) {
    std::vector<std::int64_t> map(static_cast<std::size_t>(from.taps()));
    for (std::int64_t t = 0; t < from.taps(); ++t) {
        auto offset = from.offset_of(t);
        for (int i = 0; i < 3; ++i) offset[i] = offset[i] * stride[i] + shift[i];
        map[t] = to.index_of(offset);
    }
    return map;
}

Lattice lattice_of(const Window& window) {
    Lattice lattice;
    for (int i = 0; i < window.spatial_rank; ++i) lattice.axes[i] = window.axes[i];
    return lattice;
}

template <class T>
class AnchorTerm final : public RowTerm<T> {
public:
    explicit AnchorTerm(const Lattice& target) : taps_(target.taps()), centre_(target.index_of({0, 0, 0})) {}
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        const auto channel = row - out.first_channel;
        if (channel < out.begin || channel >= out.end) return;
        const auto at = channel * taps_ + centre_;
        out.weights[at] += factor;
        if (out.magnitudes) out.magnitudes[at] += absolute(factor);
    }

private:
    std::int64_t taps_, centre_;
};

template <class T>
class ScaledTerm final : public RowTerm<T> {
public:
    ScaledTerm(std::unique_ptr<RowTerm<T>> inner, const ChannelScaling& scaling)
        : inner_(std::move(inner)), scale_(scaling.scale.begin(), scaling.scale.end()),
          shift_(scaling.shift.begin(), scaling.shift.end()) {
        this->roundings = inner_->roundings + 2;
        this->single = inner_->single;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        inner_->add(row, factor * scale_[scale_.size() == 1 ? 0 : row], out);
        const T shift = factor * shift_[shift_.size() == 1 ? 0 : row];
        out.bias += shift;
        out.bias_magnitude += absolute(shift);
    }

private:
    std::unique_ptr<RowTerm<T>> inner_;
    std::vector<T> scale_, shift_;
};

template <class T>
class SumTerm final : public RowTerm<T> {
public:
    SumTerm(std::vector<std::unique_ptr<RowTerm<T>>> inner, std::vector<int> signs)
        : inner_(std::move(inner)), signs_(std::move(signs)) {
        for (const auto& one : inner_) this->roundings = std::max(this->roundings, one->roundings);
        this->roundings += static_cast<double>(inner_.size());
        this->single = false;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        for (std::size_t i = 0; i < inner_.size(); ++i) inner_[i]->add(row, signs_[i] < 0 ? -factor : factor, out);
    }

private:
    std::vector<std::unique_ptr<RowTerm<T>>> inner_;
    std::vector<int> signs_;
};

template <class T>
class RowsTerm final : public RowTerm<T> {
public:
    RowsTerm(std::unique_ptr<RowTerm<T>> inner, std::int64_t first) : inner_(std::move(inner)), first_(first) {
        this->roundings = inner_->roundings;
        this->single = inner_->single;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override { inner_->add(row + first_, factor, out); }

private:
    std::unique_ptr<RowTerm<T>> inner_;
    std::int64_t first_;
};

template <class T>
class StackTerm final : public RowTerm<T> {
public:
    StackTerm(std::vector<std::unique_ptr<RowTerm<T>>> inner, std::vector<std::int64_t> counts)
        : inner_(std::move(inner)), counts_(std::move(counts)) {
        for (const auto& one : inner_) {
            this->roundings = std::max(this->roundings, one->roundings);
            this->single = this->single && one->single;
        }
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        std::size_t i = 0;
        while (row >= counts_[i]) row -= counts_[i++];
        inner_[i]->add(row, factor, out);
    }

private:
    std::vector<std::unique_ptr<RowTerm<T>>> inner_;
    std::vector<std::int64_t> counts_;
};

/// The rows of one operator's own kernel, wherever it is stored and however it is laid out.
template <class T>
struct KernelRows {
    Window window;
    std::shared_ptr<const WeightView> weight, bias;
    bool columns = false;
    T alpha = 1, beta = 1, tap = 1;
    std::int64_t taps = 1;

    [[nodiscard]] bool implied() const { return weight == nullptr; }
    [[nodiscard]] std::int64_t inputs() const { return implied() ? 1 : window.in_channels / window.groups; }
    [[nodiscard]] std::int64_t first_input(std::int64_t row) const {
        return implied() ? row : row / (window.out_channels / window.groups) * inputs();
    }
    void read(std::int64_t row, T* out) const {
        const auto count = inputs() * taps;
        if (implied()) std::fill(out, out + count, tap);
        else if (columns) weight->read(row, count, window.out_channels, out);
        else weight->read(row * count, count, 1, out);
    }
    void add_bias(std::int64_t row, T factor, RowBuffer<T>& out) const {
        if (!bias) return;
        T b;
        bias->read(bias->size() == 1 ? 0 : row, 1, 1, &b);
        b *= factor * beta;
        out.bias += b;
        out.bias_magnitude += absolute(b);
    }
};

template <class T>
Result<KernelRows<T>> kernel_rows(const WindowRule& rule, WeightShelf& shelf) {
    KernelRows<T> rows;
    rows.window = rule.window;
    rows.columns = rule.columns;
    rows.alpha = rule.alpha;
    rows.beta = rule.beta;
    rows.taps = lattice_of(rule.window).taps();
    rows.tap = T(1) / T(rule.divisor);
    if (rule.weight.valid()) {
        CREASE_TRY(rows.weight, shelf.view(rule.weight));
        if (rows.weight->size() != rule.window.out_channels * rows.inputs() * rows.taps)
            return fail(ErrorCode::bad_input, "a weight does not have as many elements as its shape says");
    }
    if (rule.bias.valid()) {
        CREASE_TRY(rows.bias, shelf.view(rule.bias));
    }
    return rows;
}

/// A kernel applied to the anchor itself.
template <class T>
class KernelTerm final : public RowTerm<T> {
public:
    KernelTerm(KernelRows<T> rows, const Lattice& target)
        : rows_(std::move(rows)), map_(tap_map(lattice_of(rows_.window), target)), target_taps_(target.taps()) {
        contiguous_ = target_taps_ == rows_.taps;
        this->roundings = 2;
        scratch_.resize(static_cast<std::size_t>(rows_.inputs() * rows_.taps));
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        rows_.add_bias(row, factor, out);
        factor *= rows_.alpha;
        rows_.read(row, scratch_.data());
        const auto first = rows_.first_input(row) - out.first_channel;
        const auto begin = std::max<std::int64_t>(0, out.begin - first), end = std::min(rows_.inputs(), out.end - first);
        if (begin >= end) return;
        if (contiguous_) add_block(out, first, begin, end, factor);
        else add_scattered(out, first, begin, end, factor);
    }

private:
    void add_block(RowBuffer<T>& out, std::int64_t first, std::int64_t begin, std::int64_t end, T factor) const {
        T* w = out.weights + (first + begin) * target_taps_;
        const T* from = scratch_.data() + begin * rows_.taps;
        const auto count = (end - begin) * rows_.taps;
        for (std::int64_t i = 0; i < count; ++i) w[i] += factor * from[i];
        if (!out.magnitudes) return;
        T* m = out.magnitudes + (first + begin) * target_taps_;
        for (std::int64_t i = 0; i < count; ++i) m[i] += absolute(factor * from[i]);
    }
    void add_scattered(RowBuffer<T>& out, std::int64_t first, std::int64_t begin, std::int64_t end, T factor) const {
        const T* from = scratch_.data() + begin * rows_.taps;
        auto start = (first + begin) * target_taps_;
        for (std::int64_t i = begin; i < end; ++i, start += target_taps_)
            for (std::int64_t t = 0; t < rows_.taps; ++t, ++from) {
                const T v = factor * *from;
                out.weights[start + map_[t]] += v;
                if (out.magnitudes) out.magnitudes[start + map_[t]] += absolute(v);
            }
    }

    KernelRows<T> rows_;
    std::vector<std::int64_t> map_;
    std::int64_t target_taps_;
    bool contiguous_;
    mutable std::vector<T> scratch_; ///< one fold runs on one thread
};

/// [out][in][tap] to [out][tap][in].
template <class T>
void taps_first(std::vector<T>& kernel, std::int64_t rows, std::int64_t inputs, std::int64_t taps) {
    if (taps == 1) return;
    std::vector<T> row(static_cast<std::size_t>(inputs * taps));
    for (std::int64_t r = 0; r < rows; ++r) {
        T* at = kernel.data() + r * inputs * taps;
        for (std::int64_t i = 0; i < inputs; ++i)
            for (std::int64_t t = 0; t < taps; ++t) row[t * inputs + i] = at[i * taps + t];
        std::copy(row.begin(), row.end(), at);
    }
}

/// A kernel applied to a value that itself is a kernel of the anchor.
template <class T>
class ComposedTerm final : public RowTerm<T> {
public:
    ComposedTerm(KernelRows<T> rows, DenseKernel<T> inner, const Form& inner_form, const Lattice& target)
        : rows_(std::move(rows)), inner_(std::move(inner)), target_taps_(target.taps()) {
        const Lattice outer = lattice_of(rows_.window);
        std::array<std::int64_t, 3> stride{1, 1, 1};
        for (int i = 0; i < inner_form.spatial_rank; ++i) stride[i] = inner_form.axes[i].stride;
        for (std::int64_t t = 0; t < rows_.taps; ++t) {
            auto shift = outer.offset_of(t);
            for (int i = 0; i < 3; ++i) shift[i] *= stride[i];
            maps_.push_back(tap_map(inner_.lattice, target, {1, 1, 1}, shift));
        }
        taps_first(inner_.weights, inner_.out, inner_.in_per_group, inner_.lattice.taps());
        taps_first(inner_.magnitudes, inner_.out, inner_.in_per_group, inner_.lattice.taps());
        this->roundings = inner_.roundings + static_cast<double>(rows_.inputs() * rows_.taps) + 3;
        this->single = false;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        rows_.add_bias(row, factor, out);
        factor *= rows_.alpha;
        coefficients_.resize(static_cast<std::size_t>(rows_.inputs() * rows_.taps));
        rows_.read(row, coefficients_.data());
        const auto wanted = static_cast<std::size_t>((out.end - out.begin) * target_taps_);
        sums_.assign(wanted, T(0));
        sizes_.assign(out.magnitudes ? wanted : 0, T(0));
        const auto first = rows_.first_input(row);
        for (std::int64_t i = 0; i < rows_.inputs(); ++i)
            for (std::int64_t t = 0; t < rows_.taps; ++t)
                add_inner(first + i, factor * coefficients_[i * rows_.taps + t], maps_[t], out);
        transpose_into(out.weights, sums_, out);
        if (out.magnitudes) transpose_into(out.magnitudes, sizes_, out);
    }

private:
    /// The sums are kept [tap][channel], so that the inner loop runs over neighbours.
    void add_inner(std::int64_t middle, T factor, const std::vector<std::int64_t>& map, RowBuffer<T>& out) const {
        const T size = absolute(factor);
        out.bias += factor * inner_.bias[middle];
        out.bias_magnitude += size * inner_.bias_magnitudes[middle];
        const auto first = inner_.first_channel(middle) - out.first_channel;
        const auto begin = std::max<std::int64_t>(0, out.begin - first), end = std::min(inner_.in_per_group, out.end - first);
        if (begin >= end) return;
        const auto width = out.end - out.begin;
        for (std::size_t t = 0; t < map.size(); ++t) {
            const auto from = middle * inner_.row_size() + static_cast<std::int64_t>(t) * inner_.in_per_group + begin;
            const auto to = map[t] * width + first + begin - out.begin;
            add_scaled(sums_.data() + to, inner_.weights.data() + from, factor, end - begin);
            if (out.magnitudes) add_scaled(sizes_.data() + to, inner_.magnitudes.data() + from, size, end - begin);
        }
    }
    static void add_scaled(T* to, const T* from, T factor, std::int64_t count) {
        for (std::int64_t i = 0; i < count; ++i) to[i] += factor * from[i];
    }
    void transpose_into(T* to, const std::vector<T>& from, const RowBuffer<T>& out) const {
        const auto width = out.end - out.begin;
        for (std::int64_t t = 0; t < target_taps_; ++t)
            for (std::int64_t i = 0; i < width; ++i) to[(out.begin + i) * target_taps_ + t] += from[t * width + i];
    }

    KernelRows<T> rows_;
    DenseKernel<T> inner_;
    std::vector<std::vector<std::int64_t>> maps_;
    std::int64_t target_taps_;
    mutable std::vector<T> coefficients_, sums_, sizes_; ///< one fold runs on one thread
};

/// A ConvTranspose of the channel-wise scaled anchor: row o holds W[i][o mod (out/groups)][taps] for its group's inputs.
template <class T>
class TransposedTerm final : public RowTerm<T> {
public:
    TransposedTerm(std::shared_ptr<const WeightView> weight, std::shared_ptr<const WeightView> bias, DenseKernel<T> inner, const Form& form)
        : weight_(std::move(weight)), bias_(std::move(bias)), inner_(std::move(inner)), taps_(form.taps()),
          per_group_(form.out_channels / form.groups), inputs_(form.in_channels / form.groups) {
        this->roundings = inner_.roundings + 2;
    }
    void add(std::int64_t row, T factor, RowBuffer<T>& out) const override {
        const auto first = row / per_group_ * inputs_;
        std::vector<T> taps(static_cast<std::size_t>(taps_));
        for (std::int64_t i = std::max(first, out.first_channel + out.begin); i < std::min(first + inputs_, out.first_channel + out.end); ++i) {
            weight_->read((i * per_group_ + row % per_group_) * taps_, taps_, 1, taps.data());
            for (std::int64_t t = 0; t < taps_; ++t) {
                const T v = factor * inner_.weights[i] * taps[t];
                out.weights[(i - out.first_channel) * taps_ + t] += v;
                if (out.magnitudes) out.magnitudes[(i - out.first_channel) * taps_ + t] += absolute(v);
            }
        }
        if (!bias_) return;
        T b;
        bias_->read(row, 1, 1, &b);
        out.bias += factor * b;
        out.bias_magnitude += absolute(factor * b);
    }

private:
    std::shared_ptr<const WeightView> weight_, bias_;
    DenseKernel<T> inner_;
    std::int64_t taps_, per_group_, inputs_;
};

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
        CREASE_TRY(const auto scaling, rule.compute(shelf.constants()));
        CREASE_TRY(auto inner, compile<T>(*at.inputs[0], target, shelf));
        return std::make_unique<ScaledTerm<T>>(std::move(inner), scaling);
    }
    Term operator()(const SumRule& rule) const {
        CREASE_TRY(auto terms, children());
        return std::make_unique<SumTerm<T>>(std::move(terms), rule.signs);
    }
    Term operator()(const CarryRule&) const { return compile<T>(*at.inputs[0], target, shelf); }
    Term operator()(const RowsRule& rule) const {
        CREASE_TRY(auto inner, compile<T>(*at.inputs[0], target, shelf));
        return std::make_unique<RowsTerm<T>>(std::move(inner), rule.first);
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
        lattice.axes[i] = form.family == Family::transposed ? Axis{0, form.transposed.kernel[i] - 1, 1, 1, 0} : form.axes[i];
    return lattice;
}

template <class T>
Result<std::unique_ptr<RowTerm<T>>> compile(const Derivation& derivation, const Lattice& target, WeightShelf& shelf) {
    return std::visit(Compiler<T>{derivation, target, shelf}, derivation.rule);
}

template <class T>
Result<DenseKernel<T>> materialize(const Derivation& derivation, WeightShelf& shelf) {
    Form form = derivation.form;
    if (form.out_channels == 0) form.in_channels = form.out_channels = form.groups = shelf.anchor_channels();
    DenseKernel<T> kernel;
    kernel.lattice = lattice_of(form);
    kernel.out = form.out_channels;
    kernel.groups = form.groups;
    kernel.in_per_group = form.in_channels / form.groups;
    CREASE_TRY(const auto term, compile<T>(derivation, kernel.lattice, shelf));
    kernel.roundings = term->roundings;
    const auto size = kernel.row_size();
    kernel.weights.assign(static_cast<std::size_t>(kernel.out * size), T(0));
    kernel.magnitudes = kernel.weights;
    for (std::int64_t row = 0; row < kernel.out; ++row) {
        RowBuffer<T> buffer{kernel.weights.data() + row * size, kernel.magnitudes.data() + row * size, kernel.first_channel(row), kernel.in_per_group};
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
