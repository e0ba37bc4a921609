#include "core/io/skeleton.h"

#include "core/io/chunk_reader.h"
#include "core/io/wire.h"
#include "core/model/payload.h"

#include <optional>

// A protobuf message knows the lengths of the messages inside it. Replacing raw_data by a token shortens all of them,
// so each length on the way is written as a varint of fixed width, padded, and filled in once the message is complete;
// parsers accept that. The skeleton is parsed and thrown away, so its extra bytes cost nothing.

namespace crease::io {
namespace {

constexpr std::uint64_t small_payload = 1024;
constexpr std::uint64_t largest_skeleton = (1ull << 31) - (1ull << 20);
constexpr int deepest_nesting = 150;
constexpr std::size_t length_width = 5;

void fill_in_length(std::string& bytes, std::size_t at) {
    std::uint64_t length = bytes.size() - at - length_width;
    for (std::size_t i = 0; i < length_width; ++i, length >>= 7)
        bytes[at + i] = static_cast<char>((length & 0x7f) | (i + 1 < length_width ? 0x80 : 0));
}

class Walker {
public:
    Walker(std::shared_ptr<const ByteSource> source, std::uint64_t size, const JobControl& control)
        : source_(std::move(source)), reader_(*source_, size, control) {}

    Result<Skeleton> run() {
        if (!walk(Message::model, reader_.size(), 0)) return forward_error(failure());
        settle_small_payloads();
        return std::move(skeleton_);
    }

private:
    bool walk(Message kind, std::uint64_t end, int depth) {
        if (depth > deepest_nesting) return refuse("its graphs are nested too deeply");
        int open_groups = 0;
        while (reader_.position() < end) {
            std::uint64_t raw_tag = 0;
            if (!reader_.varint(raw_tag)) return false;
            const Tag tag = split_tag(raw_tag);
            if (depth == 0) plausible_ = plausible_ && plausible_in_model(tag);
            if (tag.number == 0) return false;
            append_varint(skeleton_.bytes, raw_tag);
            // Inside a group (a relic of protobuf that ONNX never uses) field numbers mean something else.
            const Message inside = open_groups == 0 ? kind : Message::leaf;
            if (tag.wire == Wire::group_begin) ++open_groups;
            else if (tag.wire == Wire::group_end) --open_groups;
            if (open_groups < 0 || !copy_field(inside, tag, end, depth)) return false;
            if (skeleton_.bytes.size() > largest_skeleton) return too_large();
        }
        return open_groups == 0 && reader_.position() == end;
    }

    bool copy_field(Message kind, Tag tag, std::uint64_t end, int depth) {
        switch (tag.wire) {
        case Wire::varint: return copy_varint();
        case Wire::fixed64: return reader_.append(8, skeleton_.bytes);
        case Wire::fixed32: return reader_.append(4, skeleton_.bytes);
        case Wire::delimited: return copy_delimited(kind, tag.number, end, depth);
        case Wire::group_begin:
        case Wire::group_end: break;
        }
        return true;
    }

    bool copy_varint() {
        std::uint64_t value = 0;
        if (!reader_.varint(value)) return false;
        append_varint(skeleton_.bytes, value);
        return true;
    }

    bool copy_delimited(Message kind, std::uint32_t number, std::uint64_t end, int depth) {
        std::uint64_t length = 0;
        if (!reader_.varint(length) || reader_.position() > end) return false;
        if (length > end - reader_.position()) return overrun(length, depth);
        if (is_raw_data(kind, number) && length > 0) return replace_by_token(length);
        if (const auto child = child_message(kind, number); child != Message::leaf) return descend(child, length, depth);
        if (skeleton_.bytes.size() + length > largest_skeleton) return too_large();
        append_varint(skeleton_.bytes, length);
        return reader_.append(length, skeleton_.bytes);
    }

    bool descend(Message child, std::uint64_t length, int depth) {
        const auto at = skeleton_.bytes.size();
        skeleton_.bytes.append(length_width, '\0');
        if (!walk(child, reader_.position() + length, depth + 1)) return false;
        fill_in_length(skeleton_.bytes, at);
        return true;
    }

    bool replace_by_token(std::uint64_t length) {
        const auto token = make_payload_token(skeleton_.payloads.size());
        append_varint(skeleton_.bytes, token.size());
        skeleton_.bytes += token;
        if (length > small_payload) {
            skeleton_.payloads.push_back({source_, reader_.position(), length});
            reader_.skip(length);
            return true;
        }
        skeleton_.payloads.push_back({nullptr, small_.size(), length});
        return reader_.append(length, small_);
    }

    void settle_small_payloads() {
        const auto* begin = reinterpret_cast<const std::byte*>(small_.data());
        const auto kept = std::make_shared<const MemorySource>(std::vector<std::byte>(begin, begin + small_.size()));
        for (auto& payload : skeleton_.payloads)
            if (!payload.source) payload.source = kept;
    }

    bool overrun(std::uint64_t length, int depth) {
        std::uint64_t needed = 0;
        if (depth == 0 && !__builtin_add_overflow(reader_.position(), length, &needed)) needed_ = needed;
        return false;
    }

    bool refuse(std::string why) {
        if (!error_) error_ = Error{ErrorCode::bad_input, std::move(why)};
        return false;
    }

    bool too_large() {
        error_ = Error{ErrorCode::unsupported, "it holds more than 2 GB besides its weights"};
        return false;
    }

    Error failure() const {
        if (error_) return *error_;
        if (reader_.error()) return *reader_.error();
        const auto size = std::to_string(reader_.size());
        if (plausible_ && needed_)
            return {ErrorCode::bad_input,
                    "ends after " + size + " of " + std::to_string(*needed_) + " bytes",
                    {},
                    "It was not written or copied completely"};
        if (plausible_ && reader_.position() >= reader_.size())
            return {ErrorCode::bad_input, "ends in the middle, after " + size + " bytes", {}, "It was not written or copied completely"};
        if (plausible_) return {ErrorCode::bad_input, "is a damaged ONNX model, wrong around byte " + std::to_string(reader_.position())};
        return {ErrorCode::bad_input, "is not an ONNX model"};
    }

    std::shared_ptr<const ByteSource> source_;
    ChunkReader reader_;
    Skeleton skeleton_;
    std::string small_;
    std::optional<Error> error_;
    std::optional<std::uint64_t> needed_;
    bool plausible_ = true;
};

} // namespace

Result<Skeleton> read_skeleton(std::shared_ptr<const ByteSource> source, std::uint64_t size, const JobControl& control) {
    return Walker(std::move(source), size, control).run();
}

} // namespace crease::io
