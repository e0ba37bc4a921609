#include "app/cli/fold_files.h"

#include <algorithm>
#include <set>

namespace crease::cli {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code);
}

/// Not what lies in the folder that is written to: those are earlier results.
Result<std::vector<FoldFile>> models_below(const fs::path& folder, const fs::path& output) {
    std::vector<FoldFile> files;
    std::error_code code, ignored;
    const auto own = fs::weakly_canonical(output, ignored);
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, code), end; !code && at != end;
         at.increment(code)) {
        if (at->is_directory(ignored) && fs::weakly_canonical(at->path(), ignored) == own) at.disable_recursion_pending();
        if (at->path().extension() == ".onnx" && at->is_regular_file(ignored))
            files.push_back({at->path().string(), (output / at->path().lexically_relative(folder)).string()});
    }
    if (code) return fail(ErrorCode::io, "the folder cannot be read (" + code.message() + ")", folder.string());
    if (files.empty()) return fail(ErrorCode::bad_input, "there is no .onnx file in this folder", folder.string());
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    return files;
}

} // namespace

bool means_many(const std::vector<std::string>& models, const std::string& output) {
    return models.size() > 1 || output.ends_with('/') || is_folder(output) || is_folder(models.front());
}

Result<std::vector<FoldFile>> list_files(const std::vector<std::string>& models, const std::string& output) {
    std::vector<FoldFile> files;
    for (const auto& model : models) {
        if (!is_folder(model)) {
            files.push_back({model, (fs::path(output) / fs::path(model).filename()).string()});
            continue;
        }
        CREASE_TRY(auto below, models_below(model, output));
        files.insert(files.end(), below.begin(), below.end());
    }
    std::set<std::string> places;
    for (const auto& file : files)
        if (!places.insert(fs::path(file.to).lexically_normal().string()).second)
            return fail(ErrorCode::usage, "two models would be written to one place", file.to,
                        "Fold them one by one, or name the folder that holds both");
    return files;
}

} // namespace crease::cli
