#pragma once

#include "core/compare/random_input.h"
#include "core/compare/wanted_input.h"

#include <map>
#include <optional>

namespace crease::compare {

/// How the random numbers of an input are drawn.
struct Drawing {
    enum class Kind {
        usual,    ///< as random_tensor() draws them for the type
        range,    ///< uniform from low to high, whole numbers both included
        mask,     ///< 0 or 1; 1 where the last axis begins, so that something is always left
        repeated, ///< `numbers` again and again: no random numbers at all
    };
    Kind kind = Kind::usual;
    double low = 0, high = 0;
    std::vector<double> numbers;
};

using Range = std::pair<double, double>;

/// What the numbers of the inputs are likely to mean, from what the graph does with them and, where that says nothing, from their names:
/// ids are rows of their table, masks 0 or 1, lengths that of what they measure, shapes and factors those of the image.
/// `sized`: with every extent known. `image`: the input that gets images, `height` and `width` theirs.
class Drawings {
public:
    struct Image {
        std::size_t input = 0;
        std::int64_t height = 0, width = 0;
    };
    Drawings(const WantedInputs& wanted, const std::vector<engine::TensorInfo>& sized, const std::map<std::string, Range>& ranges,
             std::optional<Image> image)
        : wanted_(wanted), sized_(sized), ranges_(ranges), image_(image) {}

    [[nodiscard]] Drawing of(std::size_t input) const;

private:
    [[nodiscard]] std::optional<Drawing> beside_an_image(std::size_t input) const;
    [[nodiscard]] std::int64_t length_of_others(std::size_t input) const;

    const WantedInputs& wanted_;
    const std::vector<engine::TensorInfo>& sized_;
    const std::map<std::string, Range>& ranges_;
    std::optional<Image> image_;
};

/// Errors: those of random_tensor().
[[nodiscard]] Result<HostTensor> drawn(const Drawing& drawing, const engine::TensorInfo& sized, std::uint64_t seed, const engine::Patience& patience);

/// "from 0 to 29999"; empty for the usual.
[[nodiscard]] std::string describe(const Drawing& drawing);

} // namespace crease::compare
