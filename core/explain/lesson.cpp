#include "core/explain/lesson.h"

#include "core/explain/formulas.h"
#include "core/explain/words.h"
#include "core/fold/form/derivation.h"
#include "core/fold/select/steps.h"

#include <unordered_map>

namespace crease::explain {

using fold::Derivation;

namespace {

constexpr std::size_t most_scenes = 200; // a chain of thousands is no lesson

std::string name_of(const Graph& graph, const Node& node) {
    if (!node.name.empty()) return node.name;
    return node.output().valid() ? graph.value_name(node.output()) : node.op_type;
}

std::vector<std::uint32_t> own_nodes(const Derivation& step) {
    std::vector<std::uint32_t> nodes{step.node};
    if (const auto* carry = std::get_if<fold::CarryRule>(&step.rule)) nodes.insert(nodes.end(), carry->helpers.begin(), carry->helpers.end());
    if (const auto* border = std::get_if<fold::BorderRule>(&step.rule)) nodes.insert(nodes.end(), border->helpers.begin(), border->helpers.end());
    return nodes;
}

std::string shape_text(const Derivation& step) {
    if (step.node == Derivation::anchor_node) return "the input itself";
    if (!step.form.kind.has_kernel && step.form.out_channels == 0) return "each channel for itself";
    return fold::kernel_shape(step.form).text();
}

class Telling {
public:
    Telling(const Graph& graph, Lesson& lesson) : graph_(graph), lesson_(lesson) {}

    void add_steps_of(const fold::Step& root, std::size_t end) {
        std::unordered_map<const Derivation*, const fold::Step*> steps;
        for (const auto* step : fold::step_order(root)) steps[step->derivation.get()] = step;
        for (const auto* derivation : fold::derivation_order(*root.derivation)) {
            const auto step = steps.find(derivation);
            if (step == steps.end()) continue; // the input itself
            if (lesson_.scenes.size() == most_scenes) {
                ++lesson_.left_out;
                continue;
            }
            numbers_[derivation] = lesson_.scenes.size();
            lesson_.scenes.push_back(scene(*step->second, end));
        }
    }

private:
    [[nodiscard]] Scene scene(const fold::Step& told, std::size_t end) const {
        const Derivation& step = *told.derivation;
        Scene out;
        out.rule = told.rule;
        out.title = told.text;
        out.value = told.id;
        out.op = told.op;
        out.foldable_alone = told.foldable_alone;
        out.end = end;
        out.derivation = told.derivation;
        for (const auto position : own_nodes(step)) out.nodes.push_back(name_of(graph_, *graph_.nodes[position]));
        for (const auto& [role, value] : told.constants) out.constants.emplace_back(role, graph_.value_name(value));
        out.words = words_of(step);
        auto formula = formula_of(step);
        out.kernel = std::move(formula.kernel);
        out.bias = std::move(formula.bias);
        for (const auto& input : step.inputs) {
            out.before.push_back(shape_text(*input));
            const auto known = numbers_.find(input.get());
            out.inputs.push_back(known == numbers_.end() ? Scene::none : known->second);
        }
        out.after = shape_text(step);
        return out;
    }

    const Graph& graph_;
    Lesson& lesson_;
    std::unordered_map<const Derivation*, std::size_t> numbers_;
};

/// Everything that scenes are made from.
void take_out_what_is_below(const Lesson& lesson, std::size_t scene, std::vector<bool>& closed) {
    for (const auto input : lesson.scenes[scene].inputs) {
        if (input == Scene::none) continue;
        closed[input] = false;
        take_out_what_is_below(lesson, input, closed);
    }
}

} // namespace

std::vector<std::string> folded_up_to(const Lesson& lesson, std::size_t scene) {
    if (scene + 1 >= lesson.scenes.size()) return {lesson.site};
    std::vector<bool> closed(lesson.scenes.size(), false);
    for (std::size_t s = 0; s <= scene; ++s) {
        closed[s] = lesson.scenes[s].foldable_alone;
        if (closed[s]) take_out_what_is_below(lesson, s, closed);
    }
    std::vector<std::string> ids;
    for (std::size_t s = 0; s <= scene; ++s)
        if (closed[s]) ids.push_back(lesson.scenes[s].value);
    return ids;
}

Lesson lesson_of(const analysis::ModelFacts& facts, const fold::Site& site) {
    const auto& graph = facts.of(site.graph).graph;
    Lesson lesson{site.id,
                  site.label,
                  site.block,
                  graph.value_name(site.anchor),
                  graph.value_name(site.output),
                  site.made_text(),
                  site.conditions,
                  site.before,
                  site.after,
                  {},
                  {},
                  {}};
    Telling telling(graph, lesson);
    const auto& root = site.steps();
    const bool several = root->rule == fold::StepRule::several;
    for (std::size_t end = 0; end < site.ends.size(); ++end) {
        telling.add_steps_of(several ? *root->inputs.at(end) : *root, end);
        lesson.outputs.push_back(site.ends[end].kernel.out_channels);
        lesson.inputs.push_back(site.ends[end].kernel.in_channels);
    }
    return lesson;
}

std::vector<std::vector<std::int64_t>> offsets_of(const fold::KernelPreview& kernel) {
    std::vector<std::vector<std::int64_t>> all(kernel.taps.size(), std::vector<std::int64_t>(kernel.extents.size()));
    for (std::size_t t = 0; t < all.size(); ++t) {
        auto index = static_cast<std::int64_t>(t);
        for (auto axis = kernel.extents.size(); axis-- > 0; index /= kernel.extents[axis])
            all[t][axis] = kernel.first_offset[axis] + index % kernel.extents[axis] * kernel.dilation[axis];
    }
    return all;
}

} // namespace crease::explain
