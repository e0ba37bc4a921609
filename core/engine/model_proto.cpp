#include "core/engine/model_proto.h"

#include <onnx/onnx_pb.h>

#include <fstream>
#include <limits>
#include <unordered_set>

namespace crease::engine {
namespace {

using Names = std::unordered_set<std::string>;

Names initializer_names(const onnx::GraphProto& graph) {
    Names names;
    for (const auto& tensor : graph.initializer()) names.insert(tensor.name());
    return names;
}

TensorInfo to_info(const onnx::ValueInfoProto& value) {
    TensorInfo info{value.name()};
    if (!value.type().has_tensor_type()) return info;
    const auto& type = value.type().tensor_type();
    info.type = static_cast<ElementType>(type.elem_type());
    for (const auto& dim : type.shape().dim()) info.shape.push_back(dim.has_dim_value() ? dim.dim_value() : -1);
    return info;
}

struct ExternalPlace {
    std::string location;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool has_length = false;
};

bool parse_number(const std::string& text, std::uint64_t& number) {
    if (text.empty() || text.size() > 19 || text.find_first_not_of("0123456789") != std::string::npos) return false;
    number = std::stoull(text);
    return true;
}

bool parse_place(const onnx::TensorProto& tensor, ExternalPlace& place) {
    bool good = true;
    for (const auto& entry : tensor.external_data()) {
        if (entry.key() == "location") place.location = entry.value();
        if (entry.key() == "offset") good = good && parse_number(entry.value(), place.offset);
        if (entry.key() == "length") good = good && (place.has_length = parse_number(entry.value(), place.length));
    }
    return good && !place.location.empty();
}

// Both sides are resolved first, so that neither ".." nor a symbolic link leads out.
bool inside(const std::filesystem::path& folder, const std::filesystem::path& file) {
    std::error_code folder_missing, file_missing;
    const auto root = std::filesystem::canonical(folder, folder_missing);
    const auto relative = std::filesystem::canonical(file, file_missing).lexically_relative(root);
    return !folder_missing && !file_missing && !relative.empty() && *relative.begin() != "..";
}

Status read_external(onnx::TensorProto& tensor, const std::filesystem::path& folder) {
    ExternalPlace place;
    const auto refuse = [&](const std::string& why) { return fail(ErrorCode::bad_input, why, tensor.name()); };
    if (!parse_place(tensor, place)) return refuse("the place of its external data is not readable");
    const auto root = folder.empty() ? std::filesystem::path(".") : folder;
    const auto path = root / place.location;
    if (std::filesystem::path(place.location).is_absolute() || !inside(root, path))
        return refuse("its external data \"" + place.location + "\" is missing or outside the model's folder");
    const auto size = std::filesystem::file_size(path);
    if (!place.has_length) place.length = size - std::min<std::uint64_t>(size, place.offset);
    if (place.offset > size || place.length > size - place.offset) return refuse("its external data is cut short");
    std::string data(place.length, '\0');
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(place.offset));
    if (!file.read(data.data(), static_cast<std::streamsize>(data.size()))) return refuse("its external data is unreadable");
    tensor.set_raw_data(std::move(data));
    tensor.clear_external_data();
    tensor.clear_data_location();
    return {};
}

} // namespace

Result<std::unique_ptr<onnx::ModelProto>> parse_model(const std::vector<std::byte>& bytes) {
    auto model = std::make_unique<onnx::ModelProto>();
    if (bytes.size() > std::numeric_limits<int>::max()) return fail(ErrorCode::unsupported, "models over 2 GB cannot be given to OpenCV DNN");
    if (!model->ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) || model->graph().output_size() == 0)
        return fail(ErrorCode::bad_input, "this is not an ONNX model");
    return model;
}

std::vector<TensorInfo> declared_inputs(const onnx::ModelProto& model) {
    const auto constants = initializer_names(model.graph());
    std::vector<TensorInfo> infos;
    for (const auto& input : model.graph().input())
        if (!constants.contains(input.name())) infos.push_back(to_info(input));
    return infos;
}

std::vector<TensorInfo> declared_outputs(const onnx::ModelProto& model) {
    std::vector<TensorInfo> infos;
    for (const auto& output : model.graph().output()) infos.push_back(to_info(output));
    return infos;
}

Status inline_external_data(onnx::ModelProto& model, const std::filesystem::path& folder) {
    for (auto& tensor : *model.mutable_graph()->mutable_initializer())
        if (tensor.data_location() == onnx::TensorProto::EXTERNAL) CREASE_CHECK(read_external(tensor, folder));
    return {};
}

} // namespace crease::engine
