#include "core/engine/weight_jitter.h"

#include <onnx/onnx_pb.h>

#include <bit>
#include <cstring>
#include <string_view>
#include <unordered_set>

namespace crease::engine {
namespace {

/// splitmix64: tiny, and the same on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    /// -1, 0, 0 or 1.
    int step() {
        if (left_ == 0) bits_ = next(), left_ = 32;
        constexpr int steps[4] = {-1, 0, 0, 1};
        const int chosen = steps[bits_ & 3];
        bits_ >>= 2;
        --left_;
        return chosen;
    }

private:
    std::uint64_t state_;
    std::uint64_t bits_ = 0;
    int left_ = 0;
};

// Neighbouring floating-point numbers of one sign have neighbouring bit patterns; `exponent` masks the exponent field.
template <class Bits>
void jitter_bits(void* data, std::size_t bytes, Bits exponent, Random& random) {
    auto* at = static_cast<std::byte*>(data);
    for (std::size_t i = 0; i + sizeof(Bits) <= bytes; i += sizeof(Bits)) {
        Bits bits;
        std::memcpy(&bits, at + i, sizeof bits);
        const Bits field = bits & exponent;
        const int step = random.step();
        if (field == 0 || field == exponent) continue;
        const auto moved = static_cast<Bits>(bits + static_cast<Bits>(step));
        const Bits moved_field = moved & exponent;
        if (moved_field == 0 || moved_field == exponent) continue;
        std::memcpy(at + i, &moved, sizeof moved);
    }
}

void jitter_raw(ElementType type, void* data, std::size_t bytes, Random& random) {
    switch (type) {
    case ElementType::float32: return jitter_bits<std::uint32_t>(data, bytes, 0x7f800000u, random);
    case ElementType::float64: return jitter_bits<std::uint64_t>(data, bytes, 0x7ff0000000000000ull, random);
    case ElementType::float16: return jitter_bits<std::uint16_t>(data, bytes, 0x7c00, random);
    case ElementType::bfloat16: return jitter_bits<std::uint16_t>(data, bytes, 0x7f80, random);
    default: return;
    }
}

void jitter_proto(onnx::TensorProto& tensor, Random& random) {
    const auto type = static_cast<ElementType>(tensor.data_type());
    if (tensor.has_raw_data()) jitter_raw(type, tensor.mutable_raw_data()->data(), tensor.raw_data().size(), random);
    auto& floats = *tensor.mutable_float_data();
    jitter_raw(ElementType::float32, floats.mutable_data(), sizeof(float) * static_cast<std::size_t>(floats.size()), random);
    auto& doubles = *tensor.mutable_double_data();
    jitter_raw(ElementType::float64, doubles.mutable_data(), sizeof(double) * static_cast<std::size_t>(doubles.size()), random);
}

bool reads_weights(const onnx::NodeProto& node) {
    static const std::unordered_set<std::string_view> ops{
        "Conv", "ConvTranspose", "Gemm", "MatMul",  "BatchNormalization", "InstanceNormalization", "LayerNormalization", "PRelu", "Add",
        "Sub",  "Mul",           "Div",  "Identity"};
    return ops.contains(node.op_type());
}

std::unordered_set<std::string> weight_names(const onnx::GraphProto& graph) {
    std::unordered_set<std::string> names;
    for (const auto& node : graph.node())
        if (reads_weights(node)) names.insert(node.input().begin(), node.input().end());
    return names;
}

void jitter_constant(onnx::NodeProto& node, Random& random) {
    for (auto& attribute : *node.mutable_attribute())
        if (attribute.has_t()) jitter_proto(*attribute.mutable_t(), random);
}

} // namespace

void jitter_weights(onnx::ModelProto& model, std::uint64_t seed) {
    Random random(seed);
    auto& graph = *model.mutable_graph();
    const auto names = weight_names(graph);
    for (auto& tensor : *graph.mutable_initializer())
        if (names.contains(tensor.name())) jitter_proto(tensor, random);
    for (auto& node : *graph.mutable_node())
        if (node.op_type() == "Constant" && node.output_size() == 1 && names.contains(node.output(0))) jitter_constant(node, random);
}

void jitter_tensor(HostTensor& tensor, std::uint64_t seed) {
    Random random(seed);
    jitter_raw(tensor.type, tensor.bytes.data(), tensor.bytes.size(), random);
}

} // namespace crease::engine
