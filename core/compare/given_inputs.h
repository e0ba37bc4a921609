#pragma once

#include "core/compare/compare.h"
#include "core/compare/wanted_input.h"

#include <map>
#include <set>

namespace crease::compare {

/// What a user gives for one input.
struct GivenValue {
    std::optional<double> number;    ///< fills the input, whatever its shape
    std::vector<HostTensor> tensors; ///< else: one for all runs, or one for each
    std::string source;              ///< for people: "speech.wav"
};

/// What the request gives by name (CompareRequest::inputs), brought to the inputs' types and ranks. A sound gets the rate that the request says, or
/// that is given for an input that asks for one; where nothing is given for that, it gets the sound's own if models of 8 or 16 kHz could take it. Its
/// source says so.
struct GivenInputs {
    std::map<std::size_t, GivenValue> values; ///< by the input's place
    std::optional<std::size_t> image;         ///< the input that images were named for
    std::vector<std::filesystem::path> images;
    std::size_t runs = 0; ///< how many the tensors make; 0: nothing but numbers

    /// Errors: `usage` for a name that no input has or numbers that make no sense, and for values that make different numbers of runs; `io`,
    /// `bad_input` and `unsupported` for files, `bad_input` for arrays that do not fit.
    [[nodiscard]] static Result<GivenInputs> read(const CompareRequest& request, const WantedInputs& wanted);
};

/// The array as one or several tensors for the input (-1: an open extent): a batch axis of 1 more or less, its type converted, and cut
/// along the first axis where it holds several times the input's batch, or `split` asks for it. Errors: `bad_input`.
[[nodiscard]] Result<std::vector<HostTensor>> fitted(const HostTensor& array, const engine::TensorInfo& input, bool split);

/// A sound for an input: mixed to one channel unless the input has as many, cut into windows where the input's length is fixed.
[[nodiscard]] Result<std::vector<HostTensor>> fitted_sound(const HostTensor& samples, const engine::TensorInfo& input);

} // namespace crease::compare
