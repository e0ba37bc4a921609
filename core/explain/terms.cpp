#include "core/explain/terms.h"

#include "core/explain/formulas.h"
#include "core/fold/numeric/row_terms.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {

using namespace fold;

namespace {

constexpr std::size_t most_terms = 4;

std::int64_t inputs_of(const WindowRule& rule) { return rule.weight.valid() ? rule.window.in_channels / rule.window.groups : 1; }
std::int64_t first_input(const WindowRule& rule, std::int64_t out) {
    return rule.weight.valid() ? out / (rule.window.out_channels / rule.window.groups) * inputs_of(rule) : out;
}

KernelPreview lattice_preview(const WindowRule& rule) {
    KernelPreview kernel;
    std::int64_t taps = 1;
    for (int i = 0; i < rule.window.spatial_rank; ++i) {
        const auto& axis = rule.window.axes[i];
        kernel.extents.push_back(axis.taps());
        kernel.first_offset.push_back(axis.low);
        kernel.dilation.push_back(axis.dilation);
        taps *= axis.taps();
    }
    kernel.taps.assign(static_cast<std::size_t>(taps), 1 / rule.divisor);
    return kernel;
}

/// What stands before the kernel, made whole.
Result<DenseKernel<double>> made_whole(const Derivation& below, const analysis::ConstantValues& constants, std::int64_t anchor_channels) {
    WeightShelf shelf(constants, below, anchor_channels);
    CREASE_TRY(auto kernel, materialize<double>(below, shelf));
    CREASE_CHECK(shelf.status());
    return kernel;
}

std::vector<std::int64_t> placed(const std::array<std::int64_t, 3>& inner, const std::vector<std::int64_t>& outer, const Form& form,
                                 std::size_t rank) {
    std::vector<std::int64_t> out(rank);
    for (std::size_t i = 0; i < rank; ++i) out[i] = inner[i] + (i < outer.size() ? outer[i] * form.axes[i].stride : 0);
    return out;
}

Result<std::vector<double>> reals(const analysis::ConstantValues& constants, ValueId value) {
    CREASE_TRY(const auto numbers, quads(constants, value));
    return std::vector<double>(numbers.begin(), numbers.end());
}

struct Reader {
    const analysis::ConstantValues& constants;
    std::int64_t channel;

    Result<Numbers> operator()(const Unchanged&) const { return Numbers{}; }
    Result<Numbers> operator()(const OtherNumbers&) const { return Numbers{}; } // of no site
    Result<Numbers> operator()(const Normalization& of) const {
        Numbers out{{"epsilon", static_cast<double>(of.epsilon)}};
        for (const auto& [key, value] :
             {std::pair("gamma", of.gamma), std::pair("beta", of.beta), std::pair("mean", of.mean), std::pair("variance", of.variance)}) {
            CREASE_TRY(const auto all, reals(constants, value));
            out[key] = all.at(static_cast<std::size_t>(channel));
        }
        return out;
    }
    Result<Numbers> operator()(const Factor& of) const {
        CREASE_TRY(const double number, one(of.operand));
        return Numbers{{of.divides ? "divisor" : "factor", number}};
    }
    Result<Numbers> operator()(const Shift& of) const {
        Numbers out;
        for (std::size_t k = 0; k < of.summands.size(); ++k) {
            CREASE_TRY(out[summand_key(k)], one(of.summands[k].operand));
        }
        return out;
    }
    [[nodiscard]] Result<double> one(const ChannelOperand& operand) const {
        CREASE_TRY(const auto all, channel_numbers(constants, operand));
        return static_cast<double>(all[all.size() == 1 ? 0 : static_cast<std::size_t>(channel)]);
    }
};

} // namespace

Result<Numbers> scaling_numbers(const ScalingSource& source, const analysis::ConstantValues& constants, std::int64_t channel) {
    return std::visit(Reader{constants, channel}, source);
}

Expression shortened(std::vector<Expression> terms) {
    if (terms.empty()) return number(0);
    if (terms.size() <= most_terms) return sum(std::move(terms));
    const auto size = [](const Expression& e) { return std::fabs(evaluate(e).value_or(0)); };
    std::stable_sort(terms.begin(), terms.end(), [&](const Expression& a, const Expression& b) { return size(a) > size(b); });
    double others = 0;
    for (auto k = most_terms - 1; k < terms.size(); ++k) others += evaluate(terms[k]).value_or(0);
    const auto count = terms.size() - (most_terms - 1);
    terms.resize(most_terms - 1);
    terms.push_back(rest(others, count));
    return sum(std::move(terms));
}

Result<KernelPreview> Terms::kernel(std::int64_t out, std::int64_t in) const {
    auto kernel = lattice_preview(rule_);
    if (!rule_.weight.valid()) return kernel;
    CREASE_TRY(const auto weight, WeightView::open(constants_, rule_.weight));
    const auto taps = static_cast<std::int64_t>(kernel.taps.size()), local = in - first_input(rule_, out);
    if (local < 0 || local >= inputs_of(rule_)) {
        kernel.connected = false;
        kernel.taps.assign(kernel.taps.size(), 0);
        return kernel;
    }
    if (rule_.columns) weight->read(local * rule_.window.out_channels + out, 1, 1, kernel.taps.data());
    else weight->read((out * inputs_of(rule_) + local) * taps, taps, 1, kernel.taps.data());
    if (weight->error()) return forward_error(*weight->error());
    return kernel;
}

