#include "core/io/save_sources.h"

#include "core/io/io.h"

namespace crease::io {

std::vector<const FileSource*> file_sources(const std::vector<ByteRange>& payloads) {
    std::vector<const FileSource*> files;
    for (const auto& payload : payloads)
        if (const auto* file = dynamic_cast<const FileSource*>(payload.source.get()))
            if (files.empty() || files.back() != file) files.push_back(file);
    return files;
}

bool same_file(const std::string& a, const std::string& b) {
    const auto one = identify(a), other = identify(b);
    return one && other && one->same_file(*other);
}

Status protect_sources(const Model& model, const std::vector<const FileSource*>& files, const std::string& target, bool overwrite_source) {
    const auto there = identify(target);
    if (!there) return {};
    bool is_model = false;
    for (const auto* file : files) {
        if (!there->same_file(file->identity())) continue;
        if (file->path() != model.path) return fail(ErrorCode::io, "holds weights of the opened model and cannot be replaced", target);
        is_model = true;
    }
    const bool in_its_place = !is_model && !model.path.empty() && same_file(target, model.path);
    if (overwrite_source || !(is_model || in_its_place)) return {};
    return fail(ErrorCode::io, is_model || files.empty() ? "is the file that the model was read from" : "stands where the model was read from",
                target, "Choose another name, or ask for it to be overwritten");
}

} // namespace crease::io
