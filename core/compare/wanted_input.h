#pragma once

#include "core/base/progress.h"
#include "core/engine/engine.h"
#include "core/model/graph.h"

#include <string>
#include <vector>

namespace crease::analysis {
class ModelFacts;
}

namespace crease::compare {

/// What the graph tells of one axis of an input.
struct WantedAxis {
    std::string symbol;      ///< the file's name for an extent that it leaves open; may be empty
    std::int64_t exact = -1; ///< the only extent that the first operators can take; -1: any
    std::int64_t least = 1;  ///< the smallest that they can take
};

/// An input of a model, and what its graph tells of it besides type and shape.
struct WantedInput {
    engine::TensorInfo info;
    bool rank_known = true;            ///< an empty shape is a scalar
    std::vector<WantedAxis> axes;      ///< one for each extent
    std::int64_t rows = 0;             ///< of the smallest table that its numbers are looked up in; 0: none
    std::vector<std::int64_t> choices; ///< numbers that it is compared with
    bool read_as_image = false;        ///< by an operator with two axes in space
    bool read_as_sequence = false;     ///< by one with one axis, of time
    std::vector<std::int64_t> stated;  ///< numbers that stand in the graph and may be an extent: small whole constants, extents of weights

    /// What an engine alone tells of it.
    WantedInput(engine::TensorInfo tensor) : info(std::move(tensor)), axes(info.shape.size()) {} // NOLINT(google-explicit-constructor)
};

using WantedInputs = std::vector<WantedInput>;

/// `declared`, the extents of which may be more than the file states, with what the model's graph tells of them.
[[nodiscard]] WantedInputs wanted_inputs(const analysis::ModelFacts& facts, const std::vector<engine::TensorInfo>& declared);
[[nodiscard]] WantedInputs wanted_inputs(const Model& model, const std::vector<engine::TensorInfo>& declared);

/// The same of a model that is not open. Errors: those of reading it.
[[nodiscard]] Result<WantedInputs> wanted_inputs(const engine::ModelSource& model, const std::vector<engine::TensorInfo>& declared,
                                                 const JobControl& control);

/// Whether the name, in whatever case, has one of these words in it.
[[nodiscard]] bool speaks_of(const std::string& name, std::initializer_list<std::string_view> words);

} // namespace crease::compare
