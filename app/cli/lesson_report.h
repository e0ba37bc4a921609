#pragma once

#include "core/explain/page.h"
#include "core/explain/refusal_lesson.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace crease::cli {

/// A lesson for a terminal: each step with its formula, in symbols and in numbers.
[[nodiscard]] std::string lesson_text(const explain::Lesson& lesson, const explain::ChannelView& view);
[[nodiscard]] std::string lesson_text(const explain::RefusalLesson& lesson);

/// The same for scripts, with the kernels' numbers.
[[nodiscard]] nlohmann::json lesson_json(const explain::Lesson& lesson, const explain::ChannelView& view);
[[nodiscard]] nlohmann::json lesson_json(const explain::RefusalLesson& lesson);

} // namespace crease::cli
