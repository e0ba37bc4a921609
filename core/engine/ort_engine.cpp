#include "core/engine/ort_engine.h"

#include "core/engine/model_bytes.h"
#include "core/engine/ort_profile.h"
#include "core/engine/ort_runtime.h"

#include <unistd.h>

#include <chrono>
#include <cstring>

namespace crease::engine {
namespace {

constexpr const char* engine_name = "ONNX Runtime";

/// Everything one session needs of the C API; each function wraps one question to it.
class OrtSessionImpl final : public Session {
public:
    OrtSessionImpl(const OrtRuntime& runtime, OwnedSession session) : runtime_(runtime), session_(std::move(session)) {}

    Status read_signature();
    [[nodiscard]] const std::vector<TensorInfo>& inputs() const override { return inputs_; }
    [[nodiscard]] const std::vector<TensorInfo>& outputs() const override { return outputs_; }
    [[nodiscard]] Result<RunResult> run(const NamedTensors& inputs) override;
    [[nodiscard]] Result<std::vector<NodeTime>> profile() override;

private:
    using Count = decltype(OrtApi::SessionGetInputCount);
    using Name = decltype(OrtApi::SessionGetInputName);
    using Type = decltype(OrtApi::SessionGetInputTypeInfo);
    Result<std::vector<TensorInfo>> read_infos(Count count, Name name, Type type) const;
    Result<TensorInfo> read_info(std::size_t index, Name name, Type type) const;
    Result<OwnedValue> wrap(const HostTensor& tensor) const;
    Result<HostTensor> unwrap(OrtValue* value, const std::string& name) const;

