#include "core/explain/channel_map.h"

#include "core/explain/kernel_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crease::explain {

namespace {

/// The first of `most` channels around `centre`, of `count`.
std::int64_t first_around(std::int64_t centre, std::int64_t count, std::int64_t most) {
    return std::clamp<std::int64_t>(centre - most / 2, 0, std::max<std::int64_t>(0, count - most));
}

double size_of(const double* taps, std::int64_t count) {
    if (count == 1) return *taps;
    double sum = 0;
    for (std::int64_t t = 0; t < count; ++t) sum += std::fabs(taps[t]);
    return sum / static_cast<double>(count);
}

} // namespace

Result<ChannelMap> channel_map(const analysis::ModelFacts& facts, const fold::Site& site, const fold::End& end, const fold::Derivation& at,
                               Channels centre, std::int64_t most) {
    CREASE_TRY(const auto rows, KernelRows::open(facts.of(site.graph).constants, at, end.kernel.in_channels));
    const auto& connections = rows.connections();
    ChannelMap map;
    map.outputs = connections.outputs;
    map.inputs = connections.first_input + connections.groups * connections.inputs_per_group;
    map.outs = std::min(map.outputs, most);
    map.ins = std::min(map.inputs, most);
    map.first_out = first_around(centre.out, map.outputs, most);
    map.first_in = first_around(centre.in, map.inputs, most);
    map.values.assign(static_cast<std::size_t>(map.outs * map.ins), std::numeric_limits<double>::quiet_NaN());
    const auto taps = rows.lattice().taps();
    for (std::int64_t o = 0; o < map.outs; ++o) {
        CREASE_TRY(const auto row, rows.row(map.first_out + o, map.first_in, map.first_in + map.ins));
        const auto channels = static_cast<std::int64_t>(row.weights.size()) / taps;
        for (std::int64_t i = 0; i < channels; ++i)
            map.values[static_cast<std::size_t>(o * map.ins + row.first - map.first_in + i)] = size_of(row.weights.data() + i * taps, taps);
    }
    return map;
}

Result<ChannelMap> channel_map(const analysis::ModelFacts& facts, const fold::Site& site, Channels centre, std::int64_t most) {
    const auto& end = site.ends.back();
    CREASE_CHECK(fold::prepare_constants(facts.of(site.graph), site.nodes, {}));
    return channel_map(facts, site, end, *end.derivation, centre, most);
}

} // namespace crease::explain
