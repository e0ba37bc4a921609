#pragma once

#include "core/explain/channels.h"
#include "core/explain/lesson.h"

#include <string>

namespace crease::explain {

/// Why the kernel of these channels is zero: its group reads others.
[[nodiscard]] std::string unconnected_remark(const Connections& connections, const Channels& here);

/// That a single tap lies beside the pixel, where padding that a later step takes back has moved it; empty where it does not.
[[nodiscard]] std::string beside_its_pixel(const fold::Form& at, const fold::Form& whole);

/// Which of the channels between two kernels is drawn.
[[nodiscard]] std::string middle_remark(const fold::WindowRule& rule, std::int64_t middle);

/// Says of each operand which step it comes from.
void caption(Figures& figures, const Scene& scene);

} // namespace crease::explain
