#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace crease::cli {

// All that the command line says goes through these: what a file's names could do to a terminal ends here. A name on a
// line of its own or within one goes through printable() before, so that it cannot forge a line.

/// Our own lines to stdout.
void print_text(const std::string& lines);

/// "crease: " and the sentence, as one line, to stderr.
void print_message(const std::string& sentence);

/// To stdout, in ASCII: names keep their letters as \u escapes, bytes that are not UTF-8 are replaced.
void print_json(const nlohmann::json& value);

} // namespace crease::cli
