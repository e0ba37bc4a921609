#pragma once

#include "ui/graph/names.h"

#include <QString>

#include <cstdint>
#include <string>

namespace crease::ui {

/// As it is: for what is looked up again, such as a site's id. Words for people: readable().
[[nodiscard]] inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// `one` for 1, else `many` with %n in it replaced by the count: English needs no catalogue for its plurals.
[[nodiscard]] QString counted(qint64 count, const QString& one, const QString& many);

/// "8.30 M", "1.52 G", "640": three significant digits and a unit prefix of ten's powers. Negative: "unknown".
[[nodiscard]] QString quantity(double count);

/// "−31 %", "+4 %", "0 %" from a fraction of change (-0.31).
[[nodiscard]] QString percentage(double change);

/// "24.9 ms", "512 µs", "1.20 s".
[[nodiscard]] QString duration(double milliseconds);

/// "6.1e-06", "0", "1.000000": as much as a difference deserves.
[[nodiscard]] QString difference(double value);

/// Core's sentences in the window's language, and as in print (crease::typeset).
[[nodiscard]] QString typeset(const std::string& sentence);

/// Breaks long exporter names at their slashes and dots so that a label can wrap them (zero-width spaces).
[[nodiscard]] QString breakable(const QString& name);

/// A name as one shell word.
[[nodiscard]] QString shellWord(const QString& word);

} // namespace crease::ui
