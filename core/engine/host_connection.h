#pragma once

#include "core/engine/child_process.h"
#include "core/engine/engine_host.h"
#include "core/engine/host_protocol.h"
#include "core/engine/scratch_folder.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace crease::engine {

/// The one owner of the child process and of the socket to it; shared by the host and its sessions.
class EngineHost::Connection {
public:
    Connection(std::optional<ScratchFolder> scratch, ChildProcess child, std::stop_token stop, HostLimits limits)
        : scratch_(std::move(scratch)), child_(std::move(child)), channel_(child_.take_socket()), stop_(std::move(stop)), limits_(limits) {}

    struct Reply {
        nlohmann::json header;
        std::vector<std::byte> payload;
    };
    /// Sends a request and waits for its answer. `doing` completes "the engine stopped unexpectedly while ...".
    Result<Reply> ask(const nlohmann::json& header, std::vector<std::byte> payload, std::chrono::milliseconds timeout, const std::string& doing);
    [[nodiscard]] const HostLimits& limits() const { return limits_; }
    [[nodiscard]] std::uint64_t peak_bytes() const { return peak_bytes_; }
    [[nodiscard]] const std::vector<std::string>& attempts() const { return attempts_; }
    [[nodiscard]] Error with_attempts(Error error) const;
    [[nodiscard]] int process_id() const { return child_.id(); }

private:
    tl::expected<Frame, ChannelFault> exchange(const Frame& request, std::chrono::milliseconds timeout);
    Error explain(ChannelFault fault, std::chrono::milliseconds timeout, const std::string& doing);
    Result<Reply> fail_for_good(Error error);
    void note_attempts(const nlohmann::json& answer);

    std::optional<ScratchFolder> scratch_; ///< outlives the child
    ChildProcess child_;
    Channel channel_;
    std::stop_token stop_;
    HostLimits limits_;
    std::uint64_t peak_bytes_ = 0;
    std::vector<std::string> attempts_;
    std::optional<Error> dead_; ///< once set, the answer to every further request
};

} // namespace crease::engine
