#include "core/layout/layout.h"

#include <cmath>
#include <cstdlib>

// Draws arbitrary graphs, each read off the bytes: nodes with sizes and clusters, edges, cycles. Every box that was placed has
// a place that is a number.

namespace {

class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}
    std::uint32_t next() { return at_ == end_ ? 0 : *at_++; }
    std::uint32_t wide() { return next() | next() << 8; }
    [[nodiscard]] bool empty() const { return at_ == end_; }

private:
    const std::uint8_t *at_, *end_;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace crease::layout;
    Bytes bytes(data, size);
    Request request;
    request.direction = bytes.next() % 2 ? Direction::left_to_right : Direction::top_to_bottom;
    for (auto count = bytes.next() % 8; count > 0; --count)
        request.clusters.push_back({bytes.next() % 9 - 1, double(bytes.next()), double(bytes.next())});
    for (auto count = bytes.next(); count > 0; --count) request.nodes.push_back({double(bytes.wide()), double(bytes.next()), bytes.next() % 10 - 1});
    while (!bytes.empty()) request.edges.push_back({bytes.next(), bytes.next()});
    const auto drawing = draw(request, {});
    if (!drawing) return 0;
    for (const auto& center : drawing->centers)
        if (!std::isfinite(center.x) || !std::isfinite(center.y)) std::abort();
    return 0;
}
