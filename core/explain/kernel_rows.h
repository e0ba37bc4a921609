#pragma once

#include "core/explain/channels.h"
#include "core/fold/numeric/row_terms.h"

namespace crease::explain {

/// The rows of the kernel that a derivation comes to, on its own lattice, in double: some input channels of one output channel at
/// a time, of which nothing else is read (except where a kernel runs into another).
class KernelRows {
public:
    /// `anchor_channels`: how many channels the site's input has. Errors: those of reading.
    [[nodiscard]] static Result<KernelRows> open(const analysis::ConstantValues& constants, const fold::Derivation& at, std::int64_t anchor_channels);

    struct Row {
        std::vector<double> weights, sizes; ///< [input channel - first][tap]; the sums of their terms' absolute values
        std::int64_t first = 0;
        double bias = 0, bias_size = 0;
    };
    /// Those of the input channels [first, last) that are connected. Errors: those of reading.
    [[nodiscard]] Result<Row> row(std::int64_t out, std::int64_t first, std::int64_t last) const;
    [[nodiscard]] Result<Row> row(std::int64_t out) const;

    [[nodiscard]] const Connections& connections() const { return connections_; }
    [[nodiscard]] const fold::Lattice& lattice() const { return lattice_; }

private:
    Connections connections_;
    fold::Lattice lattice_;
    std::shared_ptr<fold::WeightShelf> shelf_;
    std::shared_ptr<const fold::RowTerm<double>> term_;
};

} // namespace crease::explain
