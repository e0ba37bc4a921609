// An engine's libraries are large, come from elsewhere, and read files that come from anywhere. So what they may do is not left to
// them. Two means, both free to an ordinary user and both inherited by every thread that follows:
//
// - A filter of system calls (seccomp). It sees numbers, not what pointers point to, so it can forbid a kind of call (a socket, a
//   program, opening for writing at all) but no path. A call that no harmless library makes raises SIGSYS: the handler notes what was
//   tried and answers "permission denied", so that the library goes on without, and Crease can say what it wanted.
// - Landlock, which knows files: nothing is written or executed but below the scratch folder. Of the calls it does not know yet on
//   older kernels (truncate, chmod and the like) the filter takes care.
//
// Without a scratch folder either of the two alone keeps the process from writing; with one, only Landlock does.

#include "core/engine/sandbox.h"

#include "core/engine/attempts.h"
#include "core/engine/landlock.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace crease::engine {
namespace {

using Names = std::initializer_list<const char*>;
using Conditions = std::initializer_list<scmp_arg_cmp>;

constexpr Names writing{"creat",  "mkdir",  "mkdirat",  "mknod",     "mknodat", "symlink",  "symlinkat", "link",
                        "linkat", "rename", "renameat", "renameat2", "unlink",  "unlinkat", "rmdir"};
constexpr Names meddling{"ptrace",
                         "process_vm_readv",
                         "process_vm_writev",
                         "process_madvise",
                         "pidfd_getfd",
                         "pidfd_send_signal",
                         "rt_sigqueueinfo",
                         "rt_tgsigqueueinfo",
                         "tkill",
                         "kcmp"};
// What changes a file's owner, mode or marks, which Landlock does not know, and what only administrators or attackers call.
constexpr Names never{
    "chmod",     "fchmod",      "fchmodat",        "chown",        "lchown",    "fchown",      "fchownat",      "setxattr",          "lsetxattr",
    "fsetxattr", "removexattr", "lremovexattr",    "fremovexattr", "utime",     "utimes",      "futimesat",     "utimensat",         "mount",
    "umount2",   "pivot_root",  "chroot",          "move_mount",   "open_tree", "fsopen",      "mount_setattr", "open_by_handle_at", "unshare",
    "setns",     "bpf",         "perf_event_open", "userfaultfd",  "add_key",   "request_key", "keyctl",        "mq_open",           "shmget"};

/// A filter in the making. Calls that this machine does not have are passed over.
class Filter {
public:
    Filter() : context_(seccomp_init(SCMP_ACT_ALLOW), seccomp_release), good_(context_ != nullptr) {}

    void add(std::uint32_t action, Names names, Conditions conditions = {}) {
        for (const char* name : names) {
            const int number = seccomp_syscall_resolve_name(name);
            if (number < 0 || !good_) continue;
            const auto count = static_cast<unsigned>(conditions.size());
            good_ = seccomp_rule_add_array(context_.get(), action, number, count, conditions.begin()) == 0;
        }
    }
    bool load() { return good_ && seccomp_load(context_.get()) == 0; }

private:
    std::unique_ptr<void, decltype(&seccomp_release)> context_;
    bool good_;
};

constexpr std::uint32_t refuse = SCMP_ACT_ERRNO(EPERM);
constexpr std::uint32_t unknown = SCMP_ACT_ERRNO(ENOSYS); ///< the caller then falls back to a call that can be judged
constexpr std::uint32_t note = can_note_attempts ? SCMP_ACT_TRAP : refuse;

scmp_arg_cmp bits_of_argument(unsigned argument, int mask, int value) {
    return {argument, SCMP_CMP_MASKED_EQ, static_cast<scmp_datum_t>(mask), static_cast<scmp_datum_t>(value)};
}

void add_network(Filter& filter) {
    filter.add(note, {"socket"});
    filter.add(refuse, {"socketpair", "connect", "bind", "listen", "accept", "accept4"});
    filter.add(unknown, {"io_uring_setup"}); // which opens sockets past any filter
}

void add_programs(Filter& filter) {
    const auto self = static_cast<scmp_datum_t>(getpid());
    filter.add(note, {"execve", "execveat", "fork", "vfork"});
    // Around its clone glibc blocks SIGSYS (posix_spawn in all versions, fork from 2.38 on): the note would cost the process.
    filter.add(refuse, {"clone"}, {bits_of_argument(0, CLONE_THREAD, 0)});
    filter.add(unknown, {"clone3"});
    filter.add(refuse, {"kill", "tgkill"}, {SCMP_A0(SCMP_CMP_NE, self)});
    filter.add(refuse, {"prlimit64"}, {SCMP_A0(SCMP_CMP_NE, 0), SCMP_A2(SCMP_CMP_NE, 0)}); // another's limits, or any new ones
    filter.add(refuse, {"ioctl"}, {SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffff, TIOCSTI)});     // typing into the user's terminal
    filter.add(refuse, meddling);
}

/// `flags` is the position of the flags among the arguments of the call.
void add_opening(Filter& filter, const char* call, unsigned flags, bool has_scratch) {
    // Reading that empties the file is writing, which Landlock learnt late.
    filter.add(note, {call}, {bits_of_argument(flags, O_ACCMODE | O_TRUNC, O_RDONLY | O_TRUNC)});
    if (has_scratch) return;
    for (const int mode : {O_WRONLY, O_RDWR, O_ACCMODE}) filter.add(note, {call}, {bits_of_argument(flags, O_ACCMODE, mode)});
    filter.add(note, {call}, {bits_of_argument(flags, O_CREAT, O_CREAT)});
}

void add_files(Filter& filter, bool has_scratch) {
    filter.add(refuse, never);
    filter.add(note, {"truncate"});
    filter.add(unknown, {"openat2"});
    add_opening(filter, "open", 1, has_scratch);
    add_opening(filter, "openat", 2, has_scratch);
    if (!has_scratch) filter.add(note, writing);
}

bool filter_system_calls(bool has_scratch) {
    Filter filter;
    add_network(filter);
    add_programs(filter);
    add_files(filter, has_scratch);
    note_attempts();
    return filter.load();
}

} // namespace

namespace {

std::string joined(const std::vector<std::string>& words, const char* last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : i + 1 == words.size() ? last : ", ") + words[i];
    return text;
}

} // namespace

std::string describe(const Protections& protections) {
    std::vector<std::string> held, free;
    (protections.network ? held : free).emplace_back("open a connection");
    (protections.programs ? held : free).emplace_back("start a program");
    (protections.files ? held : free).emplace_back("write a file");
    if (free.empty()) return "Engines cannot " + joined(held, " or ") + ".";
    const auto rest = "this machine's kernel offers nothing that would keep an engine from it: to " + joined(free, " or ") + ".";
    return held.empty() ? "Not held back, because " + rest : "Engines cannot " + joined(held, " or ") + "; but " + rest;
}

Protections enter_sandbox(const std::filesystem::path& scratch) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return {};
    const bool landlocked = restrict_files(scratch);
    const bool filtered = filter_system_calls(!scratch.empty());
    return {filtered, filtered, landlocked || (filtered && scratch.empty())};
}

} // namespace crease::engine
