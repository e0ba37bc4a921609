#include "core/engine/host_protocol.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>

namespace crease::engine {
namespace {

struct Prologue {
    char magic[4];
    std::uint32_t header_size;
    std::uint64_t payload_size;
};
static_assert(sizeof(Prologue) == 16, "the prologue goes over the wire as it lies in memory");

constexpr char magic[4] = {'C', 'R', 'S', 'F'};
constexpr std::uint32_t largest_header = 64u << 20;
constexpr std::uint64_t largest_payload = 1ull << 40;
constexpr std::size_t piece = 32u << 20;
constexpr std::chrono::milliseconds slice{20}; ///< how often a waiting side looks at its stop token

using Fault = tl::unexpected<ChannelFault>;

int milliseconds_to_wait(const Patience& patience) {
    if (!patience.deadline) return patience.stop.stop_possible() ? static_cast<int>(slice.count()) : -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*patience.deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp(left, std::chrono::milliseconds{0}, slice).count());
}

bool try_again() { return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK; }

} // namespace

Channel::~Channel() { close(socket_); }

tl::expected<void, ChannelFault> Channel::wait_for(short events, const Patience& patience) const {
    for (;;) {
        if (patience.stop.stop_requested()) return Fault(ChannelFault::cancelled);
        pollfd entry{socket_, events, 0};
        const int ready = poll(&entry, 1, milliseconds_to_wait(patience));
        if (ready > 0) return {};
        if (ready < 0 && errno != EINTR) return Fault(ChannelFault::closed);
        if (patience.deadline && std::chrono::steady_clock::now() >= *patience.deadline) return Fault(ChannelFault::timed_out);
    }
}

tl::expected<void, ChannelFault> Channel::send_all(const void* data, std::size_t size, const Patience& patience) {
    const auto* at = static_cast<const char*>(data);
    while (size > 0) {
        if (auto ready = wait_for(POLLOUT, patience); !ready) return ready;
        const auto sent = ::send(socket_, at, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && !try_again()) return Fault(ChannelFault::closed);
        at += std::max<ssize_t>(sent, 0);
        size -= static_cast<std::size_t>(std::max<ssize_t>(sent, 0));
    }
    return {};
}

tl::expected<void, ChannelFault> Channel::receive_all(void* data, std::size_t size, const Patience& patience) {
    auto* at = static_cast<char*>(data);
    while (size > 0) {
        if (auto ready = wait_for(POLLIN, patience); !ready) return ready;
        const auto got = ::recv(socket_, at, size, MSG_DONTWAIT);
        if (got == 0 || (got < 0 && !try_again())) return Fault(ChannelFault::closed);
        at += std::max<ssize_t>(got, 0);
        size -= static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    return {};
}

// Grows piece by piece: a size that lies costs no more memory than the bytes that really come.
template <class Buffer>
tl::expected<void, ChannelFault> Channel::receive_into(Buffer& buffer, std::size_t size, const Patience& patience) {
    try {
        while (buffer.size() < size) {
            const auto start = buffer.size();
            buffer.resize(std::min(size, start + piece));
            if (auto got = receive_all(&buffer[start], buffer.size() - start, patience); !got) return got;
        }
        return {};
    } catch (const std::bad_alloc&) {
        return Fault(ChannelFault::too_large);
    }
}

tl::expected<void, ChannelFault> Channel::send(const Frame& frame, const Patience& patience) {
    if (frame.header.size() > largest_header || frame.payload.size() > largest_payload) return Fault(ChannelFault::too_large);
    Prologue prologue{{}, static_cast<std::uint32_t>(frame.header.size()), frame.payload.size()};
    std::memcpy(prologue.magic, magic, sizeof magic);
    if (auto sent = send_all(&prologue, sizeof prologue, patience); !sent) return sent;
    if (auto sent = send_all(frame.header.data(), frame.header.size(), patience); !sent) return sent;
    return send_all(frame.payload.data(), frame.payload.size(), patience);
}

tl::expected<Frame, ChannelFault> Channel::receive(const Patience& patience) {
    Prologue prologue{};
    if (auto got = receive_all(&prologue, sizeof prologue, patience); !got) return Fault(got.error());
    if (std::memcmp(prologue.magic, magic, sizeof magic) != 0 || prologue.header_size > largest_header || prologue.payload_size > largest_payload)
        return Fault(ChannelFault::garbled);
    Frame frame;
    if (auto got = receive_into(frame.header, prologue.header_size, patience); !got) return Fault(got.error());
    if (auto got = receive_into(frame.payload, prologue.payload_size, patience); !got) return Fault(got.error());
    return frame;
}

} // namespace crease::engine
