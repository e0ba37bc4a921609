#include "core/engine/host_main.h"

#include "core/engine/attempts.h"
#include "core/engine/host_messages.h"
#include "core/engine/image_decoder.h"
#include "core/engine/registry.h"
#include "core/engine/sandbox.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <thread>

namespace crease::engine {
namespace {

using nlohmann::json;

struct Answer {
    json header = json::object();
    std::vector<std::byte> payload;
};

// The high-water mark of this program alone; getrusage would count the parent's memory at the time of the fork.
std::uint64_t peak_resident_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::strtoull(line.c_str() + 6, nullptr, 10) * 1024;
    return 0;
}

class Host {
public:
    Host(const EngineMaker& make, Protections protections) : make_(make), protections_(protections) {}
    Frame handle(const Frame& request);

private:
    Result<Answer> dispatch(const json& header, const std::vector<std::byte>& payload);
    Result<Answer> load(const json& header, const std::vector<std::byte>& payload);
    Result<Answer> run(const json& header, const std::vector<std::byte>& payload);
    Result<Answer> time(const json& header, const std::vector<std::byte>& payload);
    Result<Answer> profile(const json& header);
    static Result<Answer> decode(const json& header);
    Result<Session*> session(const json& id) const;
    Result<Engine*> engine(const std::string& id);

