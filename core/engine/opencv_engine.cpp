#include "core/engine/opencv_engine.h"

#include "core/engine/model_bytes.h"
#include "core/engine/model_proto.h"
#include "core/engine/opencv_prepare.h"

#include <onnx/onnx_pb.h>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <optional>

namespace crease::engine {
namespace {

constexpr const char* engine_name = "OpenCV DNN";

// Its messages span lines that start with "> "; an error here is one sentence.
std::string own_words(const cv::Exception& e) {
    std::string words;
    for (const char c : e.err.empty() ? std::string(e.what()) : e.err) {
        const bool at_gap = words.empty() || words.back() == ' ';
        const bool blank = c == '\n' || c == ' ';
        if (at_gap && (blank || c == '>')) continue;
        words += blank ? ' ' : c;
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

/// Calls into OpenCV, which reports by exception.
template <class Call>
auto guarded(Call call) -> Result<decltype(call())> {
    try {
        return call();
    } catch (const cv::Exception& e) {
        return fail(ErrorCode::engine, own_words(e), engine_name);
    } catch (const std::exception& e) {
        return fail(ErrorCode::engine, e.what(), engine_name);
    }
}

std::optional<int> depth_of(ElementType type) {
    switch (type) {
    case ElementType::float32: return CV_32F;
    case ElementType::float64: return CV_64F;
    case ElementType::float16: return CV_16F;
    case ElementType::uint8: return CV_8U;
    case ElementType::int8: return CV_8S;
    case ElementType::int32: return CV_32S;
    default: return std::nullopt;
    }
}

ElementType type_of(int depth) {
    switch (depth) {
    case CV_64F: return ElementType::float64;
    case CV_16F: return ElementType::float16;
    case CV_8U: return ElementType::uint8;
    case CV_8S: return ElementType::int8;
    case CV_32S: return ElementType::int32;
    default: return ElementType::float32;
    }
}

std::vector<int> narrow(const std::vector<std::int64_t>& shape) { return {shape.begin(), shape.end()}; }

Result<cv::Mat> to_float_mat(const NamedTensor& input) {
    const auto depth = depth_of(input.tensor.type);
    if (!depth) return fail(ErrorCode::engine, "inputs of type " + std::string(element_name(input.tensor.type)) + " are not supported", engine_name);
    return guarded([&] {
        const auto sizes = narrow(input.tensor.shape);
        const cv::Mat view(sizes, CV_MAKETYPE(*depth, 1), const_cast<std::byte*>(input.tensor.bytes.data()));
        cv::Mat converted;
        view.convertTo(converted, CV_32F);
        return converted.data == view.data ? view.clone() : converted;
    });
}

// OpenCV has no matrix of fewer than two dimensions: it appends extents of 1, which the model did not declare.
std::vector<std::int64_t> output_shape(const cv::Mat& mat, const TensorInfo& declared) {
    std::vector<std::int64_t> shape(mat.size.p, mat.size.p + mat.dims);
    while (!declared.shape.empty() && shape.size() > declared.shape.size() && shape.back() == 1) shape.pop_back();
    return shape;
}

HostTensor to_tensor(const cv::Mat& mat, const TensorInfo& declared) {
    const cv::Mat dense = mat.isContinuous() ? mat : mat.clone();
    HostTensor tensor{type_of(dense.depth()), output_shape(dense, declared)};
    tensor.bytes.resize(dense.total() * dense.elemSize());
    if (!tensor.bytes.empty()) std::memcpy(tensor.bytes.data(), dense.data, tensor.bytes.size());
    return tensor;
}

class OpenCvSession final : public Session {
public:
    OpenCvSession(std::unique_ptr<onnx::ModelProto> model, const SessionOptions& options)
        : model_(std::move(model)), options_(options), inputs_(declared_inputs(*model_)), outputs_(declared_outputs(*model_)) {}

    /// Imports at once when every extent is known, so that a refusal is an error of loading.
    Status import_if_static() {
        Shapes shapes;
        for (const auto& info : inputs_) {
            const bool dynamic = std::any_of(info.shape.begin(), info.shape.end(), [](auto e) { return e < 0; });
            if (dynamic) return {};
            shapes[info.name] = info.shape;
        }
        return import(shapes);
    }
    [[nodiscard]] const std::vector<TensorInfo>& inputs() const override { return inputs_; }
    [[nodiscard]] const std::vector<TensorInfo>& outputs() const override { return outputs_; }
    [[nodiscard]] Result<RunResult> run(const NamedTensors& inputs) override;
    [[nodiscard]] Result<std::vector<NodeTime>> profile() override;

private:
    Status import(const Shapes& shapes);
    Status set_inputs(const NamedTensors& inputs);

    std::unique_ptr<onnx::ModelProto> model_;
    SessionOptions options_;
    std::vector<TensorInfo> inputs_;
    std::vector<TensorInfo> outputs_;
    std::optional<Shapes> imported_; ///< the shapes net_ was imported for
    cv::dnn::Net net_;
};

Status OpenCvSession::import(const Shapes& shapes) {
    if (imported_ == shapes) return {};
    auto frozen = *model_;
    prepare_for_opencv(frozen, shapes);
    const auto bytes = frozen.SerializeAsString();
    CREASE_TRY(net_, guarded([&] { return cv::dnn::readNetFromONNX(bytes.data(), bytes.size()); }));
    const auto configured = guarded([&] {
        net_.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net_.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        net_.enableFusion(options_.fusion == RuntimeFusion::as_deployed);
        return true;
    });
    if (!configured) return forward_error(configured.error());
    imported_ = shapes;
    return {};
}

Status OpenCvSession::set_inputs(const NamedTensors& inputs) {
    for (const auto& info : inputs_) {
        CREASE_TRY(const auto mat, to_float_mat({info.name, *find_tensor(inputs, info.name)}));
        const auto set = guarded([&] {
            net_.setInput(mat, info.name);
            return true;
        });
        if (!set) return forward_error(set.error());
    }
    return {};
}

Result<RunResult> OpenCvSession::run(const NamedTensors& inputs) {
    CREASE_CHECK(check_inputs(inputs_, inputs));
    Shapes shapes;
    for (const auto& input : inputs) shapes[input.name] = input.tensor.shape;
    CREASE_CHECK(import(shapes));
    CREASE_CHECK(set_inputs(inputs));
    std::vector<std::string> names;
    for (const auto& info : outputs_) names.push_back(info.name);

    std::vector<cv::Mat> mats;
    const auto start = std::chrono::steady_clock::now();
    const auto done = guarded([&] {
        net_.forward(mats, names);
        return true;
    });
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    if (!done) return forward_error(done.error());
    RunResult result{{}, elapsed.count()};
    for (std::size_t i = 0; i < mats.size(); ++i) result.outputs.push_back({names[i], to_tensor(mats[i], outputs_[i])});
    return result;
}

Result<std::vector<NodeTime>> OpenCvSession::profile() {
    return guarded([&] {
        std::vector<double> ticks;
        net_.getPerfProfile(ticks);
        const auto names = net_.getLayerNames();
        std::vector<NodeTime> times;
        for (std::size_t i = 0; i < std::min(ticks.size(), names.size()); ++i) {
            const auto mark = names[i].find('!'); // "onnx_node!name"
            const auto name = mark == std::string::npos ? names[i] : names[i].substr(mark + 1);
            const auto layer = net_.getLayer(net_.getLayerId(names[i]));
            times.push_back({name, layer->type, ticks[i] / cv::getTickFrequency() * 1e6});
        }
        return times;
    });
}

class OpenCvEngine final : public Engine {
public:
    [[nodiscard]] std::string name() const override { return engine_name; }
    [[nodiscard]] std::string version() const override { return cv::getVersionString(); }

    [[nodiscard]] Result<std::unique_ptr<Session>> load(const ModelSource& source, const SessionOptions& options) override {
        // Errors come back as values; OpenCV's log would only repeat them on stderr.
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::setNumThreads(options.threads > 0 ? options.threads : available_processors());
        CREASE_TRY(const auto bytes, bytes_of(source, options));
        CREASE_TRY(auto model, parse_model(bytes));
        CREASE_CHECK(inline_external_data(*model, source.path.parent_path()));
        auto session = std::make_unique<OpenCvSession>(std::move(model), options);
        CREASE_CHECK(session->import_if_static());
        return session;
    }
};

int silent_error_handler(int, const char*, const char*, const char*, int, void*) { return 0; }

} // namespace

std::unique_ptr<Engine> make_opencv_engine() {
    cv::redirectError(silent_error_handler);
    return std::make_unique<OpenCvEngine>();
}

} // namespace crease::engine
