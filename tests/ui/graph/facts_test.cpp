// Shapes and MACs on the canvas are those that the scan knows, whatever it takes to find them out: on all networks, and where
// an operator is told extents that the file computes.

#include "core/analysis/cost.h"
#include "core/analysis/named_shapes.h"
#include "core/analysis/summary.h"
#include "core/fold/fold.h"
#include "tests/support/model_text.h"
#include "tests/support/skeleton.h"
#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/names.h"

#include <algorithm>
#include <filesystem>

namespace crease::ui {
namespace {

namespace models = crease::test;

std::vector<std::string> networks() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator("tests/networks/skeletons")) paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// The graph drawn with its scopes closed, which is quick, and read from the model itself: nobody hands it what the scan knows.
void expectTheSame(const ModelPtr& model) {
    const auto scanned = fold::scan(*model).value();
    const auto& facts = scanned.facts->main();
    PictureRequest request;
    request.model = model;
    const auto picture = test::pictureOf(request);
    const analysis::NamedShapes names(facts.graph);
    for (const auto& edge : picture->edges) {
        const auto* shape = facts.shape(edge.value);
        EXPECT_EQ(edge.shape, shape ? readable(names.text(edge.value, *shape)) : QString()) << edge.name.toStdString();
    }
    std::int64_t macs = 0;
    for (const auto& node : picture->nodes) {
        if (!node.id.valid()) continue;
        const auto& drawn = *facts.graph.nodes[facts.index.position(node.id)];
        EXPECT_EQ(node.macs, analysis::node_macs(drawn, facts)) << node.name.toStdString();
        macs = macs < 0 || node.macs < 0 ? -1 : macs + node.macs;
    }
    if (model->graphs.size() == 1) {
        EXPECT_EQ(macs, analysis::totals(*scanned.facts).macs);
    }
}

class FactsOnTheCanvas : public testing::TestWithParam<std::string> {};

TEST_P(FactsOnTheCanvas, AreThoseOfTheScan) {
    auto proto = models::read_skeleton(GetParam());
    models::fill_skeleton(proto, 1);
    expectTheSame(models::to_model(proto));
}

INSTANTIATE_TEST_SUITE_P(Networks, FactsOnTheCanvas, testing::ValuesIn(networks()), [](const auto& info) {
    auto name = std::filesystem::path(info.param).stem().stem().string();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
});

class ComputedTargets : public testing::TestWithParam<const char*> {};

TEST_P(ComputedTargets, AreShownAndCounted) {
    const auto model = models::parse_model(std::string(R"(<ir_version: 8, opset_import: ["" : 13]> g (float[1, 4, 6, 6] x, float[4, 4, 1, 1] w) => (y)
        <int64[4] p = {1, 4, 9, 4}, int64[4] q = {1, 4, 4, 9}, bool[4] choose = {1, 1, 0, 0}, int64[3] most = {4, 6, 6},
         int64[2] front = {1, 0}, int64 one = {1}, int64[4, 4] swap = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0}, int64[2] lead = {1, 4}, int64[1] six = {6}, int64[1] two = {2}>
        { c = Conv(x, w) )") + GetParam() + " r = Reshape(c, t) y = Conv(r, w) }");
    expectTheSame(model);
    PictureRequest request;
    request.model = model;
    const auto picture = test::pictureOf(request);
    for (const auto& edge : picture->edges) EXPECT_FALSE(edge.shape.isEmpty()) << edge.name.toStdString();
    for (const auto& node : picture->nodes) EXPECT_TRUE(node.title != "Conv" || node.macs == 576) << node.macs;
}

INSTANTIATE_TEST_SUITE_P(Canvas, ComputedTargets,
                         testing::Values("t = Where(choose, p, q)", "t = Pad(most, front, one)", "t = MatMul(swap, p)",
                                         "u = Tile(six, two) t = Concat<axis = 0>(lead, u)"));

} // namespace
} // namespace crease::ui
