#include "tests/support/skeleton.h"

#include <google/protobuf/io/gzip_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl.h>

#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace crease::test {
namespace {

/// SplitMix64: one network has up to a hundred million numbers, and they are drawn anew in every run of the tests.
class Stream {
public:
    explicit Stream(std::uint64_t seed) : state_(seed) {}

    double uniform() { return static_cast<double>(next() >> 40) * 0x1p-24; } ///< in [0, 1)
    /// The sum of four uniforms, scaled to mean 0 and deviation 1; within +-3.5.
    double normal() {
        const auto bits = next();
        const auto sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48);
        return (static_cast<double>(sum) * 0x1p-16 - 2) * std::sqrt(3.0);
    }

private:
    std::uint64_t next() {
        auto z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

/// By name, so that a tensor's numbers do not depend on the others.
std::uint64_t hash(const std::string& name) {
    std::uint64_t value = 0xcbf29ce484222325;
    for (const unsigned char c : name) value = (value ^ c) * 0x100000001b3;
    return value;
}

template <class Draw>
void draw(onnx::TensorProto& tensor, Draw&& next) {
    std::int64_t count = 1;
    for (const auto extent : tensor.dims()) count *= extent;
    std::string raw(static_cast<std::size_t>(count) * sizeof(float), '\0');
    for (auto* out = reinterpret_cast<float*>(raw.data()); count > 0; --count) *out++ = static_cast<float>(next());
    tensor.set_raw_data(std::move(raw));
    tensor.clear_doc_string();
}

void fill(onnx::TensorProto& tensor, const std::string& owner, std::uint64_t seed) {
    if (tensor.doc_string().empty()) return;
    std::istringstream words(tensor.doc_string());
    std::string kind;
    double a = 0, b = 0;
    if (!(words >> kind >> a >> b) || tensor.data_type() != onnx::TensorProto::FLOAT)
        throw std::runtime_error("tensor " + owner + " cannot be filled: " + tensor.doc_string());
    Stream stream(hash(owner) + seed);
    const auto uniform = [&] { return a + (b - a) * stream.uniform(); };
    if (kind == "normal") draw(tensor, [&] { return a + b * stream.normal(); });
    else if (kind == "uniform") draw(tensor, uniform);
    else if (kind == "signed") draw(tensor, [&] { return stream.uniform() < 0.1 ? -uniform() : uniform(); });
    else throw std::runtime_error("tensor " + owner + " has an unknown distribution: " + tensor.doc_string());
}

} // namespace

onnx::ModelProto read_skeleton(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    google::protobuf::io::IstreamInputStream compressed(&file);
    google::protobuf::io::GzipInputStream stream(&compressed);
    onnx::ModelProto model;
    if (!file || !model.ParseFromZeroCopyStream(&stream)) throw std::runtime_error("cannot read the skeleton " + path);
    return model;
}

void fill_skeleton(onnx::ModelProto& model, std::uint64_t seed) {
    for (auto& tensor : *model.mutable_graph()->mutable_initializer()) fill(tensor, tensor.name(), seed);
    for (auto& node : *model.mutable_graph()->mutable_node())
        for (auto& attribute : *node.mutable_attribute())
            if (attribute.has_t()) fill(*attribute.mutable_t(), node.output(0), seed);
}

} // namespace crease::test
