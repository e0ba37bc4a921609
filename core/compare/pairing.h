#pragma once

#include "core/engine/engine.h"

#include <map>
#include <optional>

namespace crease::compare {

/// A value of the first model and its counterpart in the second.
struct NamePair {
    std::string a, b;
};

/// What belongs together in two models, and what stands alone.
struct Pairing {
    std::vector<NamePair> pairs; ///< in the first model's order
    std::vector<std::string> only_a, only_b;
    std::vector<std::string> remarks; ///< a sentence for each pair whose names differ

    [[nodiscard]] const NamePair* of_a(const std::string& name) const; ///< null where there is none
    [[nodiscard]] const NamePair* of_b(const std::string& name) const;
};

/// Pairs by `given` (names of the first to names of the second) where both exist, then by name, then what is left by place, when
/// as much is left on both sides and every pair fits in kind and shape, or by shape, when only one fits. `what`: "input" or "output".
[[nodiscard]] Pairing pair_up(const std::vector<engine::TensorInfo>& a, const std::vector<engine::TensorInfo>& b,
                              const std::map<std::string, std::string>& given, const std::string& what);

/// The same elements in the shape `wanted` (-1: any extent): extents of 1 more or less, or the channels of four axes last instead of
/// first or the other way round. `how` says which, and stays as it is where nothing was to be done. Nothing where neither fits.
[[nodiscard]] std::optional<HostTensor> rearranged(const HostTensor& tensor, const std::vector<std::int64_t>& wanted, std::string& how);

/// The first model's inputs, with the extents that only the second one states.
[[nodiscard]] std::vector<engine::TensorInfo> common_inputs(const std::vector<engine::TensorInfo>& a, const std::vector<engine::TensorInfo>& b,
                                                            const Pairing& pairing);

/// What a model that wants `wanted` gets where the first one gets `inputs`: rearranged, and rounded to another floating type.
/// `remarks` grows by a sentence for each input that was changed. Errors: `bad_input` for an input that cannot be made.
[[nodiscard]] Result<engine::NamedTensors> adapted(const engine::NamedTensors& inputs, const std::vector<engine::TensorInfo>& wanted,
                                                   const Pairing& pairing, std::vector<std::string>& remarks);

} // namespace crease::compare
