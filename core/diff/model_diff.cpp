#include "core/diff/model_diff.h"

#include "core/diff/alignment.h"
#include "core/diff/side.h"
#include "core/fold/fold.h"
#include "core/fold/mistakes/layers.h"

#include <algorithm>
#include <cmath>

namespace crease::diff {
namespace {

/// Sum and length of a step's numbers: tells apart what structure does not.
using Feature = std::pair<double, double>;

class Features {
public:
    explicit Features(const Side& side) : side_(side), known_(side.flow().steps.size()) {}

    Feature of(std::uint32_t step) {
        if (!known_[step]) known_[step] = read(step);
        return *known_[step];
    }

private:
    Feature read(std::uint32_t step) const {
        if (const auto* layer = side_.layer(step)) {
            const auto kernel = fold::kernel_of(side_.facts(), layer->end);
            return kernel ? summed(kernel->weights) : Feature{};
        }
        for (const auto input : side_.node(step).inputs) {
            if (side_.belongs_to_layer(step) || !input.valid() || !side_.folded().constants.is_constant(input)) continue;
            if (const auto numbers = side_.folded().constants.numbers(input)) return summed((*numbers)->numbers());
        }
        return {};
    }
    static Feature summed(const std::vector<double>& numbers) {
        Feature out;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            out.first += numbers[i] * std::cos(static_cast<double>(i));
            out.second += numbers[i] * numbers[i];
        }
        return out;
    }

    const Side& side_;
    std::vector<std::optional<Feature>> known_;
};

Place place_of(const Side& side, std::uint32_t step) {
    const auto& node = side.node(step);
    return {node.op_type, node.name, side.flow().steps[step].name, side.flow().steps[step].kinds[0], side.origins(step)};
}

class Comparison {
public:
    Comparison(const Side& a, const Side& b, bool name_mistakes, const JobControl& control)
        : a_(a), b_(b), name_mistakes_(name_mistakes), control_(control), features_a_(a), features_b_(b) {}

