#include "core/session/session.h"

#include "core/io/atomic_file.h"
#include "core/io/whole_file.h"

#include <algorithm>
#include <set>

namespace crease::session {
namespace {

constexpr std::uint64_t largest_file = 64 << 20; ///< bytes: a million folded sites

} // namespace

Status write_session(const Session& session, const std::string& path) {
    CREASE_TRY(const auto file, io::AtomicFile::create(path));
    const auto text = to_text(session);
    CREASE_CHECK(file->write(std::as_bytes(std::span(text))));
    return file->commit();
}

Result<Session> read_session(const std::string& path) {
    CREASE_TRY(const auto text, io::read_whole_file(path, largest_file));
    auto session = from_text(text);
    if (!session && session.error().context.empty()) session.error().context = path;
    return session;
}

std::vector<std::string> in_order(const std::vector<std::string>& before, const std::vector<std::string>& now) {
    std::set<std::string> left(now.begin(), now.end());
    std::vector<std::string> ordered;
    for (const auto* ids : {&before, &now})
        for (const auto& id : *ids)
            if (left.erase(id) > 0) ordered.push_back(id);
    return ordered;
}

} // namespace crease::session
