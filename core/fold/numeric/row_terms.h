#pragma once

#include "core/fold/form/derivation.h"
#include "core/fold/numeric/weights.h"

#include <memory>

namespace crease::fold {

/// Taps of a kernel on the integer lattice, unused axes having the single offset 0.
struct Lattice {
    std::array<Axis, 3> axes{};

    [[nodiscard]] std::int64_t taps() const { return axes[0].taps() * axes[1].taps() * axes[2].taps(); }
    /// Position of an offset among the taps (row-major); the offset must lie on the lattice.
    [[nodiscard]] std::int64_t index_of(const std::array<std::int64_t, 3>& offset) const;
    [[nodiscard]] std::array<std::int64_t, 3> offset_of(std::int64_t index) const;
};

/// The lattice of a form (for a ConvTranspose: its kernel's own indices).
[[nodiscard]] Lattice lattice_of(const Form& form);
/// The lattice of the operator that the form is written as: a Conv's pads are not negative.
[[nodiscard]] Lattice emission_lattice(const Form& form);

/// One output channel being summed up: `weights` are [channel - first_channel][tap]; `magnitudes` (may be null) the sums of
/// the terms' absolute values, from which the error bound follows.
template <class T>
struct RowBuffer {
    T* weights = nullptr;
    T* magnitudes = nullptr;
    T bias{}, bias_magnitude{};
    std::int64_t first_channel = 0, channels = 0; ///< what `weights` covers
    std::int64_t begin = 0, end = 0;              ///< of those, the channels that are wanted, counted from the first

    RowBuffer(T* w, T* m, std::int64_t first, std::int64_t count) : weights(w), magnitudes(m), first_channel(first), channels(count), end(count) {}
};

/// A derivation compiled against one target lattice; adds its rows, scaled, into a buffer on that lattice.
template <class T>
class RowTerm {
public:
    virtual ~RowTerm() = default;
    virtual void add(std::int64_t row, T factor, RowBuffer<T>& out) const = 0;
    double roundings = 0; ///< bound on the error of a weight, in units of 2^-53 of its magnitude
    bool single = true;   ///< every weight has one term at most, so its magnitude is its absolute value
};

/// Errors: those of reading the weights, not finite, var + eps <= 0.
template <class T>
[[nodiscard]] Result<std::unique_ptr<RowTerm<T>>> compile(const Derivation& derivation, const Lattice& target, WeightShelf& shelf);

/// A whole kernel as numbers: [out][in / groups][taps].
template <class T>
struct DenseKernel {
    Lattice lattice;
    std::int64_t out = 0, in_per_group = 0, groups = 1;
    std::int64_t first = 0; ///< the anchor's channel that the first group begins with
    std::vector<T> weights, magnitudes, bias, bias_magnitudes;
    double roundings = 0;

    [[nodiscard]] std::int64_t row_size() const { return in_per_group * lattice.taps(); }
    [[nodiscard]] std::int64_t first_channel(std::int64_t row) const { return first + row / (out / groups) * in_per_group; }
};

template <class T>
[[nodiscard]] Result<DenseKernel<T>> materialize(const Derivation& derivation, WeightShelf& shelf);

extern template Result<std::unique_ptr<RowTerm<double>>> compile(const Derivation&, const Lattice&, WeightShelf&);
extern template Result<std::unique_ptr<RowTerm<Quad>>> compile(const Derivation&, const Lattice&, WeightShelf&);
extern template Result<DenseKernel<double>> materialize(const Derivation&, WeightShelf&);
extern template Result<DenseKernel<Quad>> materialize(const Derivation&, WeightShelf&);

} // namespace crease::fold
