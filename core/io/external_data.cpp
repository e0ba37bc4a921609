#include "core/io/external_data.h"

#include "core/io/file_source.h"
#include "core/io/proto_walk.h"
#include "core/io/save_target.h"
#include "core/model/payload.h"
#include "core/model/tensor.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <unordered_map>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_held = 64; // open files; a model may keep every tensor in one of its own

struct Place {
    std::string location;
    std::uint64_t offset = 0;
    std::optional<std::uint64_t> length;
};

std::optional<std::uint64_t> parse_number(const std::string& text) {
    std::uint64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

auto refuse(const onnx::TensorProto& tensor, const std::string& why) {
    return fail(ErrorCode::bad_input, "the external data of tensor \"" + tensor.name() + "\" " + why);
}

Result<Place> place_of(const onnx::TensorProto& tensor) {
    Place place;
    for (const auto& entry : tensor.external_data()) {
        if (entry.key() == "location") place.location = entry.value();
        if (entry.key() != "offset" && entry.key() != "length") continue;
        const auto number = parse_number(entry.value());
        if (!number) return refuse(tensor, "has no readable " + entry.key());
        if (entry.key() == "offset") place.offset = *number;
        else place.length = *number;
    }
    if (place.location.empty()) return refuse(tensor, "names no file");
    return place;
}

bool leads_inside(const fs::path& folder, const fs::path& file) {
    const auto relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != ".." && *relative.begin() != ".";
}

class Resolver {
public:
    Resolver(std::vector<ByteRange>& payloads, const std::string& model) : payloads_(payloads) {
        if (model.empty()) return;
        std::error_code code;
        folder_ = fs::canonical(folder_of(model), code);
        real_folder_ = fs::canonical(model, code).parent_path();
    }

    Status resolve(onnx::TensorProto& tensor) {
        CREASE_TRY(const auto place, place_of(tensor));
        CREASE_TRY(const auto source, open(tensor, place.location));
        const auto size = source->size();
        if (place.offset > size) return refuse(tensor, "begins beyond the end of \"" + place.location + "\"");
        const auto length = place.length ? *place.length : length_by_dims(tensor, size - place.offset);
        if (length > size - place.offset) return refuse(tensor, "ends beyond the end of \"" + place.location + "\"");
        tensor.set_raw_data(make_payload_token(payloads_.size()));
        tensor.clear_external_data();
        tensor.clear_data_location();
        payloads_.push_back({source, place.offset, length});
        return {};
    }

private:
    // Without a length the tensor takes what its dimensions ask for; a file may hold many tensors one after the other.
    static std::uint64_t length_by_dims(const onnx::TensorProto& tensor, std::uint64_t available) {
        const auto count = checked_element_count({tensor.dims().data(), static_cast<std::size_t>(tensor.dims_size())});
        const auto width = element_size(static_cast<ElementType>(tensor.data_type()));
        std::uint64_t length = 0;
        if (!count || width == 0 || __builtin_mul_overflow(static_cast<std::uint64_t>(*count), width, &length)) return available;
        return length;
    }

    Result<std::shared_ptr<const FileSource>> open(const onnx::TensorProto& tensor, const std::string& location) {
        if (const auto known = opened_.find(location); known != opened_.end()) return known->second;
        if (folder_.empty()) return refuse(tensor, "cannot be looked for: the model was not read from a file");
        if (fs::path(location).is_absolute()) return refuse(tensor, "has an absolute path (\"" + location + "\")");
        const auto file = find(location);
        if (file.empty()) return refuse(tensor, "lies outside the model's folder (\"" + location + "\")");
        auto source = FileSource::open(file.string(), opened_.size() < most_held);
        if (source) opened_.emplace(location, *source);
        else source.error().message += " (the external data of tensor \"" + tensor.name() + "\")";
        return source;
    }

    // Beside the name of the model, or beside the file where that leads; empty when it is in neither folder.
    fs::path find(const std::string& location) const {
        std::error_code code;
        auto file = fs::weakly_canonical(folder_ / location, code);
        if (!fs::exists(file, code) && fs::exists(real_folder_ / location, code)) file = fs::weakly_canonical(real_folder_ / location, code);
        return leads_inside(folder_, file) || leads_inside(real_folder_, file) ? file : fs::path();
    }

    std::vector<ByteRange>& payloads_;
    fs::path folder_, real_folder_; ///< as the model is named, and where it really lies
    std::unordered_map<std::string, std::shared_ptr<const FileSource>> opened_;
};

} // namespace

Status resolve_external_data(onnx::ModelProto& model, std::vector<ByteRange>& payloads, const std::string& path) {
    Resolver resolver(payloads, path);
    Status status;
    for_each_tensor(model, [&](onnx::TensorProto& tensor) {
        if (tensor.data_location() == onnx::TensorProto::EXTERNAL) status = resolver.resolve(tensor);
        return status.has_value();
    });
    return status;
}

} // namespace crease::io
