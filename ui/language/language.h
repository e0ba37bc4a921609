#pragma once

#include <QString>
#include <QStringList>

#include <string>

class QCoreApplication;

namespace crease::ui {

/// Under this name the settings keep what was chosen (Settings::bytes), a code; empty: what the desktop asks for.
inline constexpr auto language_setting = "language";

/// The languages that there are words for, by code: "en", "fr", "zh_CN". English first.
[[nodiscard]] const QStringList& languages();

/// "Français": in the language itself, so that whoever cannot read the others finds it.
[[nodiscard]] QString languageName(const QString& code);

/// Which of them a desktop gets that asks for these ("fr-CA", "de"), the first that there is; English if none.
[[nodiscard]] QString languageFor(const QStringList& wanted);

/// From now on the window speaks `chosen`, or what the desktop asks for when it is empty. To be called before anything is shown:
/// widgets keep the words that they were made with.
void speak(QCoreApplication& application, const QString& chosen);

/// A sentence of core in the window's language, in one line (see core/base/printable.h); in English where it has no translation.
[[nodiscard]] QString said(const std::string& english);

} // namespace crease::ui
