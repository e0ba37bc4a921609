#include "core/engine/installed_part.h"

namespace crease::engine {

namespace fs = std::filesystem;

Result<fs::path> find_part(const InstalledPart& part) {
    std::error_code ignored;
    const auto folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const auto installed = (folder / part.from_bin).lexically_normal();
    for (const auto& place : {folder / part.name, installed / part.name, part.built})
        if (fs::exists(place, ignored)) return place;
    return fail(ErrorCode::unsupported,
                "a part of Crease is missing: " + part.name + " is neither in " + folder.string() + " nor in " + installed.string(), "",
                "Installing Crease again brings it back");
}

} // namespace crease::engine
