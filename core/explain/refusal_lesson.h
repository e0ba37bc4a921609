#pragma once

#include "core/explain/drawing.h"

namespace crease::explain {

/// Why something does not fold: what the file's own refusal says, and what stands behind its kind.
struct RefusalLesson {
    fold::Refusal refusal;
    std::string title;   ///< of the kind: "The padding reaches over a shift"
    std::string why;     ///< it would be wrong
    std::string example; ///< the smallest one, in numbers; may be empty
    std::string change;  ///< what would make it fold; may be empty
    Drawing drawing;     ///< no marks where words are enough
};

[[nodiscard]] RefusalLesson lesson_of(const fold::Refusal& refusal);

/// Every code that has words of its own.
[[nodiscard]] std::vector<std::string> explained_codes();

/// As a page of its own, as that of a site.
[[nodiscard]] std::string page_of(const RefusalLesson& lesson);

} // namespace crease::explain