    const OrtRuntime& runtime_;
    OwnedSession session_;
    std::vector<TensorInfo> inputs_;
    std::vector<TensorInfo> outputs_;
};

// ONNXTensorElementDataType numbers its first seventeen types as TensorProto.DataType does.
ElementType from_ort(ONNXTensorElementDataType type) {
    return type <= ONNX_TENSOR_ELEMENT_DATA_TYPE_BFLOAT16 ? static_cast<ElementType>(type) : ElementType::undefined;
}

static_assert(static_cast<int>(ElementType::bfloat16) == ONNX_TENSOR_ELEMENT_DATA_TYPE_BFLOAT16);
static_assert(static_cast<int>(ElementType::float64) == ONNX_TENSOR_ELEMENT_DATA_TYPE_DOUBLE);
static_assert(static_cast<int>(ElementType::boolean) == ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL);

Status OrtSessionImpl::read_signature() {
    const auto& api = runtime_.api();
    CREASE_TRY(inputs_, read_infos(api.SessionGetInputCount, api.SessionGetInputName, api.SessionGetInputTypeInfo));
    CREASE_TRY(outputs_, read_infos(api.SessionGetOutputCount, api.SessionGetOutputName, api.SessionGetOutputTypeInfo));
    return {};
}

Result<std::vector<TensorInfo>> OrtSessionImpl::read_infos(Count count, Name name, Type type) const {
    std::size_t size = 0;
    CREASE_CHECK(runtime_.check(count(session_.get(), &size), engine_name));
    std::vector<TensorInfo> infos(size);
    for (std::size_t i = 0; i < size; ++i) {
        CREASE_TRY(infos[i], read_info(i, name, type));
    }
    return infos;
}

Result<TensorInfo> OrtSessionImpl::read_info(std::size_t index, Name name, Type type) const {
    const auto& api = runtime_.api();
    OrtAllocator* allocator = nullptr;
    CREASE_CHECK(runtime_.check(api.GetAllocatorWithDefaultOptions(&allocator), engine_name));
    char* text = nullptr;
    CREASE_CHECK(runtime_.check(name(session_.get(), index, allocator, &text), engine_name));
    TensorInfo info{text};
    CREASE_CHECK(runtime_.check(api.AllocatorFree(allocator, text), engine_name));

    OrtTypeInfo* raw = nullptr;
    CREASE_CHECK(runtime_.check(type(session_.get(), index, &raw), engine_name));
    const OwnedTypeInfo type_info(raw);
    const OrtTensorTypeAndShapeInfo* shape = nullptr; // borrowed from type_info; null for maps and sequences
    CREASE_CHECK(runtime_.check(api.CastTypeInfoToTensorInfo(raw, &shape), engine_name));
    if (!shape) return info;
    ONNXTensorElementDataType element = ONNX_TENSOR_ELEMENT_DATA_TYPE_UNDEFINED;
    CREASE_CHECK(runtime_.check(api.GetTensorElementType(shape, &element), engine_name));
    std::size_t rank = 0;
    CREASE_CHECK(runtime_.check(api.GetDimensionsCount(shape, &rank), engine_name));
    info.type = from_ort(element);
    info.shape.resize(rank);
    CREASE_CHECK(runtime_.check(api.GetDimensions(shape, info.shape.data(), rank), engine_name));
    return info;
}

Result<OwnedValue> OrtSessionImpl::wrap(const HostTensor& tensor) const {
    OrtMemoryInfo* raw_info = nullptr;
    CREASE_CHECK(runtime_.check(runtime_.api().CreateCpuMemoryInfo(OrtArenaAllocator, OrtMemTypeDefault, &raw_info), engine_name));
    const OwnedMemoryInfo info(raw_info);
    OrtValue* value = nullptr;
    // The engine only reads its inputs; the C API has no const way to say so.
    CREASE_CHECK(runtime_.check(runtime_.api().CreateTensorWithDataAsOrtValue(raw_info, const_cast<std::byte*>(tensor.bytes.data()),
                                                                              tensor.bytes.size(), tensor.shape.data(), tensor.shape.size(),
                                                                              static_cast<ONNXTensorElementDataType>(tensor.type), &value),
                                engine_name));
    return OwnedValue(value);
}

Result<HostTensor> OrtSessionImpl::unwrap(OrtValue* value, const std::string& name) const {
    const auto& api = runtime_.api();
    int is_tensor = 0;
    if (value) CREASE_CHECK(runtime_.check(api.IsTensor(value, &is_tensor), engine_name));
    if (!is_tensor) return fail(ErrorCode::unsupported, "the output \"" + name + "\" is not a tensor, which Crease cannot compare");
    OrtTensorTypeAndShapeInfo* raw = nullptr;
    CREASE_CHECK(runtime_.check(api.GetTensorTypeAndShape(value, &raw), engine_name));
    const OwnedShapeInfo shape(raw);
    ONNXTensorElementDataType element = ONNX_TENSOR_ELEMENT_DATA_TYPE_UNDEFINED;
    CREASE_CHECK(runtime_.check(api.GetTensorElementType(raw, &element), engine_name));
    HostTensor tensor{from_ort(element)};
    if (element_size(tensor.type) == 0) return fail(ErrorCode::unsupported, "the output \"" + name + "\" has elements that Crease cannot compare");
    std::size_t rank = 0;
    CREASE_CHECK(runtime_.check(api.GetDimensionsCount(raw, &rank), engine_name));
    tensor.shape.resize(rank);
    CREASE_CHECK(runtime_.check(api.GetDimensions(raw, tensor.shape.data(), rank), engine_name));
    tensor.bytes.resize(static_cast<std::size_t>(tensor.element_count()) * element_size(tensor.type));
    void* data = nullptr;
    CREASE_CHECK(runtime_.check(api.GetTensorMutableData(value, &data), engine_name));
    if (!tensor.bytes.empty()) std::memcpy(tensor.bytes.data(), data, tensor.bytes.size());
    return tensor;
}

Result<RunResult> OrtSessionImpl::run(const NamedTensors& inputs) {
    CREASE_CHECK(check_inputs(inputs_, inputs));
    std::vector<const char*> input_names, output_names;
    std::vector<OwnedValue> owned;
    std::vector<const OrtValue*> values;
    for (const auto& info : inputs_) {
        CREASE_TRY(auto value, wrap(*find_tensor(inputs, info.name)));
        input_names.push_back(info.name.c_str());
        values.push_back(value.get());
        owned.push_back(std::move(value));
    }
    for (const auto& info : outputs_) output_names.push_back(info.name.c_str());

    std::vector<OrtValue*> raw(outputs_.size(), nullptr);
    const auto start = std::chrono::steady_clock::now();
    const Status done = runtime_.check(
        runtime_.api().Run(session_.get(), nullptr, input_names.data(), values.data(), values.size(), output_names.data(), raw.size(), raw.data()),
        engine_name);
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    const std::vector<OwnedValue> results(raw.begin(), raw.end());
    if (!done) return forward_error(done.error());

    RunResult result{{}, elapsed.count()};
    for (std::size_t i = 0; i < results.size(); ++i) {
        CREASE_TRY(auto tensor, unwrap(results[i].get(), outputs_[i].name));
        result.outputs.push_back({outputs_[i].name, std::move(tensor)});
    }
    return result;
}

Result<std::vector<NodeTime>> OrtSessionImpl::profile() {
    OrtAllocator* allocator = nullptr;
    CREASE_CHECK(runtime_.check(runtime_.api().GetAllocatorWithDefaultOptions(&allocator), engine_name));
    char* file = nullptr;
    CREASE_CHECK(runtime_.check(runtime_.api().SessionEndProfiling(session_.get(), allocator, &file), engine_name));
    const std::filesystem::path path(file);
    CREASE_CHECK(runtime_.check(runtime_.api().AllocatorFree(allocator, file), engine_name));
    auto times = read_ort_profile(path);
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return times;
}

class OrtEngine final : public Engine {
public:
    explicit OrtEngine(const OrtRuntime& runtime) : runtime_(runtime) {}
    [[nodiscard]] std::string name() const override { return engine_name; }
    [[nodiscard]] std::string version() const override { return runtime_.version(); }
    [[nodiscard]] Result<std::unique_ptr<Session>> load(const ModelSource& model, const SessionOptions& options) override;

private:
    Result<OwnedSessionOptions> make_options(const ModelSource& model, const SessionOptions& options, bool shares_pool, int threads) const;
    Result<OwnedSession> create(OrtEnv* env, const ModelSource& model, const SessionOptions& options, const OrtSessionOptions* ort_options) const;
    const OrtRuntime& runtime_;
};

std::string profile_prefix() {
    std::error_code ignored;
    static int serial = 0;
    const auto name = "crease-profile-" + std::to_string(getpid()) + "-" + std::to_string(serial++);
    return (std::filesystem::temp_directory_path(ignored) / name).string();
}

Result<OwnedSessionOptions> OrtEngine::make_options(const ModelSource& model, const SessionOptions& options, bool shares_pool, int threads) const {
    const auto& api = runtime_.api();
    OrtSessionOptions* raw = nullptr;
    CREASE_CHECK(runtime_.check(api.CreateSessionOptions(&raw), engine_name));
    OwnedSessionOptions owned(raw);
    const auto level = options.fusion == RuntimeFusion::off ? ORT_DISABLE_ALL : ORT_ENABLE_ALL;
    CREASE_CHECK(runtime_.check(api.SetSessionGraphOptimizationLevel(raw, level), engine_name));
    CREASE_CHECK(runtime_.check(shares_pool ? api.DisablePerSessionThreads(raw) : api.SetIntraOpNumThreads(raw, threads), engine_name));
    if (options.profile) CREASE_CHECK(runtime_.check(api.EnableProfiling(raw, profile_prefix().c_str()), engine_name));
    if (model.path.empty()) return owned;
    // A model given as bytes has no folder of its own for its external data.
    const auto folder = std::filesystem::absolute(model.path).parent_path().string();
    CREASE_CHECK(runtime_.check(api.AddSessionConfigEntry(raw, "session.model_external_initializers_file_folder_path", folder.c_str()), engine_name));
    return owned;
}

Result<OwnedSession> OrtEngine::create(OrtEnv* env, const ModelSource& model, const SessionOptions& options,
                                       const OrtSessionOptions* ort_options) const {
    const auto& api = runtime_.api();
    OrtSession* session = nullptr;
    if (model.bytes.empty() && options.extra_outputs.empty() && options.jitter_seed == 0) {
        CREASE_CHECK(runtime_.check(api.CreateSession(env, model.path.c_str(), ort_options, &session), engine_name));
        return OwnedSession(session);
    }
    CREASE_TRY(const auto bytes, bytes_of(model, options));
    CREASE_CHECK(runtime_.check(api.CreateSessionFromArray(env, bytes.data(), bytes.size(), ort_options, &session), engine_name));
    return OwnedSession(session);
}

Result<std::unique_ptr<Session>> OrtEngine::load(const ModelSource& model, const SessionOptions& options) {
    const int threads = options.threads > 0 ? options.threads : available_processors();
    CREASE_TRY(const auto environment, runtime_.environment(threads));
    CREASE_TRY(const auto ort_options, make_options(model, options, environment.shares_pool, threads));
    CREASE_TRY(auto handle, create(environment.env, model, options, ort_options.get()));
    auto session = std::make_unique<OrtSessionImpl>(runtime_, std::move(handle));
    CREASE_CHECK(session->read_signature());
    return session;
}

} // namespace

Result<std::unique_ptr<Engine>> make_ort_engine() {
    CREASE_TRY(const auto* runtime, OrtRuntime::instance());
    return std::make_unique<OrtEngine>(*runtime);
}

} // namespace crease::engine
