#include "core/explain/kernel_rows.h"

#include <algorithm>

namespace crease::explain {

using namespace fold;

Result<KernelRows> KernelRows::open(const analysis::ConstantValues& constants, const Derivation& at, std::int64_t anchor_channels) {
    KernelRows rows;
    rows.connections_ = connections_of(at.form, anchor_channels);
    rows.lattice_ = lattice_of(at.form);
    rows.shelf_ = std::make_shared<WeightShelf>(constants, at, anchor_channels);
    CREASE_TRY(rows.term_, compile<double>(at, rows.lattice_, *rows.shelf_));
    return rows;
}

Result<KernelRows::Row> KernelRows::row(std::int64_t out, std::int64_t first, std::int64_t last) const {
    const auto begin = connections_.first_of(out), end = begin + connections_.inputs_per_group;
    Row row;
    row.first = std::clamp(first, begin, end);
    const auto count = std::max<std::int64_t>(0, std::min(last, end) - row.first);
    row.weights.assign(static_cast<std::size_t>(count * lattice_.taps()), 0.0);
    row.sizes = row.weights;
    // the buffer begins at the group's first channel, of which only the wanted ones exist
    RowBuffer<double> buffer{row.weights.data(), row.sizes.data(), row.first, count};
    term_->add(out, 1.0, buffer);
    row.bias = buffer.bias;
    row.bias_size = buffer.bias_magnitude;
    CREASE_CHECK(shelf_->status());
    return row;
}

Result<KernelRows::Row> KernelRows::row(std::int64_t out) const {
    const auto begin = connections_.first_of(out);
    return row(out, begin, begin + connections_.inputs_per_group);
}

} // namespace crease::explain
