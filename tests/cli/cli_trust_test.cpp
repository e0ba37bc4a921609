#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace crease::test {
namespace {

namespace fs = std::filesystem;

/// The program in a home of its own: every folder that a library could take for its own lies in there.
class CliTrust : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"}) {
            const auto folder = home.path() / name;
            fs::create_directory(folder);
            fs::permissions(folder, fs::perms::owner_all);
            surroundings.variables.push_back(name + ("=" + folder.string()));
        }
        surroundings.variables.push_back("ORT_DISABLE_TELEMETRY=0"); // switching it off is up to the program
        surroundings.no_internet = can_forbid_internet();
    }

    std::vector<std::string> left_behind() {
        std::vector<std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(home.path()))
            if (entry.path().parent_path() != home.path()) files.push_back(entry.path().lexically_relative(home.path()));
        return files;
    }

    void leaves_nothing(const std::vector<std::string>& arguments) {
        const auto ran = run_crease(arguments, surroundings);
        EXPECT_EQ(ran.exit_code, 0) << ran.error << ran.out;
        EXPECT_EQ(left_behind(), std::vector<std::string>{}) << arguments.front();
    }

    TemporaryDirectory home, results;
    Surroundings surroundings;
    const std::string sample = "resources/samples/repvgg.onnx", folded = results.file("folded.onnx");
};

TEST_F(CliTrust, NothingIsLeftBehindAndNobodyIsCalled) {
    leaves_nothing({"scan", sample});
    leaves_nothing({"engines"});
    leaves_nothing({"fold", sample, "-o", folded, "--verify"});
    leaves_nothing({"compare", sample, folded, "--random", "1", "--time", "--pairs", "2"});
    leaves_nothing({"compare", sample, folded, "--image", "resources/samples/images"});
}

// Neither what decodes pictures nor what runs models is loaded before it is needed, nor into this process at all.
TEST_F(CliTrust, TheProgramItselfLoadsNoEngineAndNoDecoder) {
    surroundings.variables.push_back("LD_TRACE_LOADED_OBJECTS=1"); // the loader lists the libraries, and runs nothing
    const auto libraries = run_crease({"--help"}, surroundings).out;
    EXPECT_NE(libraries.find("libonnx_proto"), std::string::npos) << libraries;
    for (const char* name : {"imgcodecs", "opencv_dnn", "onnxruntime", "gdal", "libcurl", "libpq"})
        EXPECT_EQ(libraries.find(name), std::string::npos) << name;
}

#ifdef MISBEHAVING_RUNTIME

/// Listens on this machine, and knows whether anybody called.
class Listener {
public:
    Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(socket_, 1) != 0 ||
            ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("cannot listen");
        port_ = ntohs(address.sin_port);
    }
    Listener(const Listener&) = delete;
    ~Listener() { ::close(socket_); }
    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] bool was_called() const { return ::accept(socket_, nullptr, nullptr) >= 0; }

private:
    int socket_, port_ = 0;
};

TEST_F(CliTrust, AnEngineThatMisbehavesIsStoppedAndNamed) {
    const Listener listener;
    surroundings.no_internet = false; // here it is the program that has to see to it
    surroundings.variables.push_back("CREASE_ONNXRUNTIME=" MISBEHAVING_RUNTIME);
    surroundings.variables.push_back("MISBEHAVE_PORT=" + std::to_string(listener.port()));
    const auto engines = run_crease({"engines", "--json"}, surroundings);
    ASSERT_EQ(engines.exit_code, 0) << engines.error;
    const auto report = nlohmann::json::parse(engines.out);
    for (const auto& [what, held] : report["held_back"].items())
        if (!held) GTEST_SKIP() << "this kernel does not hold back: " << what;
    const auto evil = (home.path() / "HOME" / "evil").string();
    EXPECT_EQ(report["attempts"],
              nlohmann::json({"to open an internet connection", "to write \"" + evil + "\"", "to start the program \"/bin/sh\""}));

    const auto failed = run_crease({"compare", sample, sample, "--engine", "onnxruntime"}, surroundings);
    EXPECT_EQ(failed.exit_code, 4);
    EXPECT_NE(failed.error.find("tried to open an internet connection"), std::string::npos) << failed.error;
    EXPECT_EQ(std::count(failed.error.begin(), failed.error.end(), '\n'), 1) << failed.error;
    leaves_nothing({"fold", sample, "-o", folded});
    leaves_nothing({"compare", sample, folded, "--engine", "opencv"});
    EXPECT_FALSE(listener.was_called());
}

#endif

} // namespace
} // namespace crease::test
