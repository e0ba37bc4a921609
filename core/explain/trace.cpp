// One element of a site's output, made twice: by the site's operators one after the other, and by the one that they fold into.
//
// Every step's form says how its value follows from the site's input alone, so the patch of that input under the window is all that is
// needed: y[o, p] = sum over i and taps t of W[o, i, t] x[i, stride p + offset t] + b[o], where x is zero outside. In double that is what
// the engine computes in the file's type; they differ by rounding, which grows with the sizes of what is added up, not with the sum.

#include "core/explain/trace.h"

#include "core/explain/kernel_rows.h"
#include "core/explain/tensor_map.h"

#include <algorithm>
#include <cmath>

namespace crease::explain {

using namespace fold;
using Place = Map::Place;

namespace {

double roundoff_of(ElementType type) {
    return type == ElementType::float64 ? 0x1p-53 : type == ElementType::float16 ? 0x1p-11 : type == ElementType::bfloat16 ? 0x1p-8 : 0x1p-24;
}

Result<const HostTensor*> value_named(const EngineValues& values, const std::string& name) {
    const auto found = values.find(name);
    if (found == values.end()) return fail(ErrorCode::bad_input, "the engine gave no value \"" + name + "\"");
    if (!is_float(found->second.type) || found->second.shape.size() < 2 || found->second.element_count() == 0)
        return fail(ErrorCode::unsupported, "\"" + name + "\" is no map of floating point numbers");
    return &found->second;
}

Status traceable(const Site& site) {
    const auto refuse = [&](const char* why) {
        return fail(ErrorCode::unsupported, std::string("this site cannot be traced: ") + why, "site '" + site.id + "'");
    };
    if (site.ends.size() != 1) return refuse("it becomes several operators");
    const auto& form = site.ends.front().derivation->form;
    if (form.carried || form.value.moved) return refuse("its axes are moved on the way");
    if (form.auto_pad != AutoPad::none) return refuse("its padding is left to the engine (auto_pad)");
    if (form.kind.transposed_input) return refuse("it turns its input");
    if (form.partial()) return refuse("it reads some of the input's channels only");
    return {};
}

class Tracer {
public:
    Tracer(const analysis::ModelFacts& facts, const Site& site, const Lesson& lesson, const EngineValues& values, const HostTensor& input)
        : constants_(facts.of(site.graph).constants), graph_(facts.of(site.graph).graph), end_(site.ends.front()), lesson_(lesson), values_(values),
          last_(end_.derivation->form.family == Family::linear), x_(input, last_) {}

    Result<Trace> run(Channels channels, const Place& place) {
        out_.channels = channels;
        out_.place = place;
        find_places(place);
        CREASE_CHECK(trace_steps(channels));
        CREASE_CHECK(trace_folded(channels, place));
        return std::move(out_);
    }

private:
    /// The place in the input that a tap reads; nothing where no element is read.
    [[nodiscard]] std::optional<Place> source(const Form& form, const Place& place, const std::array<std::int64_t, 3>& tap) const {
        Place from = place;
        for (std::size_t i = 0; i < from.size() && !last_; ++i) {
            if (const auto* t = form.transposed.get()) {
                const auto spread = place[i] + t->pad_begin[i] - tap[i] * t->dilation[i];
                if (spread % t->stride[i] != 0) return {};
                from[i] = spread / t->stride[i];
            } else {
                from[i] = place[i] * form.axes[i].stride + tap[i];
            }
        }
        return x_.holds(from) ? std::optional(from) : std::nullopt;
    }

    struct Element {
        double value = 0, size = 0;
        std::int64_t terms = 0;
    };
    [[nodiscard]] Element element(const Form& form, const KernelRows& rows, const KernelRows::Row& row, const Place& place) const {
        Element out{row.bias, row.bias_size, 1};
        const auto taps = rows.lattice().taps(), channels = static_cast<std::int64_t>(row.weights.size()) / taps;
        for (std::int64_t t = 0; t < taps; ++t) {
            const auto from = source(form, place, rows.lattice().offset_of(t));
            for (std::int64_t i = 0; from && i < channels; ++i) {
                const auto at = static_cast<std::size_t>(i * taps + t);
                const double x = x_.at(row.first + i, *from);
                out.value += row.weights[at] * x;
                out.size += row.sizes[at] * std::fabs(x);
                ++out.terms;
            }
        }
        return out;
    }

