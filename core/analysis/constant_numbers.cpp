// What the runtime makes of the constants that a file computes.
//
// Sums and functions have a last digit of their engine's own, and engines know operators that the evaluator does not. When
// a fold needs the numbers (never while scanning), the recipes of all constants that it will read go to the engine as one
// small model. It is sent nothing whose sizes are not known beforehand, or too large; what it cannot compute the evaluator
// may, and otherwise the constant is refused with both reasons. Without an engine the evaluator's sums are a rounding off.

#include "core/analysis/constant_values.h"

#include "core/analysis/evaluate.h"
#include "core/analysis/recipe_model.h"

#include <algorithm>
#include <set>

namespace crease::analysis {
namespace {

constexpr std::int64_t most_at_once = std::int64_t{1} << 28; ///< elements of everything that one model makes
constexpr std::size_t most_kept = std::size_t{1} << 29;      ///< bytes

} // namespace

/// Whether the evaluator alone does not give every digit as everybody would.
bool ConstantValues::wants_engine(ValueId value) const {
    const auto recipe = recipe_of(value);
    return std::any_of(recipe.begin(), recipe.end(), [&](auto position) {
        const Node& node = *graph_.nodes[position];
        const auto* precision = evaluated_precision(node);
        const auto type = type_of(node.output());
        return !precision || (*precision == Precision::loose && (type == ElementType::undefined || is_floating(type)));
    });
}

Result<std::shared_ptr<const Array>> ConstantValues::numbers(ValueId value) const {
    if (const auto [scope, above] = captured(value); scope) return scope->numbers(above);
    if (!engine_ || tensor(value)) return array(value);
    if (!wants_engine(value)) {
        auto own = array(value);
        if (own ? (*own)->exact : own.error().code != ErrorCode::unsupported) return own;
    }
    const auto theirs = from_engine(value, {});
    if (theirs) {
        CREASE_TRY(auto numbers, to_array(*theirs));
        numbers.exact = false;
        return std::make_shared<const Array>(std::move(numbers));
    }
    if (theirs.error().code == ErrorCode::cancelled) return forward_error(theirs.error());
    auto own = array(value);
    if (own || own.error().code != ErrorCode::unsupported) return own;
    auto error = std::move(own).error();
    error.message += "; ONNX Runtime: " + theirs.error().message;
    return forward_error(std::move(error));
}

Status ConstantValues::prepare(const std::vector<ValueId>& values, std::stop_token stop) const {
    if (!engine_) return {};
    std::set<ValueId> wanted;
    for (auto value : values) {
        if (!is_constant(value) || tensor(value)) continue;
        if (const auto [scope, above] = captured(value); scope) {
            CREASE_CHECK(scope->prepare({above}, stop));
        } else if (wants_engine(value)) {
            wanted.insert(value);
        }
    }
    const std::lock_guard lock(engine_mutex_);
    std::erase_if(wanted, [&](ValueId value) { return computed_.contains(value); });
    if (wanted.empty()) return {};
    auto done = compute_together({wanted.begin(), wanted.end()}, stop);
    // one of them may be what the engine does not know: then each is asked for alone, when it is needed
    return done || done.error().code != ErrorCode::cancelled ? Status{} : done;
}

Result<HostTensor> ConstantValues::exact_tensor(ValueId value, std::stop_token stop) const {
    if (const auto [scope, above] = captured(value); scope) return scope->exact_tensor(above, std::move(stop));
    if (tensor(value)) return stored_tensor(value);
    if (!wants_engine(value)) {
        const auto own = array(value);
        if (own && (*own)->exact) return to_host_tensor(**own);
        if (!own && own.error().code != ErrorCode::unsupported) return forward_error(own.error());
    }
    if (engine_) return from_engine(value, std::move(stop));
    return fail(ErrorCode::engine, "its last digit is up to ONNX Runtime, which is not there", graph_.value_name(value));
}

Result<HostTensor> ConstantValues::from_engine(ValueId value, std::stop_token stop) const {
    const std::lock_guard lock(engine_mutex_);
    if (!computed_.contains(value)) {
        auto done = compute_together({value}, std::move(stop));
        if (!done && done.error().code == ErrorCode::cancelled) return forward_error(std::move(done).error());
        if (!done) computed_.emplace(value, forward_error(std::move(done).error()));
    }
    return computed_.at(value);
}

/// Adds to `computed_`. The caller holds engine_mutex_.
Status ConstantValues::compute_together(const std::vector<ValueId>& values, std::stop_token stop) const {
    CREASE_TRY(auto model, recipe_model(values));
    CREASE_TRY(auto tensors, engine_->run(std::move(model), std::move(stop)));
    if (tensors.size() != values.size()) return fail(ErrorCode::engine, "not every constant came back");
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto told = info(values[i]);
        if (told && (told->dims != tensors[i].shape || told->type != tensors[i].type))
            return fail(ErrorCode::engine, "a constant came back in another shape or type than it should have", graph_.value_name(values[i]));
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        computed_bytes_ += tensors[i].bytes.size();
        if (computed_bytes_ > most_kept) computed_.clear();
        if (computed_bytes_ > most_kept) computed_bytes_ = tensors[i].bytes.size();
        computed_.emplace(values[i], std::move(tensors[i]));
    }
    return {};
}

Result<std::vector<std::byte>> ConstantValues::recipe_model(const std::vector<ValueId>& values) const {
    RecipeModel model(model_, graph_);
    std::set<std::uint32_t> nodes;
    for (auto value : values) {
        const auto recipe = recipe_of(value);
        nodes.insert(recipe.begin(), recipe.end());
        model.add_output(value);
    }
    CREASE_CHECK(check_sizes(nodes));
    std::set<ValueId> stored;
    for (auto position : nodes)
        for (auto input : graph_.nodes[position]->inputs) {
            const bool made_here = !input.valid() || (!tensor(input) && index_.producer(input) != GraphIndex::no_node);
            if (made_here || !stored.insert(input).second) continue;
            CREASE_TRY(const auto leaf, stored_tensor(input));
            model.add_stored(input, leaf);
        }
    for (auto position : nodes) CREASE_CHECK(model.add_node(*graph_.nodes[position]));
    return model.bytes();
}

/// A value that the engine is given: as it is stored, or what the graph around makes of it.
Result<HostTensor> ConstantValues::stored_tensor(ValueId value) const {
    if (const auto found = tensor(value)) {
        CREASE_TRY(auto bytes, found->bytes());
        return HostTensor{found->type(), found->dims(), std::move(bytes)};
    }
    CREASE_TRY(const auto above, numbers(value));
    return to_host_tensor(*above);
}

/// Nothing goes to the engine whose size is not known, or together too large.
Status ConstantValues::check_sizes(const std::set<std::uint32_t>& nodes) const {
    std::int64_t total = 0;
    for (auto position : nodes) {
        const Node& node = *graph_.nodes[position];
        for (auto output : node.outputs) {
            if (!output.valid()) continue;
            const auto found = shapes().find(output);
            const auto count = found == shapes().end() ? std::nullopt : checked_element_count(found->second);
            if (!count) return fail(ErrorCode::unsupported, "the size of a constant made by " + node.op_type + " is not known beforehand", node.name);
            if (*count > most_at_once - total)
                return fail(ErrorCode::unsupported, "the constants that the file computes would be too large", node.name);
            total += *count;
        }
    }
    return {};
}

} // namespace crease::analysis
