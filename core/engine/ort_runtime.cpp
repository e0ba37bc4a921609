#include "core/engine/ort_runtime.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <vector>

namespace crease::engine {
namespace {

// The one that a package brings beside the engine's program, the path CMake found, then whatever the system's loader knows: a
// binary whose cache was emptied, or that was moved to another machine, still finds an installed library. Who names one gets
// that one or none.
std::vector<std::string> candidates() {
    if (const char* chosen = std::getenv("CREASE_ONNXRUNTIME"); chosen && *chosen) return {chosen};
    std::error_code ignored;
    const auto beside = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "libonnxruntime.so.1";
    return {beside.string(), CREASE_ONNXRUNTIME_LIBRARY, "libonnxruntime.so.1", "libonnxruntime.so"};
}

// From 1.29 on it reports how it is used: a database below the home folder, a log in the temporary one, an address to post to.
// Reporting begins before the C API can forbid it, and only the environment is asked.
void switch_telemetry_off() { setenv("ORT_DISABLE_TELEMETRY", "1", 1); }

void* open_library(std::string& complaint) {
    switch_telemetry_off();
    for (const auto& name : candidates()) {
        if (void* library = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL)) return library;
        const char* words = dlerror(); // of the last one, which every machine may have
        complaint = words ? words : "it cannot be opened";
    }
    return nullptr;
}

ErrorCode to_error_code(OrtErrorCode code) {
    if (code == ORT_NO_SUCHFILE) return ErrorCode::io;
    if (code == ORT_INVALID_PROTOBUF || code == ORT_NO_MODEL) return ErrorCode::bad_input;
    return ErrorCode::engine;
}

} // namespace

Result<OrtRuntime> OrtRuntime::open() {
    std::string complaint;
    void* library = open_library(complaint);
    if (!library) return fail(ErrorCode::engine, complaint, "ONNX Runtime", "scripts/get-onnxruntime fetches the library");
    using GetBase = const OrtApiBase* (*)();
    const auto get_base = reinterpret_cast<GetBase>(dlsym(library, "OrtGetApiBase"));
    if (!get_base) return fail(ErrorCode::engine, "the library found is not ONNX Runtime", "ONNX Runtime");
    OrtRuntime runtime;
    runtime.version_ = get_base()->GetVersionString();
    runtime.api_ = get_base()->GetApi(ORT_API_VERSION);
    if (!runtime.api_)
        return fail(ErrorCode::engine, "the library found is version " + runtime.version_ + ", older than the one Crease was built for",
                    "ONNX Runtime");
    return runtime;
}

Result<const OrtRuntime*> OrtRuntime::instance() {
    static const Result<OrtRuntime> runtime = open();
    if (!runtime) return forward_error(runtime.error());
    return &*runtime;
}

Status OrtRuntime::check(OrtStatus* status, const std::string& doing) const {
    if (!status) return {};
    const auto code = to_error_code(api_->GetErrorCode(status));
    std::string words = api_->GetErrorMessage(status);
    api_->ReleaseStatus(status);
    return fail(code, std::move(words), doing);
}

Result<OrtRuntime::Environment> OrtRuntime::environment(int threads) const {
    static std::mutex mutex;
    static OrtEnv* env = nullptr;
    static int pool_threads = 0;
    const std::lock_guard lock(mutex);
    if (env) return Environment{env, pool_threads == threads};

    OrtThreadingOptions* raw = nullptr;
    CREASE_CHECK(check(api_->CreateThreadingOptions(&raw), "ONNX Runtime"));
    const OwnedThreadingOptions options(raw);
    CREASE_CHECK(check(api_->SetGlobalIntraOpNumThreads(raw, threads), "ONNX Runtime"));
    CREASE_CHECK(check(api_->SetGlobalInterOpNumThreads(raw, 1), "ONNX Runtime"));
    // Errors come back as statuses; the engine's own log would only repeat them on stderr.
    CREASE_CHECK(check(api_->CreateEnvWithGlobalThreadPools(ORT_LOGGING_LEVEL_FATAL, "crease", raw, &env), "ONNX Runtime"));
    CREASE_CHECK(check(api_->DisableTelemetryEvents(env), "ONNX Runtime"));
    pool_threads = threads;
    return Environment{env, true};
}

} // namespace crease::engine
