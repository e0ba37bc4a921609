// Saves that are killed, run out of room, or meet each other: afterwards the old file stands there or the new one,
// whole, and the next save leaves nothing beside it. CREASE_SAVE_KILLS=300 kills so many instead of a few.

#include "core/io/io.h"
#include "tests/core/io/small_model.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <random>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace crease::test {
namespace {

using testing::HasSubstr;

ModelPtr version(float first) {
    auto proto = model_with_large_weight();
    proto.mutable_graph()->clear_initializer();
    add_float_ramp(proto, "w", {16, 4, 3, 3}, first);
    add_float_ramp(proto, "more", {1024, 512}, first, 0.001F); // 2 MB, so that a save takes a while
    auto* node = proto.mutable_graph()->add_node();
    node->set_op_type("Size");
    node->add_input("more");
    node->add_output("size");
    return to_model(proto);
}

/// Runs `work` in a process of its own.
pid_t start(const std::function<void()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    return child;
}

int end_of(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

class SavingHarness : public testing::Test {
protected:
    /// Which version stands there; -1 for neither, which must not be.
    int standing() const {
        const auto model = io::read_model(target);
        const auto bytes = model ? io::model_bytes(**model) : Result<std::vector<std::byte>>(tl::unexpect, Error{});
        for (int i = 0; bytes && i < 2; ++i)
            if (*bytes == whole[static_cast<std::size_t>(i)]) return i;
        return -1;
    }
    std::size_t litter() const { return directory.entries() - wanted; }
    std::size_t temporaries() const {
        std::size_t count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(directory.path()))
            count += entry.path().filename().string().starts_with(".crease-");
        return count;
    }

    TemporaryDirectory directory;
    const std::string target = directory.file("out.onnx");
    const std::array<ModelPtr, 2> models{version(0.5F), version(1.5F)};
    const std::array<std::vector<std::byte>, 2> whole{io::model_bytes(*models[0]).value(), io::model_bytes(*models[1]).value()};
    std::size_t wanted = 1; ///< files of a finished save
};

class KilledSaves : public SavingHarness, public testing::WithParamInterface<bool> {};

TEST_P(KilledSaves, LeaveTheOldFileOrTheNewOne) {
    const io::WriteOptions options{.external = GetParam()};
    wanted = options.external ? 2 : 1;
    const char* asked = std::getenv("CREASE_SAVE_KILLS");
    const int kills = asked ? std::atoi(asked) : 40;
    const auto begin = std::chrono::steady_clock::now();
    for (const auto& model : {models[1], models[0]}) ASSERT_TRUE(io::write_model(*model, target, {}, options));
    const auto two_saves = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> pause(0, 2 * two_saves.count());
    std::array<int, 2> found{};
    int with_litter = 0;
    for (int i = 0; i < kills; ++i) {
        const auto child = start([&] {
            for (std::size_t next = 0;; ++next) (void)io::write_model(*models[next % 2], target, {}, options);
        });
        ::usleep(static_cast<useconds_t>(pause(random)));
        ::kill(child, SIGKILL);
        end_of(child);
        const int stands = standing();
        ASSERT_GE(stands, 0) << "after kill " << i;
        ++found[static_cast<std::size_t>(stands)];
        with_litter += temporaries() > 0;
    }
    ASSERT_TRUE(io::write_model(*models[0], target, {}, options));
    EXPECT_EQ(standing(), 0);
    std::cout << kills << " kills" << (options.external ? " with a file of weights" : "") << ": " << found[0] << " times one version stood there, "
              << found[1] << " times the other; " << with_litter << " left an unfinished file for the next save to sweep, " << litter()
              << " weights that nobody reads\n";
    EXPECT_EQ(temporaries(), 0U);
    EXPECT_EQ(litter(), 0U) << "a kill between the two names, or before the weights of the replaced model go, is put right by the next save";
}

INSTANTIATE_TEST_SUITE_P(AndWithAFileOfWeights, KilledSaves, testing::Bool());

TEST_F(SavingHarness, WhatADeadProcessLeftIsSweptAndALivingOnesIsNot) {
    write_file(directory.file(".crease-1-0.tmp"), std::string(1000, 'x'));
    write_file(directory.file(".crease-notes.txt"), std::string("mine"));
    ASSERT_TRUE(io::write_model(*models[0], target));
    EXPECT_FALSE(std::filesystem::exists(directory.file(".crease-1-0.tmp")));
    EXPECT_EQ(read_file(directory.file(".crease-notes.txt")), "mine");
}

/// The room ends after so many bytes.
void limit_files_to(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

TEST_F(SavingHarness, WithoutRoomTheOldFileStays) {
    ASSERT_TRUE(io::write_model(*models[0], target));
    for (const rlim_t room : {rlim_t{0}, rlim_t{1000}, rlim_t{1500000}}) {
        for (const bool external : {false, true}) {
            const auto child = start([&] {
                limit_files_to(room);
                const auto saved = io::write_model(*models[1], target, {}, {.external = external});
                ::_exit(!saved && saved.error().code == ErrorCode::io && saved.error().sentence().find("not allowed here") != std::string::npos ? 0
                                                                                                                                                : 1);
            });
            EXPECT_EQ(end_of(child), 0) << room;
            EXPECT_EQ(standing(), 0);
            EXPECT_EQ(litter(), 0U);
        }
    }
}

/// A disk of its own, of so many KB, where `directory` was; for this process alone. False where the machine does not let one do that.
bool mount_small_disk(const std::filesystem::path& directory, int kilobytes) {
    if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
    return ::mount("small", directory.c_str(), "tmpfs", 0, ("size=" + std::to_string(kilobytes) + "k").c_str()) == 0;
}

TEST_F(SavingHarness, OnAFullDiskTheOldFileStays) {
    enum Outcome { as_it_should, no_disk, not_saved, no_sentence, not_old, left_something };
    int full = 0, fitted = 0;
    for (int kilobytes = 2200; kilobytes <= 5000; kilobytes += 200) { // a version takes 2.1 MB, so two fit at the end
        for (const bool external : {false, true}) {
            const auto child = start([&] {
                if (!mount_small_disk(directory.path(), kilobytes)) ::_exit(no_disk);
                if (!io::write_model(*models[0], target, {}, {.external = external})) ::_exit(not_saved);
                const auto before = directory.entries();
                const auto saved = io::write_model(*models[1], target, {}, {.external = external});
                if (!saved && saved.error().sentence().find("there is no space left") == std::string::npos) ::_exit(no_sentence);
                if (standing() != (saved ? 1 : 0)) ::_exit(not_old);
                ::_exit(directory.entries() != before ? left_something : as_it_should + (saved ? 100 : 0));
            });
            const int code = WEXITSTATUS(end_of(child));
            if (code == no_disk) GTEST_SKIP() << "this machine lets nobody make a small disk";
            full += code == as_it_should;
            fitted += code == 100;
            EXPECT_TRUE(code == as_it_should || code == 100) << code << " with " << kilobytes << " KB";
        }
    }
    EXPECT_GE(full, 8);
    EXPECT_GE(fitted, 2);
    std::cout << full << " saves met a full disk and left the old file whole, " << fitted << " found room\n";
}

TEST_F(SavingHarness, TwoProcessesOnOneTarget) {
    for (const bool external : {false, true}) {
        std::array<pid_t, 2> children{};
        for (std::size_t i = 0; i < 2; ++i)
            children[i] = start([&, i] {
                for (int time = 0; time < 15; ++time)
                    if (!io::write_model(*models[i], target, {}, {.external = external})) ::_exit(1);
            });
        for (const auto child : children) EXPECT_EQ(end_of(child), 0) << "neither may fail";
        EXPECT_GE(standing(), 0);
        ASSERT_TRUE(io::write_model(*models[0], target));
    }
}

/// Root may do everything, so the attempt is somebody else's.
TEST_F(SavingHarness, AFolderThatTakesNoFilesIsASentence) {
    ASSERT_EQ(::chmod(directory.path().c_str(), 0555), 0);
    const auto child = start([&] {
        if (::geteuid() == 0 && ::seteuid(65534) != 0) ::_exit(2);
        const auto saved = io::write_model(*models[0], target);
        ::_exit(!saved && saved.error().sentence().find("permission denied") != std::string::npos ? 0 : 1);
    });
    EXPECT_EQ(end_of(child), 0);
    ASSERT_EQ(::chmod(directory.path().c_str(), 0755), 0);
    EXPECT_EQ(directory.entries(), 0U);
}

} // namespace
} // namespace crease::test
