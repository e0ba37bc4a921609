#pragma once

#include "core/compare/wanted_input.h"

#include <map>
#include <set>

namespace crease::compare {

/// A number that the file leaves open: an extent, or a whole number that is an input and chooses.
struct OpenNumber {
    std::string name;                                        ///< for people: "samples", or "axis 1 of \"x\""
    std::vector<std::int64_t> candidates;                    ///< the most plausible first; never empty
    std::vector<std::pair<std::size_t, std::size_t>> places; ///< inputs and their axes that have it
    std::optional<std::size_t> value_of;                     ///< the input that it is the value of
    std::size_t chosen = 0;                                  ///< of the candidates

    [[nodiscard]] std::int64_t number() const { return candidates[chosen]; }
};

/// What is not to be found out, because somebody said it.
struct KnownInputs {
    std::map<std::string, std::vector<std::int64_t>> shapes;
    std::set<std::string> values;                                              ///< inputs that have a value
    std::optional<std::size_t> image;                                          ///< the input that gets images
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> image_extents; ///< of its axes, where they are settled
    std::set<std::size_t> image_sides;                                         ///< its axes in space
};

/// All open numbers of a model's inputs, and the order in which they are tried. One symbol is one number in all inputs.
class OpenSizes {
public:
    OpenSizes() = default;
    OpenSizes(const WantedInputs& inputs, const KnownInputs& known);

    [[nodiscard]] const std::vector<OpenNumber>& numbers() const { return numbers_; }
    /// Whether anything but the first try is left.
    [[nodiscard]] bool is_a_guess() const;
    /// Moves on to the next combination; false when all have been tried.
    bool next();
    /// The inputs with every extent known.
    [[nodiscard]] std::vector<engine::TensorInfo> sized(const WantedInputs& inputs) const;
    /// Of an input that chooses; nothing for others.
    [[nodiscard]] std::optional<std::int64_t> value_of(std::size_t input) const;
    [[nodiscard]] std::string describe() const; ///< "samples = 16000, sr = 8000"

private:
    void add(const WantedInputs& inputs, std::size_t input, std::size_t axis, const KnownInputs& known);
    void choose(const std::vector<std::size_t>& ranks);
    void list_tries();

    std::vector<OpenNumber> numbers_;
    std::map<std::string, std::size_t> by_symbol_;
    std::map<std::string, std::int64_t> settled_; ///< symbols whose extent is known
    std::vector<std::vector<std::size_t>> tries_; ///< chosen candidates, by number
    std::size_t tried_ = 0;
};

} // namespace crease::compare
