#pragma once

#include "core/base/result.h"

#include <onnxruntime_c_api.h>

#include <memory>
#include <string>

namespace crease::engine {

/// The ONNX Runtime library of this process: opened at first use, never closed.
class OrtRuntime {
public:
    /// The one instance, or why the library could not be opened.
    [[nodiscard]] static Result<const OrtRuntime*> instance();

    [[nodiscard]] const OrtApi& api() const { return *api_; }
    [[nodiscard]] const std::string& version() const { return version_; }

    /// An environment whose thread pool has `threads` threads. All sessions of one process share the pool of the first
    /// call, so that two models timed in turn do not disturb each other with idle spinning threads.
    /// @return the environment, and whether its pool has exactly `threads` threads.
    struct Environment {
        OrtEnv* env = nullptr;
        bool shares_pool = false;
    };
    [[nodiscard]] Result<Environment> environment(int threads) const;

    /// Turns a status into an error with the engine's own words, and releases it.
    [[nodiscard]] Status check(OrtStatus* status, const std::string& doing) const;

private:
    static Result<OrtRuntime> open();
    const OrtApi* api_ = nullptr;
    std::string version_;
};

/// Owns one object of the C API; `Release` is the member of OrtApi that frees it.
template <class T, auto Release>
struct OrtRelease {
    void operator()(T* object) const {
        if (auto runtime = OrtRuntime::instance(); runtime && object) ((*runtime)->api().*Release)(object);
    }
};

template <class T, auto Release>
using OrtOwned = std::unique_ptr<T, OrtRelease<T, Release>>;

using OwnedSession = OrtOwned<OrtSession, &OrtApi::ReleaseSession>;
using OwnedSessionOptions = OrtOwned<OrtSessionOptions, &OrtApi::ReleaseSessionOptions>;
using OwnedThreadingOptions = OrtOwned<OrtThreadingOptions, &OrtApi::ReleaseThreadingOptions>;
using OwnedValue = OrtOwned<OrtValue, &OrtApi::ReleaseValue>;
using OwnedTypeInfo = OrtOwned<OrtTypeInfo, &OrtApi::ReleaseTypeInfo>;
using OwnedShapeInfo = OrtOwned<OrtTensorTypeAndShapeInfo, &OrtApi::ReleaseTensorTypeAndShapeInfo>;
using OwnedMemoryInfo = OrtOwned<OrtMemoryInfo, &OrtApi::ReleaseMemoryInfo>;

} // namespace crease::engine
