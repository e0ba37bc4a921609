#pragma once

namespace crease::ui {

class Appearance;
class Prompts;
class Settings;

/// What all windows of the program share.
struct Context {
    Settings& settings;
    Appearance& appearance;
    Prompts& prompts;
};

} // namespace crease::ui
