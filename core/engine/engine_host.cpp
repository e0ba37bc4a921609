#include "core/engine/engine_host.h"

#include "core/engine/child_process.h"
#include "core/engine/host_main.h"
#include "core/engine/host_messages.h"
#include "core/engine/installed_part.h"
#include "core/engine/scratch_folder.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <optional>

namespace crease::engine {
namespace {

using nlohmann::json;

constexpr std::size_t most_attempts = 8; ///< that are told of

Result<std::vector<std::string>> command_of(const HostOptions& options) {
    if (!options.command.empty()) return options.command;
    CREASE_TRY(const auto program, find_part({CREASE_ENGINE_NAME, CREASE_ENGINE_FROM_BIN, CREASE_ENGINE_BUILT}));
    return std::vector<std::string>{program.string()};
}

// Sanitizers reserve more than any machine has.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool can_limit_memory = false;
#else
constexpr bool can_limit_memory = true;
#endif

std::uint64_t memory_limit(const HostOptions& options) {
    if (!can_limit_memory) return 0;
    if (options.memory_bytes > 0) return options.memory_bytes;
    return static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::vector<std::string> variables_for(const std::optional<ScratchFolder>& scratch) {
    // OpenCV DNN runs on the processor; looking for others would open their drivers and write caches.
    std::vector<std::string> variables{"ORT_DISABLE_TELEMETRY=1", "OPENCV_OPENCL_RUNTIME=disabled"};
    for (const std::string name : {scratch_variable, "TMPDIR"})
        if (scratch) variables.push_back(name + "=" + scratch->path().string());
    return variables;
}

std::string and_list(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

std::string how_it_ended(const ChildEnd& end) {
    std::string text;
    if (end.signal != 0) {
        text = "signal " + std::to_string(end.signal) + ", " + strsignal(end.signal);
        if (end.signal == SIGSYS) text += "; it tried what it may not do";
        if (end.signal == SIGKILL) text += "; the machine may have run out of memory";
    } else {
        text = "exit code " + std::to_string(end.exit_code);
    }
    return end.last_words.empty() ? text : text + ": " + end.last_words;
}

std::string seconds(std::chrono::milliseconds time) {
    const auto count = time.count();
    return count % 1000 == 0 ? std::to_string(count / 1000) + " s" : std::to_string(count) + " ms";
}

} // namespace

/// The one owner of the child process and of the socket to it; shared by the host and its sessions.
class EngineHost::Connection {
public:
    Connection(std::optional<ScratchFolder> scratch, ChildProcess child, HostOptions options)
        : scratch_(std::move(scratch)), child_(std::move(child)), channel_(child_.take_socket()), options_(std::move(options)) {}

    struct Reply {
        json header;
        std::vector<std::byte> payload;
    };
    /// Sends a request and waits for its answer. `doing` completes "the engine stopped unexpectedly while ...".
    Result<Reply> ask(const json& header, std::vector<std::byte> payload, std::chrono::milliseconds timeout,
                      const std::string& doing);
    [[nodiscard]] const HostOptions& options() const { return options_; }
    [[nodiscard]] std::uint64_t peak_bytes() const { return peak_bytes_; }
    [[nodiscard]] const std::vector<std::string>& attempts() const { return attempts_; }
    [[nodiscard]] Error with_attempts(Error error) const;
    [[nodiscard]] int process_id() const { return child_.id(); }

private:
    tl::expected<Frame, ChannelFault> exchange(const Frame& request, std::chrono::milliseconds timeout);
    Error explain(ChannelFault fault, std::chrono::milliseconds timeout, const std::string& doing);
    Result<Reply> fail_for_good(Error error);
    void note_attempts(const json& answer);

    std::optional<ScratchFolder> scratch_; ///< outlives the child
    ChildProcess child_;
    Channel channel_;
    HostOptions options_;
    std::uint64_t peak_bytes_ = 0;
    std::vector<std::string> attempts_;
    std::optional<Error> dead_; ///< once set, the answer to every further request
};

tl::expected<Frame, ChannelFault> EngineHost::Connection::exchange(const Frame& request,
                                                                   std::chrono::milliseconds timeout) {
    const Patience patience{options_.stop, std::chrono::steady_clock::now() + timeout};
    if (auto sent = channel_.send(request, patience); !sent) return tl::make_unexpected(sent.error());
    return channel_.receive(patience);
}

Error EngineHost::Connection::explain(ChannelFault fault, std::chrono::milliseconds timeout, const std::string& doing) {
    switch (fault) {
    case ChannelFault::cancelled: return {ErrorCode::cancelled, "cancelled"};
    case ChannelFault::timed_out:
        return {ErrorCode::engine, "the engine gave no answer within " + seconds(timeout) + " while " + doing};
    case ChannelFault::garbled:
        return {ErrorCode::engine, "the engine process answered with something that is not an answer while " + doing};
    case ChannelFault::too_large:
        return {ErrorCode::engine, "the tensors do not fit into memory while " + doing};
    case ChannelFault::closed: break;
    }
    const auto end = child_.finish();
    peak_bytes_ = std::max(peak_bytes_, end.peak_bytes);
    return {ErrorCode::engine, "the engine stopped unexpectedly (" + how_it_ended(end) + ") while " + doing};
}

Result<EngineHost::Connection::Reply> EngineHost::Connection::fail_for_good(Error error) {
    child_.kill();
    dead_ = error;
    return forward_error(std::move(error));
}

void EngineHost::Connection::note_attempts(const json& answer) {
    const auto list = answer.value("attempts", json::array());
    for (const auto& attempt : list)
        if (attempt.is_string() && attempts_.size() < most_attempts && std::find(attempts_.begin(), attempts_.end(), attempt) == attempts_.end())
            attempts_.push_back(attempt);
}

Error EngineHost::Connection::with_attempts(Error error) const {
    if (attempts_.empty()) return error;
    const auto told = "It tried " + and_list(attempts_) + ", and was kept from it";
    error.advice = error.advice.empty() ? told : told + ". " + error.advice;
    return error;
}

Result<EngineHost::Connection::Reply> EngineHost::Connection::ask(const json& header, std::vector<std::byte> payload,
                                                                  std::chrono::milliseconds timeout,
                                                                  const std::string& doing) {
    if (dead_) return forward_error(*dead_);
    auto frame = exchange(make_frame(header, std::move(payload)), timeout);
    if (!frame) return fail_for_good(explain(frame.error(), timeout, doing));
    auto answer = header_of(*frame);
    if (!answer) return fail_for_good(answer.error());
    if (const auto peak = answer->find("peak_bytes"); peak != answer->end() && peak->is_number_unsigned())
        peak_bytes_ = *peak;
    note_attempts(*answer);
    if (const auto error = answer->find("error"); error != answer->end()) return forward_error(with_attempts(error_from(*error)));
    return Reply{std::move(*answer), std::move(frame->payload)};
}

/// A session that lives in the child process.
class RemoteSession final : public Session {
public:
    RemoteSession(std::shared_ptr<EngineHost::Connection> connection, int id, std::string title)
        : connection_(std::move(connection)), id_(id), title_(std::move(title)) {}
    ~RemoteSession() override;

    Status read_signature(const json& answer);
    [[nodiscard]] const std::vector<TensorInfo>& inputs() const override { return inputs_; }
    [[nodiscard]] const std::vector<TensorInfo>& outputs() const override { return outputs_; }
    [[nodiscard]] Result<RunResult> run(const NamedTensors& inputs) override;
    [[nodiscard]] Result<std::vector<NodeTime>> profile() override;
    [[nodiscard]] int id() const { return id_; }
    [[nodiscard]] bool lives_in(const EngineHost& host) const { return host.connection_ == connection_; }

private:
    std::shared_ptr<EngineHost::Connection> connection_;
    int id_;
    std::string title_;
    std::vector<TensorInfo> inputs_;
    std::vector<TensorInfo> outputs_;
};

RemoteSession::~RemoteSession() {
    using namespace std::chrono_literals;
    // Only tidiness, when others still use the process: failing changes nothing.
    if (connection_.use_count() > 1) (void)connection_->ask({{"do", "unload"}, {"session", id_}}, {}, 10s, "unloading");
}

Status RemoteSession::read_signature(const json& answer) {
    CREASE_TRY(inputs_, infos_from(answer.value("inputs", json::array())));
    CREASE_TRY(outputs_, infos_from(answer.value("outputs", json::array())));
    return {};
}

Result<RunResult> RemoteSession::run(const NamedTensors& inputs) {
    CREASE_CHECK(check_inputs(inputs_, inputs));
    std::vector<std::byte> payload;
    const json header{{"do", "run"}, {"session", id_}, {"tensors", pack(inputs, payload)}};
    CREASE_TRY(auto reply, connection_->ask(header, std::move(payload), connection_->options().run_timeout,
                                            "running " + title_));
    CREASE_TRY(auto outputs, unpack(reply.header.value("tensors", json::array()), reply.payload));
    return RunResult{std::move(outputs), reply.header.value("ms", 0.0)};
}

Result<std::vector<NodeTime>> RemoteSession::profile() {
    CREASE_TRY(const auto reply, connection_->ask({{"do", "profile"}, {"session", id_}}, {},
                                                  connection_->options().run_timeout, "profiling " + title_));
    return times_from(reply.header.value("times", json::array()));
}

Result<EngineHost> EngineHost::start(const HostOptions& options) {
    std::optional<ScratchFolder> scratch;
    if (options.scratch) {
        CREASE_TRY(auto folder, ScratchFolder::make());
        scratch.emplace(std::move(folder));
    }
    CREASE_TRY(const auto command, command_of(options));
    CREASE_TRY(auto child, ChildProcess::start(command, variables_for(scratch)));
    child.limit(memory_limit(options), options.file_bytes);
    return EngineHost(std::make_shared<Connection>(std::move(scratch), std::move(child), options));
}

Result<std::vector<EngineInfo>> EngineHost::engines() {
    CREASE_TRY(const auto reply,
               connection_->ask({{"do", "engines"}}, {}, connection_->options().run_timeout, "listing the engines"));
    return engines_from(reply.header.value("engines", json::array()));
}

Result<std::unique_ptr<Session>> EngineHost::load(const std::string& engine_id, const ModelSource& model,
                                                  const SessionOptions& options) {
    const auto title = model.path.filename().string();
    const json header{{"do", "load"},
                      {"engine", engine_id},
                      {"path", model.path.empty() ? std::string() : std::filesystem::absolute(model.path).string()},
                      {"options", to_json(options)}};
    auto reply = connection_->ask(header, model.bytes, connection_->options().load_timeout, "loading " + title);
    if (!reply) {
        auto error = std::move(reply).error();
        if (error.context.empty()) error.context = title;
        return forward_error(std::move(error));
    }
    auto session = std::make_unique<RemoteSession>(connection_, reply->header.value("session", -1), title);
    CREASE_CHECK(session->read_signature(reply->header));
    return session;
}

Result<std::vector<PairTime>> EngineHost::time_in_turn(const TimedModel& a, const TimedModel& b, int pairs, int first) {
    const auto* left = dynamic_cast<RemoteSession*>(&a.session);
    const auto* right = dynamic_cast<RemoteSession*>(&b.session);
    if (!left || !right || !left->lives_in(*this) || !right->lives_in(*this))
        return fail(ErrorCode::internal, "both sessions must live in the process that times them");
    CREASE_CHECK(check_inputs(a.session.inputs(), a.inputs));
    CREASE_CHECK(check_inputs(b.session.inputs(), b.inputs));
    auto both = a.inputs;
    both.insert(both.end(), b.inputs.begin(), b.inputs.end());
    std::vector<std::byte> payload;
    const json header{{"do", "time"},
                      {"sessions", {left->id(), right->id()}},
                      {"pairs", pairs},
                      {"first", first},
                      {"tensors", pack(both, payload)},
                      {"of_a", a.inputs.size()}};
    CREASE_TRY(const auto reply,
               connection_->ask(header, std::move(payload), connection_->options().run_timeout, "timing both models"));
    try {
        return reply.header.at("pairs").get<std::vector<PairTime>>();
    } catch (const json::exception&) {
        return fail(ErrorCode::engine, "the engine host sent a message that makes no sense");
    }
}

Result<Image> EngineHost::decode_image(const std::filesystem::path& file, const DecodeOptions& options) {
    const json header{{"do", "decode"}, {"path", std::filesystem::absolute(file).string()}, {"options", to_json(options)}};
    auto reply = connection_->ask(header, {}, connection_->options().run_timeout, "reading the image");
    if (!reply) {
        auto error = std::move(reply).error();
        if (!error.context.empty()) error.context = file.string(); // as the caller wrote it
        return forward_error(std::move(error));
    }
    return image_from(reply->header, reply->payload);
}

Result<Protections> EngineHost::protections() {
    CREASE_TRY(const auto reply, connection_->ask({{"do", "protections"}}, {}, connection_->options().run_timeout, "starting"));
    return protections_from(reply.header.value("protections", json::object()));
}

const std::vector<std::string>& EngineHost::attempts() const { return connection_->attempts(); }

Error EngineHost::with_attempts(Error error) const { return connection_->with_attempts(std::move(error)); }

std::uint64_t EngineHost::peak_bytes() const { return connection_->peak_bytes(); }

int EngineHost::process_id() const { return connection_->process_id(); }

} // namespace crease::engine
