// The own evaluator beside ONNX Runtime, on random graphs of constants: every operator that the evaluator knows, all types,
// opsets 7 to 22. Hundreds of graphs stand side by side in one model, so that thousands run in seconds. Each node is judged
// on the engine's own inputs: what the evaluator calls exact has to be the same bits, the rest within a rounding. What ONNX
// Runtime has no kernel for is left out, by asking it once for each operator and type.
//
// CREASE_CONSTANT_GRAPHS says how many graphs (default 1,500), CREASE_CONSTANT_SEED from which seed.

#include "tests/core/constants/random_constants.h"

#include "core/engine/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace crease::test {
namespace {

using analysis::Array;
using analysis::Reals;
using Arrays = std::map<std::string, Array>;

std::uint64_t setting(const char* name, std::uint64_t fallback) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : fallback;
}

onnx::ModelProto empty_model(std::int64_t opset) {
    onnx::ModelProto model;
    model.set_ir_version(8);
    model.add_opset_import()->set_version(opset);
    model.mutable_graph()->set_name("constants");
    return model;
}

/// All outputs of all nodes; an error where the engine cannot load or run the model.
Result<Arrays> run(engine::Engine& engine, onnx::ModelProto model) {
    for (const auto& node : model.graph().node())
        for (const auto& name : node.output()) model.mutable_graph()->add_output()->set_name(name);
    const auto text = model.SerializeAsString();
    const auto* begin = reinterpret_cast<const std::byte*>(text.data());
    engine::SessionOptions options;
    options.threads = 1;
    CREASE_TRY(const auto session, engine.load({{}, {begin, begin + text.size()}}, options));
    CREASE_TRY(const auto result, session->run({}));
    Arrays out;
    for (const auto& [name, tensor] : result.outputs) {
        CREASE_TRY(out[name], analysis::to_array(tensor));
    }
    return out;
}

struct Counts {
    int nodes = 0, exact = 0;
};
using PerOperator = std::map<std::string, Counts>;

std::string kernel_key(const onnx::NodeProto& node, const std::vector<const Array*>& inputs, std::int64_t opset) {
    std::string key = node.op_type() + " " + std::to_string(opset) + " " + std::to_string(node.output_size());
    for (const auto* input : inputs) key += input ? " " + std::string(element_name(input->type)) : " -";
    for (const auto& attribute : node.attribute()) {
        if (attribute.name() == "to" || attribute.name() == "dtype") key += " " + std::to_string(attribute.i());
        if (attribute.has_t()) key += " " + std::to_string(attribute.t().data_type());
    }
    return key;
}

/// Whether the engine has a kernel for the operator with these types, asked once.
bool has_kernel(engine::Engine& engine, std::int64_t opset, const onnx::NodeProto& node, const std::vector<const Array*>& inputs) {
    static std::map<std::string, bool> known;
    const auto [at, fresh] = known.try_emplace(kernel_key(node, inputs, opset), false);
    if (!fresh) return at->second;
    auto model = empty_model(opset);
    *model.mutable_graph()->add_node() = node;
    std::set<std::string> stored;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (const auto& name = node.input(static_cast<int>(i)); inputs[i] && stored.insert(name).second)
            *model.mutable_graph()->add_initializer() = to_proto(name, *inputs[i]);
    return at->second = run(engine, std::move(model)).has_value();
}

/// `graphs` graphs of up to six nodes side by side.
onnx::ModelProto random_model(engine::Engine& engine, std::int64_t opset, std::uint64_t seed, int graphs) {
    auto model = empty_model(opset);
    const auto accept = [&](const onnx::NodeProto& node, const std::vector<const Array*>& inputs) { return has_kernel(engine, opset, node, inputs); };
    ConstantBuilder builder(*model.mutable_graph(), opset, seed, accept);
    const auto& operators = ConstantBuilder::operators();
    for (int i = 0; i < graphs; ++i) {
        builder.begin("g" + std::to_string(i) + "_");
        auto nodes = 1 + builder.below(6);
        for (int tries = 0; nodes > 0 && tries < 40; ++tries)
            if (builder.add(operators[static_cast<std::size_t>(builder.below(static_cast<std::int64_t>(operators.size())))])) --nodes;
    }
    return model;
}

bool is_short(ElementType type) { return type == ElementType::float16 || type == ElementType::bfloat16; }

double largest(const Array& array) {
    double most = 0;
    for (double v : array.numbers())
        if (std::isfinite(v)) most = std::max(most, std::fabs(v));
    return most;
}

/// What one node may be off: a few units in the last place of the largest sum that it may have come across.
double slack(const onnx::NodeProto& node, const std::vector<const Array*>& inputs, const Array& result) {
    const double unit = result.type == ElementType::float64    ? 0x1p-45
                        : result.type == ElementType::float16  ? 0x1p-9
                        : result.type == ElementType::bfloat16 ? 0x1p-6
                                                               : 0x1p-19;
    double sum = largest(result) + 1;
    const bool product = node.op_type() == "MatMul" || node.op_type() == "Einsum", squares = node.op_type() == "ReduceSumSquare";
    if (product || squares) {
        double of_all = static_cast<double>(inputs[0]->size());
        for (const auto* input : inputs) of_all *= largest(*input);
        sum += squares ? of_all * largest(*inputs[0]) : of_all;
    } else if (node.op_type().starts_with("Reduce") || node.op_type() == "CumSum" || node.op_type() == "Mean" || node.op_type() == "Sum") {
        for (const auto* input : inputs) sum += largest(*input) * static_cast<double>(input->size());
    }
    if (node.op_type() == "ReduceLogSum") sum = INFINITY; // how near the sum is to zero decides; the other reductions tell how it is taken
    return unit * sum;
}

