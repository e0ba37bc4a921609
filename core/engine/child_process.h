#pragma once

#include "core/base/result.h"

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace crease::engine {

/// How a child ended.
struct ChildEnd {
    int signal = 0;               ///< 0 when it ended by itself
    int exit_code = 0;            ///< when it ended by itself
    std::uint64_t peak_bytes = 0; ///< largest resident size
    std::string last_words;       ///< the last line it wrote to stdout or stderr, or empty
};

/// A child process whose stdin is one end of a stream socket; the other end is ours. What it prints is kept in memory,
/// never mixed into Crease's own output. The destructor kills and reaps it.
class ChildProcess {
public:
    /// Starts `command` (program and arguments) with the caller's environment, in which `variables` ("NAME=value") replace those of
    /// the same name. Errors: `engine`, when the system refuses.
    [[nodiscard]] static Result<ChildProcess> start(const std::vector<std::string>& command, const std::vector<std::string>& variables = {});
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();

    /// Our end of the socket; the caller closes it. Only once.
    [[nodiscard]] int take_socket();
    void kill();
    /// At most so many bytes of private memory, and so many in any file it writes; 0 leaves that open.
    void limit(std::uint64_t memory_bytes, std::uint64_t file_bytes);
    /// Waits up to a second for it to end by itself, then kills it. Idempotent.
    ChildEnd finish();
    [[nodiscard]] pid_t id() const { return pid_; }

private:
    ChildProcess() = default;
    [[nodiscard]] bool reap(bool block);
    [[nodiscard]] std::string read_last_words() const;

    pid_t pid_ = -1;
    int socket_ = -1;
    int output_ = -1; ///< an anonymous file that the child's stdout and stderr go to
    bool reaped_ = false;
    ChildEnd end_;
};

} // namespace crease::engine
