#include "core/analysis/constant_values.h"

#include "core/analysis/evaluate.h"
#include "core/analysis/shape/context.h"
#include "core/model/payload.h"

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <unordered_set>

namespace crease::analysis {

std::int64_t ConstantInfo::element_count() const {
    std::int64_t count = 1;
    for (auto extent : dims) count *= extent;
    return count;
}

namespace {

/// Operators of ONNX's own whose results have a known shape are deterministic. Weights that are stored in fewer bits stay
/// packed: unpacked they would no longer be what the file is for.
bool engine_computes(const Node& node) {
    const bool packs = node.op_type.find("QuantizeLinear") != std::string::npos || node.op_type.find("quantizeLinear") != std::string::npos;
    return node.domain.empty() && node.bodies.empty() && node.outputs.size() == 1 && !packs && shape_rule(node.op_type);
}

} // namespace

ConstantValues::ConstantValues(const Model& model, const Graph& graph, const GraphIndex& index, const ConstantValues* outer, ConstantEnginePtr engine)
    : model_(model), graph_(graph), index_(index), outer_(outer), engine_(std::move(engine)), table_(model, graph, outer ? &outer->table_ : nullptr),
      computable_(graph.value_names.size()) {
    for (std::uint32_t i = 0; i < computable_.size(); ++i) {
        const ValueId value{i};
        if (index.initializer(value)) computable_[i] = table_.is_constant(value);
        else if (const auto [scope, above] = captured(value); scope) computable_[i] = scope->is_constant(above);
    }
    mark_nodes();
}

ConstantValues::Captured ConstantValues::captured(ValueId value) const {
    const auto [levels, above] = table_.captured(value);
    const auto* scope = levels > 0 ? outer_ : nullptr;
    for (std::size_t level = 1; level < levels; ++level) scope = scope->outer_;
    return {scope, above};
}

bool ConstantValues::computable(std::size_t position) const {
    const Node& node = *graph_.nodes[position];
    if (!table_.is_constant_node(position)) return false;
    if (node.is("Constant")) return table_.stored(node.output()) != nullptr;
    const bool fed = std::all_of(node.inputs.begin(), node.inputs.end(), [&](ValueId input) { return !input.valid() || computable_[input.value]; });
    return fed && !node.has_reference_attribute() && (evaluated_precision(node) || engine_computes(node));
}

void ConstantValues::mark_nodes() {
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
        if (!computable(i)) continue;
        for (auto output : graph_.nodes[i]->outputs)
            if (output.valid()) computable_[output.value] = true;
    }
}

std::optional<ConstantInfo> ConstantValues::info(ValueId value) const {
    if (!is_constant(value)) return {};
    if (const auto stored = tensor(value)) return ConstantInfo{stored->type(), stored->dims()};
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = infos_.find(value); found != infos_.end()) return found->second;
    }
    if (auto known = inferred(value)) {
        const std::lock_guard lock(mutex_);
        return infos_.emplace(value, std::move(known)).first->second;
    }
    const auto computed = array(value);
    const auto known = computed ? std::optional(ConstantInfo{(*computed)->type, (*computed)->dims}) : std::nullopt;
    const std::lock_guard lock(mutex_);
    return infos_.emplace(value, known).first->second;
}

const Shapes& ConstantValues::shapes() const {
    std::call_once(shapes_made_,
                   [this] { sizes_ = infer_shapes(model_, graph_, table_, types(), [this](ValueId value) { return small_exact(value); }); });
    return sizes_.shapes;
}

namespace {

/// Whether the first extent of every value is the batch, or else known: no operator moves axes or puts them together.
bool batch_leads(const Graph& graph) {
    static const std::unordered_set<std::string_view> movers{"Reshape", "Transpose", "Squeeze",        "Unsqueeze", "Gather", "GatherND",
                                                             "Expand",  "Tile",      "GatherElements", "Einsum",    "Slice",  "Concat",
                                                             "Split",   "If",        "Loop",           "Scan"};
    return std::none_of(graph.nodes.begin(), graph.nodes.end(),
                        [](const NodePtr& node) { return !node->domain.empty() || !node->bodies.empty() || movers.contains(node->op_type); });
}

} // namespace

const Shapes& ConstantValues::sample_shapes() const {
    std::call_once(sample_shapes_made_, [this] {
        if (batch_leads(graph_)) {
            sample_shapes_ = shapes();
            for (auto& [value, shape] : sample_shapes_)
                if (!shape.empty() && shape.front() < 0) shape.front() = 1;
            return;
        }
        const auto evaluate = [this](ValueId value) { return small_exact(value); };
        sample_shapes_ = infer_shapes(model_, graph_, table_, types(), evaluate, Batch::one).shapes;
    });
    return sample_shapes_;
}

const ElementTypes& ConstantValues::types() const {
    std::call_once(types_made_, [this] { types_ = infer_element_types(graph_); });
    return types_;
}

/// For inference: what a Reshape or Pad is told, when that is a constant which takes some computing.
ConstantValues::Numbers ConstantValues::small_exact(ValueId value) const {
    if (!value.valid() || !computable_[value.value] || tensor(value)) return nullptr; // what follows from extents is not known yet
    const auto numbers = array(value);
    return numbers && (*numbers)->exact && (*numbers)->size() <= most_listed ? *numbers : nullptr;
}

