#include "core/compare/pairing.h"

#include "core/compare/numbers.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace crease::compare {
namespace {

using Infos = std::vector<engine::TensorInfo>;
using Shape = std::vector<std::int64_t>;

Shape without_ones(const Shape& shape) {
    Shape rest;
    std::copy_if(shape.begin(), shape.end(), std::back_inserter(rest), [](auto extent) { return extent != 1; });
    return rest;
}

bool extents_fit(const Shape& a, const Shape& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto x, auto y) { return x < 0 || y < 0 || x == y; });
}

Shape channels_last(const Shape& s) { return {s[0], s[2], s[3], s[1]}; }
Shape channels_first(const Shape& s) { return {s[0], s[3], s[1], s[2]}; }

// A batch that is open in one file may be the 1 that the other leaves out.
bool same_but_for_ones(const Shape& a, const Shape& b) {
    if (a.size() == b.size()) return false;
    auto x = a, y = b;
    for (auto* shape : {&x, &y})
        if (!shape->empty() && shape->front() < 0) shape->front() = 1;
    return extents_fit(without_ones(x), without_ones(y));
}

bool shapes_fit(const Shape& a, const Shape& b) {
    if (a.empty() || b.empty() || extents_fit(a, b) || same_but_for_ones(a, b)) return true;
    return a.size() == 4 && b.size() == 4 && (extents_fit(channels_last(a), b) || extents_fit(channels_first(a), b));
}

bool fit(const engine::TensorInfo& a, const engine::TensorInfo& b) {
    const bool known = a.type != ElementType::undefined && b.type != ElementType::undefined;
    if (known && a.type != b.type && is_floating(a.type) != is_floating(b.type)) return false;
    return shapes_fit(a.shape, b.shape);
}

const engine::TensorInfo* find(const Infos& infos, const std::string& name) {
    const auto found = std::find_if(infos.begin(), infos.end(), [&](const auto& info) { return info.name == name; });
    return found == infos.end() ? nullptr : &*found;
}

/// The work of pair_up: what is left on each side, and what has been paired.
class Pairer {
public:
    Pairer(const Infos& a, const Infos& b, const std::string& what) : order_(a), a_(a), b_(b), what_(what) {}

    void given(const std::map<std::string, std::string>& names) {
        for (const auto& [a, b] : names)
            if (find(a_, a) && find(b_, b)) take(a, b, a == b ? "" : "as asked for");
    }
    void by_name() {
        for (const auto& info : order_)
            if (find(a_, info.name) && find(b_, info.name)) take(info.name, info.name, "");
    }
    void by_place() {
        if (!std::equal(a_.begin(), a_.end(), b_.begin(), b_.end(), fit)) return;
        const auto a = a_, b = b_;
        for (std::size_t i = 0; i < a.size(); ++i) take(a[i].name, b[i].name, "by its place and shape");
    }
    void by_shape() {
        for (const auto& info : order_) {
            const auto* other = find(a_, info.name) ? only_one(info, b_) : nullptr;
            if (other && only_one(*other, a_)) take(info.name, std::string(other->name), "by its shape");
        }
    }
    Pairing finish() {
        for (const auto& info : order_)
            if (const auto found = pairs_.find(info.name); found != pairs_.end()) result_.pairs.push_back({found->first, found->second});
        for (const auto& info : a_) result_.only_a.push_back(info.name);
        for (const auto& info : b_) result_.only_b.push_back(info.name);
        return std::move(result_);
    }

private:
    /// The one that fits; null when none or several do.
    static const engine::TensorInfo* only_one(const engine::TensorInfo& info, const Infos& among) {
        const auto fits = [&](const auto& other) { return fit(info, other); };
        return std::count_if(among.begin(), among.end(), fits) == 1 ? &*std::find_if(among.begin(), among.end(), fits) : nullptr;
    }
    void take(const std::string& a, const std::string& b, const std::string& how) {
        pairs_[a] = b;
        std::erase_if(a_, [&](const auto& info) { return info.name == a; });
        std::erase_if(b_, [&](const auto& info) { return info.name == b; });
        if (!how.empty()) result_.remarks.push_back("The " + what_ + " \"" + a + "\" is paired with the second model's \"" + b + "\" " + how + ".");
    }

    const Infos& order_;
    Infos a_, b_;
    std::string what_;
    std::map<std::string, std::string> pairs_;
    Pairing result_;
};

