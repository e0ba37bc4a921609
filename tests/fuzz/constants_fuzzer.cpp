#include "core/analysis/model_facts.h"
#include "core/io/io.h"
#include "tests/core/constants/random_constants.h"
#include "tests/fuzz/mutate_model.h"

#include <cstdio>
#include <cstdlib>

// Shapes, types and constants of arbitrary models: what is said of a value before its numbers are known holds for its numbers.

namespace {

using namespace crease;

onnx::ModelProto random_model(std::mt19937_64& random) {
    onnx::ModelProto model;
    model.set_ir_version(8);
    const auto opset = static_cast<std::int64_t>(7 + random() % 16);
    model.add_opset_import()->set_version(opset);
    model.mutable_graph()->set_name("constants");
    test::ConstantBuilder builder(*model.mutable_graph(), opset, random(), [](const auto&, const auto&) { return true; });
    const auto& operators = test::ConstantBuilder::operators();
    builder.begin("");
    for (int i = 0; i < 12; ++i) (void)builder.add(operators[random() % operators.size()]);
    for (const auto& node : model.graph().node())
        for (const auto& name : node.output()) model.mutable_graph()->add_output()->set_name(name);
    return model;
}

void complain(const Graph& graph, ValueId value, const char* what) {
    std::fprintf(stderr, "%s: %s\n", graph.value_name(value).c_str(), what);
    std::abort();
}

bool fits(const analysis::Shape& said, const std::vector<std::int64_t>& dims) {
    if (said.size() != dims.size()) return false;
    for (std::size_t i = 0; i < dims.size(); ++i)
        if (said[i] >= 0 && said[i] != dims[i]) return false;
    return true;
}

/// Of values that nodes make: a file may say what is not so, and what follows from that is not so either.
bool says_anything(const Graph& graph) {
    for (const auto& node : graph.nodes)
        for (auto output : node->outputs)
            if (output.valid() && graph.value_type(output)) return true;
    return false;
}

void look_at(const analysis::GraphFacts& facts, ValueId value) {
    const auto* shape = facts.shape(value);
    const auto info = facts.constants.info(value);
    const auto array = facts.constants.array(value);
    if (!array) return;
    const auto& numbers = **array;
    const auto held = std::visit([](const auto& data) { return data.size(); }, numbers.data);
    if (held != static_cast<std::size_t>(numbers.size())) complain(facts.graph, value, "another number of elements than its extents say");
    const bool other_type = info && info->type != numbers.type && !says_anything(facts.graph); // one that is stated wrongly: no engine loads the file
    if (!info || info->dims != numbers.dims || other_type) complain(facts.graph, value, "a constant of other extents than announced");
    if (shape && !says_anything(facts.graph) && !fits(*shape, numbers.dims))
        complain(facts.graph, value, "an inferred shape that its numbers do not have");
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    return fuzz::mutate_model(data, size, most, seed, random_model);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto* begin = reinterpret_cast<const std::byte*>(data);
    const auto model = io::read_model_bytes({begin, begin + size}, "fuzz");
    if (!model) return 0;
    const analysis::ModelFacts facts(**model);
    for (const auto& graph : (*model)->graphs)
        for (std::uint32_t i = 0; i < graph->value_names.size(); ++i) look_at(facts.of(graph->id), ValueId(i));
    return 0;
}
