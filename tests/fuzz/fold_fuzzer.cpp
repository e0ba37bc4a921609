#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"
#include "core/fold/document.h"
#include "core/io/io.h"
#include "tests/support/mutation.h"

#include <cstdlib>
#include <cstring>

// Scans and folds arbitrary models: shapes, constants, the algebra, the arithmetic. What was folded and written must open.
// Inputs are ONNX files; they are mutated as messages, so that most of them get past the reader.

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    onnx::ModelProto model;
    if (!model.ParseFromArray(data, static_cast<int>(size))) return size;
    std::mt19937_64 random(seed);
    crease::test::mutate(model, random);
    const auto bytes = model.SerializeAsString();
    if (bytes.size() > most) return size;
    std::memcpy(data, bytes.data(), bytes.size());
    return bytes.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace crease;
    const auto* begin = reinterpret_cast<const std::byte*>(data);
    const auto model = io::read_model_bytes({begin, begin + size}, "fuzz");
    if (!model) return 0;
    (void)analysis::totals(analysis::ModelFacts(**model));
    const auto scan = fold::scan(**model);
    if (!scan) return 0;
    std::set<std::string> ids;
    for (const auto& site : scan->sites) ids.insert(site.id);
    std::vector<fold::LeftOut> left_out;
    const auto folded = fold::Document(*model, *scan).with_folded(std::move(ids), {}, &left_out);
    if (!folded) return 0;
    const auto written = io::model_bytes(*folded->current());
    if (written && !io::read_model_bytes(*written, "folded")) std::abort();
    return 0;
}
