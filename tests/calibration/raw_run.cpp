// raw_run INPUTS OUTPUTS MODEL... : runs each model on the inputs with ONNX Runtime alone, nothing of Crease, optimisations off. Only for
// models of one input whose extents are all known. INPUTS holds the tensors one after the other as the model takes them; OUTPUTS gets,
// by model, input and output: the rank, the extents (int64) and the numbers, all as double.

#include <dlfcn.h>

#define ORT_API_MANUAL_INIT
#include <onnxruntime_cxx_api.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <vector>

namespace {

using Bytes = std::vector<char>;

void open_runtime() {
    setenv("ORT_DISABLE_TELEMETRY", "1", 1);
    void* library = dlopen(CREASE_ONNXRUNTIME_LIBRARY, RTLD_NOW);
    const auto base = library ? reinterpret_cast<const OrtApiBase* (*)()>(dlsym(library, "OrtGetApiBase")) : nullptr;
    if (!base) throw std::runtime_error("ONNX Runtime cannot be opened");
    Ort::InitApi(base()->GetApi(ORT_API_VERSION));
}

std::size_t size_of(ONNXTensorElementDataType type) {
    switch (type) {
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT: return 4;
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT16: return 2;
    default: throw std::runtime_error("inputs may be float and float16");
    }
}

double number(const Ort::Value& tensor, ONNXTensorElementDataType type, std::size_t i) {
    switch (type) {
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT: return tensor.GetTensorData<float>()[i];
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT16: return tensor.GetTensorData<Ort::Float16_t>()[i].ToFloat();
    case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64: return static_cast<double>(tensor.GetTensorData<std::int64_t>()[i]);
    default: throw std::runtime_error("outputs may be float, float16 and int64");
    }
}

template <class T>
void put(std::ofstream& out, T value) {
    out.write(reinterpret_cast<const char*>(&value), sizeof value);
}

void write(std::ofstream& out, const Ort::Value& tensor) {
    const auto info = tensor.GetTensorTypeAndShapeInfo();
    const auto shape = info.GetShape();
    put(out, static_cast<std::int64_t>(shape.size()));
    for (const auto extent : shape) put(out, extent);
    for (std::size_t i = 0; i < info.GetElementCount(); ++i) put(out, number(tensor, info.GetElementType(), i));
}

void run(Ort::Env& env, const char* model, Bytes& inputs, std::ofstream& out) {
    Ort::SessionOptions options;
    options.SetGraphOptimizationLevel(ORT_DISABLE_ALL);
    options.SetIntraOpNumThreads(1);
    Ort::Session session(env, model, options);
    Ort::AllocatorWithDefaultOptions allocator;
    const auto type_info = session.GetInputTypeInfo(0);
    const auto info = type_info.GetTensorTypeAndShapeInfo();
    const auto shape = info.GetShape();
    const std::size_t bytes = info.GetElementCount() * size_of(info.GetElementType());
    const auto input = session.GetInputNameAllocated(0, allocator);
    std::vector<Ort::AllocatedStringPtr> names;
    for (std::size_t i = 0; i < session.GetOutputCount(); ++i) names.push_back(session.GetOutputNameAllocated(i, allocator));
    std::vector<const char*> wanted;
    for (const auto& name : names) wanted.push_back(name.get());
    const auto memory = Ort::MemoryInfo::CreateCpu(OrtArenaAllocator, OrtMemTypeDefault);
    for (std::size_t at = 0; at + bytes <= inputs.size(); at += bytes) {
        const auto tensor = Ort::Value::CreateTensor(memory, inputs.data() + at, bytes, shape.data(), shape.size(), info.GetElementType());
        const char* fed = input.get();
        for (const auto& result : session.Run({}, &fed, &tensor, 1, wanted.data(), wanted.size())) write(out, result);
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    if (argc < 4) return 64;
    try {
        open_runtime();
        Ort::Env env(ORT_LOGGING_LEVEL_FATAL, "raw_run");
        std::ifstream in(arguments[1], std::ios::binary);
        Bytes inputs{std::istreambuf_iterator<char>(in), {}};
        std::ofstream out(arguments[2], std::ios::binary);
        for (const char* model : arguments.subspan(3)) run(env, model, inputs, out);
        return out.flush() ? 0 : 1;
    } catch (const std::exception& e) {
        std::cerr << e.what() << '\n';
        return 1;
    }
}
