#include "core/base/error.h"

namespace crease {
namespace {

/// "is empty" says something of its context; "the file changed" is a sentence of its own.
bool predicate(const std::string& message) { return message.starts_with("is ") || message.starts_with("has ") || message.starts_with("cannot ") || message.starts_with("does "); }

} // namespace

std::string Error::sentence() const {
    std::string text = context.empty() ? message : context + (predicate(message) ? " " : ": ") + message;
    if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
    if (!advice.empty()) text += " " + advice + (advice.back() == '.' || advice.back() == '?' ? "" : ".");
    return text;
}

} // namespace crease
