#include "core/engine/engine_host.h"
#include "core/engine/registry.h"
#include "core/engine/scratch_folder.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <thread>

namespace crease::engine {
namespace {

using namespace std::chrono_literals;
using test::floats;
using test::text_model;
using test::values_of;

HostOptions faulty() {
    HostOptions options;
    options.command = {FAULTY_ENGINE_HOST};
    return options;
}

std::unique_ptr<Session> load_fault(EngineHost& host, const std::string& fault) {
    auto session = host.load("faulty-" + fault, text_model("main (float[1] x) => (float[1] y) { y = Relu(x) }"), {});
    EXPECT_TRUE(session) << session.error().sentence();
    return session ? std::move(*session) : nullptr;
}

Error run_fault(const std::string& fault, HostOptions options = faulty()) {
    auto host = EngineHost::start(options);
    EXPECT_TRUE(host);
    const auto session = load_fault(*host, fault);
    const auto result = session->run({});
    EXPECT_FALSE(result);
    return result.error();
}

bool process_exists(int id) { return kill(id, 0) == 0; }

bool ends_within(int id, std::chrono::milliseconds time) {
    for (const auto deadline = std::chrono::steady_clock::now() + time; process_exists(id);) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

constexpr const char* twice = "main (float[N,3] x) => (float[N,3] y) { y = Add(x, x) }";

TEST(EngineHost, RunsTwoModelsSideBySide) {
    auto host = EngineHost::start(faulty());
    ASSERT_TRUE(host) << host.error().sentence();
    auto a = host->load("", text_model(twice), {});
    auto b = host->load("", text_model("main (float[N,3] x) => (float[N,3] y) { y = Neg(x) }"), {});
    ASSERT_TRUE(a) << a.error().sentence();
    ASSERT_TRUE(b) << b.error().sentence();
    EXPECT_EQ((*a)->inputs()[0].shape, (std::vector<std::int64_t>{-1, 3}));
    const NamedTensors input{floats("x", {1, 3}, {1, 2, 3})};
    const auto from_a = (*a)->run(input);
    const auto from_b = (*b)->run(input);
    ASSERT_TRUE(from_a) << from_a.error().sentence();
    ASSERT_TRUE(from_b) << from_b.error().sentence();
    EXPECT_EQ(values_of(from_a->outputs[0].tensor), (std::vector<float>{2, 4, 6}));
    EXPECT_EQ(values_of(from_b->outputs[0].tensor), (std::vector<float>{-1, -2, -3}));
    EXPECT_GT(host->peak_bytes(), 1u << 20);
}

TEST(EngineHost, CarriesLargeTensors) {
    auto host = EngineHost::start(faulty());
    ASSERT_TRUE(host);
    auto session = host->load("", text_model(twice), {});
    ASSERT_TRUE(session);
    const std::int64_t rows = 4'000'000; // 48 MB, more than one piece of the protocol and than any socket buffer
    std::vector<float> values(static_cast<std::size_t>(rows) * 3);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 1000);
    const auto result = (*session)->run({floats("x", {rows, 3}, values)});
    ASSERT_TRUE(result) << result.error().sentence();
    const auto doubled = values_of(result->outputs[0].tensor);
    ASSERT_EQ(doubled.size(), values.size());
    EXPECT_EQ(doubled.back(), 2 * values.back());
    EXPECT_GE(host->peak_bytes(), 96u << 20);
}

TEST(EngineHost, TimesInTurn) {
    auto host = EngineHost::start(faulty());
    ASSERT_TRUE(host);
    auto a = host->load("", text_model(twice), {});
    auto b = host->load("", text_model("main (float[1,4] q) => (float[1,4] y) { y = Add(q, q) }"), {});
    ASSERT_TRUE(a && b);
    const NamedTensors x{floats("x", {1, 3}, {1, 2, 3})}, q{floats("q", {1, 4}, {1, 2, 3, 4})};
    const auto pairs = host->time_in_turn({**a, x}, {**b, q}, 5, 0);
    ASSERT_TRUE(pairs) << pairs.error().sentence();
    ASSERT_EQ(pairs->size(), 5u);
    for (const auto& [x, y] : *pairs) {
        EXPECT_GT(x, 0);
        EXPECT_GT(y, 0);
    }
}

TEST(EngineHost, PassesOnTheEnginesOwnWords) {
    const auto error = run_fault("refuse");
    EXPECT_EQ(error.code, ErrorCode::engine);
    EXPECT_EQ(error.sentence(), "Faulty: I refuse.");
}

TEST(EngineHost, SurvivesARefusal) {
    auto host = EngineHost::start(faulty());
    ASSERT_TRUE(host);
    EXPECT_FALSE(host->load("no such engine", text_model(twice), {}));
    EXPECT_FALSE(host->load("", {"/nowhere/at/all.onnx", {}}, {}));
    auto session = host->load("", text_model(twice), {});
    ASSERT_TRUE(session);
    EXPECT_TRUE((*session)->run({floats("x", {1, 3}, {1, 2, 3})}));
}

TEST(EngineHost, TurnsAnExceptionIntoAMessage) { EXPECT_EQ(run_fault("throw").message, "the engine ran out of memory"); }

TEST(EngineHost, TurnsACrashIntoAMessage) {
    const auto error = run_fault("crash");
    EXPECT_EQ(error.code, ErrorCode::engine);
    EXPECT_EQ(error.message, "the engine stopped unexpectedly (signal 11, Segmentation fault) while running test.onnx");
}

TEST(EngineHost, ReportsTheLastWordsOfAProcessThatQuits) {
    EXPECT_EQ(run_fault("quit").message, "the engine stopped unexpectedly (exit code 7: out of cheese) while running test.onnx");
}

TEST(EngineHost, StaysDeadAfterACrash) {
    auto host = EngineHost::start(faulty());
    ASSERT_TRUE(host);
    const auto session = load_fault(*host, "crash");
    ASSERT_FALSE(session->run({}));
    const auto again = session->run({});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::engine);
}

TEST(EngineHost, GivesUpOnAHang) {
    auto options = faulty();
    options.limits.run_time = 150ms;
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(run_fault("hang", options).message, "the engine gave no answer within 150 ms while running test.onnx");
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(EngineHost, RecognisesGarbage) {
    EXPECT_EQ(run_fault("garbage").message, "the engine process answered with something that is not an answer while running test.onnx");
}

TEST(EngineHost, CancelKillsTheProcess) {
    std::stop_source stop;
    auto options = faulty();
    options.stop = stop.get_token();
    auto host = EngineHost::start(options);
    ASSERT_TRUE(host);
    const auto session = load_fault(*host, "hang");
    const int id = host->process_id();
    auto canceller = std::async(std::launch::async, [&] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto result = session->run({});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 2s);
    (void)id;
}

TEST(EngineHost, EndsWithItsLastOwner) {
    int id = 0;
    {
        auto host = EngineHost::start(faulty());
        ASSERT_TRUE(host);
        id = host->process_id();
        EXPECT_TRUE(process_exists(id));
    }
    EXPECT_TRUE(ends_within(id, 2s));
}

TEST(EngineHost, SessionsOutliveTheHostObject) {
    std::unique_ptr<Session> session;
    {
        auto host = EngineHost::start(faulty());
        ASSERT_TRUE(host);
        auto loaded = host->load("", text_model(twice), {});
        ASSERT_TRUE(loaded);
        session = std::move(*loaded);
    }
    EXPECT_TRUE(session->run({floats("x", {1, 3}, {1, 2, 3})}));
}

TEST(EngineHost, SaysWhatAnEngineWasKeptFrom) {
    auto host = EngineHost::start(faulty());
    ASSERT_TRUE(host);
    const auto held = host->protections();
    ASSERT_TRUE(held) << held.error().sentence();
    if (!held->files) GTEST_SKIP() << describe(*held);
    const auto session = load_fault(*host, "wander");
    const auto result = session->run({});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().sentence(), "Faulty: I refuse. It tried to write \"/var/tmp/crease-was-here\", and was kept from it.");
    EXPECT_EQ(host->attempts(), std::vector<std::string>{"to write \"/var/tmp/crease-was-here\""});
    EXPECT_FALSE(std::filesystem::exists("/var/tmp/crease-was-here"));
}

TEST(EngineHost, GivesAScratchFolderToThoseWhoNeedOne) {
    std::filesystem::path written;
    {
        auto options = faulty();
        options.scratch = true;
        const auto error = run_fault("scribble", options);
        EXPECT_EQ(error.message, "wrote");
        written = error.context;
        EXPECT_NE(written.parent_path(), std::filesystem::temp_directory_path());
    }
    EXPECT_FALSE(std::filesystem::exists(written.parent_path()));
}

TEST(ScratchFolder, OfAKilledProcessIsSweptAndALivingOnesIsNot) {
    int names[2];
    ASSERT_EQ(pipe(names), 0);
    const auto child = fork();
    if (child == 0) {
        const auto folder = ScratchFolder::make();
        const auto path = folder ? folder->path().string() : std::string();
        (void)!write(names[1], path.data(), path.size());
        for (;;) pause();
    }
    std::string left(4096, '\0');
    left.resize(static_cast<std::size_t>(std::max<ssize_t>(0, read(names[0], left.data(), left.size()))));
    ASSERT_FALSE(left.empty());
    std::ofstream(left + "/model.onnx") << "weights";
    { const auto other = ScratchFolder::make(); }
    EXPECT_TRUE(std::filesystem::exists(left + "/model.onnx")) << "its process lives";
    ::kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    { const auto other = ScratchFolder::make(); }
    EXPECT_FALSE(std::filesystem::exists(left));
    for (const int end : names) close(end);
}

TEST(EngineHost, LimitsMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers reserve more than any limit";
#endif
    auto options = faulty();
    options.limits.memory_bytes = 256u << 20;
    EXPECT_EQ(run_fault("hoard", options).message, "the engine ran out of memory");
}

TEST(Protections, AreSaidInASentence) {
    EXPECT_EQ(describe({true, true, true}), "Engines cannot open a connection, start a program or write a file.");
    EXPECT_EQ(describe({true, true, false}), "Engines cannot open a connection or start a program; but this machine's kernel offers "
                                             "nothing that would keep an engine from it: to write a file.");
    EXPECT_EQ(describe(Protections{}), "Not held back, because this machine's kernel offers nothing that would keep an engine from it: to open a "
                                       "connection, start a program or write a file.");
}

TEST(EngineHost, ReportsAProgramThatCannotBeStarted) {
    HostOptions options;
    options.command = {"/nowhere/crease"};
    const auto host = EngineHost::start(options);
    ASSERT_FALSE(host);
    EXPECT_EQ(host.error().code, ErrorCode::engine);
    EXPECT_NE(host.error().message.find("/nowhere/crease"), std::string::npos);
}

TEST(EngineHost, ReportsAProgramThatIsNoHost) {
    HostOptions options;
    options.command = {"/bin/true"};
    auto host = EngineHost::start(options);
    ASSERT_TRUE(host);
    const auto session = host->load("", text_model(twice), {});
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::engine);
}

} // namespace
} // namespace crease::engine
