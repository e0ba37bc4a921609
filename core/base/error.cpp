#include "core/base/error.h"

namespace crease {

std::string Error::sentence() const {
    std::string text = context.empty() ? message : context + ": " + message;
    if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
    if (!advice.empty()) text += " " + advice + (advice.back() == '.' || advice.back() == '?' ? "" : ".");
    return text;
}

} // namespace crease