    const EngineMaker& make_;
    Protections protections_;
    std::map<std::string, std::unique_ptr<Engine>> engines_;
    std::map<int, std::unique_ptr<Session>> sessions_;
    int next_session_ = 0;
};

Result<Session*> Host::session(const json& id) const {
    const auto found = id.is_number_integer() ? sessions_.find(id.get<int>()) : sessions_.end();
    if (found == sessions_.end()) return fail(ErrorCode::internal, "the engine host has no such session");
    return found->second.get();
}

Result<Engine*> Host::engine(const std::string& id) {
    auto& slot = engines_[id];
    if (!slot) {
        CREASE_TRY(slot, make_(id));
    }
    return slot.get();
}

Result<Answer> Host::load(const json& header, const std::vector<std::byte>& payload) {
    CREASE_TRY(auto* chosen, engine(header.value("engine", "")));
    CREASE_TRY(const auto options, options_from(header.value("options", json::object())));
    CREASE_TRY(auto loaded, chosen->load({header.value("path", ""), payload}, options));
    Answer answer;
    answer.header["session"] = next_session_;
    answer.header["inputs"] = to_json(loaded->inputs());
    answer.header["outputs"] = to_json(loaded->outputs());
    sessions_[next_session_++] = std::move(loaded);
    return answer;
}

Result<Answer> Host::run(const json& header, const std::vector<std::byte>& payload) {
    CREASE_TRY(auto* chosen, session(header.value("session", json())));
    CREASE_TRY(const auto inputs, unpack(header.value("tensors", json::array()), payload));
    CREASE_TRY(const auto result, chosen->run(inputs));
    Answer answer;
    answer.header["ms"] = result.milliseconds;
    answer.header["tensors"] = pack(result.outputs, answer.payload);
    return answer;
}

// Runs two sessions in turn, A B B A A B B A ..., so that a drift of the machine's speed touches both alike.
Result<Answer> Host::time(const json& header, const std::vector<std::byte>& payload) {
    const auto ids = header.value("sessions", json::array());
    if (ids.size() != 2) return fail(ErrorCode::internal, "timing in turn takes two sessions");
    CREASE_TRY(auto* a, session(ids[0]));
    CREASE_TRY(auto* b, session(ids[1]));
    CREASE_TRY(auto for_a, unpack(header.value("tensors", json::array()), payload));
    const auto end_of_a = for_a.begin() + static_cast<std::ptrdiff_t>(std::min(header.value("of_a", std::size_t{0}), for_a.size()));
    const NamedTensors for_b(std::make_move_iterator(end_of_a), std::make_move_iterator(for_a.end()));
    for_a.erase(end_of_a, for_a.end());
    const int pairs = header.value("pairs", 1);
    json times = json::array();
    for (int pair = header.value("first", 0), end = pair + pairs; pair < end; ++pair) {
        const bool swapped = pair % 2 != 0;
        CREASE_TRY(const auto first, swapped ? b->run(for_b) : a->run(for_a));
        CREASE_TRY(const auto second, swapped ? a->run(for_a) : b->run(for_b));
        const double x = first.milliseconds, y = second.milliseconds;
        times.push_back(swapped ? json{y, x} : json{x, y});
    }
    Answer answer;
    answer.header["pairs"] = std::move(times);
    return answer;
}

Result<Answer> Host::profile(const json& header) {
    CREASE_TRY(auto* chosen, session(header.value("session", json())));
    CREASE_TRY(const auto times, chosen->profile());
    Answer answer;
    answer.header["times"] = to_json(times);
    return answer;
}

Result<Answer> Host::decode(const json& header) {
    CREASE_TRY(const auto options, decode_options_from(header.value("options", json::object())));
    CREASE_TRY(const auto image, decode_image(header.value("path", ""), options));
    Answer answer;
    answer.header = to_json(image, answer.payload);
    return answer;
}

Result<Answer> Host::dispatch(const json& header, const std::vector<std::byte>& payload) {
    const auto what = header.value("do", "");
    if (what == "load") return load(header, payload);
    if (what == "run") return run(header, payload);
    if (what == "time") return time(header, payload);
    if (what == "profile") return profile(header);
    if (what == "engines") return Answer{{{"engines", to_json(known_engines())}}, {}};
    if (what == "decode") return decode(header);
    if (what == "protections") return Answer{{{"protections", to_json(protections_)}}, {}};
    if (what == "unload") {
        sessions_.erase(header.value("session", -1));
        return Answer{};
    }
    return fail(ErrorCode::internal, "the engine host does not know the request \"" + what + "\"");
}

Frame Host::handle(const Frame& request) {
    const auto answer = [&]() -> Result<Answer> {
        try {
            CREASE_TRY(const auto header, header_of(request));
            return dispatch(header, request.payload);
        } catch (const std::bad_alloc&) {
            return fail(ErrorCode::engine, "the engine ran out of memory");
        } catch (const std::exception& e) {
            return fail(ErrorCode::engine, e.what());
        }
    }();
    json header = answer ? answer->header : json{{"error", to_json(answer.error())}};
    header["peak_bytes"] = peak_resident_bytes();
    if (const auto attempts = take_attempts(); !attempts.empty()) header["attempts"] = attempts;
    return make_frame(header, answer ? answer->payload : std::vector<std::byte>{});
}

// Nobody is left to hear the result once the other end is closed, so a run in progress is abandoned too.
void end_with_parent(int socket) {
    std::thread([socket] {
        pollfd entry{socket, POLLRDHUP, 0};
        while (poll(&entry, 1, -1) <= 0) {
        }
        _exit(0);
    }).detach();
}

} // namespace

int run_engine_host(int socket, const EngineMaker& make) {
    Channel channel(socket);
    const char* scratch = std::getenv(scratch_variable);
    const auto protections = enter_sandbox(scratch ? scratch : "");
    end_with_parent(socket);
    Host host(make, protections);
    for (;;) {
        const auto request = channel.receive({});
        if (!request) return request.error() == ChannelFault::closed ? 0 : 1;
        if (!channel.send(host.handle(*request), {})) return 0;
    }
}

int run_engine_host() {
    const rlimit no_core{0, 0}; // a crash is an answer, not a reason to fill the disk
    setrlimit(RLIMIT_CORE, &no_core);
    const int socket = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (socket < 0 || null < 0) return 1;
    dup2(null, STDIN_FILENO);
    close(null);
    return run_engine_host(socket, make_engine);
}

} // namespace crease::engine
