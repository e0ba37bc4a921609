#pragma once

#include <string>
#include <vector>

namespace crease::cli {

/// One line of a JUnit report. Nothing in `failure` or `error`: it passed.
struct JunitCase {
    std::string name, failure, error;
};

/// The report that continuous integration servers read: one suite, in XML 1.0.
[[nodiscard]] std::string junit_xml(const std::string& suite, const std::vector<JunitCase>& cases);

} // namespace crease::cli