    /// Rounded at every addition, in the order of the engine's own: the root of their number is usual, some times that is the most.
    [[nodiscard]] double rounding_of(const Element& element) const {
        return roundoff_of(end_.derivation->form.value.type) * element.size * (8 + 4 * std::sqrt(static_cast<double>(element.terms)));
    }

    /// Where each step's own value is looked at: in the place of the output, or of what the tap in the middle reads.
    void find_places(const Place& place) {
        places_[end_.derivation.get()] = place;
        const auto order = derivation_order(*end_.derivation);
        for (auto at = order.rbegin(); at != order.rend(); ++at)
            for (const auto& input : (*at)->inputs) places_.emplace(input.get(), below(**at, *input, places_.at(*at)));
    }
    [[nodiscard]] Place below(const Derivation& at, const Derivation& input, Place place) const {
        const auto* window = std::get_if<WindowRule>(&at.rule);
        for (std::size_t i = 0; i < place.size() && !last_; ++i) {
            if (window) {
                const auto& axis = window->window.axes[i];
                place[i] =
                    place[i] * axis.stride + axis.low + (std::clamp<std::int64_t>(0, axis.low, axis.high) - axis.low) / axis.dilation * axis.dilation;
            } else if (std::holds_alternative<TransposedRule>(at.rule)) {
                place[i] = (place[i] + at.form.transposed->pad_begin[i]) / at.form.transposed->stride[i];
            }
            const auto known = values_.find(graph_.value_name(input.value));
            if (known != values_.end() && known->second.shape.size() == place.size() + 2)
                place[i] = std::clamp<std::int64_t>(place[i], 0, known->second.shape[i + 2] - 1);
        }
        return place;
    }

    Status trace_steps(Channels channels) {
        const auto shown = shown_channels(*end_.derivation, channels, end_.kernel.in_channels);
        for (std::size_t s = 0; s < lesson_.scenes.size(); ++s) {
            const auto& at = *lesson_.scenes[s].derivation;
            TracedStep step{s, shown.at(&at).channels, places_.at(&at)};
            CREASE_TRY(const auto rows, KernelRows::open(constants_, at, end_.kernel.in_channels));
            CREASE_TRY(const auto row, rows.row(step.channels.out));
            const auto made = element(at.form, rows, row, step.place);
            step.value = made.value;
            step.rounding = rounding_of(made);
            step.engine = from_engine(at, lesson_.scenes[s].value, step);
            out_.steps.push_back(std::move(step));
        }
        return {};
    }

    /// A border that is still to be written makes the value another one there.
    [[nodiscard]] std::optional<double> from_engine(const Derivation& at, const std::string& name, const TracedStep& step) const {
        const auto tensor = value_named(values_, name);
        if (!tensor || at.form.border) return {};
        const Map map(**tensor, last_);
        if (map.places().size() != step.place.size() || !map.holds(step.place) || step.channels.out >= map.channels()) return {};
        return map.at(step.channels.out, step.place);
    }

    Status trace_folded(Channels channels, const Place& place) {
        const auto& at = *end_.derivation;
        CREASE_TRY(const auto rows, KernelRows::open(constants_, at, end_.kernel.in_channels));
        CREASE_TRY(auto row, rows.row(channels.out));
        const auto exact = element(at.form, rows, row, place);
        out_.stepwise = exact.value;
        out_.rounding = rounding_of(exact);
        for (auto& weight : row.weights) weight = stored(at.form.value.type, weight);
        row.bias = out_.bias = stored(at.form.value.type, row.bias);
        out_.folded = element(at.form, rows, row, place).value;
        fill_patch(at.form, rows, row, place);
        out_.others = out_.folded - out_.shown - out_.bias;
        out_.other_channels = rows.connections().inputs_per_group - 1;
        if (std::holds_alternative<SumRule>(at.rule)) CREASE_CHECK(trace_branches(at, place, 1));
        if (!out_.steps.empty()) out_.engine = out_.steps.back().engine;
        return {};
    }

    void fill_patch(const Form& form, const KernelRows& rows, const KernelRows::Row& row, const Place& place) {
        const auto taps = rows.lattice().taps(), channel = out_.channels.in - row.first;
        for (int i = 0; i < form.spatial_rank; ++i) out_.extents.push_back(rows.lattice().axes[i].taps());
        for (std::int64_t t = 0; t < taps; ++t) {
            const auto tap = rows.lattice().offset_of(t);
            const auto from = source(form, place, tap);
            PatchCell cell{{tap.begin(), tap.begin() + form.spatial_rank},
                           from.has_value(),
                           from ? x_.at(out_.channels.in, *from) : 0,
                           row.weights[static_cast<std::size_t>(channel * taps + t)]};
            out_.shown += cell.x * cell.weight;
            out_.patch.push_back(std::move(cell));
        }
    }

