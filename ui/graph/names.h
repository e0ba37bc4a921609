#pragma once

#include <QString>

#include <string>

namespace crease::ui {

// What a file calls its parts is text, whatever it looks like. Every name that the window shows comes through here.

/// A file's words for people, on one line (see core/base/printable.h).
[[nodiscard]] QString readable(const std::string& utf8);
[[nodiscard]] QString readable(const QString& name);

/// For a tool tip: Qt takes what looks like HTML for HTML there, and would load pictures that it names.
[[nodiscard]] QString asToolTip(const QString& words);

/// For a button, an action or a menu, where a lone '&' would become a mnemonic.
[[nodiscard]] QString caption(const QString& words);

} // namespace crease::ui
