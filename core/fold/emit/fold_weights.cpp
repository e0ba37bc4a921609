// Row by row: in double with a bound on the error, and again in Quad where double cannot decide the rounding.

#include "core/fold/emit/emit.h"
#include "core/fold/numeric/rounding.h"
#include "core/fold/numeric/row_terms.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <utility>

namespace crease::fold {
namespace {

bool transposed(const Form& form) { return form.family == Family::transposed; }
/// MatMul's layout, which anything but rank 2 needs.
bool columns(const Form& form) { return form.family == Family::linear && form.value.rank != 2; }

/// Looks at exponents as integers, which the compiler turns into vector code; sums of floats it must not reorder.
bool all_finite(const std::byte* floats, std::size_t count) {
    constexpr std::uint32_t exponent = 0x7f800000;
    constexpr std::size_t block = 256;
    std::uint32_t bits[block];
    for (std::size_t start = 0; start < count; start += block) {
        const std::size_t size = std::min(block, count - start);
        std::memcpy(bits, floats + start * sizeof(float), size * sizeof(float));
        std::uint32_t found = 0;
        for (std::size_t i = 0; i < size; ++i) found |= (bits[i] & exponent) == exponent ? 1u : 0u;
        if (found) return false;
    }
    return true;
}

class Encoder {
public:
    Encoder(const Derivation& derivation, WeightShelf& shelf)
        : derivation_(derivation), form_(derivation.form), shelf_(shelf), lattice_(emission_lattice(form_)), taps_(lattice_.taps()),
          inputs_(form_.in_channels / form_.groups), element_(element_size(form_.value.type)) {}

