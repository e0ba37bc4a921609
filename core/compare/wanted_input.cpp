#include "core/compare/wanted_input.h"

#include "core/compare/input_walk.h"
#include "core/compare/staging.h"

#include <algorithm>
#include <set>

namespace crease::compare {
namespace {

void read_type(const Graph& graph, WantedInput& input) {
    const auto value = graph.find_value(input.info.name);
    const auto* type = value.valid() ? graph.value_type(value) : nullptr;
    if (!type) return;
    input.rank_known = type->shape.has_value();
    for (std::size_t i = 0; i < std::min(type->symbols.size(), input.axes.size()); ++i) input.axes[i].symbol = type->symbols[i];
}

std::vector<std::int64_t> stated_numbers(const Model& model) {
    constexpr std::size_t most = 24;
    constexpr std::int64_t largest = 1 << 16;
    std::set<std::int64_t> numbers;
    for (const auto& tensor : model.main().initializers) {
        if (numbers.size() >= most) break;
        for (const auto extent : tensor->dims())
            if (extent > 1 && extent < largest) numbers.insert(extent);
        if (tensor->type() != ElementType::int64 || tensor->element_count() > 8) continue;
        if (const auto whole = tensor->integers())
            for (const auto number : *whole)
                if (number > 1 && number < largest) numbers.insert(number);
    }
    return {numbers.begin(), numbers.end()};
}

} // namespace

WantedInputs wanted_inputs(const Model& model, const std::vector<engine::TensorInfo>& declared) {
    return wanted_inputs(analysis::ModelFacts(model), declared);
}

WantedInputs wanted_inputs(const analysis::ModelFacts& facts, const std::vector<engine::TensorInfo>& declared) {
    const auto& model = facts.model();
    WantedInputs inputs(declared.begin(), declared.end());
    for (auto& input : inputs) {
        read_type(model.main(), input);
        walk(facts, input);
        input.stated = stated_numbers(model);
    }
    return inputs;
}

Result<WantedInputs> wanted_inputs(const engine::ModelSource& source, const std::vector<engine::TensorInfo>& declared, const JobControl& control) {
    CREASE_TRY(const auto model, read_source(source, control));
    return wanted_inputs(*model, declared);
}

bool speaks_of(const std::string& name, std::initializer_list<std::string_view> words) {
    auto lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return std::any_of(words.begin(), words.end(), [&](auto word) { return lower.find(word) != std::string::npos; });
}

} // namespace crease::compare
