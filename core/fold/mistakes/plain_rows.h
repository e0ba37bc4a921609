#pragma once

#include "core/fold/numeric/row_terms.h"

#include <functional>

namespace crease::fold {

/// One output channel of a folded operator in double: its weights [in / groups][taps], its bias, and what the absolute values
/// of the terms of each come to.
struct PlainRow {
    std::vector<double> weights, sizes;
    double bias = 0, bias_size = 0;
    [[nodiscard]] double largest() const; ///< of `sizes`
};

/// The rows of one kernel by output channel.
class Rows {
public:
    using Make = std::function<PlainRow(std::int64_t)>;
    Rows() = default;
    explicit Rows(Make make, std::function<Status()> status = {}) : make_(std::move(make)), status_(std::move(status)) {}
    [[nodiscard]] PlainRow operator()(std::int64_t channel) const { return make_(channel); }
    [[nodiscard]] Status status() const { return status_ ? status_() : Status{}; } ///< of what the rows so far were read from

private:
    Make make_;
    std::function<Status()> status_;
};

/// The rows that a derivation folds into, on the lattice of the operator that `emitted` is written as. Errors: those of reading.
[[nodiscard]] Result<Rows> plain_rows(DerivationPtr derivation, const Form& emitted, const analysis::ConstantValues& constants);

/// `all` without `part`: what the other branches make.
[[nodiscard]] PlainRow without(PlainRow all, const PlainRow& part);

} // namespace crease::fold
