#include "core/io/data_layout.h"

#include "core/io/proto_walk.h"
#include "core/model/payload.h"

#include <map>
#include <tuple>

namespace crease::io {
namespace {

constexpr std::uint64_t smallest = 1024; ///< bytes of a tensor that is worth a place; other tools draw the line there too
constexpr std::uint64_t page = 4096, large_page = 65536, large = 1 << 20;

std::uint64_t aligned(std::uint64_t offset, std::uint64_t length) {
    const auto unit = length > large ? large_page : page;
    return (offset + unit - 1) / unit * unit;
}

void add_entry(onnx::TensorProto& tensor, const char* key, const std::string& value) {
    auto* entry = tensor.add_external_data();
    entry->set_key(key);
    entry->set_value(value);
}

class Mover {
public:
    Mover(const std::vector<ByteRange>& payloads, const std::string& location) : payloads_(payloads), location_(location) {}

    void move(onnx::TensorProto& tensor) {
        const auto index = payload_index(tensor.raw_data());
        if (!index || payloads_[*index].length < smallest) return;
        const auto& range = payloads_[*index];
        const auto offset = place(range);
        tensor.clear_raw_data();
        tensor.set_data_location(onnx::TensorProto::EXTERNAL);
        add_entry(tensor, "location", location_);
        add_entry(tensor, "offset", std::to_string(offset));
        add_entry(tensor, "length", std::to_string(range.length));
    }
    DataLayout take() { return std::move(layout_); }

private:
    std::uint64_t place(const ByteRange& range) {
        const auto [known, fresh] = places_.try_emplace({range.source.get(), range.offset, range.length}, 0);
        if (!fresh) return known->second;
        const auto offset = aligned(layout_.size, range.length);
        layout_.parts.push_back({offset, range});
        layout_.size = offset + range.length;
        return known->second = offset;
    }

    const std::vector<ByteRange>& payloads_;
    const std::string& location_;
    DataLayout layout_;
    std::map<std::tuple<const ByteSource*, std::uint64_t, std::uint64_t>, std::uint64_t> places_;
};

} // namespace

DataLayout move_weights_out(onnx::ModelProto& model, const std::vector<ByteRange>& payloads, const std::string& location) {
    Mover mover(payloads, location);
    for_each_initializer(model, [&](onnx::TensorProto& tensor) { mover.move(tensor); });
    return mover.take();
}

void rename_data(onnx::ModelProto& model, const std::string& location) {
    for_each_initializer(model, [&](onnx::TensorProto& tensor) {
        for (auto& entry : *tensor.mutable_external_data())
            if (entry.key() == "location") entry.set_value(location);
    });
}

} // namespace crease::io
