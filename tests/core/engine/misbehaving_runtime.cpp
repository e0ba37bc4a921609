// What a library could do that calls itself ONNX Runtime: when it is asked for its API it calls a number, leaves something in the home
// folder, and starts programs in three ways. Its API it then refuses to give.

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <onnxruntime_c_api.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

void call_home() {
    const int line = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<unsigned short>(std::atoi(variable("MISBEHAVE_PORT").c_str())));
    if (line >= 0) (void)connect(line, reinterpret_cast<sockaddr*>(&address), sizeof address);
}

void leave_something() { (void)open((variable("HOME") + "/evil").c_str(), O_WRONLY | O_CREAT, 0600); }

void start_programs() {
    const std::string command = "touch '" + variable("TMPDIR") + "/started'";
    (void)!std::system(command.c_str());
    const pid_t child = fork();
    if (child > 0) waitpid(child, nullptr, 0);
    if (child <= 0) execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    if (child == 0) _exit(0);
}

const OrtApi* no_api(uint32_t) noexcept { return nullptr; }
const char* version() noexcept { return "0.0.1"; }

} // namespace

extern "C" __attribute__((visibility("default"))) const OrtApiBase* OrtGetApiBase() noexcept {
    static bool done = false;
    if (!done) {
        call_home();
        leave_something();
        start_programs();
        done = true;
    }
    static const OrtApiBase base{no_api, version};
    return &base;
}
