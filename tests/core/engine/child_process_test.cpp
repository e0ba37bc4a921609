#include "core/engine/child_process.h"

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <unistd.h>

namespace crease::engine {
namespace {

TEST(ChildProcess, ReportsItsExitCodeAndLastLine) {
    auto child = ChildProcess::start({"/bin/sh", "-c", "echo one; echo two >&2; exit 3"});
    ASSERT_TRUE(child);
    const auto end = child->finish();
    EXPECT_EQ(end.signal, 0);
    EXPECT_EQ(end.exit_code, 3);
    EXPECT_EQ(end.last_words, "two");
    EXPECT_GT(end.peak_bytes, 0u);
}

TEST(ChildProcess, ReportsTheSignalThatEndedIt) {
    auto child = ChildProcess::start({"/bin/sh", "-c", "kill -TERM $$"});
    ASSERT_TRUE(child);
    EXPECT_EQ(child->finish().signal, SIGTERM);
}

TEST(ChildProcess, KillsWhatWillNotEnd) {
    auto child = ChildProcess::start({"/bin/sleep", "1000"});
    ASSERT_TRUE(child);
    EXPECT_EQ(child->finish().signal, SIGKILL);
}

TEST(ChildProcess, ConnectsItsStdinToASocket) {
    auto child = ChildProcess::start({"/bin/sh", "-c", "read line; echo \"heard $line\""});
    ASSERT_TRUE(child);
    const int socket = child->take_socket();
    ASSERT_EQ(send(socket, "hello\n", 6, MSG_NOSIGNAL), 6);
    EXPECT_EQ(child->finish().last_words, "heard hello");
    close(socket);
}

TEST(ChildProcess, IgnoresTheSignalMaskOfItsCaller) {
    sigset_t blocked, before;
    sigfillset(&blocked);
    pthread_sigmask(SIG_BLOCK, &blocked, &before);
    auto child = ChildProcess::start({"/bin/sh", "-c", "kill -TERM $$; exit 0"});
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    ASSERT_TRUE(child);
    EXPECT_EQ(child->finish().signal, SIGTERM);
}

} // namespace
} // namespace crease::engine
