#include "core/io/data_name.h"

#include "core/io/file_source.h"
#include "core/io/io.h"
#include "core/io/save_sources.h"
#include "core/io/save_target.h"

#include <algorithm>
#include <filesystem>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

bool is_number(std::string_view text) {
    return !text.empty() && text.size() < 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "net.onnx.data" and "net.onnx.2.data" for "net.onnx".
bool is_data_name(std::string_view name, std::string_view model) {
    if (!name.starts_with(model) || !name.ends_with(".data")) return false;
    const auto between = name.substr(model.size(), name.size() - model.size() - 5);
    return between.empty() || (between.front() == '.' && is_number(between.substr(1)));
}

std::vector<ByteRange> stored(const std::vector<TensorPtr>& tensors) {
    std::vector<ByteRange> ranges;
    for (const auto& tensor : tensors)
        if (tensor->raw()) ranges.push_back(*tensor->raw());
    return ranges;
}

void add_sources(const std::vector<TensorPtr>& tensors, const std::string& model, std::set<std::string>& found) {
    for (const auto* file : file_sources(stored(tensors)))
        if (is_data_name(fs::path(file->path()).filename().string(), model)) found.insert(file->path());
}

} // namespace

std::string data_name(const std::string& target, int attempt) {
    const auto number = attempt == 1 ? std::string() : "." + std::to_string(attempt);
    return fs::path(target).filename().string() + number + ".data";
}

std::set<std::string> data_files_of(const std::string& target) {
    std::set<std::string> found;
    const auto model = identify(target) ? read_model(target) : Result<ModelPtr>(tl::unexpect, Error{});
    if (!model) return found;
    for (const auto& graph : (*model)->graphs) add_sources(graph->initializers, fs::path(target).filename().string(), found);
    return found;
}

bool may_read(const std::string& target, const FileIdentity& identity) {
    if (!identify(target)) return false;
    const auto model = read_model(target);
    if (!model) return true;
    const auto reads = [&](const std::vector<TensorPtr>& tensors) {
        const auto files = file_sources(stored(tensors));
        return std::any_of(files.begin(), files.end(), [&](const auto* file) { return file->identity().same_file(identity); });
    };
    return std::any_of((*model)->graphs.begin(), (*model)->graphs.end(), [&](const auto& graph) { return reads(graph->initializers); });
}

Status check_data_name(const std::string& name, const std::string& target) {
    const fs::path path(name);
    if (name.empty() || path.filename() != path || name == "." || name == "..")
        return fail(ErrorCode::usage, "the file of weights lies beside the model: give its name alone, without a folder", name);
    if (name == fs::path(target).filename().string()) return fail(ErrorCode::usage, "the file of weights needs a name of its own", name);
    if (std::error_code code; fs::exists(fs::symlink_status(fs::path(folder_of(target)) / name, code)))
        return fail(ErrorCode::io, "exists already, and a file of weights is never replaced: a model may need it", name,
                    "Choose another name, or leave it out");
    return {};
}

} // namespace crease::io