Result<std::optional<Expression>> Terms::own_bias(std::int64_t out) const {
    if (!rule_.bias.valid()) return std::optional<Expression>();
    CREASE_TRY(const auto bias, WeightView::open(constants_, rule_.bias));
    double value = 0;
    bias->read(bias->size() == 1 ? 0 : out, 1, 1, &value);
    if (bias->error()) return forward_error(*bias->error());
    return std::optional(rule_.beta == 1 ? number(value, "c") : product({number(rule_.beta, "beta"), number(value, "c")}));
}

Result<ComposedTerms> Terms::composed(Channels channels, std::int64_t anchor_channels) const {
    const Derivation& below = *at_.inputs[0];
    CREASE_TRY(const auto inner, made_whole(below, constants_, anchor_channels));
    const auto rank = static_cast<std::size_t>(at_.form.spatial_rank);
    const bool implied = !rule_.weight.valid();
    const double alpha = implied ? 1 / rule_.divisor : rule_.alpha;
    std::map<std::vector<std::int64_t>, std::vector<Expression>> terms;
    std::vector<Expression> biases;
    const auto first = first_input(rule_, channels.out);
    for (auto middle = first; middle < first + inputs_of(rule_); ++middle) {
        CREASE_TRY(const auto outer, kernel(channels.out, middle));
        const auto local = channels.in - inner.first_channel(middle);
        const auto offsets = offsets_of(outer);
        double all = 0;
        for (std::size_t u = 0; u < offsets.size(); ++u) {
            const double v = implied ? 1 : outer.taps[u];
            all += v;
            for (std::int64_t t = 0; local >= 0 && local < inner.in_per_group && t < inner.lattice.taps(); ++t) {
                const double w = inner.weights[static_cast<std::size_t>(middle * inner.row_size() + local * inner.lattice.taps() + t)];
                auto& here = terms[placed(inner.lattice.offset_of(t), offsets[u], below.form, rank)];
                here.push_back(implied ? number(w) : product({number(v), number(w)}));
            }
        }
        if (!below.form.zero_bias)
            biases.push_back(implied && rule_.divisor == 1 ? number(inner.bias[static_cast<std::size_t>(middle)])
                                                           : product({number(all), number(inner.bias[static_cast<std::size_t>(middle)])}));
    }
    const auto times_alpha = [&](Expression e) {
        if (alpha == 1) return e;
        return product({implied ? fraction(number(1), number(rule_.divisor, "divisor")) : number(alpha, "alpha"), std::move(e)});
    };
    ComposedTerms out;
    CREASE_TRY(auto made, own_bias(channels.out));
    std::vector<Expression> bias;
    if (made) bias.push_back(*std::move(made));
    if (!biases.empty()) bias.push_back(times_alpha(shortened(std::move(biases))));
    out.bias = bias.empty() ? number(0) : sum(std::move(bias));
    for (auto& [offset, list] : terms) out.taps.emplace(offset, times_alpha(shortened(std::move(list))));
    return out;
}

Result<TransposedTerms> transposed_terms(const analysis::ConstantValues& constants, const TransposedRule& rule, const Derivation& at,
                                         Channels channels, std::int64_t anchor_channels) {
    const auto& form = at.form;
    const auto per_group = form.out_channels / form.groups, inputs = form.in_channels / form.groups, first = channels.out / per_group * inputs;
    CREASE_TRY(const auto weight, WeightView::open(constants, rule.weight));
    CREASE_TRY(const auto inner, made_whole(*at.inputs[0], constants, anchor_channels));
    TransposedTerms out;
    for (int i = 0; i < form.spatial_rank; ++i) {
        out.kernel.extents.push_back(form.transposed->kernel[i]);
        out.kernel.first_offset.push_back(0);
        out.kernel.dilation.push_back(1);
    }
    const auto taps = form.taps();
    const auto row = [&](std::int64_t in) { return (in * per_group + channels.out % per_group) * taps; };
    out.kernel.taps.assign(static_cast<std::size_t>(taps), 0);
    out.kernel.connected = channels.in >= first && channels.in < first + inputs;
    if (out.kernel.connected) weight->read(row(channels.in), taps, 1, out.kernel.taps.data());
    out.scale = inner.weights.at(static_cast<std::size_t>(channels.in));
    std::vector<Expression> bias;
    if (rule.bias.valid()) {
        CREASE_TRY(const auto own, WeightView::open(constants, rule.bias));
        double value = 0;
        own->read(channels.out, 1, 1, &value);
        bias.push_back(number(value, "c"));
    }
    std::vector<Expression> shifts;
    for (auto in = first; in < first + inputs && !at.inputs[0]->form.zero_bias; ++in) {
        double tap = 0;
        weight->read(row(in), 1, 1, &tap);
        shifts.push_back(product({number(tap), number(inner.bias[static_cast<std::size_t>(in)])}));
    }
    if (!shifts.empty()) bias.push_back(shortened(std::move(shifts)));
    if (weight->error()) return forward_error(*weight->error());
    out.bias = bias.empty() ? number(0) : sum(std::move(bias));
    return out;
}

} // namespace crease::explain
