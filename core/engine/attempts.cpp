#include "core/engine/attempts.h"

#include <sys/socket.h>
#include <sys/syscall.h>
#include <ucontext.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace crease::engine {
namespace {

// The handler may interrupt anything, so it neither allocates nor locks: it takes the next free line and fills it. A line counts once
// its flag is set.
struct Line {
    std::atomic<bool> complete = false;
    char text[300] = {};
};
std::array<Line, 32> lines;
std::atomic<std::size_t> lines_taken = 0;

void write_line(const char* what, const char* path) {
    const auto index = lines_taken.fetch_add(1);
    if (index >= lines.size()) return;
    auto& line = lines[index];
    std::strncpy(line.text, what, 40);
    if (path) {
        std::strcat(line.text, " \"");
        std::strncat(line.text, path, 250);
        std::strcat(line.text, "\"");
    }
    line.complete = true;
}

#if defined(__x86_64__)
long argument(const ucontext_t& context, int index) {
    constexpr int registers[] = {REG_RDI, REG_RSI, REG_RDX, REG_R10};
    return context.uc_mcontext.gregs[registers[index]];
}
void answer(ucontext_t& context, long value) { context.uc_mcontext.gregs[REG_RAX] = value; }
#elif defined(__aarch64__)
long argument(const ucontext_t& context, int index) { return static_cast<long>(context.uc_mcontext.regs[index]); }
void answer(ucontext_t& context, long value) { context.uc_mcontext.regs[0] = static_cast<unsigned long>(value); }
#else
long argument(const ucontext_t&, int) { return 0; }
void answer(ucontext_t&, long) {}
#endif

enum class Kind { file, program, process, socket };
struct Call {
    long number;
    Kind kind;
    int path = -1; ///< which argument names the file
};

constexpr Call calls[] = {
#ifdef SYS_open // not where only the calls with "at" are left
    {SYS_open, Kind::file, 0},      {SYS_creat, Kind::file, 0},       {SYS_mkdir, Kind::file, 0},   {SYS_mknod, Kind::file, 0},
    {SYS_unlink, Kind::file, 0},    {SYS_rmdir, Kind::file, 0},       {SYS_rename, Kind::file, 1},  {SYS_symlink, Kind::file, 1},
    {SYS_link, Kind::file, 1},      {SYS_fork, Kind::process},        {SYS_vfork, Kind::process},
#endif
#ifdef SYS_renameat
    {SYS_renameat, Kind::file, 3},
#endif
    {SYS_openat, Kind::file, 1},    {SYS_mkdirat, Kind::file, 1},     {SYS_mknodat, Kind::file, 1}, {SYS_unlinkat, Kind::file, 1},
    {SYS_renameat2, Kind::file, 3}, {SYS_symlinkat, Kind::file, 2},   {SYS_linkat, Kind::file, 3},  {SYS_truncate, Kind::file, 0},
    {SYS_execve, Kind::program, 0}, {SYS_execveat, Kind::program, 1}, {SYS_socket, Kind::socket},
};

// Devices and the process's own entries in /proc are opened for writing by harmless libraries too.
bool harmless(const char* path) { return std::strncmp(path, "/dev/", 5) == 0 || std::strncmp(path, "/proc/", 6) == 0; }

void note(const Call& call, const ucontext_t& context) {
    const auto* path = call.path >= 0 ? reinterpret_cast<const char*>(argument(context, call.path)) : nullptr;
    const long family = argument(context, 0);
    switch (call.kind) {
    case Kind::file:
        if (path && !harmless(path)) write_line("to write", path);
        break;
    case Kind::program: write_line("to start the program", path ? path : ""); break;
    case Kind::process: write_line("to start another process", nullptr); break;
    case Kind::socket: // other families ask this machine alone, such as for the name of a user
        if (family == AF_INET || family == AF_INET6) write_line("to open an internet connection", nullptr);
        break;
    }
}

void on_trap(int, siginfo_t* info, void* raw) {
    auto& context = *static_cast<ucontext_t*>(raw);
    for (const auto& call : calls)
        if (call.number == info->si_syscall) note(call, context);
    answer(context, -EACCES);
}

} // namespace

void note_attempts() {
    if (!can_note_attempts) return;
    struct sigaction action {};
    action.sa_sigaction = on_trap;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    sigaction(SIGSYS, &action, nullptr);
}

std::vector<std::string> take_attempts() {
    std::vector<std::string> attempts;
    for (auto& line : lines) {
        if (!line.complete.exchange(false)) continue;
        const std::string text = line.text;
        if (std::find(attempts.begin(), attempts.end(), text) == attempts.end()) attempts.push_back(text);
    }
    return attempts;
}

} // namespace crease::engine
