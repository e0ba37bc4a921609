// Whole networks in training form, folded, against the number of operators that their papers' own deploy forms keep
// (tests/networks/expected.json); both versions run and their outputs are compared. The networks are skeletons filled with
// random numbers, or the exported files themselves where CREASE_NETWORKS_DIR has them (tests/networks/README.md).

#include "core/analysis/constants.h"
#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"
#include "core/compare/compare.h"
#include "core/engine/registry.h"
#include "core/fold/document.h"
#include "core/io/io.h"
#include "tests/support/skeleton.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace crease::fold {
namespace {

struct Counts {
    std::size_t nodes = 0, convs = 0, norms = 0;
    std::size_t scales = 0; ///< Mul, Div, Add and Sub that run with the network
};

Counts count(const Model& model) {
    Counts counts;
    const analysis::ConstantTable constants(model, model.main());
    for (std::size_t i = 0; i < model.main().nodes.size(); ++i) {
        const Node& node = *model.main().nodes[i];
        counts.nodes += !node.is("Constant");
        counts.convs += node.is("Conv");
        counts.norms += node.is("BatchNormalization");
        counts.scales += !constants.is_constant_node(i) && (node.is("Mul") || node.is("Div") || node.is("Add") || node.is("Sub"));
    }
    return counts;
}

/// The network as a file: the exported one, or its skeleton filled and written to `scratch`. Files, because a network's bytes
/// in memory once for each version and each engine would be gigabytes.
std::string file_of(const std::string& name, const test::TemporaryDirectory& scratch) {
    if (const char* directory = std::getenv("CREASE_NETWORKS_DIR")) {
        const auto exported = std::filesystem::path(directory) / (name + ".onnx");
        if (std::filesystem::exists(exported)) return exported.string();
    }
    auto proto = test::read_skeleton("tests/networks/skeletons/" + name + ".onnx.gz");
    test::fill_skeleton(proto, 1);
    const auto path = scratch.file("original.onnx");
    std::ofstream file(path, std::ios::binary);
    if (!proto.SerializeToOstream(&file)) throw std::runtime_error("cannot write " + path);
    return path;
}

std::string totals_text(const Model& model) {
    const auto totals = analysis::totals(analysis::ModelFacts(model));
    return std::to_string(totals.nodes) + " nodes, " + std::to_string(totals.params) + " weights, " + std::to_string(totals.macs) + " MACs";
}

Result<ModelPtr> fold_everything(const ModelPtr& model) {
    CREASE_TRY(auto scanned, scan(*model));
    std::set<std::string> ids;
    std::vector<const Site*> sites;
    for (const auto& site : scanned.sites)
        if (site.worthwhile) ids.insert(site.id), sites.push_back(&site);
    CREASE_TRY(const auto promised, outline(scanned, sites));
    CREASE_TRY(const auto folded, Document(model, std::move(scanned)).with_folded(std::move(ids)));
    EXPECT_EQ(totals_text(*promised), totals_text(*folded.current())) << "what a scan announces is what folding does";
    return folded.current();
}

/// The only input's shape, two images where the batch is open, of 24 pixels where height and width are.
std::map<std::string, std::vector<std::int64_t>> input_shape(const Model& model) {
    const auto input = model.main().inputs.at(0);
    auto shape = model.main().value_type(input)->shape.value();
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] < 0) shape[i] = i == 0 ? 2 : 24;
    return {{model.main().value_name(input), shape}};
}

Result<compare::OutputReport> compare_outputs(const Model& original, const std::string& folded) {
    compare::CompareRequest request;
    request.a.path = original.path;
    request.b.path = folded;
    request.shapes = input_shape(original);
    request.random = 1;
    request.engine = "onnxruntime";
    request.host_command = {ENGINE_HOST};
    CREASE_TRY(auto report, compare::run(request));
    return report.outputs.at(0);
}

