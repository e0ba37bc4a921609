#pragma once

#include "core/explain/drawing.h"

namespace crease::explain {

/// Why something does not fold: what the file's own refusal says, and what stands behind its kind.
struct RefusalLesson {
    fold::Refusal refusal;
    std::string title;   ///< of the kind: "The padding reaches over a shift"
    std::string why;     ///< it would be wrong
    std::string example; ///< in numbers, the file's own where that is possible; may be empty
    std::string change;  ///< what would make it fold; may be empty
    Drawing drawing;     ///< of its kind, and of the example; no marks for a code that is not known (then there is no example either)
};

/// Of the kind alone, which a code tells: without an example.
[[nodiscard]] RefusalLesson lesson_of(const fold::Refusal& refusal);
/// `facts`: of the model that was scanned.
[[nodiscard]] RefusalLesson lesson_of(const analysis::ModelFacts& facts, const fold::Refusal& refusal);

/// Every code that has words of its own.
[[nodiscard]] std::vector<std::string> explained_codes();

/// As a page of its own, as that of a site.
[[nodiscard]] std::string page_of(const RefusalLesson& lesson);

} // namespace crease::explain
