#include "core/fold/emit/late_weights.h"

#include <algorithm>
#include <mutex>

namespace crease::fold {
namespace {

class LateSource;

/// The one tensor that is in memory, for as long as it is being read from front to back.
struct Slot {
    std::mutex mutex;
    const LateSource* whose = nullptr;
    TensorPtr tensor;

    void clear() {
        whose = nullptr;
        tensor = nullptr;
    }
};

Slot& slot() {
    static Slot one;
    return one;
}

class LateSource final : public ByteSource {
public:
    LateSource(std::uint64_t size, std::size_t index, Computation computation) : size_(size), index_(index), computation_(std::move(computation)) {}

    /// Who holds the lock just now reads another tensor, and has let go of this one.
    ~LateSource() override {
        if (const std::unique_lock lock(slot().mutex, std::try_to_lock); lock && slot().whose == this) slot().clear();
    }

    [[nodiscard]] Status read(std::uint64_t offset, std::span<std::byte> out) const override {
        if (offset > size_ || out.size() > size_ - offset) return fail(ErrorCode::internal, "a folded weight is read beyond its end");
        const std::lock_guard lock(slot().mutex);
        if (slot().whose != this) CREASE_CHECK(compute());
        const auto bytes = slot().tensor->raw()->source->resident().subspan(slot().tensor->raw()->offset + offset, out.size());
        std::copy(bytes.begin(), bytes.end(), out.begin());
        if (offset + out.size() == size_) slot().clear(); // to the end: whoever copies it is done
        return {};
    }

private:
    Status compute() const {
        slot().clear(); // before the next one grows
        CREASE_TRY(auto made, computation_());
        auto tensor = std::move(made.weights[index_]);
        if (!tensor->raw() || tensor->raw()->length != size_ || tensor->raw()->source->resident().empty())
            return fail(ErrorCode::internal, "a folded weight came out in another size");
        slot().tensor = std::move(tensor);
        slot().whose = this;
        return {};
    }

    std::uint64_t size_;
    std::size_t index_;
    Computation computation_;
};

} // namespace

TensorPtr computed_when_read(const TensorPtr& weight, std::size_t index, Computation computation) {
    const auto size = weight->byte_size();
    return std::make_shared<const Tensor>(weight->proto(),
                                          ByteRange{std::make_shared<const LateSource>(size, index, std::move(computation)), 0, size});
}

} // namespace crease::fold
