#include "tests/support/odd_files.h"

#include <cstdint>

namespace crease::test {
namespace {

using namespace std::string_literals;

std::string number(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(i < 8 ? value >> (8 * i) : 0);
    return out;
}

// Bytes that look like anything.
std::string noise(std::size_t count) {
    std::string out;
    for (std::uint32_t state = 1; out.size() < count; out += static_cast<char>(state >> 24)) state = state * 1664525 + 1013904223;
    return out;
}

/// With empty members of these names.
std::string zip(const std::vector<std::string>& names) {
    std::string members, directory;
    for (const auto& name : names) {
        const auto offset = members.size();
        const auto common = number(20, 2) + number(0, 2 + 2 + 2 + 2 + 4 + 4 + 4) + number(name.size(), 2) + number(0, 2);
        members += "PK\x03\x04" + common + name;
        directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2 + 2 + 2 + 4) + number(offset, 4) + name;
    }
    return members + directory + "PK\x05\x06" + number(0, 4) + number(names.size(), 2) + number(names.size(), 2) + number(directory.size(), 4) +
           number(members.size(), 4) + number(0, 2);
}

std::string field(int tag, const std::string& body) {
    return (tag < 16 ? std::string(1, static_cast<char>(tag << 3 | 2))
                     : number(static_cast<std::uint64_t>(((tag << 3 | 2) & 0x7f) | 0x80 | (tag >> 4) << 8), 2)) +
           static_cast<char>(body.size()) + body;
}

std::string tar(const std::string& name) {
    auto header = name + std::string(257 - name.size(), '\0') + "ustar\00000"s;
    return header + std::string(1024 - header.size(), '\0');
}

std::string wide(const std::string& text) {
    std::string out = "\xff\xfe";
    for (char c : text) out += {c, '\0'};
    return out;
}

const auto from_torch = " Load it in PyTorch and export it with torch.onnx.export."s;
const auto from_tensorflow = " Convert it with tf2onnx."s;
const auto made_from = " It was made from another file, often an ONNX model: open that one."s;
const auto unpack = " Unpack it first."s;
const auto again = " Download the file itself."s;
const auto original = " Export the original model instead."s;
const auto pictures = " Pictures are what two versions of a model are compared on."s;
const auto to_binary = " Turn it into a binary file with the onnx package (onnx.load, onnx.save)."s;

OddFile odd(const std::string& name, const std::string& bytes, const std::string& what, const std::string& advice = {}) {
    return {name, bytes, "is " + what + ", not an ONNX model." + advice};
}

std::vector<OddFile> other_models() {
    return {
        odd("resnet.pth", zip({"resnet/data.pkl", "resnet/data/0", "resnet/version"}), "a PyTorch checkpoint", from_torch),
        odd("archive.pt", zip({"archive/data.pkl", "archive/byteorder"}), "a PyTorch checkpoint", from_torch),
        odd("script.pt", zip({"net/code/__torch__.py", "net/constants.pkl", "net/data.pkl"}), "a TorchScript program",
            " Load it with torch.jit.load and export it with torch.onnx.export."),
        odd("net.pt2", zip({"archive_format", "models/model.json"}), "a program of torch.export (.pt2)",
            " Load it with torch.export.load and export it with torch.onnx.export."),
        odd("old.pt2", zip({"version", "serialized_exported_program.json"}), "a program of torch.export (.pt2)",
            " Load it with torch.export.load and export it with torch.onnx.export."),
        odd("old.pth", "\x80\x02\x8a\x0al\xfc\x9c\x46\xf9 j\xa8P\x19.\x80\x02M\xe9\x03."s, "a PyTorch checkpoint (the older kind)", from_torch),
        odd("model.pkl", "\x80\x04\x95\x10\0\0\0\0\0\0\0}\x94."s, "a Python pickle, as older PyTorch and scikit-learn write it", from_torch),
        odd("weights.pkl", "\x80\x02}q\0."s, "a Python pickle, as older PyTorch and scikit-learn write it", from_torch),
        odd("mobilenet.tflite", "\x1c\0\0\0TFL3\x14\0\x20\0"s, "a TensorFlow Lite model", " Convert it with tf2onnx --tflite."),
        odd("net.ort", "\x20\0\0\0ORTM\0\0\0\0"s, "a model in ONNX Runtime's own format (.ort)", made_from),
        odd("net.pte", "\x20\0\0\0ET12\0\0\0\0"s, "an ExecuTorch program", made_from),
        odd("net.circle", "\x20\0\0\0CIR0\0\0\0\0"s, "a Circle model of ONE", made_from),
        odd("keras.h5", "\x89HDF\r\n\x1a\n\0\0\0\0"s, "an HDF5 file, as Keras writes its models", from_tensorflow),
        odd("new.keras", zip({"metadata.json", "config.json", "model.weights.h5"}), "a Keras model", from_tensorflow),
        odd("engine.plan", "ftrt\x01\0\0\0\xe2\0\0\0"s, "a TensorRT engine", made_from),
        odd("engine.trt", "ptrt\x01\0\0\0\xe2\0\0\0"s, "a TensorRT engine", made_from),
        odd("llama.gguf", "GGUF\x03\0\0\0\x23\x01\0\0"s, "a GGUF model",
            " GGUF holds weights for llama.cpp and no graph: export the original model instead."),
        odd("whisper.bin", "lmgg\x01\xca\0\0"s, "a GGML model", " GGML holds weights and no graph: export the original model instead."),
        odd("net.rknn", "RKNN\0\0\0\0\x06\0\0\0"s, "a model for Rockchip's NPU (RKNN)", made_from),
        odd("net.param", "7767517\n75 83\nInput data 0 1 data\n", "an ncnn model (its param file)", made_from),
        odd("net.param.bin", "\xdd\x85\x76\0\x4b\0\0\0"s, "an ncnn model (binary param)", made_from),
        odd("resnet-0000.params", "\x12\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0"s, "a file of MXNet parameters",
            " Export the model with mxnet.onnx.export_model."),
        odd("resnet-symbol.json", "{\n  \"nodes\": [],\n  \"arg_nodes\": [0]\n}", "an MXNet symbol file",
            " Export the model with mxnet.onnx.export_model."),
        odd("net.mlir.bc", "ML\xefR\x0d\x01"s, "MLIR bytecode (StableHLO, for example)", made_from),
        odd("net.bc", "BC\xc0\xde\x35\x14"s, "LLVM bitcode"),
        odd("model.safetensors", number(68, 8) + "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}       " + std::string(60, '\1'),
            "a safetensors file, which holds weights and no graph", from_torch),
        odd("ir.xml", "<?xml version=\"1.0\"?>\n<net name=\"resnet\" version=\"11\">", "an OpenVINO model (the graph of its IR)", made_from),
        odd("tree.xml", "<?xml version=\"1.0\"?>\n<PMML version=\"4.4\">", "a PMML model"),
        odd("net.mnn", noise(200), "an MNN model", made_from),
        odd("yolo.weights", noise(200), "a file of weights, as Darknet writes it"),
        odd("yolo.cfg", "[net]\nbatch=64\n", "a Darknet configuration"),
        odd("booster.json", "{\"learner\":{\"attributes\":{}}}", "an XGBoost model", " Convert it with onnxmltools."),
        odd("booster.txt", "tree\nversion=v4\nnum_class=1\n", "a LightGBM model", " Convert it with onnxmltools."),
    };
}

std::vector<OddFile> other_messages() {
    const auto node = field(1, "x") + field(2, "Placeholder");
    return {
        odd("saved_model.pb", "\x08\x01"s + field(2, field(1, "\x0a\0"s)), "a TensorFlow SavedModel", from_tensorflow),
        odd("frozen.pb", field(1, node) + field(1, node), "a frozen TensorFlow graph", from_tensorflow),
        odd("net.mlmodel", "\x08\x04"s + field(2, field(1, "\x0a\x01x"s)) + field(500, "\x0a\0"s), "a Core ML model", original),
        odd("net.mlpackage.zip", zip({"Manifest.json", "Data/com.apple.CoreML/model.mlmodel"}), "a packed Core ML model", original),
        odd("__model__", field(1, "\x08\0\x10\x01"s + field(3, "\x0a\0"s)), "a PaddlePaddle model", " Convert it with paddle2onnx."),
        odd("net.pdiparams", std::string(4, '\0') + noise(100), "the weights of a PaddlePaddle model", " Convert the model with paddle2onnx."),
        odd("vgg.caffemodel",
            field(1, "VGG") + field(100, "\x0a\x04"s
                                         "data"),
            "a Caffe model", " Convert it to ONNX first."),
        odd("vgg.prototxt", "name: \"VGG\"\nlayer {\n  name: \"data\"\n}\n", "a Caffe network without its weights (prototxt)"),
        odd("graph.pbtxt", "node {\n  name: \"x\"\n}\n", "a TensorFlow graph written as text", from_tensorflow),
        odd("input_0.pb", "\x08\x01\x08\x03\x10\x01J\x04\0\0\0\0"s, "a single ONNX tensor, such as the inputs and outputs of a model's tests"),
        odd("checkpoint", "model_checkpoint_path: \"model.ckpt\"\n", "the index of a TensorFlow checkpoint", from_tensorflow),
        odd("model.ckpt.data-00000-of-00001", noise(300), "a part of a TensorFlow checkpoint", " Convert the model with tf2onnx."),
        odd("model.ckpt.index", noise(300), "the index of a TensorFlow checkpoint", " Convert the model with tf2onnx."),
        odd("big.onnx.data", noise(300), "the weights of an ONNX model, kept beside it", " Open the .onnx file itself."),
        odd("net.onnx.txt", "<\n  ir_version: 8,\n  opset_import: [\"\" : 17]\n>\nagraph (float x) => (float y) {}\n", "the text form of ONNX",
            to_binary),
        odd("net.onnx.textproto", "ir_version: 8\nproducer_name: \"me\"\n", "the text form of ONNX", to_binary),
        odd("net.onnx.json", "{\"irVersion\": \"8\", \"graph\": {}}", "the JSON form of ONNX", to_binary),
        odd("model.json", "{\"format\":\"layers-model\",\"modelTopology\":{}}", "a TensorFlow.js model", " Convert the original model with tf2onnx."),
        odd("keras.json", "{\"class_name\": \"Functional\", \"config\": {}}", "a Keras model without its weights (JSON)", from_tensorflow),
        odd("config.json", "{\n  \"architectures\": [\"ResNet\"]\n}", "the configuration of a Hugging Face model",
            " Export the model with optimum-cli export onnx."),
        odd("shards.json", "{\"metadata\": {}, \"weight_map\": {}}", "the index of a model in several files, weights alone", from_torch),
    };
}

std::vector<OddFile> failed_downloads() {
    return {
        odd("resnet50.onnx", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 102\n", "a Git LFS pointer, not the file itself",
            " Run \"git lfs pull\" in its repository."),
        odd("annexed.onnx", "/annex/objects/SHA256E-s102--0.onnx\n", "a git-annex pointer, not the file itself",
            " Run \"git annex get\" in its repository."),
        odd("net.onnx.dvc", "outs:\n- md5: 0\n  path: net.onnx\n", "a DVC pointer, not the file itself", " Run \"dvc pull\" in its repository."),
        odd("page.onnx", "\n<!DOCTYPE html>\n<html><head>", "a web page, saved in place of a download", again),
        odd("old_page.onnx", "<HTML><BODY>", "a web page, saved in place of a download", again),
        odd("marked.onnx", "\xef\xbb\xbf<!doctype HTML>", "a web page, saved in place of a download", again),
        odd("hub.onnx", "Entry not found", "the message that a download was not found", again),
        odd("raw.onnx", "404: Not Found", "the message that a download was not found", again),
        odd("bucket.onnx", "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>", "the message that a download was refused", again),
        odd("service.onnx", "{\"error\":\"Repository not found\"}", "the message of a server, saved in place of a download", again),
        odd("zeros.onnx", std::string(10000, '\0'), "nothing but zeros, as far as it was read", " It was not written or copied completely."),
        {"empty.onnx", "", "is empty. It was not written or copied completely."},
    };
}

std::vector<OddFile> packed() {
    return {
        odd("net.onnx.gz", "\x1f\x8b\x08\0"s + noise(50), "compressed (gzip)", unpack),
        odd("net.onnx.xz", "\xfd"s + "7zXZ\0\0\x04"s + noise(50), "compressed (xz)", unpack),
        odd("net.onnx.zst", "\x28\xb5\x2f\xfd"s + noise(50), "compressed (zstd)", unpack),
        odd("net.onnx.bz2", "BZh91AY&SY" + noise(50), "compressed (bzip2)", unpack),
        odd("net.onnx.lz4", "\x04\x22\x4d\x18"s + noise(50), "compressed (lz4)", unpack),
        odd("net.7z", "7z\xbc\xaf\x27\x1c\0\x04"s + noise(50), "a 7-Zip archive", unpack),
        odd("net.rar", "Rar!\x1a\x07\x01\0"s + noise(50), "a RAR archive", unpack),
        odd("net.tar", tar("net.onnx"), "a tar archive", unpack),
        odd("net.zip", zip({"net/net.onnx", "net/readme.txt"}), "a zip archive with an ONNX model in it", unpack),
        odd("empty.zip", zip({}), "a zip archive", unpack),
        odd("arrays.npz", zip({"a.npy", "b.npy"}), "an archive of NumPy arrays (.npz)", " Save the arrays one by one (.npy) to compare on them."),
        odd("sheet.docx", zip({"[Content_Types].xml", "word/document.xml"}), "an Office document"),
    };
}

std::vector<OddFile> everything_else() {
    return {
        odd("array.npy", "\x93NUMPY\x01\0v\0{'descr': '<f4'}"s, "a NumPy array (.npy)",
            " Arrays are what two versions of a model are compared on: --image takes them."),
        odd("data.mat", "MATLAB 5.0 MAT-file, Platform: GLNXA64\0\0\0"s, "a MATLAB file"),
        odd("table.parquet", "PAR1\x15\0\x15\0"s, "a Parquet table"),
        odd("runs.db", "SQLite format 3\0\x10\0\x01\x01"s, "an SQLite database"),
        odd("cat.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "a picture (PNG)", pictures),
        odd("cat.jpg", "\xff\xd8\xff\xe0\0\x10JFIF\0"s, "a picture (JPEG)", pictures),
        odd("cat.gif", "GIF89a\x01\0\x01\0"s, "a picture (GIF)", pictures),
        odd("cat.webp", "RIFF\x1a\0\0\0WEBPVP8L"s, "a picture (WebP)", pictures),
        odd("cat.bmp", "BM" + number(58, 4) + number(0, 4) + number(54, 4) + number(40, 4) + number(0, 40), "a picture (BMP)", pictures),
        odd("paper.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document"),
        odd("a.out", "\x7f"s + "ELF\x02\x01\x01\0"s, "a program or library (ELF)"),
        odd("net.dll", "MZ\x90\0"s + std::string(60, '\0') + "This program cannot be run in DOS mode.", "a program or library (Windows)"),
        odd("net.wasm", "\0asm\x01\0\0\0"s, "a WebAssembly program"),
        odd("._net.onnx", "\0\x05\x16\x07\0\x02\0\0"s, "what macOS keeps beside a file on foreign disks",
            " The file itself has the same name without \"._\"."),
        odd("export.sh", "#!/bin/sh\npython export.py\n", "a script"),
        odd("notes.txt", "Export this with opset 17.\n", "a text file"),
        odd("wide.txt", wide("Export this"), "text (UTF-16)"),
        odd("any.json", "{\"a\": 1}", "a JSON file"),
        {"noise.onnx", "\xfe"s + noise(400), "is not an ONNX model."},
    };
}

} // namespace

std::vector<OddFile> odd_files() {
    std::vector<OddFile> all;
    for (const auto& part : {other_models(), other_messages(), failed_downloads(), packed(), everything_else()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace crease::test
