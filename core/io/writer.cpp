// A model goes into one file, or, asked for or because protobuf cannot hold more than 2 GB, its weights into a second
// one beside it. The model says where in that file each weight lies, so at no moment may a model stand there that reads
// from the wrong file. Therefore the weights come first, under a name where nothing stands, and the model takes its
// place after them: whoever is killed between the two leaves the old model and its own weights. What is left over then is
// in a journal, and the next save takes it away.

#include "core/io/atomic_file.h"
#include "core/io/byte_sink.h"
#include "core/io/data_layout.h"
#include "core/io/data_name.h"
#include "core/io/io.h"
#include "core/io/model_assembler.h"
#include "core/io/save_journal.h"
#include "core/io/save_sources.h"
#include "core/io/save_target.h"
#include "core/io/splice.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <filesystem>
#include <new>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr int most_names = 1000;

class MemorySink final : public ByteSink {
public:
    explicit MemorySink(std::uint64_t size) { bytes_.reserve(size); }
    Status write(std::span<const std::byte> bytes) override {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
        return {};
    }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

Result<std::string> skeleton_of(const onnx::ModelProto& proto) {
    std::string skeleton;
    if (proto.ByteSizeLong() > protobuf_limit || !proto.SerializeToString(&skeleton))
        return fail(ErrorCode::unsupported, "the model's structure alone is larger than 2 GB");
    return skeleton;
}

auto too_large(std::uint64_t size, const char* what) {
    return fail(ErrorCode::unsupported, std::string(what) + std::to_string(size >> 20) + " MB, and one ONNX file cannot hold more than 2 GB");
}

/// One save, from the assembled model to the names on the disk.
class Save {
public:
    Save(const Model& model, std::string target, const JobControl& control, const WriteOptions& options)
        : model_(model), target_(std::move(target)), control_(control), options_(options), assembled_(assemble_model(model)) {}

    Result<Written> run() {
        const auto files = file_sources(assembled_.payloads);
        CREASE_CHECK(protect_sources(model_, files, target_, options_.overwrite_source));
        CREASE_TRY(const auto skeleton, skeleton_of(*assembled_.proto));
        const auto size = Splicer(skeleton, assembled_.payloads).total_size();
        const bool forced = size > options_.largest_file;
        if (!forced && !options_.external) return write_one_file(skeleton, files);
        written_.too_large = forced ? size : 0;
        return write_two_files(skeleton, files);
    }

private:
    Result<Written> write_one_file(const std::string& skeleton, const std::vector<const FileSource*>& files) {
        CREASE_TRY(const auto file, write_structure(skeleton));
        const FolderLock lock(folder_of(target_));
        sweep_leftovers(folder_of(target_));
        const auto replaced = unused_after(files);
        const auto journal = journal_of(replaced);
        CREASE_CHECK(commit(*file));
        remove(replaced);
        return written_;
    }

    Result<Written> write_two_files(const std::string& skeleton, const std::vector<const FileSource*>& files) {
        const auto& given = options_.data_file;
        if (!given.empty()) CREASE_CHECK(check_data_name(given, target_));
        const auto layout = move_weights_out(*assembled_.proto, assembled_.payloads, given);
        if (layout.parts.empty()) return write_one_file(skeleton, files); // nothing is large enough
        CREASE_TRY(const auto data, write_weights(layout));
        const FolderLock lock(folder_of(target_));
        sweep_leftovers(folder_of(target_));
        const auto replaced = unused_after(files);
        bool placed = false;
        for (int attempt = 1; !placed && attempt <= (given.empty() ? most_names : 1); ++attempt) {
            CREASE_TRY(placed, place_both(*data, given.empty() ? data_name(target_, attempt) : given, replaced));
        }
        if (!placed) return fail(ErrorCode::io, "no name is free for the file of its weights", target_);
        return written_;
    }

    Result<std::unique_ptr<AtomicFile>> write_weights(const DataLayout& layout) {
        progress_.total = layout.size + assembled_.proto->ByteSizeLong();
        CREASE_TRY(auto file, AtomicFile::create(target_));
        WatchedSink sink(*file, progress_);
        std::uint64_t at = 0;
        for (const auto& [offset, range] : layout.parts) {
            CREASE_CHECK(write_zeros(offset - at, sink));
            CREASE_CHECK(copy_range(range, sink));
            at = offset + range.length;
        }
        CREASE_CHECK(file->sync());
        return file;
    }

