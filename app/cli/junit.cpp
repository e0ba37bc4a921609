#include "app/cli/junit.h"

#include "core/base/printable.h"

#include <algorithm>

namespace crease::cli {
namespace {

/// Text for an attribute. What XML cannot hold at all (control characters) printable() has spelt out before.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string element(const JunitCase& one) {
    const std::string open = "  <testcase classname=\"crease\" name=\"" + escaped(one.name) + "\"";
    if (one.failure.empty() && one.error.empty()) return open + "/>\n";
    const bool failed = one.error.empty();
    const std::string kind = failed ? "failure" : "error", text = failed ? one.failure : one.error;
    return open + ">\n    <" + kind + " message=\"" + escaped(text) + "\"/>\n  </testcase>\n";
}

} // namespace

std::string junit_xml(const std::string& suite, const std::vector<JunitCase>& cases) {
    const auto failures = std::count_if(cases.begin(), cases.end(), [](const JunitCase& one) { return !one.failure.empty() && one.error.empty(); });
    const auto errors = std::count_if(cases.begin(), cases.end(), [](const JunitCase& one) { return !one.error.empty(); });
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + escaped(suite) + "\" tests=\"" +
                      std::to_string(cases.size()) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"" + std::to_string(errors) + "\">\n";
    for (const auto& one : cases) out += element(one);
    return out + "</testsuite>\n";
}

} // namespace crease::cli
