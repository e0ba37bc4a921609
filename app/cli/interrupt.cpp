#include "app/cli/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace crease::cli {
namespace {

volatile sig_atomic_t write_end = -1;

// A signal handler may do almost nothing; it writes one byte, and a thread does the rest.
void on_signal(int) {
    const char byte = 's';
    (void)!write(write_end, &byte, 1);
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = handler == SIG_DFL ? 0 : SA_RESETHAND | SA_RESTART;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interrupt::Interrupt() {
    if (pipe2(pipe_, O_CLOEXEC) != 0) return;
    watcher_ = std::thread([this] {
        char byte = 0;
        if (read(pipe_[0], &byte, 1) == 1 && byte == 's') source_.request_stop();
    });
    write_end = pipe_[1];
    handle(SIGINT, on_signal);
    handle(SIGTERM, on_signal);
}

Interrupt::~Interrupt() {
    if (!watcher_.joinable()) return;
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    const char byte = 'e';
    (void)!write(pipe_[1], &byte, 1);
    watcher_.join();
    close(pipe_[0]);
    close(pipe_[1]);
}

} // namespace crease::cli
