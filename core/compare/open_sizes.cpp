// What fits a network cannot be known from its inputs alone, but the engine knows: what it refuses, it refuses in milliseconds. So every
// open number has a list of plausible values (usual_sizes.cpp), what the graph asks for first, and combinations are tried in this
// order: the first of each; one number after another through its list, together with all at the same place of theirs; then
// pairs. The batch is 1 throughout.

#include "core/compare/open_sizes.h"

#include "core/compare/symbol_expression.h"
#include "core/compare/usual_sizes.h"

#include <algorithm>

namespace crease::compare {
namespace {

constexpr std::size_t most_tries = 300;

std::string place_name(const WantedInput& input, std::size_t axis) { return "axis " + std::to_string(axis) + " of \"" + input.info.name + "\""; }

/// What two axes that share a number can both be.
std::vector<std::int64_t> in_both(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
    const auto& [shorter, longer] = a.size() <= b.size() ? std::tie(a, b) : std::tie(b, a);
    if (shorter.size() == 1) return shorter;
    std::vector<std::int64_t> both;
    std::copy_if(a.begin(), a.end(), std::back_inserter(both), [&](auto n) { return std::find(b.begin(), b.end(), n) != b.end(); });
    return both.empty() ? a : both;
}

/// Whether it is made of the names of other extents.
bool follows(const std::string& symbol, const WantedInputs& inputs) {
    if (!is_expression(symbol)) return false;
    const auto names = names_in_symbol(symbol);
    return std::all_of(names.begin(), names.end(), [&](const auto& name) {
        return std::any_of(inputs.begin(), inputs.end(), [&](const auto& input) {
            return std::any_of(input.axes.begin(), input.axes.end(), [&](const auto& axis) { return axis.symbol == name; });
        });
    });
}

} // namespace

OpenSizes::OpenSizes(const WantedInputs& inputs, const KnownInputs& known) {
    for (std::size_t i = 0; i < inputs.size(); ++i)
        for (std::size_t axis = 0; axis < inputs[i].axes.size(); ++axis) {
            const auto given = known.shapes.find(inputs[i].info.name);
            const auto image = known.image_extents.find({i, axis});
            const auto& symbol = inputs[i].axes[axis].symbol;
            if (symbol.empty()) continue;
            if (given != known.shapes.end() && axis < given->second.size()) settled_[symbol] = given->second[axis];
            else if (image != known.image_extents.end()) settled_[symbol] = image->second;
            else if (inputs[i].info.shape[axis] >= 0) settled_[symbol] = inputs[i].info.shape[axis];
        }
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (!known.shapes.contains(inputs[i].info.name))
            for (std::size_t axis = 0; axis < inputs[i].axes.size(); ++axis) add(inputs, i, axis, known);
        const auto values = known.values.contains(inputs[i].info.name) ? std::vector<std::int64_t>() : usual_values(inputs[i]);
        if (!values.empty()) numbers_.push_back({"\"" + inputs[i].info.name + "\"", values, {}, i, 0});
    }
    list_tries();
}

// Both sides of an image are one number, unless the file gives them names; whole numbers of like shape (ids and their mask) share too.
void OpenSizes::add(const WantedInputs& inputs, std::size_t input, std::size_t axis, const KnownInputs& known) {
    const auto& wanted = inputs[input];
    if (wanted.info.shape[axis] >= 0 || known.image_extents.contains({input, axis})) return;
    auto symbol = wanted.axes[axis].symbol;
    if (settled_.contains(symbol) || follows(symbol, inputs)) return;
    const bool side = known.image == input && known.image_sides.contains(axis);
    const auto candidates = usual_extents(wanted, axis, side);
    std::string name = symbol.empty() ? place_name(wanted, axis) : symbol;
    if (symbol.empty() && side) symbol = "side of " + wanted.info.name;
    if (symbol.empty() && !is_floating(wanted.info.type) && !is_batch(wanted, axis)) symbol = "whole " + std::to_string(axis);
    const auto [found, is_new] = by_symbol_.try_emplace(symbol.empty() ? name : symbol, numbers_.size());
    if (is_new) numbers_.push_back({std::move(name), candidates, {}, {}, 0});
    auto& number = numbers_[found->second];
    if (!is_new) number.candidates = in_both(number.candidates, candidates);
    number.places.emplace_back(input, axis);
}

void OpenSizes::list_tries() {
    const std::vector<std::size_t> first(numbers_.size(), 0);
    std::size_t longest = 0;
    for (const auto& number : numbers_) longest = std::max(longest, number.candidates.size());
    tries_.push_back(first);
    for (std::size_t rank = 1; rank < longest; ++rank) {
        auto all = first;
        for (std::size_t i = 0; i < numbers_.size(); ++i) {
            if (rank >= numbers_[i].candidates.size()) continue;
            auto one = first;
            one[i] = all[i] = rank;
            tries_.push_back(one);
        }
        tries_.push_back(all);
    }
    for (std::size_t sum = 2; sum < 2 * longest && tries_.size() < most_tries; ++sum)
        for (std::size_t i = 0; i < numbers_.size(); ++i)
            for (std::size_t j = i + 1; j < numbers_.size(); ++j)
                for (std::size_t rank = 1; rank < sum; ++rank) {
                    auto pair = first;
                    pair[i] = rank;
                    pair[j] = sum - rank;
                    if (rank < numbers_[i].candidates.size() && sum - rank < numbers_[j].candidates.size()) tries_.push_back(pair);
                }
    if (tries_.size() > most_tries) tries_.resize(most_tries);
}

bool OpenSizes::is_a_guess() const { return tries_.size() > 1; }

bool OpenSizes::next() {
    if (tried_ + 1 >= tries_.size()) return false;
    ++tried_;
    for (std::size_t i = 0; i < numbers_.size(); ++i) numbers_[i].chosen = tries_[tried_][i];
    return true;
}

std::vector<engine::TensorInfo> OpenSizes::sized(const WantedInputs& inputs) const {
    std::vector<engine::TensorInfo> infos;
    for (const auto& input : inputs) infos.push_back(input.info);
    auto known = settled_;
    for (const auto& number : numbers_) {
        for (const auto& [input, axis] : number.places) {
            infos[input].shape[axis] = number.number();
            known[inputs[input].axes[axis].symbol] = number.number();
        }
    }
    for (std::size_t i = 0; i < infos.size(); ++i)
        for (std::size_t axis = 0; axis < infos[i].shape.size(); ++axis)
            if (infos[i].shape[axis] < 0)
                infos[i].shape[axis] = std::max<std::int64_t>(evaluate_symbol(inputs[i].axes[axis].symbol, known).value_or(1), 0);
    return infos;
}

std::optional<std::int64_t> OpenSizes::value_of(std::size_t input) const {
    for (const auto& number : numbers_)
        if (number.value_of == input) return number.number();
    return std::nullopt;
}

std::string OpenSizes::describe() const {
    std::string text;
    for (const auto& number : numbers_)
        if (number.candidates.size() > 1) text += (text.empty() ? "" : ", ") + number.name + " = " + std::to_string(number.number());
    return text;
}

} // namespace crease::compare
