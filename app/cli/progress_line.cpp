#include "app/cli/progress_line.h"

#include "core/base/printable.h"

#include <cstdio>
#include <unistd.h>

namespace crease::cli {
namespace {

constexpr auto erase_line = "\r\033[K";

void show(double fraction, std::string_view step) {
    std::fprintf(stderr, "%s%3.0f %%  %s", erase_line, 100 * fraction, printable(step).c_str());
    std::fflush(stderr);
}

} // namespace

ProgressLine::ProgressLine(std::stop_token stop) : control_{std::move(stop), {}} {
    if (isatty(STDERR_FILENO)) control_.report = show;
}

ProgressLine::~ProgressLine() {
    if (control_.report) std::fputs(erase_line, stderr);
}

} // namespace crease::cli
