#pragma once

#include "core/base/progress.h"

namespace crease::cli {

/// Progress as one line on stderr that is rewritten; nothing when stderr is not a terminal. The line vanishes with the
/// object.
class ProgressLine {
public:
    explicit ProgressLine(std::stop_token stop);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();
    [[nodiscard]] const JobControl& control() const { return control_; }

private:
    JobControl control_;
};

} // namespace crease::cli
