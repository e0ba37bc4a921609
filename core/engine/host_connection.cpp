#include "core/engine/host_connection.h"

#include "core/engine/host_messages.h"

#include <algorithm>
#include <csignal>
#include <cstring>

namespace crease::engine {
namespace {

using nlohmann::json;

constexpr std::size_t most_attempts = 8; ///< that are told of

std::string and_list(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
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

tl::expected<Frame, ChannelFault> EngineHost::Connection::exchange(const Frame& request, std::chrono::milliseconds timeout) {
    const Patience patience{stop_, std::chrono::steady_clock::now() + timeout};
    if (auto sent = channel_.send(request, patience); !sent) return tl::make_unexpected(sent.error());
    return channel_.receive(patience);
}

Error EngineHost::Connection::explain(ChannelFault fault, std::chrono::milliseconds timeout, const std::string& doing) {
    switch (fault) {
    case ChannelFault::cancelled: return {ErrorCode::cancelled, "cancelled"};
    case ChannelFault::timed_out: return {ErrorCode::engine, "the engine gave no answer within " + seconds(timeout) + " while " + doing};
    case ChannelFault::garbled: return {ErrorCode::engine, "the engine process answered with something that is not an answer while " + doing};
    case ChannelFault::too_large: return {ErrorCode::engine, "the tensors do not fit into memory while " + doing};
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
        if (attempt.is_string() && attempts_.size() < most_attempts &&
            std::find(attempts_.begin(), attempts_.end(), attempt.get<std::string>()) == attempts_.end())
            attempts_.push_back(attempt);
}

Error EngineHost::Connection::with_attempts(Error error) const {
    if (attempts_.empty()) return error;
    const auto told = "It tried " + and_list(attempts_) + ", and was kept from it";
    error.advice = error.advice.empty() ? told : told + ". " + error.advice;
    return error;
}

Result<EngineHost::Connection::Reply> EngineHost::Connection::ask(const json& header, std::vector<std::byte> payload,
                                                                  std::chrono::milliseconds timeout, const std::string& doing) {
    if (dead_) return forward_error(*dead_);
    auto frame = exchange(make_frame(header, std::move(payload)), timeout);
    if (!frame) return fail_for_good(explain(frame.error(), timeout, doing));
    auto answer = header_of(*frame);
    if (!answer) return fail_for_good(answer.error());
    if (const auto peak = answer->find("peak_bytes"); peak != answer->end() && peak->is_number_unsigned()) peak_bytes_ = *peak;
    note_attempts(*answer);
    if (const auto error = answer->find("error"); error != answer->end()) return forward_error(with_attempts(error_from(*error)));
    return Reply{std::move(*answer), std::move(frame->payload)};
}

} // namespace crease::engine
