// The words of a lesson. Each answers three questions: what happens here, why the result is exactly the same, and what is seen
// when somebody who does it by hand forgets a part of it.

#include "core/explain/words.h"

#include "core/fold/form/derivation.h"
#include "core/fold/select/step_rule.h"

#include <algorithm>

namespace crease::explain {

using fold::Derivation;
using fold::Form;

namespace {

constexpr auto batchnorm_paper = "Ioffe & Szegedy, Batch Normalization, 2015 (arXiv:1502.03167)";
constexpr auto repvgg = "Ding et al., RepVGG, 2021 (arXiv:2101.03697)";
constexpr auto acnet = "Ding et al., ACNet, 2019 (arXiv:1908.03930)";
constexpr auto dbb = "Ding et al., Diverse Branch Block, 2021 (arXiv:2103.13425)";
constexpr auto mobileone = "Vasu et al., MobileOne, 2022 (arXiv:2206.04040)";
constexpr auto replknet = "Ding et al., RepLKNet, 2022 (arXiv:2203.06717)";
constexpr auto unireplknet = "Ding et al., UniRepLKNet, 2023 (arXiv:2311.15599)";

bool on_the_input(const Derivation& step) { return step.inputs.size() == 1 && step.inputs[0]->node == Derivation::anchor_node; }

bool depthwise(const Form& form) { return form.groups > 1 && form.groups == form.in_channels; }

bool oblong(const Form& form) { return form.spatial_rank == 2 && form.axes[0].taps() != form.axes[1].taps(); }

bool dilated(const Form& form) {
    return std::any_of(form.axes.begin(), form.axes.end(), [](const fold::Axis& axis) { return axis.taps() > 1 && axis.dilation > 1; });
}

bool large(const Form& form) {
    return std::any_of(form.axes.begin(), form.axes.end(), [](const fold::Axis& axis) { return axis.high - axis.low >= 6; });
}

/// An average, or a kernel behind another: the branches of DBB.
bool chained(const Derivation& step) {
    const auto* window = std::get_if<fold::WindowRule>(&step.rule);
    const bool behind = window && window->weight.valid() && !on_the_input(step) && step.inputs[0]->form.kind.has_kernel;
    if (behind || (window && window->divisor != 1)) return true;
    return std::any_of(step.inputs.begin(), step.inputs.end(), [](const auto& input) { return chained(*input); });
}

/// Who found that branches like these add up.
std::string paper_of_sum(const Derivation& step) {
    if (chained(step)) return dbb;
    const auto any = [&](auto has) {
        return std::any_of(step.inputs.begin(), step.inputs.end(), [&](const auto& input) { return has(input->form); });
    };
    if (any(dilated)) return unireplknet;
    if (large(step.form)) return replknet;
    if (any(oblong)) return acnet;
    return depthwise(step.form) ? mobileone : repvgg;
}

Words of_normalization(const Derivation& step) {
    Words words{
        "Every output channel is scaled by γ/√(σ² + ε) and shifted: the rows of the kernel take the scale, the bias takes the rest.",
        "At inference mean and variance are constants, so the normalisation is one multiplication and one addition per channel, and "
        "a convolution is linear: scaling what it gives is the same as scaling its weights.",
        "Without ε a channel of little variance is scaled far too much; without the mean, or without the convolution's own bias in (b − μ), every "
        "pixel of the channel is off by a constant. The ε is the file's own: other frameworks have other defaults (1e−5, 1e−3).",
        batchnorm_paper};
    if (!on_the_input(step)) return words;
    words.what = "This branch has no convolution: its normalisation reads the block's input itself. The input is written as a 1x1 kernel that "
                 "hands each channel on (1 where output and input channel are the same, else 0), and the normalisation scales that.";
    words.forgotten = "The branch without a convolution is the one that conversions by hand leave out. Then the block loses its short cut, and all "
                      "that lies behind it is wrong.";
    words.paper = repvgg;
    return words;
}

Words of_composed(const Derivation& step) {
    Words words{"One kernel runs over what another has made. Put together they are one larger kernel: every path from an input pixel through a "
                "middle channel counts once.",
                "Both are sums of products, and a sum of sums of products is one. That holds at the border as well, because either nothing is padded "
                "between them, "
                "or what is padded there is zero by itself.",
                "The bias of the first has to pass through the second: b′ = c + Σ V · b. And where the second pads and the first adds a bias, the "
                "border differs: then this may not be folded at all.",
                dbb};
    if (step.inputs[0]->form.diagonal && step.inputs[0]->form.taps() == 1 && !step.inputs[0]->form.kind.has_kernel) {
        words.what =
            "A scale (and shift) per channel stands before the kernel: it goes into the kernel's columns, one factor for each input channel.";
        words.why = "Scaling an input channel and then weighting it is the same as weighting it with a scaled weight.";
        words.forgotten =
            "A shift before a padded kernel is no bias: the padding is zero, not shifted. Only where nothing is padded may it go into the bias.";
        words.paper.clear();
    }
    return words;
}

Words of_convolution(const Derivation& step) {
    if (!on_the_input(step)) return of_composed(step);
    return {"The operator reads the site's input. Its weights are where the folding starts.", "Nothing is changed yet.",
            "A bias that is not in the file is zero, not missing: what follows may give it one.", ""};
}

Words of_sum(const Derivation& step) {
    return {"The branches read the same input and are added. Their kernels are put onto one lattice, a smaller one at its place within the larger, "
            "with zeros around it, and are added tap by tap.",
            "Adding what two kernels give is the same as applying the sum of the kernels. The branches move in the same steps and give as many "
            "positions, for every size of the input.",
            "A 1x1 kernel belongs where it reads the same pixel: at the offset 0, which is the centre only where the padding is even. One tap beside "
            "it shifts the whole branch by a pixel.",
            paper_of_sum(step)};
}

Words words_of_rule(fold::StepRule rule, const Derivation& step) {
    using enum fold::StepRule;
    switch (rule) {
    case normalization: return of_normalization(step);
    case convolution:
    case matrix: return of_convolution(step);
    case sum: return of_sum(step);
    case factor:
        return {"Every output channel is multiplied by a constant: the rows of the kernel and the bias are.",
                "Scaling what a convolution gives is the same as scaling its weights and its bias.",
                "The bias is scaled as well. Forgetting it shifts the whole channel.", ""};
    case shift:
        return {"A constant is added to every pixel of a channel: that is what a bias is.",
                "The constant is the same for all pixels, so it can be added by the operator itself.",
                "A constant that is not the same for all pixels of a channel is no bias; its shape alone does not always tell.", ""};
    case sign:
        return {"The value is subtracted: kernel and bias turn their sign.", "−(W·x + b) = (−W)·x + (−b).", "The bias turns its sign as well.", ""};
    case average:
        return {"An average over a window is a kernel of equal taps, each channel for itself.",
                "Nothing is left out at the border (the padding is counted, or there is none), so every window has as many elements.",
                "Where the average leaves the padding out, the windows at the border are weighted differently: then it is no kernel.", dbb};
    case offsets:
        return {"The taps keep their numbers and read elsewhere: padding moves them outward, cropping inward.",
                "Padding with zeros is what a convolution does at its border anyway.",
                "Padding twice is not padding once with the larger amount: the amounts add up.", acnet};
    case transposed:
        return {"The operator spreads every input pixel over a window of the output. Its weights are where the folding starts.",
                "Scales per channel pass it unchanged; nothing else does.",
                "Its weight is laid out the other way round, [in, out, ...]: a scale of output channels goes along the second axis, group by group.",
                ""};
    case rows:
        return {"Only some of the output channels are used: those rows of the kernel and their biases.",
                "Each output channel is computed for itself.", "The bias is selected as well.", ""};
    case stack:
        return {"Operators on the same input whose output channels are put one after the other are one operator: their rows are, too.",
                "Each output channel is computed for itself.", "The order of the rows is that of the parts.", ""};
    case carry:
        return {"An operator that only moves elements stands between. Scaling channels before it is the same as scaling them after it, so it stays, "
                "and what follows is seen through it.",
                "It moves every element of a channel along with its channel.",
                "Extents do not tell channels apart: height may equal their number. It is followed axis by axis.", ""};
    case spread:
        return {"Behind a Flatten every pixel of a channel has a place of its own: the channel's factor is written for each.",
                "All pixels of a channel have the same factor.",
                "The order of the elements (channels first or last) decides whose factor goes where.", ""};
    case border:
        return {"The border has been written by hand, with the bias of the value before it. That is what the padding would have become.",
                "With that border, padding first and padding later are the same.", "With zeros there instead, the outer pixels differ.", dbb};
    default: return {"The value is handed on as it is.", "Nothing is computed.", "", ""};
    }
}

} // namespace

Words words_of(const Derivation& step) { return words_of_rule(fold::rule_of(step), step); }

} // namespace crease::explain
