#include "tests/cli/run_crease.h"

#include "tests/support/temporary_directory.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

extern char** environ;

namespace crease::test {
namespace {

std::vector<char*> with_end(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

bool has_name_of(const std::string& entry, const std::string& variable) { return entry.starts_with(variable.substr(0, variable.find('=') + 1)); }

std::vector<std::string> environment_without_display(const std::vector<std::string>& instead) {
    std::vector<std::string> kept = instead;
    for (char** entry = environ; *entry; ++entry) {
        const std::string text = *entry;
        const bool replaced = std::any_of(instead.begin(), instead.end(), [&](const auto& v) { return has_name_of(text, v); });
        if (!replaced && !text.starts_with("DISPLAY=") && !text.starts_with("WAYLAND_DISPLAY=") && !text.starts_with("QT_QPA_")) kept.push_back(text);
    }
    return kept;
}

/// For this process and all that it starts.
bool forbid_internet() {
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    bool good = filter != nullptr;
    for (const int family : {AF_INET, AF_INET6})
        good = good && seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_EQ, family)) == 0;
    good = good && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return good;
}

int wait_for(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

bool can_forbid_internet() {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(forbid_internet() ? 0 : 1);
    return wait_for(child) == 0;
}

Ran run_crease(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    const TemporaryDirectory directory;
    const auto out = directory.file("out"), error = directory.file("error");
    std::vector<std::string> words{CREASE_BINARY};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto environment = environment_without_display(surroundings.variables);
    const auto command = with_end(words), variables = with_end(environment);
    const int files[] = {::open("/dev/null", O_RDONLY | O_CLOEXEC), ::open(out.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600),
                         ::open(error.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)};
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("cannot start " CREASE_BINARY);
    if (child == 0) {
        for (int i = 0; i < 3; ++i) ::dup2(files[i], i);
        if (!surroundings.no_internet || forbid_internet()) ::execve(CREASE_BINARY, command.data(), variables.data());
        ::_exit(127);
    }
    for (const int file : files) ::close(file);
    const int exit_code = wait_for(child);
    return {exit_code, read_file(out), read_file(error)};
}

} // namespace crease::test
