#include "core/fold/numeric/weights.h"

#include "core/model/short_float.h"

#include <algorithm>
#include <cstring>

namespace crease::fold {
namespace {

template <class T>
T load(const std::byte* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

} // namespace

Result<std::shared_ptr<const WeightView>> WeightView::open(const analysis::ConstantValues& constants, ValueId value) {
    auto view = std::make_shared<WeightView>();
    const auto tensor = constants.tensor(value);
    if (!tensor) {
        CREASE_TRY(view->computed_, constants.array(value));
        const auto* reals = std::get_if<analysis::Reals>(&view->computed_->data);
        if (!reals) return fail(ErrorCode::unsupported, "the weights are not floating point");
        view->count_ = view->computed_->size();
        view->bytes_ = reinterpret_cast<const std::byte*>(reals->data());
        return view;
    }
    view->type_ = tensor->type();
    view->count_ = tensor->element_count();
    if (!is_floating(view->type_)) return fail(ErrorCode::unsupported, "the weights are not floating point", tensor->name());
    if (tensor->raw() && !tensor->raw()->source->resident().empty() && tensor->raw()->length == tensor->byte_size()) {
        view->keep_ = tensor->raw()->source;
        view->bytes_ = view->keep_->resident().data() + tensor->raw()->offset;
        view->width_ = static_cast<std::int64_t>(element_size(view->type_));
        return view;
    }
    view->width_ = static_cast<std::int64_t>(element_size(view->type_));
    if (tensor->raw() && !tensor->is_sparse() && tensor->raw()->length == tensor->byte_size()) {
        view->range_ = *tensor->raw();
        return view;
    }
    CREASE_TRY(view->owned_, tensor->bytes());
    if (view->owned_.size() != tensor->byte_size())
        return fail(ErrorCode::bad_input, "the tensor's data is shorter than its dims", tensor->name());
    view->bytes_ = view->owned_.data();
    return view;
}

double WeightView::number(const std::byte* at) const {
    switch (type_) {
    case ElementType::float32: return load<float>(at);
    case ElementType::float16: return from_float16(load<std::uint16_t>(at));
    case ElementType::bfloat16: return from_bfloat16(load<std::uint16_t>(at));
    default: return load<double>(at);
    }
}

const std::byte* WeightView::elements(std::int64_t first, std::int64_t count) const {
    if (bytes_) return bytes_ + first * width_;
    if (first < piece_first_ || first + count > piece_first_ + piece_count_) fetch(first, count);
    return piece_.data() + (first - piece_first_) * width_;
}

void WeightView::fetch(std::int64_t first, std::int64_t count) const {
    constexpr std::int64_t usual = 1 << 20; // bytes
    piece_first_ = first;
    piece_count_ = std::min(std::max(count, usual / width_), count_ - first);
    fetched_ += piece_count_;
    if (count * width_ > usual || fetched_ > 2 * count_) { // read across, not along: a piece at a time would be read over and over
        piece_first_ = 0;
        piece_count_ = count_;
    }
    piece_.assign(static_cast<std::size_t>(piece_count_ * width_), std::byte{0});
    if (error_) return;
    auto read = range_.source->read(range_.offset + static_cast<std::uint64_t>(first * width_), piece_);
    if (read) return;
    error_ = std::move(read).error();
    std::fill(piece_.begin(), piece_.end(), std::byte{0});
}

void WeightView::read(std::int64_t first, std::int64_t count, std::int64_t step, double* out) const {
    const std::byte* from = elements(first, count > 0 ? (count - 1) * step + 1 : 0);
    if (type_ == ElementType::float32 && step == 1) { // the common case; tensors in a file are rarely aligned
        for (std::int64_t i = 0; i < count; ++i) out[i] = load<float>(from + i * 4);
        return;
    }
    for (std::int64_t i = 0; i < count; ++i) out[i] = number(from + i * step * width_);
}

void WeightView::read(std::int64_t first, std::int64_t count, std::int64_t step, Quad* out) const {
    const std::byte* from = elements(first, count > 0 ? (count - 1) * step + 1 : 0);
    for (std::int64_t i = 0; i < count; ++i) out[i] = number(from + i * step * width_);
}

Status WeightShelf::status() const {
    for (const auto& [value, view] : views_)
        if (view->error()) return forward_error(*view->error());
    return {};
}

WeightShelf::WeightShelf(const analysis::ConstantValues& constants, const Derivation& root, std::int64_t anchor_channels)
    : constants_(constants), anchor_channels_(anchor_channels) {
    constexpr int cheap = 3; // transfers: a Conv with its BatchNormalization is read again
    std::unordered_map<const Derivation*, int> readers;
    for (const auto* step : derivation_order(root))
        for (const auto& input : step->inputs)
            if (++readers[input.get()] > 1 && input->form.depth >= cheap) shared_[input.get()];
}

Result<std::shared_ptr<const WeightView>> WeightShelf::view(ValueId value) {
    auto& slot = views_[value];
    if (!slot) {
        CREASE_TRY(slot, WeightView::open(constants_, value));
    }
    return slot;
}

} // namespace crease::fold
