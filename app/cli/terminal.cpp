#include "app/cli/terminal.h"

#include "core/base/printable.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace crease::cli {

void print_text(const std::string& lines) { std::fputs(printable_lines(lines).c_str(), stdout); }

void print_message(const std::string& sentence) { std::fprintf(stderr, "crease: %s\n", printable(sentence).c_str()); }

void print_json(const nlohmann::json& value) { std::puts(value.dump(2, ' ', true, nlohmann::json::error_handler_t::replace).c_str()); }

} // namespace crease::cli
