#include "tests/cli/run_crease.h"

#include "tests/support/temporary_directory.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace crease::test {
namespace {

std::vector<char*> with_end(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environment_without_display() {
    std::vector<std::string> kept;
    for (char** entry = environ; *entry; ++entry) {
        const std::string text = *entry;
        if (!text.starts_with("DISPLAY=") && !text.starts_with("WAYLAND_DISPLAY=") && !text.starts_with("QT_QPA_"))
            kept.push_back(text);
    }
    return kept;
}

} // namespace

Ran run_crease(const std::vector<std::string>& arguments) {
    const TemporaryDirectory directory;
    const auto out = directory.file("out"), error = directory.file("error");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, error.c_str(), O_WRONLY | O_CREAT, 0600);
    std::vector<std::string> words{CREASE_BINARY};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto environment = environment_without_display();
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, CREASE_BINARY, &actions, nullptr, with_end(words).data(), with_end(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        throw std::runtime_error("cannot start " CREASE_BINARY);
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(error)};
}

} // namespace crease::test
