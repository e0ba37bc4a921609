#include "core/compare/classes.h"

#include "core/compare/class_names.h"

namespace crease::compare {

Result<Classes> Classes::read(const CompareRequest& request, const InputSet& inputs, const Model* model) {
    Classes classes;
    auto labels = request.labels;
    if (labels.empty() && !inputs.entries().empty() && !inputs.entries().front().file.empty())
        labels = find_labels(inputs.entries().front().file).value_or("");
    if (!labels.empty()) {
        CREASE_TRY(classes.labels_, read_labels(labels));
    }
    auto names = request.class_names;
    if (names.empty() && !inputs.entries().empty() && !inputs.entries().front().file.empty())
        names = find_class_names(inputs.entries().front().file).value_or("");
    if (!names.empty()) {
        CREASE_TRY(classes.names_, read_class_names(names));
    } else if (model) {
        classes.names_ = class_names_of(*model);
    }
    return classes;
}

std::optional<std::int64_t> Classes::truth(const std::string& input) const {
    const auto found = labels_.find(input);
    return found == labels_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<RankedClass> Classes::rank(const HostTensor& scores, int top_k) const {
    std::vector<RankedClass> classes;
    for (const auto& rank : compare::top_k(scores, static_cast<std::size_t>(top_k))) {
        const auto index = static_cast<std::size_t>(rank.index);
        classes.push_back({rank, index < names_.size() && !names_[index].empty() ? names_[index] : std::to_string(index)});
    }
    return classes;
}

std::optional<Accuracy> count_accuracy(const std::vector<SampleReport>& samples) {
    Accuracy accuracy;
    for (const auto& sample : samples) {
        const auto* ranked = sample.ranked();
        if (!sample.truth || !ranked) continue;
        ++accuracy.labelled;
        accuracy.right_a += ranked->top_a.front().rank.index == *sample.truth;
        accuracy.right_b += ranked->top_b.front().rank.index == *sample.truth;
    }
    return accuracy.labelled > 0 ? std::optional(accuracy) : std::nullopt;
}

} // namespace crease::compare
