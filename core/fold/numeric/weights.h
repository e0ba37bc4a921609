#pragma once

#include "core/analysis/constant_values.h"
#include "core/fold/quad.h"

#include <map>
#include <memory>

namespace crease::fold {

/// One constant's elements, readable from any position as T without converting the whole. Bytes that already are in
/// memory are not copied.
class WeightView {
public:
    static Result<std::shared_ptr<const WeightView>> open(const analysis::ConstantValues& constants, ValueId value);

    [[nodiscard]] std::int64_t size() const { return count_; }
    /// out[i] = element first + i * step, for i < count.
    void read(std::int64_t first, std::int64_t count, std::int64_t step, double* out) const;
    void read(std::int64_t first, std::int64_t count, std::int64_t step, Quad* out) const;

private:
    [[nodiscard]] double at(std::int64_t index) const;

    ElementType type_ = ElementType::float64;
    std::int64_t count_ = 0;
    std::vector<std::byte> owned_;
    std::shared_ptr<const ByteSource> keep_;
    std::shared_ptr<const analysis::Array> computed_;
    const std::byte* bytes_ = nullptr;
};

/// The constants one fold reads, each opened once.
class WeightShelf {
public:
    /// `anchor_channels`: how many channels a form has that came from the anchor through scalars, pads and pools alone.
    WeightShelf(const analysis::ConstantValues& constants, std::int64_t anchor_channels)
        : constants_(constants), anchor_channels_(anchor_channels) {}
    [[nodiscard]] std::int64_t anchor_channels() const { return anchor_channels_; }
    [[nodiscard]] Result<std::shared_ptr<const WeightView>> view(ValueId value);
    [[nodiscard]] const analysis::ConstantValues& constants() const { return constants_; }

private:
    const analysis::ConstantValues& constants_;
    std::int64_t anchor_channels_;
    std::map<ValueId, std::shared_ptr<const WeightView>> views_;
};

} // namespace crease::fold
