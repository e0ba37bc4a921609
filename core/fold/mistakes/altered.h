#pragma once

#include "core/fold/mistakes/diagnose.h"
#include "core/fold/mistakes/plain_rows.h"

namespace crease::fold {

/// A kernel as it should be and as it was seen, row by row.
struct Sighting {
    const Form& form;
    const Rows& right;
    const SeenKernel& seen;
    std::vector<double> bias_terms{}; ///< by channel: what the right bias is a sum or difference of, where it was looked up

    [[nodiscard]] std::int64_t channels() const { return form.out_channels; }
    [[nodiscard]] std::int64_t row_size() const { return static_cast<std::int64_t>(seen.weights.size()) / channels(); }
    [[nodiscard]] const double* weights(std::int64_t channel) const { return seen.weights.data() + channel * row_size(); }
    [[nodiscard]] double bias(std::int64_t channel) const { return seen.bias.empty() ? 0 : seen.bias[static_cast<std::size_t>(channel)]; }
};

/// How far the seen numbers of a channel are from `row`, by what rounding explains: 1 is still the same.
struct Misfit {
    double kernel = 0, bias = 0;
    [[nodiscard]] double largest() const;
};
[[nodiscard]] Misfit misfit(const Sighting& sighting, std::int64_t channel, const PlainRow& row);

/// Mistakes that are made with the finished kernel, read off the two: rounded to a shorter type, channels in another order, bias left
/// out, factors. `parts`: the branches' parts in it, with their names.
[[nodiscard]] std::optional<Mistake> altered(const Sighting& sighting, const std::vector<std::pair<std::string, Rows>>& parts);

} // namespace crease::fold
