// Text. A pointer or an error page in the place of a download is what people meet most, so these come first.

#include "core/io/kind/file_kind.h"

#include <algorithm>
#include <cctype>

namespace crease::io {
namespace {

constexpr auto from_tensorflow = "Convert it with tf2onnx";
constexpr auto download_again = "Download the file itself";
constexpr auto keep_source = "It was made from another file, often an ONNX model: open that one";

bool is_text(std::string_view start) {
    return !start.empty() && std::ranges::all_of(start, [](char byte) {
        const auto c = static_cast<unsigned char>(byte);
        return c >= 0x20 ? c != 0x7f : c == '\t' || c == '\n' || c == '\r' || c == '\f';
    });
}

std::string_view trimmed(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return std::tolower(c); });
    return out;
}

struct Words {
    const char* begins;   ///< may be empty
    const char* contains; ///< may be empty
    const char* what;
    const char* advice;
};

// All in small letters. The first that fits wins.
constexpr Words table[] = {
    {"version https://git-lfs.github.com/spec/", "", "a Git LFS pointer, not the file itself", "Run \"git lfs pull\" in its repository"},
    {"/annex/objects/", "", "a git-annex pointer, not the file itself", "Run \"git annex get\" in its repository"},
    {"outs:", "md5:", "a DVC pointer, not the file itself", "Run \"dvc pull\" in its repository"},
    {"<!doctype html", "", "a web page, saved in place of a download", download_again},
    {"<html", "", "a web page, saved in place of a download", download_again},
    {"", "<!doctype html", "a web page, saved in place of a download", download_again},
    {"404: not found", "", "the message that a download was not found", download_again},
    {"entry not found", "", "the message that a download was not found", download_again},
    {"<?xml", "<code>accessdenied", "the message that a download was refused", download_again},
    {"<?xml", "<code>nosuchkey", "the message that a download was not found", download_again},
    {"{\"error\"", "", "the message of a server, saved in place of a download", download_again},
    {"{\"message\"", "", "the message of a server, saved in place of a download", download_again},
    {"<?xml", "<net name", "an OpenVINO model (the graph of its IR)", keep_source},
    {"<net name", "", "an OpenVINO model (the graph of its IR)", keep_source},
    {"<?xml", "<pmml", "a PMML model", ""},
    {"<?xml", "<svg", "a picture (SVG)", ""},
    {"<svg", "", "a picture (SVG)", ""},
    {"<?xml", "", "an XML file", ""},
    {"7767517", "", "an ncnn model (its param file)", keep_source},
    {"[net]", "", "a Darknet configuration", ""},
    {"model_checkpoint_path:", "", "the index of a TensorFlow checkpoint", from_tensorflow},
    {"{", "\"irversion\"", "the JSON form of ONNX", "Turn it into a binary file with the onnx package (onnx.load, onnx.save)"},
    {"{", "\"modeltopology\"", "a TensorFlow.js model", "Convert the original model with tf2onnx"},
    {"{", "\"arg_nodes\"", "an MXNet symbol file", "Export the model with mxnet.onnx.export_model"},
    {"{", "\"class_name\"", "a Keras model without its weights (JSON)", from_tensorflow},
    {"{", "\"weight_map\"", "the index of a model in several files, weights alone", "Load it in PyTorch and export it with torch.onnx.export"},
    {"{", "\"architectures\"", "the configuration of a Hugging Face model", "Export the model with optimum-cli export onnx"},
    {"{", "\"learner\"", "an XGBoost model", "Convert it with onnxmltools"},
    {"{", "", "a JSON file", ""},
    {"[", "\"", "a JSON file", ""},
    {"tree\nversion=", "", "a LightGBM model", "Convert it with onnxmltools"},
    {"<", "ir_version:", "the text form of ONNX", "Turn it into a binary file with the onnx package (onnx.load, onnx.save)"},
    {"ir_version:", "", "the text form of ONNX", "Turn it into a binary file with the onnx package (onnx.load, onnx.save)"},
    {"", "opset_import {", "the text form of ONNX", "Turn it into a binary file with the onnx package (onnx.load, onnx.save)"},
    {"", "layer {", "a Caffe network without its weights (prototxt)", ""},
    {"", "input_dim:", "a Caffe network without its weights (prototxt)", ""},
    {"node {", "", "a TensorFlow graph written as text", from_tensorflow},
    {"#!", "", "a script", ""},
    {"%pdf-", "", "a PDF document", ""},
    {"%!ps", "", "a PostScript document", ""},
};

bool fits(const Words& words, const std::string& text) { return text.starts_with(words.begins) && text.find(words.contains) != std::string::npos; }

} // namespace

std::optional<FileKind> recognise_text(std::string_view start) {
    if (!is_text(start)) return std::nullopt;
    const auto text = lowered(trimmed(start));
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const Words& w) { return fits(w, text); });
    if (found != std::end(table)) return FileKind{found->what, found->advice, true};
    return FileKind{"a text file", "", true};
}

} // namespace crease::io
