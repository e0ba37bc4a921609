#include "core/io/save_journal.h"

#include "core/io/data_name.h"
#include "core/io/save_target.h"
#include "core/io/temporary_file.h"

#include <filesystem>
#include <sstream>

#include <unistd.h>

namespace crease::io {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix = ".journal";
constexpr char end_of_field = '\0'; // the one byte that no name has

std::string text_of(const std::string& target, const std::vector<Leftover>& leftovers) {
    std::ostringstream text;
    text << fs::path(target).filename().string() << end_of_field;
    for (const auto& [name, is] : leftovers)
        text << is.device << ' ' << is.inode << ' ' << is.size << ' ' << is.seconds << ' ' << is.nanoseconds << end_of_field << name << end_of_field;
    return text.str();
}

std::string content_of(int descriptor) {
    std::string text;
    char piece[4096];
    for (ssize_t count = 0; (count = ::pread(descriptor, piece, sizeof piece, static_cast<off_t>(text.size()))) > 0;)
        text.append(piece, static_cast<std::size_t>(count));
    return text;
}

/// What was written to its end; a journal that was cut was cut before anything happened.
std::vector<Leftover> leftovers_in(std::istream& text) {
    std::vector<Leftover> all;
    std::string numbers, name;
    while (std::getline(text, numbers, end_of_field) && std::getline(text, name, end_of_field) && !text.eof()) {
        std::istringstream in(numbers);
        FileIdentity is;
        if (in >> is.device >> is.inode >> is.size >> is.seconds >> is.nanoseconds && fs::path(name).filename() == name) all.push_back({name, is});
    }
    return all;
}

void remove_leftovers(const std::string& folder, const std::string& journal) {
    std::istringstream text(journal);
    std::string target;
    if (!std::getline(text, target, end_of_field) || target.empty() || fs::path(target).filename() != target) return;
    for (const auto& [name, identity] : leftovers_in(text)) {
        const auto path = (fs::path(folder) / name).string();
        const auto there = identify(path);
        std::error_code ignored;
        if (there && *there == identity && !may_read((fs::path(folder) / target).string(), identity)) fs::remove(path, ignored);
    }
}

} // namespace

SaveJournal::SaveJournal(const std::string& target, const std::vector<Leftover>& leftovers)
    : path_(temporary_name(folder_of(target), suffix)), descriptor_(open_locked(path_)) {
    const auto text = text_of(target, leftovers);
    if (descriptor_ >= 0) (void)!::write(descriptor_, text.data(), text.size());
}

SaveJournal::~SaveJournal() {
    if (descriptor_ < 0) return;
    ::unlink(path_.c_str());
    ::close(descriptor_);
}

void sweep_leftovers(const std::string& folder) {
    sweep_abandoned(folder, suffix, [&](int descriptor) { remove_leftovers(folder, content_of(descriptor)); });
}

} // namespace crease::io
