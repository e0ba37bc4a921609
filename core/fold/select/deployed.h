#pragma once

#include "core/fold/site.h"

namespace crease::fold {

/// What folding a site comes to where a runtime rewrites the model itself when it loads it, as ONNX Runtime does.
enum class Deployed {
    helps,           ///< the runtime would not do it
    done_by_runtime, ///< the runtime does the same while loading
    takes_apart,     ///< the runtime has one operator for nodes of which the fold takes some away
};

struct AsDeployed {
    Deployed effect = Deployed::helps;
    std::string sentence; ///< for a person; empty where it helps
};

/// By the patterns that ONNX Runtime 1.29 fuses on a CPU. Reads no weight. Time: that of looking at the site's nodes.
[[nodiscard]] AsDeployed as_deployed(const analysis::ModelFacts& facts, const Site& site);

[[nodiscard]] const char* name_of(Deployed effect); ///< "helps", "done_by_runtime", "takes_apart": for scripts

} // namespace crease::fold
