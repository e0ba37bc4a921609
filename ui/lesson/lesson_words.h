#pragma once

#include "core/explain/refusal_lesson.h"

#include <QString>

namespace crease::ui {

/// The step as a heading: it begins with a capital.
[[nodiscard]] QString titleOf(const explain::Scene& scene);

/// The words beside a scene, as HTML: what happens, why it is exact, what goes wrong, the paper, operators and constants.
[[nodiscard]] QString wordsOf(const explain::Scene& scene);

/// The words beside the other pages.
[[nodiscard]] QString wordsOfTrace();
[[nodiscard]] QString wordsOfBreaking();
[[nodiscard]] QString wordsOfGains();

/// The words above and below a refusal's drawing.
[[nodiscard]] QString reasonsOf(const explain::RefusalLesson& lesson);
[[nodiscard]] QString remedyOf(const explain::RefusalLesson& lesson);

} // namespace crease::ui
