// Query, key and value are often rows of one layer:
//
//   layer -- Reshape [N, T, 3, heads, d] -- Transpose -+- Gather 0 -- scale       the scale is one of a third of the rows
//                                                       +- Gather 1
//                                                       +- Gather 2
//
// Which rows of the layer a part holds is told by where the layer's channels lie by then.

#include "core/fold/select/picked.h"

#include "core/analysis/operand.h"
#include "core/fold/form/carried.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace crease::fold {
namespace {

using Integers = std::vector<std::int64_t>;

class Reader {
public:
    Reader(const GroupSearch& search, const Node& node, const Form& whole) : search_(search), node_(node), whole_(whole) {}

    std::optional<Picked> run(std::size_t output) const {
        const auto axis = axis_of();
        const auto extent = axis ? channels_on(whole_, *axis) : 0;
        if (extent < 1) return {};
        auto places = node_.is("Split") ? split(output, extent) : node_.is("Gather") ? gather(extent) : slice(extent);
        auto sorted = places.value_or(Integers{});
        std::sort(sorted.begin(), sorted.end());
        const bool once = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
        return once && !sorted.empty() && sorted.front() >= 0 && sorted.back() < extent ? std::optional(Picked{*axis, *std::move(places)})
                                                                                        : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Integers> told(const analysis::Operand& which) const {
        return analysis::operand(node_, search_.graph.opset(), which, [&](ValueId value) { return search_.constants.whole_numbers(value); });
    }

    [[nodiscard]] std::optional<int> axis_of() const {
        auto axis = node_.int_attribute("axis", 0);
        if (node_.is("Slice")) {
            const auto axes = told({"axes", 3, 10}), starts = told({"starts", 1, 10});
            if (!axes || !starts || starts->size() != 1 || axes->size() > 1) return {};
            axis = axes->empty() ? 0 : axes->front();
        }
        const int rank = rank_of(whole_);
        if (axis < 0) axis += rank;
        return rank > 0 && axis >= 0 && axis < rank ? std::optional(static_cast<int>(axis)) : std::nullopt;
    }

    [[nodiscard]] std::optional<Integers> split(std::size_t output, std::int64_t extent) const {
        auto sizes = told({"split", 1, 13});
        if (!sizes) return {};
        const auto parts = static_cast<std::int64_t>(node_.outputs.size());
        const auto each = (extent + parts - 1) / parts;
        for (std::int64_t i = 0; sizes->size() < node_.outputs.size(); ++i) sizes->push_back(std::min(each, extent - i * each));
        Integers places(static_cast<std::size_t>(std::clamp<std::int64_t>((*sizes)[output], 0, extent)));
        std::iota(places.begin(), places.end(),
                  std::accumulate(sizes->begin(), sizes->begin() + static_cast<std::ptrdiff_t>(output), std::int64_t{0}));
        return places;
    }

    [[nodiscard]] std::optional<Integers> gather(std::int64_t extent) const {
        const auto info = search_.constants.info(node_.input(1));
        if (!info || info->dims.size() > 1) return {};
        auto places = search_.constants.whole_numbers(node_.input(1));
        for (std::size_t i = 0; places && i < places->size(); ++i)
            if (auto& place = (*places)[i]; place < 0) place += extent;
        return places;
    }

    [[nodiscard]] std::optional<Integers> slice(std::int64_t extent) const {
        const auto starts = told({"starts", 1, 10}), ends = told({"ends", 2, 10}), steps = told({"", 4, 10});
        if (!starts || !ends || !steps || ends->size() != 1 || steps->size() > 1) return {};
        const auto step = steps->empty() ? 1 : steps->front();
        if (step < 1) return {};
        const auto at = [&](std::int64_t place) {
            return std::clamp<std::int64_t>(place < 0 ? std::max<std::int64_t>(0, place + extent) : place, 0, extent);
        };
        Integers places;
        for (auto place = at(starts->front()); place < at(ends->front()); place += std::min(step, extent)) places.push_back(place);
        return places;
    }

    const GroupSearch& search_;
    const Node& node_;
    const Form& whole_;
};

} // namespace

bool picks(const Node& node) { return node.is("Split") || node.is("Gather") || node.is("Slice"); }

bool only_moves(const Node& node) {
    return node.is("Transpose") || node.is("Reshape") || node.is("Flatten") || node.is("Squeeze") || node.is("Unsqueeze");
}

std::optional<Picked> picked(const GroupSearch& search, ValueId part, const Form& whole) {
    const Node& node = *search.graph.nodes[search.index.producer(part)];
    const auto output = std::find(node.outputs.begin(), node.outputs.end(), part) - node.outputs.begin();
    if (!picks(node) || node.has_reference_attribute()) return {};
    return Reader(search, node, whole).run(static_cast<std::size_t>(output));
}

std::vector<std::int64_t> picked_rows(const Form& whole, const Picked& picked) {
    auto rows = whole.carried ? whole.carried->view.places_on(picked.axis) : Integers{};
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(whole.out_channels));
        std::iota(rows.begin(), rows.end(), 0);
    }
    std::unordered_map<std::int64_t, std::int64_t> at; // a layer may have thousands of rows
    for (std::size_t i = 0; i < picked.places.size(); ++i) at.try_emplace(picked.places[i], static_cast<std::int64_t>(i));
    for (auto& row : rows) {
        const auto found = at.find(row);
        row = found == at.end() ? -1 : found->second;
    }
    return rows;
}

std::vector<std::int64_t> landing_rows(const Form& whole, const Picked& picked, const Landing& on) {
    auto rows = picked_rows(whole, picked);
    for (auto& row : rows)
        if (row >= 0) row = on.count == 0 ? 0 : on.first + row;
    return rows;
}

bool apart(const GroupSearch& search, ValueId part, const Form& whole, const std::vector<std::int64_t>& scaled) {
    const auto own = picked(search, part, whole);
    if (!own) return false;
    const auto rows = picked_rows(whole, *own);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i] >= 0 && scaled[i] >= 0) return false;
    return true;
}

std::optional<MovedLayer> layer_behind(const Form& form) {
    if (!form.kind.has_kernel || form.kind.packed || form.out_channels < 1 || form.partial() || form.border) return {};
    MovedLayer layer{{}, {}, &form};
    const Derivation* at = form.derivation.get();
    for (; const auto* carry = std::get_if<CarryRule>(&at->rule); at = at->inputs[0].get()) {
        if (!carry->helpers.empty()) return {};
        layer.movers.push_back(at->node);
    }
    layer.made = at->value;
    return at->node == Derivation::anchor_node ? std::nullopt : std::optional(std::move(layer));
}

const AnchoredForm* longest_scale(const GroupSearch& search, ValueId value) {
    const auto scales = [&](const AnchoredForm& one) {
        const Form& form = one.form;
        return one.anchor == value && form.plan.depth > 0 && !form.kind.has_kernel && form.pointwise() && form.diagonal && !form.carried &&
               !form.border && !form.partial();
    };
    const AnchoredForm* longest = nullptr;
    for (ValueId at = value; search.index.uses(at).size() == 1 && !search.needed_outside(at);) {
        const auto reader = search.index.uses(at)[0].node;
        at = search.graph.nodes[reader]->output();
        if (search.selection.absorbed[reader] || !at.valid()) break;
        const auto& forms = search.table.forms(at);
        const auto found = std::find_if(forms.begin(), forms.end(), scales);
        if (found == forms.end()) break;
        longest = &*found;
    }
    return longest;
}

} // namespace crease::fold