    /// False when something stands under that name already.
    Result<bool> place_both(AtomicFile& data, const std::string& name, const std::vector<Leftover>& replaced) {
        const auto path = beside(name);
        if (std::error_code code; fs::exists(fs::symlink_status(path, code))) return false;
        rename_data(*assembled_.proto, name);
        CREASE_TRY(const auto skeleton, skeleton_of(*assembled_.proto));
        CREASE_TRY(const auto model, write_structure(skeleton));
        auto leftovers = replaced;
        leftovers.push_back({name, data.identity()});
        const auto journal = journal_of(leftovers);
        CREASE_TRY(const bool placed, data.commit_as_new(path));
        if (!placed) return false;
        if (auto status = commit(*model); !status) {
            std::error_code ignored;
            fs::remove(path, ignored);
            return forward_error(std::move(status).error());
        }
        written_.data_file = path;
        remove(replaced);
        return true;
    }

    Result<std::unique_ptr<AtomicFile>> write_structure(const std::string& skeleton) {
        const Splicer splicer(skeleton, assembled_.payloads);
        if (splicer.total_size() > options_.largest_file)
            return too_large(splicer.total_size(), "without the weights that can be moved out, the model would still take ");
        progress_.total = progress_.written + splicer.total_size();
        CREASE_TRY(auto file, AtomicFile::create(target_));
        WatchedSink sink(*file, progress_);
        CREASE_CHECK(splicer.write(sink));
        CREASE_CHECK(file->sync());
        return file;
    }

    Status commit(AtomicFile& file) const {
        if (control_.cancelled()) return fail(ErrorCode::cancelled, "saving was stopped");
        return file.commit();
    }

    /// Files of weights that only the replaced model reads. The original's stays, also where the original is replaced.
    [[nodiscard]] std::vector<Leftover> unused_after(const std::vector<const FileSource*>& files) const {
        std::vector<Leftover> unused;
        if (same_file(target_, model_.path)) return unused;
        for (const auto& path : data_files_of(target_)) {
            const auto name = fs::path(path).filename().string();
            const auto identity = identify(beside(name));
            const auto is_read = [&](const FileSource* file) { return identity->same_file(file->identity()); };
            if (identity && same_file(path, beside(name)) && std::none_of(files.begin(), files.end(), is_read)) unused.push_back({name, *identity});
        }
        return unused;
    }

    [[nodiscard]] std::unique_ptr<SaveJournal> journal_of(const std::vector<Leftover>& leftovers) const {
        return leftovers.empty() ? nullptr : std::make_unique<SaveJournal>(target_, leftovers);
    }

    void remove(const std::vector<Leftover>& replaced) const {
        std::error_code ignored;
        for (const auto& file : replaced) fs::remove(beside(file.name), ignored);
    }

    [[nodiscard]] std::string beside(const std::string& name) const {
        const auto folder = fs::path(target_).parent_path();
        return (folder / name).string();
    }

    const Model& model_;
    const std::string target_; ///< behind all links
    const JobControl& control_;
    const WriteOptions& options_;
    Assembled assembled_;
    SaveProgress progress_{control_};
    Written written_;
};

Result<std::vector<std::byte>> bytes_of(const Model& model) {
    const auto assembled = assemble_model(model);
    CREASE_TRY(const auto skeleton, skeleton_of(*assembled.proto));
    const Splicer splicer(skeleton, assembled.payloads);
    if (splicer.total_size() > protobuf_limit) return too_large(splicer.total_size(), "the model would take ");
    MemorySink sink(splicer.total_size());
    CREASE_CHECK(splicer.write(sink));
    return sink.take();
}

constexpr auto too_little_memory = "there is not enough memory to write the model";

} // namespace

std::string Written::sentence() const {
    if (data_file.empty()) return {};
    const auto where = "Its weights are in " + fs::path(data_file).filename().string() + " beside it";
    return too_large == 0
               ? where + "."
               : where + ", because it would take " + std::to_string(too_large >> 20) + " MB and one ONNX file cannot hold more than 2 GB.";
}

Result<Written> write_model(const Model& model, const std::string& path, const JobControl& control, const WriteOptions& options) {
    try {
        if (path.empty()) return fail(ErrorCode::io, "the name of the file to write is empty");
        CREASE_TRY(const auto target, behind_links(path));
        CREASE_CHECK(check_target(target));
        auto written = Save(model, target, control, options).run();
        if (written) sync_folder(folder_of(target));
        return written;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, too_little_memory, path);
    }
}

Result<std::vector<std::byte>> model_bytes(const Model& model) {
    try {
        return bytes_of(model);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::io, too_little_memory, model.path);
    }
}

} // namespace crease::io
