//   y = gamma * (u - mean) / sqrt(var + eps) + beta          (Ioffe & Szegedy 2015, inference form)
//
//     t = gamma / sqrt(var + eps)      row c of the kernel:  K' = t_c * K      bias:  b' = beta_c + (b - mean_c) * t_c

#include "core/fold/transfer/transfers.h"

namespace crease::fold {
namespace {

std::optional<Reason> refused_form(const NodeContext& context) {
    const Node& node = context.node;
    if (node.has_reference_attribute()) return function_attribute();
    if (context.opset < 9 && node.int_attribute("spatial", 1) == 0)
        return Reason{"batchnorm_not_spatial", "spatial=0 normalises each position by itself"};
    if (node.int_attribute("training_mode", 0) != 0 || (context.opset < 7 && node.int_attribute("is_test", 0) == 0))
        return Reason{"batchnorm_training", "the BatchNormalization is in training mode: it uses the statistics of the batch"};
    int named = 0;
    for (auto output : node.outputs) named += output.valid() ? 1 : 0;
    if (named > 1)
        return context.opset < 14 ? Reason{"batchnorm_training", "a BatchNormalization with several outputs is the training form"}
                                  : Reason{"batchnorm_extra_outputs", "the BatchNormalization also gives its running statistics"};
    return {};
}

} // namespace

OrReason<Form> batch_normalization(const NodeContext& context, InputForms forms, std::size_t output) {
    const Node& node = context.node;
    if (auto reason = refused_form(context)) return *reason;
    if (!forms[0] || output != 0) return Reason{"not_constant", "the input is a constant"};
    std::int64_t channels = -1;
    static constexpr const char* names[] = {"scale", "B", "mean", "var"};
    for (std::size_t i = 1; i <= 4; ++i) {
        CREASE_TRY(const auto checked, parameter(context, node.input(i), names[i - 1]));
        channels = checked.element_count();
    }
    const View* view = forms[0]->carried ? &forms[0]->carried->view : nullptr;
    if (view && !view->has_channels()) return channels_not_told_yet();
    if (view && view->channels_on(1) == 0)
        return Reason{"not_per_channel", view->channel_axis() < 0 ? "BatchNormalization works on axis 1, where the channels before it are not alone"
                                                                  : "BatchNormalization works on axis 1, the channels have been moved to axis " +
                                                                        std::to_string(view->channel_axis())};
    if (!forms[0]->carried && forms[0]->family == Family::linear && forms[0]->value.rank != 2)
        return Reason{"not_per_channel", "BatchNormalization works on axis 1, the linear layer's features are the last axis"};
    const auto seen = view ? view->channels_on(1) : forms[0]->out_channels;
    if (seen != 0 && seen != channels)
        return Reason{"parameter_length", "BatchNormalization has " + std::to_string(channels) + " channels, its input " + std::to_string(seen)};
    CREASE_TRY(Form form, view ? OrReason<Form>(*forms[0]) : bind_channels(*forms[0], channels, "BatchNormalization"));
    form.zero_bias = false;
    ScalingRule rule{Normalization{node.input(1), node.input(2), node.input(3), node.input(4), node.float_attribute("epsilon", 1e-5f), node.name}, 1};
    return derive(context, form, std::move(rule), forms.first(1), {static_cast<double>(channels) / form.pixels(), 4 * channels});
}

} // namespace crease::fold
