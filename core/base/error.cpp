#include "core/base/error.h"

#include "core/base/printable.h"

#include <algorithm>
#include <iterator>

namespace crease {
namespace {

/// "is empty" says something of its context; "the file changed" is a sentence of its own.
bool predicate(const std::string& message) {
    static constexpr const char* verbs[] = {"is ", "has ", "cannot ", "does ", "ends "};
    return std::any_of(std::begin(verbs), std::end(verbs), [&](const char* verb) { return message.starts_with(verb); });
}

} // namespace

std::string Error::sentence() const {
    std::string text = context.empty() ? message : context + (predicate(message) ? " " : ": ") + message;
    if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
    if (!advice.empty()) text += " " + advice + (advice.back() == '.' || advice.back() == '?' ? "" : ".");
    return printable(text);
}

} // namespace crease
