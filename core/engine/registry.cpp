#include "core/engine/registry.h"

#include "core/engine/opencv_engine.h"
#ifdef CREASE_HAVE_ONNXRUNTIME
#include "core/engine/ort_engine.h"
#endif

#include <algorithm>

namespace crease::engine {
namespace {

struct Entry {
    const char* id;
    const char* title;
    Result<std::unique_ptr<Engine>> (*make)();
};

Result<std::unique_ptr<Engine>> make_onnxruntime() {
#ifdef CREASE_HAVE_ONNXRUNTIME
    return make_ort_engine();
#else
    return fail(ErrorCode::engine, "this build of Crease was made without it", "ONNX Runtime", "run scripts/get-onnxruntime and build again");
#endif
}

Result<std::unique_ptr<Engine>> make_opencv() { return make_opencv_engine(); }

constexpr Entry entries[] = {{"onnxruntime", "ONNX Runtime", make_onnxruntime}, {"opencv", "OpenCV DNN", make_opencv}};

EngineInfo describe_engine(const Entry& entry) {
    const auto engine = entry.make();
    if (!engine) return {entry.id, entry.title, "", false, engine.error().sentence()};
    return {entry.id, entry.title, (*engine)->version(), true, ""};
}

} // namespace

std::vector<EngineInfo> known_engines() {
    std::vector<EngineInfo> infos;
    for (const auto& entry : entries) infos.push_back(describe_engine(entry));
    return infos;
}

std::vector<EngineInfo> available_engines() {
    auto infos = known_engines();
    std::erase_if(infos, [](const auto& info) { return !info.available; });
    return infos;
}

Result<std::unique_ptr<Engine>> make_engine(const std::string& id) {
    for (const auto& entry : entries) {
        if (!id.empty() && id != entry.id) continue;
        auto engine = entry.make();
        if (engine || !id.empty()) return engine;
    }
    return fail(ErrorCode::usage, "there is no engine called \"" + id + "\"", "", "the engines are onnxruntime and opencv");
}

} // namespace crease::engine
