#pragma once

#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace crease::engine {

/// One message between Crease and its engine host: a JSON header and raw bytes that the header describes.
struct Frame {
    std::string header;
    std::vector<std::byte> payload;
};

/// How long to wait for the other side.
struct Patience {
    std::stop_token stop;
    std::optional<std::chrono::steady_clock::time_point> deadline; ///< none: for ever
};

enum class ChannelFault {
    closed,    ///< the other side is gone
    timed_out, ///< the deadline passed
    cancelled, ///< stop was requested
    garbled,   ///< what came is not a frame
    too_large, ///< the frame does not fit into memory
};

/// A stream socket that carries frames. After any fault the stream is in an unknown state and must not be used again.
/// On the wire: magic "CRSF", header size (4 bytes), payload size (8 bytes), little-endian, then both.
class Channel {
public:
    explicit Channel(int socket) : socket_(socket) {}
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;
    ~Channel();

    [[nodiscard]] tl::expected<void, ChannelFault> send(const Frame& frame, const Patience& patience);
    [[nodiscard]] tl::expected<Frame, ChannelFault> receive(const Patience& patience);
    [[nodiscard]] int socket() const { return socket_; }

private:
    tl::expected<void, ChannelFault> wait_for(short events, const Patience& patience) const;
    tl::expected<void, ChannelFault> send_all(const void* data, std::size_t size, const Patience& patience);
    tl::expected<void, ChannelFault> receive_all(void* data, std::size_t size, const Patience& patience);
    template <class Buffer>
    tl::expected<void, ChannelFault> receive_into(Buffer& buffer, std::size_t size, const Patience& patience);

    int socket_;
};

} // namespace crease::engine
