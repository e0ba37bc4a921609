#include "core/compare/classes.h"

#include "core/compare/class_names.h"
#include "core/compare/imagenet_names.h"
#include "core/compare/labels.h"

namespace crease::compare {

Result<Classes> Classes::read(const CompareRequest& request, const std::filesystem::path& image, const Model& model) {
    Classes classes;
    auto labels = request.labels, names = request.class_names;
    if (labels.empty() && !image.empty()) labels = find_labels(image).value_or("");
    if (names.empty() && !image.empty()) names = find_class_names(image).value_or("");
    if (!labels.empty()) {
        CREASE_TRY(classes.labels_, read_labels(labels));
    }
    if (names == imagenet) {
        classes.names_ = imagenet_names();
    } else if (!names.empty()) {
        CREASE_TRY(classes.names_, read_class_names(names));
    } else {
        classes.names_ = class_names_of(model);
    }
    return classes;
}

std::string Classes::name_of(std::int64_t index) const {
    const auto place = static_cast<std::size_t>(index);
    return index >= 0 && place < names_.size() && !names_[place].empty() ? names_[place] : std::to_string(index);
}

std::optional<std::int64_t> Classes::truth(const std::string& input) const {
    const auto found = labels_.find(input);
    return found == labels_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<RankedClass> Classes::rank(const HostTensor& scores, int top_k) const {
    std::vector<RankedClass> classes;
    for (const auto& rank : compare::top_k(scores, static_cast<std::size_t>(top_k))) classes.push_back({rank, name_of(rank.index)});
    return classes;
}

void name_classes(CompareReport& report, const Classes& classes) {
    for (auto& sample : report.samples) {
        sample.truth = classes.truth(sample.name);
        sample.truth_label = sample.truth ? classes.name_of(*sample.truth) : "";
        for (auto& output : sample.outputs)
            for (auto* ranking : {&output.top_a, &output.top_b})
                for (auto& entry : *ranking) entry.label = classes.name_of(entry.rank.index);
    }
    report.accuracy = count_accuracy(report.samples);
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
