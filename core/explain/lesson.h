#pragma once

#include "core/explain/expression.h"
#include "core/fold/fold.h"

#include <array>

/// Why a site folds, as a lesson: its derivation, scene by scene, on the site's own numbers. All of it is plain data; who draws it
/// (the window, a page, a drawing for slides) is no concern of it.
namespace crease::explain {

/// What is said beside a scene.
struct Words {
    std::string what;      ///< happens
    std::string why;       ///< it is exact
    std::string forgotten; ///< what goes wrong then
    std::string paper;     ///< who found it; may be empty
};

/// One step, without its numbers.
struct Scene {
    fold::StepRule rule = fold::StepRule::input;
    std::string title, value;                                   ///< "BatchNormalization into the 3x3 kernel"; the name of the value that it derives
    std::string op;                                             ///< operator type
    std::vector<std::string> nodes;                             ///< by name: the operator, and those that only told it something
    std::vector<std::pair<std::string, std::string>> constants; ///< role and name
    Words words;
    Expression kernel, bias;         ///< equations in symbols
    std::vector<std::string> before; ///< what each input is, as an operator: "Conv 3x3, 64 to 64"
    std::string after;
    std::vector<std::size_t> inputs; ///< earlier scenes; `none` for the site's input
    std::shared_ptr<const fold::Derivation> derivation;
    std::size_t end = 0;         ///< which of the site's operators it belongs to
    bool foldable_alone = false; ///< what it has come to may be folded before the rest
    static constexpr auto none = static_cast<std::size_t>(-1);
};

struct Lesson {
    std::string site, label, block, input, output, made;
    std::vector<std::string> conditions;
    fold::Cost before, after;
    std::vector<std::int64_t> outputs, inputs; ///< channels, by end
    std::vector<Scene> scenes;                 ///< in the order in which one would fold by hand
    std::size_t left_out = 0;                  ///< steps beyond the most that are told
};

/// The lesson of a site. Reads no weights.
[[nodiscard]] Lesson lesson_of(const analysis::ModelFacts& facts, const fold::Site& site);

/// What is folded when the lesson has come to this scene, as ids of steps: the last scene is the whole site. Empty where nothing that is
/// closed by itself has been reached.
[[nodiscard]] std::vector<std::string> folded_up_to(const Lesson& lesson, std::size_t scene);

/// A pair of channels of the site's output and input.
struct Channels {
    std::int64_t out = 0, in = 0;
    bool operator==(const Channels&) const = default;
};

/// The first pair that is connected, where nobody has chosen one. Errors: usage (no such channel, or the output channel does not
/// read that input channel: says which it reads).
[[nodiscard]] Result<Channels> connected_channels(const fold::Site& site, std::optional<std::int64_t> out, std::optional<std::int64_t> in);

/// A kernel for one pair of channels: of what it is called in the formula.
struct Kernel {
    std::string key, name, caption; ///< "W1", "W₁", "the 1x1 kernel"
    Channels channels;              ///< in its own numbering
    fold::KernelPreview numbers;
    int sign = 1; ///< of a sum's branch
    /// Where there are no axes of space: the pairs of channels next to this one, outputs down and inputs across; NaN for none.
    std::optional<fold::KernelPreview> around{};
};

/// Scale and shift of every channel, and which of them is the chosen one's.
struct ChannelBars {
    std::vector<double> scale, shift; ///< one number: the same for all
    std::int64_t chosen = 0;
    bool sorted = false; ///< to be drawn by size instead of in order
};

/// A scene's numbers for one pair of channels.
struct Figures {
    std::vector<Kernel> operands;
    Kernel result;
    fold::KernelPreview lattice;  ///< of the operator that the site folds into, without taps: smaller kernels have their place on it
    std::size_t tap = 0;          ///< of the result, the one that `kernel` is about
    std::vector<Expression> taps; ///< by tap of the result: equation in numbers; empty where there are too many
    Expression kernel, bias;      ///< equations in numbers
    std::optional<ChannelBars> bars;
    std::string remark; ///< "this branch makes other output channels"; usually empty
};

/// Errors: usage (no such scene or channel), those of reading.
[[nodiscard]] Result<Figures> figures_of(const analysis::ModelFacts& facts, const fold::Site& site, const Lesson& lesson, std::size_t scene,
                                         Channels channels);

/// By tap, row-major: where it reads, as offsets of the axes in use.
[[nodiscard]] std::vector<std::vector<std::int64_t>> offsets_of(const fold::KernelPreview& kernel);

} // namespace crease::explain
