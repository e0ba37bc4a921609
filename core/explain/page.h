#pragma once

#include "core/explain/gains.h"

namespace crease::explain {

/// All scenes of a lesson for one pair of channels; a scene without numbers keeps the error's sentence.
struct ChannelView {
    Channels channels;
    std::vector<Result<Figures>> scenes;
};

/// One HTML page that needs nothing else: drawings, formulas, words, and a little script that goes through steps and channels.
/// Without a script, and on paper, it shows all steps for the first pair.
[[nodiscard]] std::string page_of(const Lesson& lesson, const std::vector<ChannelView>& views, const Result<Gains>& gains);

/// The channels that a page offers beside the chosen ones.
[[nodiscard]] std::vector<Channels> offered_channels(const fold::Site& site, Channels chosen, std::size_t most = 4);

[[nodiscard]] std::string page_frame(const std::string& title, const std::string& body); ///< head, colours, script

} // namespace crease::explain
