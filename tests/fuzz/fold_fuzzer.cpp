#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"
#include "core/fold/document.h"
#include "core/io/io.h"
#include "tests/core/fold/property_support.h"
#include "tests/fuzz/mutate_model.h"
#include "tests/support/random_region.h"

#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

// Scans and folds arbitrary models: shapes, constants, the algebra, the arithmetic. What was folded and written must open, and
// where the model keeps ONNX's rules, the folded one computes the same: the reference evaluator is the judge.

namespace {

using namespace crease;

onnx::ModelProto random_model(std::mt19937_64& random) { return random_region::make_case(random() % 1'000'000).model; }

/// The evaluator asks of a model what runtimes ask of it.
bool keeps_the_rules(onnx::ModelProto model) {
    try {
        onnx::checker::check_model(model);
        onnx::shape_inference::InferShapes(model, onnx::OpSchemaRegistry::Instance(), {true, 1});
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

constexpr std::int64_t most_elements = 4096;

/// Numbers for every input that is none of the weights; open extents become 2. False where an input is none of floats or too large.
bool make_inputs(const onnx::ModelProto& model, reference::Values& inputs) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> number(-2, 2);
    for (const auto& info : model.graph().input()) {
        const auto& weights = model.graph().initializer();
        if (std::any_of(weights.begin(), weights.end(), [&](const auto& weight) { return weight.name() == info.name(); })) continue;
        const auto& type = info.type().tensor_type();
        reference::Array array{static_cast<ElementType>(type.elem_type()), {}, {}};
        if (!is_floating(array.type)) return false;
        for (const auto& dim : type.shape().dim()) {
            array.shape.push_back(dim.has_dim_value() ? dim.dim_value() : 2);
            if (array.shape.back() < 0 || array.shape.back() > most_elements || array.count() > most_elements) return false;
        }
        for (std::int64_t i = 0; i < array.count(); ++i) array.data.push_back(static_cast<float>(number(random)));
        inputs[info.name()] = std::move(array);
    }
    return !inputs.empty();
}

void judge(const onnx::ModelProto& proto, const Model& folded, std::size_t sites) {
    random_region::Case of{proto, {{}}};
    if (!keeps_the_rules(proto) || !make_inputs(proto, of.inputs.front())) return;
    const fold::Judge judge(of);
    if (!judge.broken().empty()) return;
    const auto complaint = judge.complaint(folded, sites);
    if (complaint.empty()) return;
    std::fprintf(stderr, "%s\n", complaint.c_str());
    std::abort();
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    return fuzz::mutate_model(data, size, most, seed, random_model);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto* begin = reinterpret_cast<const std::byte*>(data);
    const auto model = io::read_model_bytes({begin, begin + size}, "fuzz");
    if (!model) return 0;
    (void)analysis::totals(analysis::ModelFacts(**model));
    const auto scan = fold::scan(**model);
    if (!scan) return 0;
    std::set<std::string> ids;
    for (const auto& site : scan->sites) ids.insert(site.id);
    std::vector<fold::LeftOut> left_out;
    const auto folded = fold::Document(*model, *scan).with_folded(ids, {}, &left_out);
    if (!folded) return 0;
    const auto written = io::model_bytes(*folded->current());
    if (!written) return 0;
    if (!io::read_model_bytes(*written, "folded")) std::abort();
    onnx::ModelProto proto;
    if (proto.ParseFromArray(data, static_cast<int>(size))) judge(proto, *folded->current(), ids.size());
    return 0;
}
