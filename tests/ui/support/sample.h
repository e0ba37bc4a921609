#pragma once

#include "core/fold/document.h"

#include <QString>

namespace crease::ui::test {

[[nodiscard]] QString samplePath(const QString& name); ///< of resources/samples
[[nodiscard]] fold::Document openSample(const QString& name);
[[nodiscard]] fold::Document allFolded(const fold::Document& document);

} // namespace crease::ui::test