    Result<ModelDiff> run() {
        const auto alignment = align(a_.flow(), b_.flow(), [this](auto a, auto b) { return unlikeness(a, b); });
        const auto steps = a_.flow().steps.size();
        for (std::uint32_t step = 0; step < steps; ++step) {
            if (control_.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
            control_.progress(static_cast<double>(step) / static_cast<double>(steps), "comparing weights");
            if (!alignment.of_a[step]) {
                out_.only_a.push_back(place_of(a_, step));
                continue;
            }
            CREASE_TRY(auto pair, compared(step, *alignment.of_a[step]));
            out_.pairs.push_back(std::move(pair));
        }
        for (std::uint32_t step = 0; step < b_.flow().steps.size(); ++step)
            if (!alignment.of_b[step]) out_.only_b.push_back(place_of(b_, step));
        return std::move(out_);
    }

private:
    double unlikeness(std::uint32_t a, std::uint32_t b) {
        const auto x = features_a_.of(a), y = features_b_.of(b);
        const double size = std::sqrt(x.second) + std::sqrt(y.second);
        const double off = std::fabs(x.first - y.first) + std::fabs(std::sqrt(x.second) - std::sqrt(y.second));
        return off <= 1e-5 * size ? 0 : off / size; // the same up to rounding is the same
    }

    Result<Pair> compared(std::uint32_t a, std::uint32_t b) {
        Pair pair{.a = place_of(a_, a), .b = place_of(b_, b)};
        const auto *layer = a_.layer(a), *other = b_.layer(b);
        if (layer && other) {
            CREASE_CHECK(compare_layers(*layer, *other, pair));
            return pair;
        }
        pair.changed = pair.a.kind != pair.b.kind;
        if (!a_.belongs_to_layer(a) && !b_.belongs_to_layer(b)) {
            CREASE_CHECK(compare_constants(a, b, pair));
        }
        return pair;
    }

    Status compare_layers(const Layer& a, const Layer& b, Pair& pair) {
        if (a.site) {
            pair.site = a.site->id;
            pair.label = a.site->label;
            pair.block = a.site->block;
        }
        pair.changed = !fold::same_geometry(a.end, b.end);
        if (pair.changed) {
            pair.a.kind = a.end.kernel.text();
            pair.b.kind = b.end.kernel.text();
            return {};
        }
        ++out_.numbers_compared;
        if (a.site) CREASE_CHECK(fold::prepare_constants(a_.facts(), a.site->nodes, control_));
        if (b.site) CREASE_CHECK(fold::prepare_constants(b_.facts(), b.site->nodes, control_));
        CREASE_TRY(const auto seen, fold::kernel_of(b_.facts(), b.end));
        CREASE_TRY(const auto found, fold::diagnose(a_.facts(), a.end, seen, control_, name_mistakes_));
        pair.mistake = found.mistake;
        const auto relative = [](double off, double size) { return size > 0 ? off / size : 1e30; };
        const auto channels = a.end.derivation->form.out_channels;
        if (found.kernel_differs)
            pair.numbers.push_back({"kernel", found.kernel_off, relative(found.kernel_off, found.kernel_size), found.channels, channels});
        if (found.bias_differs) pair.numbers.push_back({"bias", found.bias_off, relative(found.bias_off, found.bias_size), found.channels, channels});
        return {};
    }

    /// Slot by slot, where both have a constant of one shape there.
    Status compare_constants(std::uint32_t a, std::uint32_t b, Pair& pair) {
        const auto &x = a_.node(a), &y = b_.node(b);
        bool any = false;
        for (std::size_t slot = 0; slot < std::min(x.inputs.size(), y.inputs.size()); ++slot) {
            if (a_.flow().steps[a].inputs[slot] != Flow::constant || b_.flow().steps[b].inputs[slot] != Flow::constant) continue;
            if (!a_.folded().constants.is_constant(x.input(slot)) || !b_.folded().constants.is_constant(y.input(slot))) continue;
            CREASE_TRY(const auto left, a_.folded().constants.numbers(x.input(slot)));
            CREASE_TRY(const auto right, b_.folded().constants.numbers(y.input(slot)));
            if (left->size() != right->size()) continue;
            any = true;
            compare_arrays(*left, *right, "constant " + std::to_string(slot), pair);
        }
        out_.numbers_compared += any ? 1 : 0;
        return {};
    }

    static void compare_arrays(const analysis::Array& a, const analysis::Array& b, const std::string& what, Pair& pair) {
        Numbers numbers{.what = what, .of_channels = a.size()};
        double largest = 0;
        for (std::int64_t i = 0; i < a.size(); ++i)
            if (std::isfinite(a.number(i))) largest = std::max(largest, std::fabs(a.number(i)));
        const auto rounding = [](ElementType type) {
            return type == ElementType::float16 ? 0x1p-11 : type == ElementType::bfloat16 ? 0x1p-8 : 0x1p-24;
        };
        const double allowed = a.is_real() && b.is_real() ? 4 * std::max(rounding(a.type), rounding(b.type)) * largest : 0;
        for (std::int64_t i = 0; i < a.size(); ++i) {
            const double x = a.number(i), y = b.number(i);
            if (x == y || (std::isnan(x) && std::isnan(y)) || std::fabs(x - y) <= allowed) continue;
            numbers.channels.push_back(i);
            numbers.max_abs = std::max(numbers.max_abs, std::fabs(x - y));
        }
        if (numbers.channels.empty()) return;
        numbers.relative = largest > 0 ? numbers.max_abs / largest : 1e30;
        pair.numbers.push_back(std::move(numbers));
    }

    const Side &a_, &b_;
    bool name_mistakes_;
    const JobControl& control_;
    Features features_a_, features_b_;
    ModelDiff out_;
};

Extent extent_of(const Side& side) { return {side.facts().graph.nodes.size(), side.sites(), side.flow().steps.size()}; }

} // namespace

bool ModelDiff::same_structure() const {
    return only_a.empty() && only_b.empty() && std::none_of(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.changed; });
}

bool ModelDiff::same() const {
    return same_structure() && std::none_of(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.differs(); });
}

Result<ModelDiff> compare_models(const fold::Document& a, const fold::Document& b, bool name_mistakes, const JobControl& control) {
    CREASE_TRY(const auto left, Side::of(a, control));
    CREASE_TRY(const auto right, Side::of(b, control));
    CREASE_TRY(auto diff, Comparison(left, right, name_mistakes, control).run());
    diff.a = extent_of(left);
    diff.b = extent_of(right);
    return diff;
}

} // namespace crease::diff
