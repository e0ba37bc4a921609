// Whole networks in training form, folded, against the number of operators that their papers' own deploy forms keep
// (tests/networks/expected.json). CREASE_NETWORKS_DIR is where tests/networks/export.py put them; without it there is
// nothing to look at and the test is skipped. Outputs are compared by tests/networks/table.py, which runs an engine.

#include "core/fold/document.h"
#include "core/io/io.h"

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
};

Counts count(const Model& model) {
    Counts counts;
    for (const auto& node : model.main().nodes) {
        counts.nodes += !node->is("Constant");
        counts.convs += node->is("Conv");
        counts.norms += node->is("BatchNormalization");
    }
    return counts;
}

Result<ModelPtr> fold_everything(const ModelPtr& model) {
    CREASE_TRY(auto scanned, scan(*model));
    std::set<std::string> ids;
    for (const auto& site : scanned.sites)
        if (site.worthwhile) ids.insert(site.id);
    CREASE_TRY(const auto folded, Document(model, std::move(scanned)).with_folded(std::move(ids)));
    return folded.current();
}

void examine(const std::string& name, const std::filesystem::path& file, const nlohmann::json& expected) {
    const auto model = io::read_model(file.string());
    ASSERT_TRUE(model) << model.error().sentence();
    const auto folded = fold_everything(*model);
    ASSERT_TRUE(folded) << name << ": " << folded.error().sentence();
    const auto before = count(**model), after = count(**folded);
    const auto convs = expected.at("conv_nodes_deploy").get<std::size_t>(), norms = expected.at("bn_deploy").get<std::size_t>();
    std::printf("%-22s %6zu %5zu %5zu   %6zu %5zu %5zu   %5zu %5zu\n", name.c_str(), before.nodes, before.convs,
                before.norms, after.nodes, after.convs, after.norms, convs, norms);
    EXPECT_LE(after.convs, convs) << name;
    EXPECT_LE(after.norms, norms) << name;
}

TEST(Networks, FoldToTheirDeployFormOrLess) {
    const char* directory = std::getenv("CREASE_NETWORKS_DIR");
    if (!directory) GTEST_SKIP() << "CREASE_NETWORKS_DIR is not set";
    std::ifstream file("tests/networks/expected.json");
    const auto table = nlohmann::json::parse(file);
    std::printf("%-22s %6s %5s %5s   %6s %5s %5s   %5s %5s\n", "", "before", "Conv", "BN", "after", "Conv", "BN", "paper", "BN");
    std::size_t seen = 0;
    for (const auto& [name, expected] : table.items()) {
        const auto path = std::filesystem::path(directory) / (name + ".onnx");
        if (!std::filesystem::exists(path)) continue;
        examine(name, path, expected);
        ++seen;
    }
    EXPECT_GT(seen, 0u) << "no network of the table is in " << directory;
}

} // namespace
} // namespace crease::fold
