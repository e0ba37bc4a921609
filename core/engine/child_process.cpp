#include "core/engine/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <string_view>
#include <thread>
#include <utility>

extern char** environ;

namespace crease::engine {
namespace {

tl::unexpected<Error> refused(const char* what, int code) { return fail(ErrorCode::engine, std::string(what) + " (" + std::strerror(code) + ")"); }

/// Attributes of the spawn: default signal handling, nothing blocked, whatever the calling thread had set.
class SpawnAttributes {
public:
    SpawnAttributes() {
        posix_spawnattr_init(&attributes_);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }
    [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

private:
    posix_spawnattr_t attributes_{};
};

class SpawnActions {
public:
    SpawnActions(int in, int out) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, out, STDERR_FILENO);
    }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (const auto& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environment_with(const std::vector<std::string>& variables) {
    auto all = variables;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text = *entry;
        const auto name = text.substr(0, text.find('=') + 1);
        if (std::none_of(variables.begin(), variables.end(), [&](const auto& v) { return v.starts_with(name); })) all.emplace_back(text);
    }
    return all;
}

int spawn(pid_t& pid, const std::vector<std::string>& command, const std::vector<std::string>& variables, int in, int out) {
    const auto environment = environment_with(variables);
    const SpawnActions actions(in, out);
    const SpawnAttributes attributes;
    return posix_spawn(&pid, command[0].c_str(), actions.get(), attributes.get(), pointers_to(command).data(), pointers_to(environment).data());
}

void set_limit(pid_t pid, __rlimit_resource resource, std::uint64_t bytes) {
    const rlimit limit{bytes, bytes};
    if (bytes > 0) prlimit(pid, resource, &limit, nullptr); // a stricter one of the user's own stays
}

} // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& command, const std::vector<std::string>& variables) {
    ChildProcess child;
    child.output_ = memfd_create("crease-engine-output", MFD_CLOEXEC);
    int ends[2] = {-1, -1};
    if (child.output_ < 0 || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return refused("the system gives no channel to an engine process", errno);
    child.socket_ = ends[0];
    const int code = spawn(child.pid_, command, variables, ends[1], child.output_);
    close(ends[1]);
    if (code != 0) {
        child.reaped_ = true;
        return refused(("the engine process \"" + command[0] + "\" cannot be started").c_str(), code);
    }
    return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(other.pid_), socket_(std::exchange(other.socket_, -1)), output_(std::exchange(other.output_, -1)),
      reaped_(std::exchange(other.reaped_, true)), end_(std::move(other.end_)) {}

ChildProcess::~ChildProcess() {
    if (!reaped_ && pid_ > 0) {
        kill();
        (void)reap(true);
    }
    if (socket_ >= 0) close(socket_);
    if (output_ >= 0) close(output_);
}

int ChildProcess::take_socket() { return std::exchange(socket_, -1); }

void ChildProcess::kill() {
    if (!reaped_ && pid_ > 0) ::kill(pid_, SIGKILL);
}

void ChildProcess::limit(std::uint64_t memory_bytes, std::uint64_t file_bytes) {
    set_limit(pid_, RLIMIT_DATA, memory_bytes);
    set_limit(pid_, RLIMIT_FSIZE, file_bytes);
}

bool ChildProcess::reap(bool block) {
    int status = 0;
    rusage usage{};
    pid_t got = 0;
    do got = wait4(pid_, &status, block ? 0 : WNOHANG, &usage);
    while (got < 0 && errno == EINTR);
    if (got == 0) return false;
    reaped_ = true;
    end_.signal = got > 0 && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    end_.exit_code = got > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    end_.peak_bytes = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    end_.last_words = read_last_words();
    return true;
}

ChildEnd ChildProcess::finish() {
    using namespace std::chrono_literals;
    const auto deadline = std::chrono::steady_clock::now() + 1s;
    while (!reaped_ && !reap(false)) {
        if (std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(2ms);
        } else {
            kill();
            (void)reap(true);
        }
    }
    return end_;
}

std::string ChildProcess::read_last_words() const {
    char tail[512];
    const off_t size = lseek(output_, 0, SEEK_END);
    const auto start = std::max<off_t>(0, size - static_cast<off_t>(sizeof tail));
    const auto got = pread(output_, tail, sizeof tail, start);
    std::string text(tail, static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

} // namespace crease::engine
