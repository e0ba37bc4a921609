#pragma once

#include <stop_token>
#include <thread>

namespace crease::cli {

/// While it lives, Ctrl+C and SIGTERM request a stop instead of ending the process, so that the work in hand can clean
/// up after itself. A second Ctrl+C ends the process as usual. One at a time.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();
    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    std::stop_source source_;
    int pipe_[2]{-1, -1};
    std::thread watcher_;
};

} // namespace crease::cli
