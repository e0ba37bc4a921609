#include "core/compare/array_file.h"

#include "core/compare/npy.h"
#include "core/compare/numbers.h"
#include "core/io/whole_file.h"
#include "core/model/typed_data.h"

#include <onnx/onnx_pb.h>

#include <algorithm>

namespace crease::compare {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = 4ull << 30;

std::string ending_of(const fs::path& file) {
    auto ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return ending;
}

Result<NamedArrays> alone(Result<HostTensor> array) {
    if (!array) return forward_error(std::move(array).error());
    NamedArrays arrays;
    arrays.emplace("", std::move(*array));
    return arrays;
}

Result<NamedArrays> parse(const std::string& ending, const std::string& bytes) {
    if (ending == ".npz") return parse_npz(bytes);
    if (ending == ".pb") return parse_tensor(bytes);
    if (ending == ".npy") return alone(parse_npy(bytes));
    CREASE_TRY(auto sound, parse_wav(bytes));
    return alone(std::move(sound.samples));
}

} // namespace

bool looks_like_arrays(const fs::path& file) {
    const auto ending = ending_of(file);
    return ending == ".npy" || ending == ".npz" || ending == ".pb" || ending == ".wav";
}

Result<NamedArrays> read_arrays(const fs::path& file) {
    CREASE_TRY(const auto bytes, io::read_whole_file(file.string(), largest_file));
    auto arrays = parse(ending_of(file), bytes);
    if (arrays) return arrays;
    auto error = std::move(arrays).error();
    error.context = file.string();
    return forward_error(std::move(error));
}

Result<NamedArrays> parse_tensor(const std::string& bytes) {
    onnx::TensorProto proto;
    const auto no_tensor = [] { return fail(ErrorCode::bad_input, "this is not a tensor of ONNX's test data"); };
    if (bytes.size() > INT32_MAX || !proto.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return no_tensor();
    HostTensor tensor{static_cast<ElementType>(proto.data_type()), {proto.dims().begin(), proto.dims().end()}, {}};
    if (element_size(tensor.type) == 0) return fail(ErrorCode::unsupported, "the tensor's elements are not numbers");
    CREASE_TRY(const auto count, element_count(tensor.shape));
    if (proto.has_raw_data()) {
        const auto* begin = reinterpret_cast<const std::byte*>(proto.raw_data().data());
        tensor.bytes.assign(begin, begin + proto.raw_data().size());
    } else {
        tensor.bytes = typed_bytes(proto);
    }
    if (tensor.bytes.size() != static_cast<std::uint64_t>(count) * element_size(tensor.type)) return no_tensor();
    NamedArrays arrays;
    arrays.emplace(proto.name(), std::move(tensor));
    return arrays;
}

} // namespace crease::compare
