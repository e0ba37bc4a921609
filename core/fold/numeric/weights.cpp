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

Result<std::shared_ptr<const WeightView>> WeightView::open(const analysis::ConstantValues& constants, ValueId value, const ReadingLimits& limits) {
    auto view = std::make_shared<WeightView>();
    const auto tensor = constants.tensor(value);
    if (!tensor) {
        CREASE_TRY(view->computed_, constants.numbers(value));
        const auto* reals = std::get_if<analysis::Reals>(&view->computed_->data);
        if (!reals) return fail(ErrorCode::unsupported, "the weights are not floating point");
        view->count_ = view->computed_->size();
        view->bytes_ = reinterpret_cast<const std::byte*>(reals->data());
        return view;
    }
    view->type_ = tensor->type();
    view->count_ = tensor->element_count();
    if (!is_floating(view->type_)) return fail(ErrorCode::unsupported, "the weights are not floating point", tensor->name());
    view->width_ = static_cast<std::int64_t>(element_size(view->type_));
    const auto& raw = tensor->raw();
    if (!raw || tensor->is_sparse() || raw->length != tensor->byte_size()) {
        CREASE_TRY(view->owned_, tensor->bytes());
        if (view->owned_.size() != tensor->byte_size())
            return fail(ErrorCode::bad_input, "the tensor's data is shorter than its dims", tensor->name());
        view->bytes_ = view->owned_.data();
    } else if (const auto resident = raw->source->resident(); !resident.empty()) {
        view->keep_ = raw->source;
        view->bytes_ = resident.data() + raw->offset;
    } else {
        view->reader_.emplace(*raw, view->width_, limits);
    }
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

/// Where element `first` lies, when it and count - 1 more, each `step` on, are there; else null.
const std::byte* WeightView::elements(std::int64_t first, std::int64_t count, std::int64_t step) const {
    if (error_) return nullptr;
    if (first < 0 || first >= count_ || (count - 1) > (count_ - 1 - first) / step) {
        error_ = Error{ErrorCode::bad_input, "a weight has fewer elements than the operator reads"};
        return nullptr;
    }
    return reader_ ? reader_->elements(first, (count - 1) * step + 1, step > 1) : bytes_ + first * width_;
}

template <class T>
void WeightView::read_as(std::int64_t first, std::int64_t count, std::int64_t step, T* out) const {
    if (count <= 0) return;
    const std::byte* from = elements(first, count, step);
    if (!from) {
        std::fill_n(out, count, T(0));
    } else if (type_ == ElementType::float32 && step == 1) { // the common case; tensors in a file are rarely aligned
        for (std::int64_t i = 0; i < count; ++i) out[i] = load<float>(from + i * 4);
    } else {
        for (std::int64_t i = 0; i < count; ++i) out[i] = number(from + i * step * width_);
    }
}

void WeightView::read(std::int64_t first, std::int64_t count, std::int64_t step, double* out) const { read_as(first, count, step, out); }
void WeightView::read(std::int64_t first, std::int64_t count, std::int64_t step, Quad* out) const { read_as(first, count, step, out); }

Status WeightShelf::status() const {
    for (const auto& [value, view] : views_)
        if (view->error()) return forward_error(*view->error());
    return {};
}

WeightShelf::WeightShelf(const analysis::ConstantValues& constants, const Derivation& root, std::int64_t anchor_channels, const ReadingLimits& limits)
    : constants_(constants), anchor_channels_(anchor_channels), limits_(limits) {
    constexpr int cheap = 3; // transfers: a Conv with its BatchNormalization is read again
    std::unordered_map<const Derivation*, int> readers;
    for (const auto* step : derivation_order(root))
        for (const auto& input : step->inputs)
            if (++readers[input.get()] > 1 && input->form.plan.depth >= cheap) shared_[input.get()];
}

Result<std::shared_ptr<const WeightView>> WeightShelf::view(ValueId value) {
    const auto known = views_.find(value);
    if (known != views_.end()) return known->second;
    CREASE_TRY(auto view, WeightView::open(constants_, value, limits_));
    return views_.emplace(value, std::move(view)).first->second;
}

} // namespace crease::fold
