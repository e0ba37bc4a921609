#include "core/model/byte_source.h"

#include <cstring>

namespace crease {

Status MemorySource::read(std::uint64_t offset, std::span<std::byte> out) const {
    if (offset > bytes_.size() || out.size() > bytes_.size() - offset)
        return fail(ErrorCode::bad_input, "a tensor's data ends before the tensor does");
    if (!out.empty()) std::memcpy(out.data(), bytes_.data() + offset, out.size());
    return {};
}

Result<std::vector<std::byte>> ByteRange::bytes() const {
    std::vector<std::byte> out(length);
    CREASE_CHECK(source->read(offset, out));
    return out;
}

ByteRange memory_range(std::vector<std::byte> bytes) {
    const auto size = bytes.size();
    return {std::make_shared<MemorySource>(std::move(bytes)), 0, size};
}

} // namespace crease
