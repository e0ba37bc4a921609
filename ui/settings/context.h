#pragma once

#include <QString>

namespace crease::ui {

class Appearance;
class Prompts;
class Settings;

/// What all windows of the program share.
struct Context {
    Settings& settings;
    Appearance& appearance;
    Prompts& prompts;
    QString commands{}; ///< the manual's page about the command line, which only the program knows
};

} // namespace crease::ui
