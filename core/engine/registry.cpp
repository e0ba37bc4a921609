#include "core/engine/registry.h"

#include "core/engine/engine_names.h"
#include "core/engine/opencv_engine.h"
#ifdef CREASE_HAVE_ONNXRUNTIME
#include "core/engine/ort_engine.h"
#endif

#include <algorithm>
#include <iterator>

namespace crease::engine {
namespace {

using Make = Result<std::unique_ptr<Engine>> (*)();

Result<std::unique_ptr<Engine>> make_onnxruntime() {
#ifdef CREASE_HAVE_ONNXRUNTIME
    return make_ort_engine();
#else
    return fail(ErrorCode::engine, "this build of Crease was made without it", "ONNX Runtime", "run scripts/get-onnxruntime and build again");
#endif
}

Result<std::unique_ptr<Engine>> make_opencv() { return make_opencv_engine(); }

constexpr Make makers[] = {make_onnxruntime, make_opencv}; // of engine_names, in their order
static_assert(std::size(makers) == std::size(engine_names));

EngineInfo describe_engine(const EngineName& name, Make make) {
    const auto engine = make();
    if (!engine) return {name.id, name.title, "", false, engine.error().sentence()};
    return {name.id, name.title, (*engine)->version(), true, ""};
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

std::vector<EngineInfo> known_engines() {
    std::vector<EngineInfo> infos;
    for (std::size_t i = 0; i < std::size(makers); ++i) infos.push_back(describe_engine(engine_names[i], makers[i]));
    return infos;
}

std::vector<EngineInfo> available_engines() {
    auto infos = known_engines();
    std::erase_if(infos, [](const auto& info) { return !info.available; });
    return infos;
}

Result<std::unique_ptr<Engine>> make_engine(const std::string& id) {
    for (std::size_t i = 0; i < std::size(makers); ++i) {
        if (!id.empty() && id != engine_names[i].id) continue;
        auto engine = makers[i]();
        if (engine || !id.empty()) return engine;
    }
    return fail(ErrorCode::usage, "there is no engine called \"" + id + "\"", "", "the engines are: " + listed(engine_ids()));
}

} // namespace crease::engine
