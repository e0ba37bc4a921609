#pragma once

#include "core/explain/lesson.h"

namespace crease::explain {

/// What is said of a step that follows this rule.
[[nodiscard]] Words words_of(const fold::Derivation& step);

} // namespace crease::explain
