#pragma once

#include "core/fold/form/derivation.h"
#include "core/fold/form/quad.h"
#include "core/fold/numeric/piece_reader.h"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace crease::fold {

/// One constant's elements, readable from any position as T without converting the whole. Bytes that already are in
/// memory are not copied; those in a file come a piece at a time, so that a fold needs no more memory than what it makes.
/// For one thread at a time.
class WeightView {
public:
    static Result<std::shared_ptr<const WeightView>> open(const analysis::ConstantValues& constants, ValueId value, const ReadingLimits& limits = {});

    [[nodiscard]] std::int64_t size() const { return count_; }
    /// out[i] = element first + i * step, for i < count; step is 1 or more.
    void read(std::int64_t first, std::int64_t count, std::int64_t step, double* out) const;
    void read(std::int64_t first, std::int64_t count, std::int64_t step, Quad* out) const;
    /// What went wrong while reading, if anything: the elements read since are zeros. Errors: io, changed, bad_input (elements
    /// that the constant does not have).
    [[nodiscard]] const std::optional<Error>& error() const { return reader_ && reader_->error() ? reader_->error() : error_; }

private:
    [[nodiscard]] double number(const std::byte* at) const;
    [[nodiscard]] const std::byte* elements(std::int64_t first, std::int64_t count, std::int64_t step) const;
    template <class T>
    void read_as(std::int64_t first, std::int64_t count, std::int64_t step, T* out) const;

    ElementType type_ = ElementType::float64;
    std::int64_t count_ = 0;
    std::vector<std::byte> owned_;
    std::shared_ptr<const ByteSource> keep_;
    std::shared_ptr<const analysis::Array> computed_;
    const std::byte* bytes_ = nullptr;          ///< all of them, unless there is a reader
    std::int64_t width_ = 8;                    ///< of an element
    mutable std::optional<PieceReader> reader_; ///< of bytes in a file
    mutable std::optional<Error> error_;
};

template <class T>
struct DenseKernel;

/// What one fold needs at hand: the constants it reads, each opened once, and the kernels that branches share.
class WeightShelf {
public:
    /// `root` is what is folded; `anchor_channels` how many channels a form has that came from the anchor through scalars,
    /// pads and pools alone.
    WeightShelf(const analysis::ConstantValues& constants, const Derivation& root, std::int64_t anchor_channels, const ReadingLimits& limits = {});
    /// Several branches read the value, and it costs more than a look to derive it again.
    [[nodiscard]] bool is_shared(const Derivation& at) const { return shared_.contains(&at); }
    template <class T>
    [[nodiscard]] std::shared_ptr<const DenseKernel<T>>& shared_kernel(const Derivation& at) {
        if constexpr (std::is_same_v<T, double>) return shared_[&at].rough;
        else return shared_[&at].exact;
    }
    [[nodiscard]] std::int64_t anchor_channels() const { return anchor_channels_; }
    [[nodiscard]] Result<std::shared_ptr<const WeightView>> view(ValueId value);
    [[nodiscard]] Status status() const; ///< of everything read so far
    [[nodiscard]] const analysis::ConstantValues& constants() const { return constants_; }

private:
    const analysis::ConstantValues& constants_;
    std::int64_t anchor_channels_;
    ReadingLimits limits_;
    struct Shared {
        std::shared_ptr<const DenseKernel<double>> rough;
        std::shared_ptr<const DenseKernel<Quad>> exact;
    };
    std::unordered_map<const Derivation*, Shared> shared_;
    std::map<ValueId, std::shared_ptr<const WeightView>> views_;
};

} // namespace crease::fold