    /// Sums of sums are one sum.
    Status trace_branches(const Derivation& sum, const Place& place, int sign) {
        const auto& rule = std::get<SumRule>(sum.rule);
        for (std::size_t k = 0; k < sum.inputs.size(); ++k) {
            const auto& below = *sum.inputs[k];
            const bool further = std::holds_alternative<SumRule>(below.rule);
            CREASE_CHECK(further ? trace_branches(below, place, sign * rule.signs[k]) : trace_branch(below, place, sign * rule.signs[k]));
        }
        return {};
    }

    Status trace_branch(const Derivation& at, const Place& place, int sign) {
        CREASE_TRY(const auto rows, KernelRows::open(constants_, at, end_.kernel.in_channels));
        CREASE_TRY(const auto row, rows.row(out_.channels.out));
        TracedBranch branch{scene_of(at), std::vector<double>(out_.patch.size(), 0.0), 0, 0, sign * row.bias};
        const auto taps = rows.lattice().taps(), channel = out_.channels.in - row.first;
        for (std::int64_t t = 0; t < taps && channel >= 0 && (channel + 1) * taps <= static_cast<std::int64_t>(row.weights.size()); ++t) {
            const auto cell = cell_at(rows.lattice().offset_of(t));
            if (!cell) continue;
            branch.weights[*cell] = sign * row.weights[static_cast<std::size_t>(channel * taps + t)];
            branch.shown += branch.weights[*cell] * out_.patch[*cell].x;
        }
        branch.others = sign * element(at.form, rows, row, place).value - branch.shown - branch.bias;
        out_.branches.push_back(std::move(branch));
        return {};
    }

    [[nodiscard]] std::optional<std::size_t> scene_of(const Derivation& at) const {
        for (std::size_t s = 0; s < lesson_.scenes.size(); ++s)
            if (lesson_.scenes[s].derivation.get() == &at) return s;
        return {};
    }

    /// Axes that a pointwise branch does not have are those of its one tap.
    [[nodiscard]] std::optional<std::size_t> cell_at(const std::array<std::int64_t, 3>& offset) const {
        for (std::size_t c = 0; c < out_.patch.size(); ++c)
            if (std::equal(out_.patch[c].offset.begin(), out_.patch[c].offset.end(), offset.begin())) return c;
        return {};
    }

    const analysis::ConstantValues& constants_;
    const Graph& graph_;
    const End& end_;
    const Lesson& lesson_;
    const EngineValues& values_;
    bool last_;
    Map x_;
    std::unordered_map<const Derivation*, Place> places_;
    Trace out_;
};

} // namespace

std::vector<std::string> values_to_trace(const Lesson& lesson) {
    std::vector<std::string> names{lesson.input, lesson.output};
    for (const auto& scene : lesson.scenes)
        if (std::find(names.begin(), names.end(), scene.value) == names.end()) names.push_back(scene.value);
    return names;
}

Result<Place> places_to_trace(const Site& site, const Lesson& lesson, const EngineValues& values) {
    CREASE_CHECK(traceable(site));
    CREASE_TRY(const auto* const output, value_named(values, lesson.output));
    return Map(*output, site.ends.front().derivation->form.family == Family::linear).places();
}

Result<Trace> trace_pixel(const analysis::ModelFacts& facts, const Site& site, const Lesson& lesson, Channels channels, const Place& place,
                          const EngineValues& values) {
    CREASE_TRY(const auto extents, places_to_trace(site, lesson, values));
    CREASE_TRY(const auto* const input, value_named(values, lesson.input));
    if (place.size() != extents.size()) return fail(ErrorCode::usage, "a place has one number for each axis");
    for (std::size_t i = 0; i < place.size(); ++i)
        if (place[i] < 0 || place[i] >= extents[i]) return fail(ErrorCode::usage, "there is no such place");
    CREASE_CHECK(prepare_constants(facts.of(site.graph), site.nodes, {}));
    return Tracer(facts, site, lesson, values, *input).run(channels, place);
}

Result<double> element_of(const HostTensor& tensor, std::int64_t index) {
    if (!is_float(tensor.type)) return fail(ErrorCode::bad_input, "these are no floating point numbers");
    return decoded(tensor.type, tensor.bytes.data() + static_cast<std::size_t>(index) * element_size(tensor.type));
}

} // namespace crease::explain
