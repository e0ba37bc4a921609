#include "core/fold/mistakes/plain_rows.h"

#include <algorithm>

namespace crease::fold {
namespace {

/// What compiled rows need to stay alive.
struct Compiled {
    DerivationPtr derivation;
    WeightShelf shelf;
    std::unique_ptr<RowTerm<double>> term;
    Compiled(DerivationPtr d, const analysis::ConstantValues& constants, std::int64_t anchor_channels)
        : derivation(std::move(d)), shelf(constants, *derivation, anchor_channels) {}
};

} // namespace

double PlainRow::largest() const { return sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end()); }

Result<Rows> plain_rows(DerivationPtr derivation, const Form& emitted, const analysis::ConstantValues& constants) {
    const auto lattice = emission_lattice(emitted);
    const auto inputs = emitted.in_channels / emitted.groups, per_group = emitted.out_channels / emitted.groups;
    const auto compiled = std::make_shared<Compiled>(std::move(derivation), constants, emitted.in_channels);
    CREASE_TRY(compiled->term, compile<double>(*compiled->derivation, lattice, compiled->shelf));
    const auto make = [compiled, inputs, per_group, first = emitted.read.first, taps = lattice.taps()](std::int64_t channel) {
        PlainRow row;
        row.weights.assign(static_cast<std::size_t>(inputs * taps), 0.0);
        row.sizes = row.weights;
        RowBuffer<double> buffer{row.weights.data(), row.sizes.data(), first + channel / per_group * inputs, inputs};
        compiled->term->add(channel, 1.0, buffer);
        row.bias = buffer.bias;
        row.bias_size = buffer.bias_magnitude;
        return row;
    };
    return Rows(make, [compiled] { return compiled->shelf.status(); });
}

PlainRow without(PlainRow all, const PlainRow& part) {
    for (std::size_t i = 0; i < all.weights.size(); ++i) all.weights[i] -= part.weights[i];
    all.bias -= part.bias;
    return all;
}

} // namespace crease::fold