    Result<FoldedWeights> run(const JobControl& control) {
        CREASE_TRY(term_, compile<double>(derivation_, lattice_, shelf_));
        out_.dims = weight_dims(form_);
        out_.type = form_.value.type;
        const auto rows = form_.out_channels;
        const auto bytes = static_cast<std::size_t>(rows * inputs_ * taps_) * element_;
        in_place() ? out_.weight.reserve(bytes) : out_.weight.resize(bytes); // rows are appended: no pass to clear them first
        if (!form_.zero_bias) out_.bias.resize(static_cast<std::size_t>(rows) * element_);
        weights_.resize(static_cast<std::size_t>(inputs_ * taps_));
        magnitudes_.resize(term_->single ? 0 : weights_.size());
        piece_bytes_.resize(weights_.size() * element_);
        for (std::int64_t row = 0; row < rows; ++row) {
            if (row % 16 == 0 && control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
            CREASE_CHECK(encode_row(row));
            CREASE_CHECK(check_kept(row));
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] bool in_place() const { return !transposed(form_) && !columns(form_); }

    /// Rows of single terms go through in pieces that stay in the first cache; where every weight is a sum, the row as a whole.
    Status encode_row(std::int64_t row) {
        constexpr std::int64_t usual = 1024; // weights
        const auto step = term_->single && in_place() ? std::max<std::int64_t>(1, usual / taps_) : inputs_;
        for (std::int64_t begin = 0; begin < inputs_; begin += step) CREASE_CHECK(encode_piece({row, begin, std::min(begin + step, inputs_)}));
        return {};
    }

    /// The input channels [begin, end) of one row's group.
    struct Piece {
        std::int64_t row, begin, end;
        [[nodiscard]] std::int64_t channels() const { return end - begin; }
    };

    Status encode_piece(const Piece& piece) {
        const auto count = static_cast<std::size_t>(piece.channels() * taps_);
        const std::span weights(weights_.data(), count), magnitudes(magnitudes_.data(), magnitudes_.empty() ? 0 : count);
        std::fill(weights.begin(), weights.end(), 0.0);
        std::fill(magnitudes.begin(), magnitudes.end(), 0.0);
        RowBuffer<double> buffer{weights.data(), magnitudes.empty() ? nullptr : magnitudes.data(), first_channel(piece), piece.channels()};
        term_->add(piece.row, 1.0, buffer);
        const double relative = (term_->roundings + 2) * 0x1.02p-53;
        const auto open = round_decided(form_.value.type, weights, magnitudes, relative, piece_bytes_.data());
        const bool bias_open = piece.begin == 0 && !form_.zero_bias &&
                               !round_decided(form_.value.type, {&buffer.bias, 1}, {&buffer.bias_magnitude, 1}, relative, bias_at(piece.row)).empty();
        if (bias_open || !open.empty()) {
            CREASE_CHECK(decide_exactly(piece, open));
        }
        if (element_ == 2) note_kept(weights);
        if (in_place())
            out_.weight.insert(out_.weight.end(), piece_bytes_.begin(), piece_bytes_.begin() + static_cast<std::ptrdiff_t>(count * element_));
        else scatter(piece.row);
        return check_finite(piece.row, count, buffer.bias);
    }

    std::byte* bias_at(std::int64_t row) { return out_.bias.data() + static_cast<std::size_t>(row) * element_; }
    std::int64_t first_channel(const Piece& piece) const { return piece.row / (form_.out_channels / form_.groups) * inputs_ + piece.begin; }

    Status decide_exactly(const Piece& piece, const std::vector<std::uint32_t>& open) {
        if (!exact_term_) {
            CREASE_TRY(exact_term_, compile<Quad>(derivation_, lattice_, shelf_));
            exact_.resize(weights_.size());
        }
        // only the input channels that hold an undecided weight; the bias comes with any of them
        RowBuffer<Quad> buffer{exact_.data(), nullptr, first_channel(piece), piece.channels()};
        for (std::size_t next = 0; next < std::max<std::size_t>(1, open.size());) {
            buffer.begin = open.empty() ? 0 : open[next] / taps_;
            buffer.end = buffer.begin + 1;
            while (next < open.size() && open[next] / taps_ <= buffer.end) buffer.end = open[next++] / taps_ + 1;
            if (open.empty()) ++next;
            std::fill(exact_.begin() + buffer.begin * taps_, exact_.begin() + buffer.end * taps_, Quad(0));
            buffer.bias = buffer.bias_magnitude = 0;
            exact_term_->add(piece.row, Quad(1), buffer);
        }
        for (auto i : open) store_rounded(form_.value.type, exact_[i], piece_bytes_.data() + i * element_);
        if (!form_.zero_bias) store_rounded(form_.value.type, buffer.bias, bias_at(piece.row));
        return {};
    }

    /// MatMul stores [in, out], ConvTranspose [in, out / groups, taps]: one output channel is not contiguous there.
    void scatter(std::int64_t row) {
        const auto per_group = form_.out_channels / form_.groups;
        for (std::int64_t i = 0; i < inputs_; ++i) {
            const auto to = columns(form_) ? i * form_.out_channels + row : (row / per_group * inputs_ + i) * per_group + row % per_group;
            std::memcpy(out_.weight.data() + static_cast<std::size_t>(to * taps_) * element_,
                        piece_bytes_.data() + static_cast<std::size_t>(i * taps_) * element_, static_cast<std::size_t>(taps_) * element_);
        }
    }

    /// A short float has a smallest number: a row must not become all zeros that was not.
    Status check_kept(std::int64_t row) {
        const double largest = std::exchange(row_largest_, 0.0);
        if (std::exchange(row_kept_, false) || largest == 0) return {};
        return fail(ErrorCode::bad_input,
                    "folding would lose every weight of output channel " + std::to_string(row) + ": the largest, " + written(largest) +
                        ", is below the smallest " + std::string(element_name(form_.value.type)),
                    {}, left_as_it_is());
    }

    void note_kept(std::span<const double> weights) {
        for (const double w : weights) row_largest_ = std::max(row_largest_, std::fabs(w));
        const auto bytes = weights.size() * element_;
        for (std::size_t i = 0; i < bytes && !row_kept_; i += element_) row_kept_ = !is_zero(piece_bytes_.data() + i);
    }

    /// Plus or minus zero: nothing set but the sign, which is the highest bit of the last byte.
    [[nodiscard]] bool is_zero(const std::byte* at) const {
        auto bits = at[element_ - 1] & std::byte{0x7f};
        for (std::size_t i = 0; i + 1 < element_; ++i) bits |= at[i];
        return bits == std::byte{0};
    }

    Status check_finite(std::int64_t row, std::size_t count, double bias) {
        const std::byte* at = piece_bytes_.data();
        if (!form_.zero_bias && !stored_finite(form_.value.type, bias_at(row))) return out_of_range(row, "a bias", bias);
        bool finite = true;
        if (form_.value.type == ElementType::float32) {
            finite = finite && all_finite(at, count);
        } else {
            for (std::size_t i = 0; i < count && finite; ++i) finite = stored_finite(form_.value.type, at + i * element_);
        }
        if (finite) return {};
        std::size_t i = 0;
        while (i + 1 < count && stored_finite(form_.value.type, at + i * element_)) ++i;
        return out_of_range(row, "a weight", weights_[i]);
    }

    tl::unexpected<Error> out_of_range(std::int64_t row, const std::string& what, double value) const {
        return fail(ErrorCode::bad_input,
                    "folding would make " + what + " of " + written(value) + " in output channel " + std::to_string(row) +
                        ", which is beyond the largest " + std::string(element_name(form_.value.type)),
                    {}, left_as_it_is());
    }

    [[nodiscard]] std::string left_as_it_is() const {
        return std::string("this site is left as it is") +
               (element_ == 2 ? "; it folds in float32, where that is asked for (crease fold --widen)" : "");
    }

    static std::string written(double value) {
        char text[32];
        std::snprintf(text, sizeof text, "%.3g", value);
        return text;
    }

    const Derivation& derivation_;
    const Form& form_;
    WeightShelf& shelf_;
    Lattice lattice_;
    std::int64_t taps_, inputs_;
    std::size_t element_;
    std::unique_ptr<RowTerm<double>> term_;
    std::unique_ptr<RowTerm<Quad>> exact_term_;
    std::vector<double> weights_, magnitudes_;
    std::vector<Quad> exact_;
    std::vector<std::byte> piece_bytes_;
    FoldedWeights out_;
    double row_largest_ = 0; ///< short floats only: the largest magnitude of the row before rounding,
    bool row_kept_ = false;  ///< and whether any of it is left after
};

} // namespace

std::vector<std::int64_t> weight_dims(const Form& form) {
    std::vector<std::int64_t> dims{form.out_channels, form.in_channels / form.groups};
    if (columns(form)) dims = {form.in_channels, form.out_channels};
    if (transposed(form)) dims = {form.in_channels, form.out_channels / form.groups};
    const Lattice lattice = emission_lattice(form);
    for (int i = 0; i < form.spatial_rank; ++i) dims.push_back(lattice.axes[i].taps());
    return dims;
}

Result<FoldedWeights> fold_weights(const Derivation& derivation, WeightShelf& shelf, const JobControl& control) {
    auto weights = Encoder(derivation, shelf).run(control);
    CREASE_CHECK(shelf.status()); // first: what could not be read was taken for zeros, and looks wrong in many ways
    return weights;
}

} // namespace crease::fold
