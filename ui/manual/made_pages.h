#pragma once

#include "ui/manual/manual.h"

#include <cstdint>

namespace crease::ui {

// Pages of the manual that are made from what they tell of.

[[nodiscard]] std::vector<ManualPage> refusalPages(); ///< one for each code that a scan may give
/// What ONNX says of an operator, as it is meant in that operator set; a page without words where nothing is known.
[[nodiscard]] ManualPage operatorPage(const QString& op, const QString& domain, std::int64_t opset);
[[nodiscard]] ManualPage keysPage(const WindowActions& actions);
[[nodiscard]] ManualPage jsonPage();                                 ///< from the schemas
[[nodiscard]] QString linksTo(const std::vector<ManualPage>& pages); ///< a list in Markdown

} // namespace crease::ui
