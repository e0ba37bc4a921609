#include "core/engine/engine_host.h"

#include "core/engine/host_connection.h"
#include "core/engine/host_main.h"
#include "core/engine/host_messages.h"
#include "core/engine/installed_part.h"

namespace crease::engine {
namespace {

using nlohmann::json;

Result<std::vector<std::string>> command_of(const HostOptions& options) {
    if (!options.command.empty()) return options.command;
    CREASE_TRY(const auto program, find_part({CREASE_ENGINE_NAME, CREASE_ENGINE_FROM_BIN, CREASE_ENGINE_BUILT}));
    return std::vector<std::string>{program.string()};
}

std::vector<std::string> variables_for(const std::optional<ScratchFolder>& scratch) {
    // OpenCV DNN runs on the processor; looking for others would open their drivers and write caches.
    std::vector<std::string> variables{"ORT_DISABLE_TELEMETRY=1", "OPENCV_OPENCL_RUNTIME=disabled"};
    for (const std::string name : {scratch_variable, "TMPDIR"})
        if (scratch) variables.push_back(name + "=" + scratch->path().string());
    return variables;
}

} // namespace

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
    CREASE_TRY(auto reply, connection_->ask(header, std::move(payload), connection_->limits().run_time, "running " + title_));
    CREASE_TRY(auto outputs, unpack(reply.header.value("tensors", json::array()), reply.payload));
    return RunResult{std::move(outputs), reply.header.value("ms", 0.0)};
}

Result<std::vector<NodeTime>> RemoteSession::profile() {
    CREASE_TRY(const auto reply, connection_->ask({{"do", "profile"}, {"session", id_}}, {}, connection_->limits().run_time, "profiling " + title_));
    return times_from(reply.header.value("times", json::array()));
}

Result<EngineHost> EngineHost::start(const HostOptions& options) {
    CREASE_TRY(const auto limits, in_force(options.limits));
    std::optional<ScratchFolder> scratch;
    if (options.scratch) {
        CREASE_TRY(auto folder, ScratchFolder::make());
        scratch.emplace(std::move(folder));
    }
    CREASE_TRY(const auto command, command_of(options));
    CREASE_TRY(auto child, ChildProcess::start(command, variables_for(scratch)));
    child.limit(limits.memory_bytes, limits.file_bytes);
    return EngineHost(std::make_shared<Connection>(std::move(scratch), std::move(child), options.stop, limits));
}

Result<std::vector<EngineInfo>> EngineHost::engines() {
    CREASE_TRY(const auto reply, connection_->ask({{"do", "engines"}}, {}, connection_->limits().run_time, "listing the engines"));
    return engines_from(reply.header.value("engines", json::array()));
}

Result<std::unique_ptr<Session>> EngineHost::load(const std::string& engine_id, const ModelSource& model, const SessionOptions& options) {
    const auto title = model.path.filename().string();
    const json header{{"do", "load"},
                      {"engine", engine_id},
                      {"path", model.path.empty() ? std::string() : std::filesystem::absolute(model.path).string()},
                      {"options", to_json(options)}};
    auto reply = connection_->ask(header, model.bytes, connection_->limits().load_time, "loading " + title);
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
    const json header{{"do", "time"},   {"sessions", {left->id(), right->id()}}, {"pairs", pairs},
                      {"first", first}, {"tensors", pack(both, payload)},        {"of_a", a.inputs.size()}};
    CREASE_TRY(const auto reply, connection_->ask(header, std::move(payload), connection_->limits().run_time, "timing both models"));
    try {
        return reply.header.at("pairs").get<std::vector<PairTime>>();
    } catch (const json::exception&) {
        return fail(ErrorCode::engine, "the engine host sent a message that makes no sense");
    }
}

Result<Image> EngineHost::decode_image(const std::filesystem::path& file, const DecodeOptions& options) {
    const json header{{"do", "decode"}, {"path", std::filesystem::absolute(file).string()}, {"options", to_json(options)}};
    auto reply = connection_->ask(header, {}, connection_->limits().run_time, "reading the image");
    if (!reply) {
        auto error = std::move(reply).error();
        if (!error.context.empty()) error.context = file.string(); // as the caller wrote it
        return forward_error(std::move(error));
    }
    return image_from(reply->header, reply->payload);
}

Result<Protections> EngineHost::protections() {
    CREASE_TRY(const auto reply, connection_->ask({{"do", "protections"}}, {}, connection_->limits().run_time, "starting"));
    return protections_from(reply.header.value("protections", json::object()));
}

const std::vector<std::string>& EngineHost::attempts() const { return connection_->attempts(); }

Error EngineHost::with_attempts(Error error) const { return connection_->with_attempts(std::move(error)); }

std::uint64_t EngineHost::peak_bytes() const { return connection_->peak_bytes(); }

int EngineHost::process_id() const { return connection_->process_id(); }

} // namespace crease::engine
