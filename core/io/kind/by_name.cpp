// Weights in files of their own have no mark at all. Their name and the models beside them tell what they belong to.

#include "core/io/kind/file_kind.h"

#include "core/io/file_source.h"
#include "core/io/skeleton.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_neighbours = 16;

std::vector<fs::path> models_beside(const fs::path& file) {
    std::vector<fs::path> models;
    std::error_code code;
    const auto folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (entry.path().extension() == ".onnx" && entry.path().filename() != file.filename() && entry.is_regular_file(code))
            models.push_back(entry.path());
    std::sort(models.begin(), models.end());
    models.resize(std::min(models.size(), most_neighbours));
    return models;
}

// A model names the file of its weights; its structure is small, whatever the weights are.
bool names_it(const fs::path& model, const std::string& name) {
    const auto source = FileSource::open(model.string(), true);
    if (!source) return false;
    const auto skeleton = read_skeleton(*source, (*source)->size(), {});
    return skeleton && skeleton->bytes.find(name) != std::string::npos;
}

struct Ending {
    const char* ending;
    const char* what;
    const char* advice;
};

constexpr Ending table[] = {
    {".onnx.data", "the weights of an ONNX model, kept beside it", "Open the .onnx file itself"},
    {".onnx_data", "the weights of an ONNX model, kept beside it", "Open the .onnx file itself"},
    {".pdiparams", "the weights of a PaddlePaddle model", "Convert the model with paddle2onnx"},
    {".weights", "a file of weights, as Darknet writes it", ""},
    {".mnn", "an MNN model", "It was made from another file, often an ONNX model: open that one"},
    {".index", "the index of a TensorFlow checkpoint", "Convert the model with tf2onnx"},
};

bool is_checkpoint_part(const std::string& name) {
    const auto at = name.find(".data-");
    return at != std::string::npos && name.find("-of-", at) != std::string::npos;
}

} // namespace

std::optional<FileKind> recognise_by_name(const std::string& path) {
    const fs::path file(path);
    const auto name = file.filename().string();
    if (file.extension() == ".onnx") return std::nullopt;
    for (const auto& model : models_beside(file))
        if (names_it(model, name)) return FileKind{"where \"" + model.filename().string() + "\" keeps its weights", "Open that file instead"};
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const Ending& e) { return name.ends_with(e.ending); });
    if (found != std::end(table)) return FileKind{found->what, found->advice};
    if (is_checkpoint_part(name)) return FileKind{"a part of a TensorFlow checkpoint", "Convert the model with tf2onnx"};
    std::error_code code;
    if (file.extension() == ".bin" && fs::exists(fs::path(file).replace_extension(".xml"), code))
        return FileKind{"the weights of an OpenVINO model", "It was made from another file, often an ONNX model: open that one"};
    if (file.extension() == ".bin" && fs::exists(fs::path(file).replace_extension(".param"), code))
        return FileKind{"the weights of an ncnn model", "It was made from another file, often an ONNX model: open that one"};
    return std::nullopt;
}

} // namespace crease::io