std::optional<ConstantInfo> ConstantValues::inferred(ValueId value) const {
    const auto found = shapes().find(value);
    if (found == sizes_.shapes.end() || std::any_of(found->second.begin(), found->second.end(), [](auto extent) { return extent < 0; })) return {};
    const auto type = type_of(value);
    return type == ElementType::undefined ? std::nullopt : std::optional(ConstantInfo{type, found->second});
}

ElementType ConstantValues::type_of(ValueId value) const { return value.value < types().size() ? types_[value.value] : ElementType::undefined; }

std::optional<std::vector<std::int64_t>> ConstantValues::whole_numbers(ValueId value) const {
    const auto known = is_constant(value) ? array(value) : Result<Numbers>(nullptr);
    return known && *known && !(*known)->is_real() ? std::optional((*known)->whole_numbers()) : std::nullopt;
}

Result<std::shared_ptr<const Array>> ConstantValues::array(ValueId value) const {
    constexpr std::int64_t small = 1 << 14; // larger ones are computed again rather than kept
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = arrays_.find(value); found != arrays_.end()) return found->second;
    }
    if (!is_constant(value)) return fail(ErrorCode::internal, "the value is not a constant");
    if (const auto stored = tensor(value)) {
        CREASE_TRY(auto numbers, read_array(*stored));
        return std::make_shared<const Array>(std::move(numbers));
    }
    if (const auto [scope, above] = captured(value); scope) return scope->array(above);
    CREASE_TRY(auto computed, compute(value));
    const std::lock_guard lock(mutex_);
    if (const auto told = infos_.find(value);
        told != infos_.end() && told->second && (told->second->dims != computed->dims || told->second->type != computed->type))
        return fail(ErrorCode::bad_input, "a computed constant does not have the shape and type that the file states", graph_.value_name(value));
    if (computed->size() <= small) arrays_.emplace(value, computed);
    return computed;
}

/// The nodes that make the value, in order, each once: neither a deep nor a diamond-shaped recipe costs more than its size.
std::vector<std::uint32_t> ConstantValues::recipe_of(ValueId value) const {
    std::vector<std::uint32_t> nodes;
    std::vector<ValueId> open{value};
    std::unordered_set<std::uint32_t> seen;
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        const auto producer = at.valid() && !tensor(at) ? index_.producer(at) : GraphIndex::no_node;
        if (producer == GraphIndex::no_node || !seen.insert(producer).second) continue;
        nodes.push_back(producer);
        open.insert(open.end(), graph_.nodes[producer]->inputs.begin(), graph_.nodes[producer]->inputs.end());
    }
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

Result<std::shared_ptr<const Array>> ConstantValues::fill(const Node& constant_of_shape) const {
    const auto* value = constant_of_shape.attribute("value");
    if (!value || !value->has_t()) return Numbers();
    CREASE_TRY(const auto tensor, resolve_tensor(model_, value->t()));
    CREASE_TRY(auto numbers, read_array(*tensor));
    return std::make_shared<const Array>(std::move(numbers));
}

/// A file may ask for terabytes out of a few bytes, in one node or in many. What is no larger than what it was made from
/// costs nothing here.
Status ConstantValues::charge(const Node& node, const std::vector<const Array*>& inputs, const Array& made) const {
    constexpr std::int64_t most = 4 * most_elements;
    std::int64_t largest = 0;
    for (const auto* input : inputs)
        if (input) largest = std::max(largest, input->size());
    if (const auto more = made.size() - largest; more <= 0 || (grown_ += more) <= most) return {};
    return fail(ErrorCode::unsupported, "the constants that the file computes would be too large together", node.name);
}

Status ConstantValues::run_step(const Node& node, const Readers& readers, Arrays& known) const {
    std::vector<const Array*> inputs;
    for (auto input : node.inputs) {
        auto& held = known[input];
        if (input.valid() && !held) {
            CREASE_TRY(held, array(input));
        }
        inputs.push_back(input.valid() ? held.get() : nullptr);
    }
    Numbers filling;
    if (node.is("ConstantOfShape")) {
        CREASE_TRY(filling, fill(node));
        if (filling) inputs.push_back(filling.get());
    }
    for (std::size_t i = 0; i < node.outputs.size(); ++i) {
        if (!node.outputs[i].valid() || !readers.contains(node.outputs[i])) continue;
        CREASE_TRY(auto result, evaluate(node, graph_.opset(), inputs, i));
        CREASE_CHECK(charge(node, inputs, result));
        known[node.outputs[i]] = std::make_shared<const Array>(std::move(result));
    }
    return {};
}

Result<std::shared_ptr<const Array>> ConstantValues::compute(ValueId value) const {
    const auto recipe = recipe_of(value);
    Readers readers{{value, GraphIndex::no_node}};
    for (auto position : recipe)
        for (auto input : graph_.nodes[position]->inputs)
            if (input != value) readers[input] = position;
    Arrays known;
    for (auto position : recipe) {
        CREASE_CHECK(run_step(*graph_.nodes[position], readers, known));
        for (auto input : graph_.nodes[position]->inputs)
            if (readers.at(input) == position) known.erase(input);
    }
    if (!known[value]) return fail(ErrorCode::internal, "the value is not a constant", graph_.value_name(value));
    return known[value];
}

} // namespace crease::analysis
