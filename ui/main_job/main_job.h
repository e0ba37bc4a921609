#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace crease::ui {

/// What the headless main job does and where it leaves what it made.
struct MainJobOptions {
    std::string model;   ///< empty: the welcome page, and nothing but a picture
    std::string out;     ///< folder for picture, report and folded model; empty: a picture alone
    std::string picture; ///< where the picture goes; empty: out/window.png
    std::string site;    ///< to be selected in the picture; empty: the first one
    std::string overlay; ///< on the canvases: macs, params, activation, time or difference; empty: none
    bool whole = false;  ///< the whole graph in the picture
    int width = 1440, height = 900;
    bool dark = false, fold = true, compare = true;
};

struct MainJobResult {
    std::vector<std::string> files; ///< what was written
    std::string summary;            ///< some lines for a person
    bool same = true;               ///< the comparison's answer
};

/// Opens the model in the real window without a display, folds everything, compares on the images beside the model, saves,
/// and takes a picture. Must be called once, in the main thread, before any other QApplication. Errors: those of the steps.
[[nodiscard]] Result<MainJobResult> runMainJob(const MainJobOptions& options);

} // namespace crease::ui
