#include "core/report/reports.h"

#include <fstream>

namespace crease::report {

Status write_report(const std::string& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (file.flush()) return {};
    return fail(ErrorCode::io, "the report cannot be written", path);
}

} // namespace crease::report
