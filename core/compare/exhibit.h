#pragma once

#include "core/base/progress.h"
#include "core/compare/compare.h"
#include "core/compare/output_shape.h"
#include "core/model/host_tensor.h"

namespace crease::compare {

/// The image as the network sees it: bytes red, green, blue, row by row.
struct SeenImage {
    ImageSize size;
    std::vector<std::uint8_t> rgb;
};

/// One input and everything that both models made of it, to be looked at.
struct Exhibit {
    struct Output {
        std::string name;
        HostTensor a, b; ///< of one shape
    };
    std::optional<SeenImage> image; ///< nothing where no image goes in
    std::vector<Output> outputs;    ///< those that both have in one shape, in the report's order
    std::vector<std::string> class_names;
};

/// Runs both models on one of the request's inputs, with fusion off. `name` and `file` as in its SampleReport. A comparison keeps no
/// tensors, so that a thousand images take no more memory than one. Blocks; cancelling kills the engine's process. Errors: as compare::run;
/// `usage` where there is no such input.
[[nodiscard]] Result<Exhibit> exhibit(const CompareRequest& request, const std::string& name, const std::filesystem::path& file, const JobControl& control = {});

} // namespace crease::compare
