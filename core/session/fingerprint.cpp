// A model is hashed with FNV-1a (Fowler, Noll, Vo), 64 bits, over pieces of its file and of each weight. The file alone would not
// do: weights that lie in files of their own can change while the model's file stays as it is.

#include "core/io/file_source.h"
#include "core/session/session.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace crease::session {
namespace {

constexpr std::uint64_t whole_below = 8 << 20; ///< bytes; a larger file is looked at in pieces
constexpr std::uint64_t pieces = 128, piece = 64 << 10;
constexpr std::uint64_t sample = 64; ///< bytes of a weight at each of three places

struct Hash {
    std::uint64_t value = 0xcbf29ce484222325;

    void add(std::span<const std::byte> bytes) {
        for (const auto byte : bytes) value = (value ^ static_cast<std::uint64_t>(byte)) * 0x100000001b3;
    }
    void add(std::uint64_t number) { add(std::as_bytes(std::span(&number, 1))); }
};

Status add_piece(Hash& hash, const ByteSource& source, std::uint64_t offset, std::uint64_t length) {
    std::vector<std::byte> bytes(length);
    CREASE_CHECK(source.read(offset, bytes));
    hash.add(bytes);
    return {};
}

Status add_file(Hash& hash, const std::string& path) {
    CREASE_TRY(const auto file, io::FileSource::open(path, true));
    const auto size = file->size();
    hash.add(size);
    if (size <= whole_below) return add_piece(hash, *file, 0, size);
    for (std::uint64_t i = 0; i < pieces; ++i) CREASE_CHECK(add_piece(hash, *file, (size - piece) / (pieces - 1) * i, piece));
    return {};
}

Status add_weight(Hash& hash, const ByteRange& range) {
    hash.add(range.length);
    const auto length = std::min(sample, range.length);
    for (const auto at : {std::uint64_t{0}, (range.length - length) / 2, range.length - length})
        CREASE_CHECK(add_piece(hash, *range.source, range.offset + at, length));
    return {};
}

} // namespace

Result<std::string> fingerprint_of(const Model& model) {
    Hash hash;
    if (!model.path.empty()) CREASE_CHECK(add_file(hash, model.path));
    for (const auto& graph : model.graphs)
        for (const auto& weight : graph->initializers)
            if (weight->raw()) CREASE_CHECK(add_weight(hash, *weight->raw()));
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash.value));
    return std::string(text.data());
}

} // namespace crease::session
