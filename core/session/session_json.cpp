// The file's form:
//   {"crease_session": 2, "model": PATH, "fingerprint": HEX, "folded": [ID...], "constant_inputs": false, "into_scales": false, "widen": false,
//   "stores_constants": false,
//    "edits": {"values": [[OLD, NEW]...], "nodes": [[WHAT IT MAKES, NAME]...], "metadata": [[KEY, VALUE or null]...], "producer": TEXT, ...},
//    "view": {"mode": "both", "left_to_right": false, "site": ID},
//    "comparison": {"images": [PATH...], "preset": {"width": 224, ..., "mean": [R, G, B]}}}
// Everything but the first two may be missing. Names of ONNX need not be UTF-8; such a name is written as [BYTE...].

#include "core/session/session_fields.h"

#include <algorithm>

namespace crease::session {
namespace {

/// One of some words, by its place in their list.
template <class T, std::size_t size>
void read_word(const json& object, const char* name, const std::array<const char*, size>& words, std::optional<T>& into) {
    const auto* value = field(object, name);
    if (!value) return;
    const auto at = std::find(words.begin(), words.end(), text_in(*value, name));
    if (at == words.end()) throw Unreadable{std::string("\"") + name + "\" is none of the known words"};
    into = static_cast<T>(at - words.begin());
}

constexpr std::array layouts{"nchw", "nhwc"};
constexpr std::array channel_orders{"rgb", "bgr", "gray"};
constexpr std::array resizes{"stretch", "crop", "pad"};
constexpr std::array resamplings{"area", "bilinear", "bicubic", "linear"};
constexpr std::array alphas{"ignored", "white", "black"};
static_assert(static_cast<int>(compare::Resampling::linear) == 3 && static_cast<int>(compare::Alpha::on_black) == 2);
static_assert(static_cast<int>(compare::Layout::nhwc) == 1);
static_assert(static_cast<int>(compare::Channels::rgb) == 0 && static_cast<int>(compare::Channels::bgr) == 1 &&
              static_cast<int>(compare::Channels::gray) == 2);
static_assert(static_cast<int>(compare::Resize::stretch) == 0 && static_cast<int>(compare::Resize::crop) == 1 &&
              static_cast<int>(compare::Resize::pad) == 2);

/// The texts among a model's edits, by their names in the file.
template <class Edits>
auto texts_of(Edits& edits) {
    return std::array{std::pair("producer", &edits.producer), std::pair("producer_version", &edits.producer_version),
                      std::pair("domain", &edits.domain), std::pair("description", &edits.description), std::pair("graph_name", &edits.graph_name)};
}

template <class T>
void write(json& object, const char* name, const std::optional<T>& value) {
    if (value) object[name] = *value;
}

template <class T, std::size_t size>
void write_word(json& object, const char* name, const std::array<const char*, size>& words, const std::optional<T>& value) {
    if (value) object[name] = words[static_cast<std::size_t>(*value)];
}

json preset_json(const compare::PresetOverrides& preset) {
    auto object = json::object();
    write(object, "width", preset.width);
    write(object, "height", preset.height);
    write_word(object, "layout", layouts, preset.layout);
    write_word(object, "channels", channel_orders, preset.channels);
    write_word(object, "resize", resizes, preset.resize);
    write(object, "scale", preset.scale);
    write(object, "mean", preset.mean);
    write(object, "stddev", preset.stddev);
    write(object, "crop", preset.crop_fraction);
    write(object, "pad_value", preset.pad_value);
    write_word(object, "resampling", resamplings, preset.resampling);
    write(object, "top_left", preset.top_left);
    write_word(object, "alpha", alphas, preset.alpha);
    write(object, "exif", preset.exif);
    return object;
}

compare::PresetOverrides preset_in(const json& object) {
    compare::PresetOverrides preset;
    read(object, "width", preset.width);
    read(object, "height", preset.height);
    read_word(object, "layout", layouts, preset.layout);
    read_word(object, "channels", channel_orders, preset.channels);
    read_word(object, "resize", resizes, preset.resize);
    read(object, "scale", preset.scale);
    read(object, "mean", preset.mean);
    read(object, "stddev", preset.stddev);
    read(object, "crop", preset.crop_fraction);
    if (preset.crop_fraction && (*preset.crop_fraction <= 0 || *preset.crop_fraction > 1)) throw Unreadable{"\"crop\" is not a part of the image"};
    read(object, "pad_value", preset.pad_value);
    read_word(object, "resampling", resamplings, preset.resampling);
    read(object, "top_left", preset.top_left);
    read_word(object, "alpha", alphas, preset.alpha);
    read(object, "exif", preset.exif);
    return preset;
}

template <class Value>
json pairs_of(const std::map<std::string, Value>& pairs) {
    auto list = json::array();
    for (const auto& [key, value] : pairs) list.push_back(json::array({of(key), of(value)}));
    return list;
}

/// Calls `take` with each key and what belongs to it.
template <class Take>
void read_pairs(const json& object, const char* name, const Take& take) {
    const auto* value = field(object, name);
    if (!value) return;
    const auto is_pair = [](const json& one) { return one.is_array() && one.size() == 2; };
    if (!value->is_array() || value->size() > most_ids || !std::all_of(value->begin(), value->end(), is_pair))
        throw Unreadable{std::string("\"") + name + "\" is not a list of pairs"};
    for (const auto& one : *value) take(text_in(one[0], name), one[1]);
}

void read_names(const json& object, const char* name, std::map<std::string, std::string>& into) {
    read_pairs(object, name, [&](const std::string& key, const json& value) {
        into[key] = text_in(value, name);
        if (into[key].empty()) throw Unreadable{std::string("\"") + name + "\" has an empty name"};
    });
}

json edits_json(const ModelEdits& edits) {
    json object{{"values", pairs_of(edits.values)}, {"nodes", pairs_of(edits.nodes)}, {"metadata", pairs_of(edits.metadata)}};
    for (const auto& [name, value] : texts_of(edits))
        if (*value) object[name] = of(**value);
    write(object, "model_version", edits.model_version);
    return object;
}

ModelEdits edits_in(const json& object) {
    ModelEdits edits;
    read_names(object, "values", edits.values);
    read_names(object, "nodes", edits.nodes);
    read_pairs(object, "metadata", [&](const std::string& key, const json& value) {
        edits.metadata[key] = value.is_null() ? std::nullopt : std::optional(text_in(value, "metadata"));
    });
    for (const auto& [name, value] : texts_of(edits)) read(object, name, *value);
    read(object, "model_version", edits.model_version);
    return edits;
}

Session session_in(const json& object) {
    Session session;
    read(object, "model", session.model);
    if (session.model.empty()) throw Unreadable{"it does not name a model"};
    read(object, "fingerprint", session.fingerprint);
    read(object, "folded", session.folded);
    read(object, "constant_inputs", session.constant_inputs);
    read(object, "into_scales", session.into_scales);
    read(object, "widen", session.widen);
    read(object, "stores_constants", session.stores_constants);
    session.edits = edits_in(object_in(object, "edits"));
    const auto& view = object_in(object, "view");
    read(view, "mode", session.view.mode);
    read(view, "left_to_right", session.view.left_to_right);
    read(view, "site", session.view.site);
    const auto& comparison = object_in(object, "comparison");
    read(comparison, "images", session.comparison.images);
    session.comparison.preset = preset_in(object_in(comparison, "preset"));
    return session;
}

tl::unexpected<Error> not_a_session(const std::string& why) {
    return fail(ErrorCode::bad_input, "is not a session of Crease: " + why, {}, "Sessions are written by File > Save session as");
}

} // namespace

std::string to_text(const Session& session) {
    json object{{"crease_session", session.edits.empty() ? 1 : schema_version},
                {"model", of(session.model)},
                {"fingerprint", session.fingerprint},
                {"folded", of(session.folded)},
                {"constant_inputs", session.constant_inputs},
                {"into_scales", session.into_scales},
                {"widen", session.widen},
                {"stores_constants", session.stores_constants},
                {"view", {{"mode", session.view.mode}, {"left_to_right", session.view.left_to_right}, {"site", of(session.view.site)}}},
                {"comparison", {{"images", of(session.comparison.images)}, {"preset", preset_json(session.comparison.preset)}}}};
    if (!session.edits.empty()) object["edits"] = edits_json(session.edits);
    return object.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<Session> from_text(const std::string& text) {
    const auto object = json::parse(text, nullptr, false);
    if (object.is_discarded()) return not_a_session("it is not JSON");
    const auto* version = object.is_object() ? field(object, "crease_session") : nullptr;
    if (!version || !version->is_number_integer()) return not_a_session("it has no \"crease_session\"");
    if (*version > schema_version)
        return fail(ErrorCode::unsupported,
                    "was written by a newer Crease (form " + version->dump() + ", this one knows " + std::to_string(schema_version) + ")");
    if (*version < 1) return not_a_session("\"crease_session\" is " + version->dump());
    try {
        return session_in(object);
    } catch (const Unreadable& error) {
        return not_a_session(error.what);
    } catch (const json::exception& error) {
        return not_a_session(error.what());
    }
}

} // namespace crease::session
