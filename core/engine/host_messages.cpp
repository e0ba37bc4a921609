#include "core/engine/host_messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>

namespace crease::engine {
namespace {

using nlohmann::json;

tl::unexpected<Error> unreadable() { return fail(ErrorCode::engine, "the engine host sent a message that makes no sense"); }

/// Runs a reader that may throw what the JSON library throws when a key is missing or of the wrong type.
template <class Read>
auto reading(Read read) -> Result<decltype(read())> {
    try {
        return read();
    } catch (const json::exception&) {
        return unreadable();
    }
}

TensorInfo info_from(const json& j) {
    return {j.at("name").get<std::string>(), static_cast<ElementType>(j.at("type").get<int>()), j.at("shape").get<std::vector<std::int64_t>>()};
}

// The number of bytes a shape promises, or nothing when it is negative or overflows.
bool promised_bytes(const HostTensor& tensor, std::size_t& bytes) {
    bytes = element_size(tensor.type);
    if (bytes == 0) return false;
    for (auto extent : tensor.shape)
        if (extent < 0 || __builtin_mul_overflow(bytes, static_cast<std::size_t>(extent), &bytes)) return false;
    return true;
}

} // namespace

json to_json(const Error& e) { return {{"code", static_cast<int>(e.code)}, {"message", e.message}, {"context", e.context}, {"advice", e.advice}}; }

Error error_from(const json& j) {
    const auto read = reading([&] {
        const auto code = std::clamp(j.at("code").get<int>(), 0, static_cast<int>(ErrorCode::internal));
        return Error{static_cast<ErrorCode>(code), j.at("message"), j.at("context"), j.at("advice")};
    });
    return read ? *read : read.error();
}

json to_json(const std::vector<TensorInfo>& infos) {
    json list = json::array();
    for (const auto& info : infos) list.push_back({{"name", info.name}, {"type", static_cast<int>(info.type)}, {"shape", info.shape}});
    return list;
}

Result<std::vector<TensorInfo>> infos_from(const json& list) {
    return reading([&] {
        std::vector<TensorInfo> infos;
        for (const auto& item : list) infos.push_back(info_from(item));
        return infos;
    });
}

json to_json(const SessionOptions& options) {
    return {{"threads", options.threads},
            {"as_deployed", options.fusion == RuntimeFusion::as_deployed},
            {"profile", options.profile},
            {"extra_outputs", options.extra_outputs},
            {"jitter_seed", options.jitter_seed}};
}

Result<SessionOptions> options_from(const json& j) {
    return reading([&] {
        SessionOptions options;
        options.threads = j.at("threads");
        options.fusion = j.at("as_deployed").get<bool>() ? RuntimeFusion::as_deployed : RuntimeFusion::off;
        options.profile = j.at("profile");
        options.extra_outputs = j.at("extra_outputs").get<std::vector<std::string>>();
        options.jitter_seed = j.at("jitter_seed");
        return options;
    });
}

json to_json(const std::vector<NodeTime>& times) {
    json list = json::array();
    for (const auto& time : times) list.push_back({{"node", time.node}, {"op", time.op}, {"us", time.microseconds}});
    return list;
}

Result<std::vector<NodeTime>> times_from(const json& list) {
    return reading([&] {
        std::vector<NodeTime> times;
        for (const auto& item : list) times.push_back({item.at("node"), item.at("op"), item.at("us")});
        return times;
    });
}

json to_json(const std::vector<EngineInfo>& engines) {
    json list = json::array();
    for (const auto& e : engines)
        list.push_back({{"id", e.id}, {"title", e.title}, {"version", e.version}, {"available", e.available}, {"reason", e.reason}});
    return list;
}

Result<std::vector<EngineInfo>> engines_from(const json& list) {
    return reading([&] {
        std::vector<EngineInfo> engines;
        for (const auto& e : list) engines.push_back({e.at("id"), e.at("title"), e.at("version"), e.at("available"), e.at("reason")});
        return engines;
    });
}

json to_json(const Protections& p) { return {{"network", p.network}, {"programs", p.programs}, {"files", p.files}}; }

Result<Protections> protections_from(const json& j) {
    return reading([&] { return Protections{j.at("network"), j.at("programs"), j.at("files")}; });
}

json to_json(const DecodeOptions& options) {
    json j{{"edge", options.edge}};
    if (const auto& fit = options.fit)
        j["fit"] = {{"width", fit->width},
                    {"height", fit->height},
                    {"channels", static_cast<int>(fit->channels)},
                    {"resize", static_cast<int>(fit->resize)},
                    {"crop_fraction", fit->crop_fraction},
                    {"pad_value", fit->pad_value},
                    {"resampling", static_cast<int>(fit->resampling)},
                    {"top_left", fit->top_left},
                    {"alpha", static_cast<int>(fit->alpha)},
                    {"exif", fit->exif}};
    return j;
}

Result<DecodeOptions> decode_options_from(const json& j) {
    return reading([&] {
        DecodeOptions options{j.at("edge").get<int>(), {}, 1};
        if (const auto fit = j.find("fit"); fit != j.end())
            options.fit = ImageFit{fit->at("width"),
                                   fit->at("height"),
                                   static_cast<Channels>(fit->at("channels").get<int>()),
                                   static_cast<Resize>(fit->at("resize").get<int>()),
                                   fit->at("crop_fraction"),
                                   fit->at("pad_value"),
                                   static_cast<Resampling>(fit->at("resampling").get<int>()),
                                   fit->at("top_left"),
                                   static_cast<Alpha>(fit->at("alpha").get<int>()),
                                   fit->at("exif")};
        return options;
    });
}

json to_json(const Image& image, std::vector<std::byte>& payload) {
    const auto bytes = image.levels.empty() ? std::as_bytes(std::span(image.pixels)) : std::as_bytes(std::span(image.levels));
    payload.assign(bytes.begin(), bytes.end());
    return {{"rows", image.rows}, {"columns", image.columns}, {"channels", image.channels}, {"levels", !image.levels.empty()}};
}

Result<Image> image_from(const json& j, const std::vector<std::byte>& payload) {
    bool levels = false;
    CREASE_TRY(auto image, reading([&] {
                   levels = j.at("levels").get<bool>();
                   return Image{j.at("rows"), j.at("columns"), j.at("channels"), {}};
               }));
    const auto pixels = static_cast<std::int64_t>(image.rows) * image.columns;
    const bool fits = image.rows > 0 && image.columns > 0 && pixels <= most_fitted_pixels && (image.channels == 1 || image.channels == 3) &&
                      payload.size() == static_cast<std::size_t>(pixels * image.channels) * (levels ? sizeof(float) : 1);
    if (!fits) return unreadable();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(payload.data());
    if (levels) {
        image.levels.resize(payload.size() / sizeof(float));
        std::memcpy(image.levels.data(), bytes, payload.size());
    } else {
        image.pixels.assign(bytes, bytes + payload.size());
    }
    return image;
}

json pack(const NamedTensors& tensors, std::vector<std::byte>& payload) {
    json list = json::array();
    for (const auto& [name, tensor] : tensors) {
        list.push_back({{"name", name}, {"type", static_cast<int>(tensor.type)}, {"shape", tensor.shape}});
        payload.insert(payload.end(), tensor.bytes.begin(), tensor.bytes.end());
    }
    return list;
}

Result<NamedTensors> unpack(const json& list, const std::vector<std::byte>& payload) {
    CREASE_TRY(const auto infos, infos_from(list));
    NamedTensors tensors;
    std::size_t at = 0;
    for (const auto& info : infos) {
        HostTensor tensor{info.type, info.shape};
        std::size_t size = 0;
        if (!promised_bytes(tensor, size) || size > payload.size() - at) return unreadable();
        tensor.bytes.assign(payload.begin() + static_cast<std::ptrdiff_t>(at), payload.begin() + static_cast<std::ptrdiff_t>(at + size));
        at += size;
        tensors.push_back({info.name, std::move(tensor)});
    }
    if (at != payload.size()) return unreadable();
    return tensors;
}

Frame make_frame(const json& header, std::vector<std::byte> payload) {
    // Names in a model need not be UTF-8; what is not is replaced rather than refused.
    return {header.dump(-1, ' ', false, json::error_handler_t::replace), std::move(payload)};
}

Result<json> header_of(const Frame& frame) {
    // The library converts any number to any type asked for, and one out of the type's range is undefined: an extent of 8e59.
    constexpr double most = 0x1p31;
    bool sound = true;
    const auto look = [&](int, json::parse_event_t event, json& value) {
        if (event == json::parse_event_t::value && value.is_number_float()) sound = sound && std::fabs(value.get<double>()) < most;
        return true;
    };
    auto header = json::parse(frame.header, look, false);
    if (!sound || !header.is_object()) return unreadable();
    return header;
}

} // namespace crease::engine