/// Prints rows where people see them: here, and in a file that scripts/test shows when all is over.
class Table {
public:
    explicit Table(const char* path) : file_(path) {
        row("%-22s %23s   %23s   %17s   %s", "", "original", "folded", "deploy form", "largest difference");
        row("%-22s %5s %5s %5s %5s   %5s %5s %5s %5s   %5s %5s %5s   %s", "network", "nodes", "Conv", "BN", "* +", "nodes", "Conv", "BN", "* +",
            "Conv", "BN", "* +", "in multiples of the network's own rounding noise");
    }

    template <class... Values>
    void row(const char* format, Values... values) {
        char text[200];
        std::snprintf(text, sizeof text, format, values...);
        file_ << text << std::endl;
        std::printf("%s\n", text);
        std::fflush(stdout);
    }

private:
    std::ofstream file_;
};

bool can_compare() {
    for (const auto& engine : engine::available_engines())
        if (engine.id == "onnxruntime") return true;
    return false;
}

/// The row's last column. Adds a failure when the outputs differ by more than rounding.
std::string difference(const Model& original, const std::string& folded) {
    static const bool there = can_compare();
    if (!there) return "not compared: ONNX Runtime is not here";
    const auto output = compare_outputs(original, folded);
    if (!output) {
        ADD_FAILURE() << output.error().sentence();
        return "failed";
    }
    EXPECT_EQ(output->verdict, compare::Verdict::rounding) << output->problem;
    // Answers that overflow or vanish would make any comparison meaningless.
    EXPECT_GT(output->total.scale, 1e-3);
    EXPECT_LT(output->total.scale, 1e4);
    char text[80];
    std::snprintf(text, sizeof text, "%.2f (noise %.1e of %.2g)", output->times_noise, output->noise, output->total.scale);
    return text;
}

nlohmann::json deploy_forms() {
    std::ifstream file("tests/networks/expected.json");
    return nlohmann::json::parse(file);
}

std::vector<std::string> names() {
    std::vector<std::string> all;
    const auto forms = deploy_forms();
    for (const auto& [name, form] : forms.items()) all.push_back(name);
    return all;
}

class Networks : public ::testing::TestWithParam<std::string> {
protected:
    static Table& table() {
        static Table one(NETWORKS_TABLE);
        return one;
    }
};
INSTANTIATE_TEST_SUITE_P(Trained, Networks, ::testing::ValuesIn(names()), [](const auto& info) { return info.param; });

TEST_P(Networks, FoldToTheirDeployFormOrLessAndAnswerTheSame) {
    const auto form = deploy_forms().at(GetParam());
    const auto convs = form.at("conv_nodes_deploy").get<std::size_t>(), norms = form.at("bn_deploy").get<std::size_t>();
    const test::TemporaryDirectory scratch;
    const auto model = io::read_model(file_of(GetParam(), scratch));
    ASSERT_TRUE(model) << model.error().sentence();
    const auto folded = fold_everything(*model);
    ASSERT_TRUE(folded) << folded.error().sentence();
    const auto before = count(**model), after = count(**folded);
    EXPECT_LE(after.convs, convs);
    EXPECT_LE(after.norms, norms);
    if (form.contains("scales_deploy")) EXPECT_LE(after.scales, form.at("scales_deploy").get<std::size_t>());
    const auto saved = io::write_model(**folded, scratch.file("folded.onnx"));
    ASSERT_TRUE(saved) << saved.error().sentence();
    const auto scales = form.contains("scales_deploy") ? form.at("scales_deploy").dump() : "-";
    table().row("%-22s %5zu %5zu %5zu %5zu   %5zu %5zu %5zu %5zu   %5zu %5zu %5s   %s", GetParam().c_str(), before.nodes, before.convs, before.norms,
                before.scales, after.nodes, after.convs, after.norms, after.scales, convs, norms, scales.c_str(),
                difference(**model, scratch.file("folded.onnx")).c_str());
}

} // namespace
} // namespace crease::fold
