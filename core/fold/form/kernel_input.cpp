// What stands before a kernel when operators that move the axes stand between it and a scale: the scale is moved past them, up to the
// kernel, where it finds its channels again or (channels and pixels on one axis) as one factor for each element.

#include "core/fold/form/carried.h"

#include "core/fold/form/derivation.h"

namespace crease::fold {
namespace {

/// A scale per channel, as one per element of an axis that is made of channels and pixels.
Form spread(const Form& scaled, std::int64_t elements, bool channels_lead) {
    Form form = scaled;
    form.in_channels = form.out_channels = form.groups = elements;
    form.derivation = nullptr;
    const auto& below = scaled.derivation;
    form.derivation = std::make_shared<Derivation>(SpreadRule{elements / scaled.out_channels, scaled.out_channels, channels_lead},
                                                   std::vector<DerivationPtr>{below}, below->node, below->value, form);
    return form;
}

std::optional<Form> before_kernel(const Form& scaled, int rank, int channel_axis, std::int64_t inputs) {
    const View& view = scaled.carried->view;
    if (view.split()) return {};
    if (scaled.kind.has_kernel || !scaled.pointwise() || !scaled.diagonal || scaled.partial() || view.rank() != rank) return {};
    Form form = scaled;
    if (view.has_channels() && view.channel_axis() != channel_axis) {
        const bool leads = view.channels_lead(channel_axis), shares = leads || view.channels_trail(channel_axis);
        if (channel_axis != rank - 1 || !shares || scaled.out_channels < 1 || inputs % scaled.out_channels != 0) return {};
        form = spread(scaled, inputs, leads);
    }
    form.family = Family::any;
    form.spatial_rank = 0;
    form.axes = {};
    form.value.rank = rank;
    auto carriers = scaled.carried->before;
    carriers.insert(carriers.end(), scaled.carried->after.begin(), scaled.carried->after.end());
    form.carried = std::make_shared<const Carried>(Carried{View(rank, channel_axis, form.out_channels), std::move(carriers), {}});
    return form;
}

} // namespace

OrReason<Form> kernel_input(const Form& form, int rank, int channel_axis, std::int64_t inputs) {
    if (!form.carried) return form;
    if (auto scale = before_kernel(form, rank, channel_axis, inputs)) return *std::move(scale);
    if (form.kind.has_kernel && form.carried->view.averaged())
        return Reason{"unsupported_chain",
                      "between it and the layer before it pixels are averaged, chosen or cut off, and layers are not put together across that"};
    if (form.kind.has_kernel)
        return Reason{"unsupported_chain",
                      "between it and the layer before it axes are transposed or reshaped, and layers are not put together across that"};
    return Reason{"unsupported_chain", "what is scaled or shifted before it does not lie on the axis that it reads"};
}

bool mixes_in_place(const Form& form, int rank, int channel_axis) {
    if (!form.carried || !form.kind.has_kernel || form.partial() || form.family == Family::transposed) return false;
    const View& view = form.carried->view;
    return !view.averaged() && !view.split() && view.rank() == rank && view.has_channels() && view.channel_axis() == channel_axis;
}

void end_in_kernel(Form& form, int rank, int channel_axis) {
    if (form.carried) form.carried = std::make_shared<const Carried>(Carried{View(rank, channel_axis, form.out_channels), form.carried->before, {}});
}

} // namespace crease::fold
