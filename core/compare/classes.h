#pragma once

#include "core/compare/compare.h"
#include "core/compare/labels.h"

namespace crease::compare {

/// What is known of a classifier's classes besides their indices: names, and the right one of each image.
class Classes {
public:
    /// From what the request names, or from what lies beside the images (`image` is one of them; empty: there are none); names also from the
    /// model's metadata. Errors: those of the files.
    [[nodiscard]] static Result<Classes> read(const CompareRequest& request, const std::filesystem::path& image, const Model& model);
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; } ///< by index; empty: none are known
    [[nodiscard]] std::string name_of(std::int64_t index) const;                   ///< in digits where none is known

    [[nodiscard]] std::optional<std::int64_t> truth(const std::string& input) const;
    /// The best few of a vector of class scores.
    [[nodiscard]] std::vector<RankedClass> rank(const HostTensor& scores, int top_k) const;

private:
    Labels labels_;
    std::vector<std::string> names_;
};

/// Calls the classes of a comparison by other names, and holds them against other right ones; neither has a part in what ran.
void name_classes(CompareReport& report, const Classes& classes);

/// Of the inputs whose right class is known and that were ranked; nothing without any.
[[nodiscard]] std::optional<Accuracy> count_accuracy(const std::vector<SampleReport>& samples);

} // namespace crease::compare