/// A tensor of four axes with these taken in the order given.
HostTensor transposed(const HostTensor& tensor, const std::array<std::size_t, 4>& axes) {
    const auto size = element_size(tensor.type);
    std::array<std::size_t, 4> strides{}, extents{};
    for (std::size_t axis = 4, stride = size; axis-- > 0; stride *= static_cast<std::size_t>(tensor.shape[axis])) strides[axis] = stride;
    HostTensor out{tensor.type, {}, {}};
    for (std::size_t i = 0; i < 4; ++i) {
        out.shape.push_back(tensor.shape[axes[i]]);
        extents[i] = static_cast<std::size_t>(out.shape[i]);
    }
    out.bytes.resize(tensor.bytes.size());
    auto* to = out.bytes.data();
    for (std::size_t i = 0; i < extents[0]; ++i)
        for (std::size_t j = 0; j < extents[1]; ++j)
            for (std::size_t k = 0; k < extents[2]; ++k)
                for (std::size_t l = 0; l < extents[3]; ++l, to += size)
                    std::memcpy(to, tensor.bytes.data() + i * strides[axes[0]] + j * strides[axes[1]] + k * strides[axes[2]] + l * strides[axes[3]],
                                size);
    return out;
}

Result<HostTensor> adapted_one(const HostTensor& tensor, const engine::TensorInfo& wanted, std::string& how) {
    auto arranged = wanted.shape.empty() ? std::optional(tensor) : rearranged(tensor, wanted.shape, how);
    if (!arranged)
        return fail(ErrorCode::bad_input, "its input \"" + wanted.name + "\" wants " + engine::describe(wanted.type, wanted.shape) +
                                              ", and the first model's is " + engine::describe(tensor.type, tensor.shape));
    if (wanted.type == arranged->type || !is_floating(wanted.type) || !is_floating(arranged->type)) return std::move(*arranged);
    how += (how.empty() ? "" : ", ") + std::string(element_name(arranged->type)) + " rounded to " + std::string(element_name(wanted.type));
    CREASE_TRY(const auto values, to_doubles(*arranged));
    return from_doubles(wanted.type, arranged->shape, values);
}

} // namespace

const NamePair* Pairing::of_a(const std::string& name) const {
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.a == name; });
    return found == pairs.end() ? nullptr : &*found;
}

const NamePair* Pairing::of_b(const std::string& name) const {
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.b == name; });
    return found == pairs.end() ? nullptr : &*found;
}

Pairing pair_up(const Infos& a, const Infos& b, const std::map<std::string, std::string>& given, const std::string& what) {
    Pairer pairer(a, b, what);
    pairer.given(given);
    pairer.by_name();
    pairer.by_place();
    pairer.by_shape();
    return pairer.finish();
}

std::optional<HostTensor> rearranged(const HostTensor& tensor, const Shape& wanted, std::string& how) {
    const auto& have = tensor.shape;
    if (extents_fit(have, wanted)) return tensor;
    if (have.size() == 4 && wanted.size() == 4 && element_size(tensor.type) > 0) {
        const bool last = extents_fit(channels_last(have), wanted), first = extents_fit(channels_first(have), wanted);
        if (last == first) return std::nullopt; // neither, or nobody can tell which
        how = last ? "its channels moved last" : "its channels moved first";
        return last ? transposed(tensor, {0, 2, 3, 1}) : transposed(tensor, {0, 3, 1, 2});
    }
    auto shape = wanted;
    if (!shape.empty() && !have.empty() && shape[0] < 0) shape[0] = have[0];
    if (have.size() == shape.size() || without_ones(have) != without_ones(shape)) return std::nullopt;
    how = "the same but for extents of 1";
    return HostTensor{tensor.type, shape, tensor.bytes};
}

Infos common_inputs(const Infos& a, const Infos& b, const Pairing& pairing) {
    auto common = a;
    for (auto& input : common) {
        const auto* pair = pairing.of_a(input.name);
        const auto* other = pair ? find(b, pair->b) : nullptr;
        if (!other || !extents_fit(input.shape, other->shape)) continue;
        for (std::size_t i = 0; i < input.shape.size(); ++i)
            if (input.shape[i] < 0) input.shape[i] = other->shape[i];
    }
    return common;
}

Result<engine::NamedTensors> adapted(const engine::NamedTensors& inputs, const Infos& wanted, const Pairing& pairing,
                                     std::vector<std::string>& remarks) {
    engine::NamedTensors tensors;
    for (const auto& info : wanted) {
        const auto* pair = pairing.of_b(info.name);
        const auto* tensor = pair ? engine::find_tensor(inputs, pair->a) : nullptr;
        if (!tensor)
            return fail(ErrorCode::bad_input, "its input \"" + info.name + "\" has no certain counterpart in the first model", "",
                        "On the command line, --map A=" + info.name + " names it.");
        std::string how;
        CREASE_TRY(auto one, adapted_one(*tensor, info, how));
        if (!how.empty()) remarks.push_back("The second model's input \"" + info.name + "\" gets the first one's, " + how + ".");
        tensors.push_back({info.name, std::move(one)});
    }
    CREASE_CHECK(engine::check_inputs(wanted, tensors));
    return tensors;
}

} // namespace crease::compare
