#pragma once

#include "core/base/progress.h"
#include "core/compare/compare.h"
#include "core/compare/output_shape.h"
#include "core/compare/pairing.h"
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
        HostTensor a, b;               ///< of one shape
        bool in_a = true, in_b = true; ///< the two need not have the same inner values; what is not there is empty
    };
    std::optional<SeenImage> image; ///< nothing where no image goes in
    std::vector<Output> outputs;    ///< those that both have in one shape, in the report's order; or the values that were asked for
    std::string input;              ///< its name
    std::vector<std::string> class_names;
};

/// Runs both models on one of the request's inputs, with fusion off. `name` and `file` as in its SampleReport; both empty: the first. A comparison
/// keeps no tensors, so that a thousand images take no more memory than one. Blocks; cancelling kills the engine's process. Errors: as compare::run;
/// `usage` where there is no such input.
[[nodiscard]] Result<Exhibit> exhibit(const CompareRequest& request, const std::string& name, const std::filesystem::path& file,
                                      const JobControl& control = {});

/// The same of inner values instead of the outputs: pairs of names in the two main graphs, an empty one where a model has none. Errors: besides,
/// `unsupported` for values of more than most_shown elements, and `bad_input` for pairs of two shapes.
[[nodiscard]] Result<Exhibit> exhibit_values(const CompareRequest& request, const std::string& name, const std::filesystem::path& file,
                                             const std::vector<NamePair>& values, const JobControl& control = {});
constexpr std::int64_t most_shown = std::int64_t{1} << 25;

} // namespace crease::compare
