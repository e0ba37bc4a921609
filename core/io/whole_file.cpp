#include "core/io/whole_file.h"

#include "core/io/file_source.h"

#include <new>

namespace crease::io {

Status check_regular_file(const std::string& path) {
    CREASE_TRY(const auto source, FileSource::open(path, false));
    return {};
}

Result<std::string> read_whole_file(const std::string& path, std::uint64_t most) {
    CREASE_TRY(const auto source, FileSource::open(path, true));
    if (source->size() > most)
        return fail(ErrorCode::bad_input, "has " + std::to_string(source->size() >> 20) + " MB, more than such a file can sensibly have", path);
    try {
        std::string bytes(source->size(), '\0');
        CREASE_CHECK(source->read(0, std::as_writable_bytes(std::span(bytes))));
        return bytes;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "does not fit in memory", path);
    }
}

} // namespace crease::io
