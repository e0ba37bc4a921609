#include "core/engine/host_main.h"
#include "core/engine/registry.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace crease;
using namespace crease::engine;

namespace {

int host_socket = -1;

/// Answers every run with what its id says: "crash", "hang", "garbage", "quit", "wander", "scribble", "hoard", "refuse".
class FaultySession final : public Session {
public:
    explicit FaultySession(std::string fault) : fault_(std::move(fault)) {}
    const std::vector<TensorInfo>& inputs() const override { return none_; }
    const std::vector<TensorInfo>& outputs() const override { return none_; }
    Result<RunResult> run(const NamedTensors&) override;
    Result<std::vector<NodeTime>> profile() override { return std::vector<NodeTime>{}; }

private:
    std::string fault_;
    std::vector<TensorInfo> none_;
    std::vector<char> hoard_;
};

/// Tells by its error where it wrote.
Result<RunResult> scribble() {
    const std::string file = std::string(std::getenv("TMPDIR")) + "/note";
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    return fail(ErrorCode::engine, descriptor >= 0 && write(descriptor, "x", 1) == 1 ? "wrote" : "could not write", file);
}

Result<RunResult> FaultySession::run(const NamedTensors&) {
    if (fault_ == "crash") {
        std::signal(SIGSEGV, SIG_DFL); // also where a sanitizer would rather explain
        std::raise(SIGSEGV);
    }
    if (fault_ == "hang") std::this_thread::sleep_for(std::chrono::hours(1));
    if (fault_ == "garbage") (void)!write(host_socket, "this is no frame at all", 23);
    if (fault_ == "throw") throw std::bad_alloc();
    if (fault_ == "quit") {
        std::fputs("first line\nout of cheese\n", stderr);
        std::_Exit(7);
    }
    if (fault_ == "wander") (void)open("/var/tmp/crease-was-here", O_WRONLY | O_CREAT, 0600);
    if (fault_ == "scribble") return scribble();
    if (fault_ == "hoard") std::vector<char>(2ull << 30, 'x').swap(hoard_);
    return fail(ErrorCode::engine, "I refuse", "Faulty");
}

class FaultyEngine final : public Engine {
public:
    explicit FaultyEngine(std::string fault) : fault_(std::move(fault)) {}
    std::string name() const override { return "Faulty"; }
    std::string version() const override { return "0"; }
    Result<std::unique_ptr<Session>> load(const ModelSource&, const SessionOptions&) override { return std::make_unique<FaultySession>(fault_); }

private:
    std::string fault_;
};

Result<std::unique_ptr<Engine>> make(const std::string& id) {
    const std::string prefix = "faulty-";
    if (id.starts_with(prefix)) return std::make_unique<FaultyEngine>(id.substr(prefix.size()));
    return make_engine(id);
}

} // namespace

int main() {
    host_socket = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    return run_engine_host(host_socket, make);
}
