#pragma once

#include "core/engine/host_limits.h"
#include "core/engine/image_plugin.h"
#include "core/engine/registry.h"
#include "core/engine/sandbox.h"

#include <array>
#include <chrono>
#include <stop_token>

namespace crease::engine {

struct HostOptions {
    /// Program and arguments to start; empty: crease-engine, see installed_part.h.
    std::vector<std::string> command;
    std::stop_token stop; ///< once requested, the process is killed and every call returns `cancelled`
    bool scratch = false; ///< a folder that the process may write to, gone with it; profiling needs one
    HostLimits limits;    ///< the user's own hold besides, see in_force()
};

/// One side of an A/B pair; the two sides' inputs may have other names.
struct TimedModel {
    Session& session;
    const NamedTensors& inputs;
};

/// Times of one A/B pair, in milliseconds.
using PairTime = std::array<double, 2>;

/// A child process in which models run, so that an engine that crashes, hangs or eats the memory costs a message and not
/// the document. Holds any number of sessions. Not thread safe. Sessions stay valid when the host object is gone: the
/// process ends with the last of them.
class EngineHost {
public:
    /// Errors: `engine`, when no process can be started; `unsupported`, when there is no program to start; `usage` for limits
    /// of the user's that are none.
    [[nodiscard]] static Result<EngineHost> start(const HostOptions& options);

    /// What registry.h knows, asked in the process: the caller itself never opens an engine's library.
    [[nodiscard]] Result<std::vector<EngineInfo>> engines();

    /// Loads a model with the engine of that id (empty: the preferred one, see registry.h). Relative paths are resolved
    /// by the caller's working directory.
    [[nodiscard]] Result<std::unique_ptr<Session>> load(const std::string& engine_id, const ModelSource& model, const SessionOptions& options);

    /// Runs two sessions of this host in turn, `pairs` times each. `first` continues the A B, B A alternation of earlier calls.
    [[nodiscard]] Result<std::vector<PairTime>> time_in_turn(const TimedModel& a, const TimedModel& b, int pairs, int first);

    /// Decodes an image file in the process, see image_decoder.h; most callers want an ImageReader.
    [[nodiscard]] Result<Image> decode_image(const std::filesystem::path& file, const DecodeOptions& options);

    /// What holds the process back on this machine.
    [[nodiscard]] Result<Protections> protections();
    /// What the engines tried so far and were kept from, each once: "to open an internet connection". Errors of this class tell of it
    /// too.
    [[nodiscard]] const std::vector<std::string>& attempts() const;
    /// An error of the caller's own, which then tells of it as well.
    [[nodiscard]] Error with_attempts(Error error) const;

    /// The process's largest resident size so far, in bytes, as of its last answer.
    [[nodiscard]] std::uint64_t peak_bytes() const;
    [[nodiscard]] int process_id() const;

private:
    friend class RemoteSession;
    class Connection;
    explicit EngineHost(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}
    std::shared_ptr<Connection> connection_;
};

} // namespace crease::engine