/// Of a result that is exact: IEEE 754 rounds a square root correctly, ONNX Runtime 1.21 as Debian 13 builds it is off in the last two places.
double last_place(const onnx::NodeProto& node, const Array& result) {
    if (node.op_type() != "Sqrt") return 0;
    return result.type == ElementType::float64 ? 0x1p-52 : is_short(result.type) ? 0 : 0x1p-21;
}

/// Empty when they agree: by `allowed`, or where the result is exact by `relative` of it.
std::string difference(const Array& own, const Array& theirs, double allowed, double relative) {
    if (own.type != theirs.type || own.dims != theirs.dims) return "another type or shape";
    const auto a = own.numbers(), b = theirs.numbers();
    for (std::size_t i = 0; i < a.size(); ++i) {
        const bool same = a[i] == b[i] || std::fabs(a[i] - b[i]) <= (own.exact ? relative * std::fabs(a[i]) : allowed);
        if (!same && !(std::isnan(a[i]) && std::isnan(b[i])))
            return "element " + std::to_string(i) + ": " + std::to_string(a[i]) + ", the engine says " + std::to_string(b[i]);
    }
    if (own.exact && !own.is_real() && own.whole_numbers() != theirs.whole_numbers()) return "other bits";
    return {};
}

std::string described(const onnx::NodeProto& node, const std::vector<const Array*>& inputs) {
    std::string text = node.ShortDebugString();
    for (const auto* input : inputs) {
        if (!input) continue;
        text += "\n  " + std::string(element_name(input->type)) + " [";
        for (auto extent : input->dims) text += std::to_string(extent) + " ";
        text += "]:";
        const auto elements = input->numbers();
        for (std::size_t i = 0; i < std::min<std::size_t>(8, elements.size()); ++i) text += " " + std::to_string(elements[i]);
    }
    return text;
}

/// Each node on the engine's own inputs; `values` grows by what the engine made, marked with how exact it is.
void judge(const onnx::ModelProto& model, Arrays results, PerOperator& counts) {
    const auto opset = model.opset_import(0).version();
    Arrays values;
    for (const auto& tensor : model.graph().initializer()) values[tensor.name()] = from_proto(tensor).value();
    for (const auto& node : model.graph().node()) {
        std::vector<const Array*> inputs;
        for (const auto& name : node.input()) inputs.push_back(name.empty() ? nullptr : &values.at(name));
        for (int i = 0; i < node.output_size(); ++i) {
            auto& theirs = results.at(node.output(i));
            const auto own = evaluate_node(node, opset, inputs, static_cast<std::size_t>(i));
            ++counts[node.op_type()].nodes;
            const bool loose = std::any_of(inputs.begin(), inputs.end(), [](const Array* input) { return input && !input->exact; });
            // what went through short floats the engine carried on in float32: there is nothing to compare with
            const bool carried_on = loose && std::any_of(inputs.begin(), inputs.end(),
                                                         [](const Array* input) { return input && !input->exact && is_short(input->type); });
            if (own && (own->exact || !carried_on)) {
                EXPECT_EQ(difference(*own, theirs, slack(node, inputs, *own), last_place(node, *own)), "") << "opset " << opset << "\n"
                                                                                                           << described(node, inputs);
            }
            if (!own && !loose) ADD_FAILURE() << own.error().sentence() << "\n" << described(node, inputs); // it did not refuse its own inputs
            counts[node.op_type()].exact += own && own->exact;
            theirs.exact = own && own->exact;
            values[node.output(i)] = theirs;
        }
    }
}

TEST(ConstantsProperty, TheOwnEvaluatorAgreesWithOnnxRuntime) {
    auto engine = engine::make_engine("onnxruntime");
    if (!engine) GTEST_SKIP() << engine.error().sentence();
    const auto wanted = static_cast<int>(setting("CREASE_CONSTANT_GRAPHS", 1500));
    const auto first = setting("CREASE_CONSTANT_SEED", 1);
    constexpr int batch = 100;
    PerOperator counts;
    for (int done = 0; done < wanted; done += batch) {
        const auto opset = 7 + (done / batch) % 16;
        const auto model = random_model(**engine, opset, first + static_cast<std::uint64_t>(done), batch);
        auto results = run(**engine, model);
        ASSERT_TRUE(results) << "opset " << opset << " seed " << first + static_cast<std::uint64_t>(done) << ": " << results.error().sentence();
        judge(model, *std::move(results), counts);
    }
    std::string table;
    for (const auto& [op, count] : counts) table += op + " " + std::to_string(count.nodes) + " (" + std::to_string(count.exact) + " exact)\n";
    RecordProperty("nodes", table);
    if (std::getenv("CREASE_CONSTANT_GRAPHS")) std::printf("%s", table.c_str());
}

} // namespace
} // namespace crease::test
