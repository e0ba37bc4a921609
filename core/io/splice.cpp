#include "core/io/splice.h"

#include "core/io/wire.h"
#include "core/model/payload.h"

#include <algorithm>
#include <string_view>

// Two walks over the same bytes that meet the same messages in the same order. The first adds up lengths from the
// inside out and keeps them by order of beginning; the second writes, taking each message's length from that list.

namespace crease::io {
namespace {

std::uint64_t take_varint(std::string_view bytes, std::size_t& at) {
    std::uint64_t value = 0;
    for (int shift = 0; at < bytes.size() && shift < 70; shift += 7) {
        const auto next = static_cast<std::uint8_t>(bytes[at++]);
        value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if (next < 0x80) break;
    }
    return value;
}

/// One field of a message in memory: its tag and length in [begin, body), its contents in [body, end).
struct Field {
    Tag tag;
    Message child = Message::leaf; ///< what a length-delimited field holds
    bool raw_data = false;
    std::size_t begin = 0, body = 0, end = 0;
};

/// Iterates over the fields of a well-formed message.
class Fields {
public:
    Fields(std::string_view bytes, Message kind, std::size_t begin, std::size_t end) : bytes_(bytes), kind_(kind), at_(begin), end_(end) {}

    bool next(Field& field) {
        if (at_ >= end_) return false;
        field = {};
        field.begin = at_;
        field.tag = split_tag(take_varint(bytes_, at_));
        const Message inside = open_groups_ == 0 ? kind_ : Message::leaf;
        field.body = at_;
        switch (field.tag.wire) {
        case Wire::varint: take_varint(bytes_, at_); break;
        case Wire::fixed64: at_ += 8; break;
        case Wire::fixed32: at_ += 4; break;
        case Wire::delimited: delimited(field, inside); break;
        case Wire::group_begin: ++open_groups_; break;
        case Wire::group_end: --open_groups_; break;
        }
        at_ = std::min(at_, end_);
        field.end = at_;
        return true;
    }

private:
    void delimited(Field& field, Message inside) {
        const auto length = take_varint(bytes_, at_);
        field.body = at_;
        at_ += length;
        field.child = child_message(inside, field.tag.number);
        field.raw_data = is_raw_data(inside, field.tag.number);
    }

    std::string_view bytes_;
    Message kind_;
    std::size_t at_, end_;
    int open_groups_ = 0;
};

std::uint64_t tag_size(const Field& field) {
    return varint_size(static_cast<std::uint64_t>(field.tag.number) << 3 | static_cast<std::uint64_t>(field.tag.wire));
}

class Measure {
public:
    Measure(std::string_view bytes, const std::vector<ByteRange>& payloads, std::vector<std::uint64_t>& lengths)
        : bytes_(bytes), payloads_(payloads), lengths_(lengths) {}

    std::uint64_t message(Message kind, std::size_t begin, std::size_t end) {
        const auto slot = lengths_.size();
        lengths_.push_back(0);
        std::uint64_t length = 0;
        Fields fields(bytes_, kind, begin, end);
        for (Field field; fields.next(field);) length += size_of(field);
        return lengths_[slot] = length;
    }

private:
    std::uint64_t size_of(const Field& field) {
        if (field.raw_data) {
            if (const auto index = payload_index(bytes_.substr(field.body, field.end - field.body))) {
                const auto length = payloads_[*index].length;
                return tag_size(field) + varint_size(length) + length;
            }
        }
        if (field.child == Message::leaf) return field.end - field.begin;
        const auto length = message(field.child, field.body, field.end);
        return tag_size(field) + varint_size(length) + length;
    }

    std::string_view bytes_;
    const std::vector<ByteRange>& payloads_;
    std::vector<std::uint64_t>& lengths_;
};

class Emit {
public:
    Emit(std::string_view bytes, const std::vector<ByteRange>& payloads, const std::vector<std::uint64_t>& lengths, ByteSink& sink)
        : bytes_(bytes), payloads_(payloads), next_length_(lengths.begin() + 1), sink_(sink) {}

    Status message(Message kind, std::size_t begin, std::size_t end) {
        std::size_t kept = begin; // everything from here on is still to be copied as it is
        Fields fields(bytes_, kind, begin, end);
        for (Field field; fields.next(field);) {
            const auto index = field.raw_data ? payload_index(bytes_.substr(field.body, field.end - field.body)) : std::nullopt;
            if (!index && field.child == Message::leaf) continue;
            CREASE_CHECK(write(bytes_.substr(kept, field.begin + tag_size(field) - kept)));
            CREASE_CHECK(index ? payload(payloads_[*index]) : nested(field));
            kept = field.end;
        }
        return write(bytes_.substr(kept, end - kept));
    }

private:
    Status nested(const Field& field) {
        CREASE_CHECK(write_length(*next_length_++));
        return message(field.child, field.body, field.end);
    }

    Status payload(const ByteRange& range) {
        CREASE_CHECK(write_length(range.length));
        return copy_range(range, sink_);
    }

    Status write_length(std::uint64_t length) {
        std::string varint;
        append_varint(varint, length);
        return write(varint);
    }

    Status write(std::string_view bytes) { return bytes.empty() ? Status() : sink_.write(std::as_bytes(std::span(bytes.data(), bytes.size()))); }

    std::string_view bytes_;
    const std::vector<ByteRange>& payloads_;
    std::vector<std::uint64_t>::const_iterator next_length_;
    ByteSink& sink_;
};

} // namespace

Splicer::Splicer(const std::string& skeleton, const std::vector<ByteRange>& payloads) : skeleton_(skeleton), payloads_(payloads) {
    total_ = Measure(skeleton_, payloads_, lengths_).message(Message::model, 0, skeleton_.size());
}

Status Splicer::write(ByteSink& sink) const { return Emit(skeleton_, payloads_, lengths_, sink).message(Message::model, 0, skeleton_.size()); }

} // namespace crease::io
