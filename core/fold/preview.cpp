#include "core/fold/fold.h"
#include "core/fold/numeric/row_terms.h"

#include <algorithm>
#include <tuple>

namespace crease::fold {
namespace {

const End* end_with(const Site& site, const Derivation& derivation) {
    for (const auto& end : site.ends) {
        const auto order = derivation_order(*end.derivation);
        if (std::find(order.begin(), order.end(), &derivation) != order.end()) return &end;
    }
    return nullptr;
}

/// The form with as many channels as its anchor turned out to have.
Form with_channels_of(Form form, const End& end) {
    if (form.out_channels == 0) form.in_channels = form.out_channels = form.groups = end.kernel.in_channels;
    return form;
}

} // namespace

Result<KernelPreview> preview(const analysis::ModelFacts& facts, const Site& site, const Derivation& derivation, std::int64_t out_channel,
                              std::int64_t in_channel) {
    const End* end = end_with(site, derivation);
    if (!end) return fail(ErrorCode::usage, "this is no step of the site", "site '" + site.id + "'");
    const Form form = with_channels_of(derivation.form, *end);
    if (out_channel < 0 || out_channel >= form.out_channels || in_channel < 0 ||
        in_channel >= std::max(form.read.of, form.read.first + form.in_channels))
        return fail(ErrorCode::usage, "there is no such channel");
    CREASE_CHECK(prepare_constants(facts.of(site.graph), site.nodes, {}));
    const Lattice lattice = lattice_of(form);
    WeightShelf shelf(facts.of(site.graph).constants, derivation, end->derivation->form.in_channels);
    CREASE_TRY(const auto term, compile<double>(derivation, lattice, shelf));
    const auto inputs = form.in_channels / form.groups, first = form.read.first + out_channel / (form.out_channels / form.groups) * inputs;
    const auto local = in_channel - first;
    std::vector<double> row(static_cast<std::size_t>(inputs * lattice.taps()));
    RowBuffer<double> buffer{row.data(), nullptr, first, inputs};
    KernelPreview out;
    out.connected = local >= 0 && local < inputs;
    if (out.connected) std::tie(buffer.begin, buffer.end) = std::pair(local, local + 1); // no other is read
    else buffer.end = 0;
    term->add(out_channel, 1.0, buffer);
    CREASE_CHECK(shelf.status());
    for (int i = 0; i < form.spatial_rank; ++i) {
        out.extents.push_back(lattice.axes[i].taps());
        out.first_offset.push_back(lattice.axes[i].low);
        out.dilation.push_back(lattice.axes[i].dilation);
    }
    out.taps.assign(static_cast<std::size_t>(lattice.taps()), 0.0);
    if (out.connected) std::copy_n(row.begin() + local * lattice.taps(), lattice.taps(), out.taps.begin());
    out.bias = buffer.bias;
    return out;
}

Result<KernelPreview> preview(const analysis::ModelFacts& facts, const Site& site, const Step& step, std::int64_t out_channel,
                              std::int64_t in_channel) {
    if (!step.derivation) return fail(ErrorCode::usage, "several operators have no kernel in common", "site '" + site.id + "'");
    return preview(facts, site, *step.derivation, out_channel, in_channel);
}

} // namespace crease::fold
