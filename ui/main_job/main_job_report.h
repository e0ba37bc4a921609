#pragma once

#include "ui/compare/comparison.h"

#include "core/base/result.h"

#include <string>

namespace crease::ui {

class DocumentController;

struct JobReport {
    std::string json, text;
};

/// What was opened, what folded, and what the comparison said (null: it did not run), for machines and for people.
[[nodiscard]] JobReport describeJob(const DocumentController& controller, const Answer& answer);

[[nodiscard]] Status writeText(const QString& path, const std::string& content);

} // namespace crease::ui
