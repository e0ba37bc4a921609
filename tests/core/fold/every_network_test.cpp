// What holds for every whole network of tests/networks: what is found does not hang on whether the exporter wrote down the shapes of
// inner values, and nothing beside a layer is passed over in silence. Only scanned, so the weights are zeros in a sparse file.

#include "core/io/io.h"
#include "tests/core/fold/findings.h"
#include "tests/support/skeleton.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace crease::fold {
namespace {

std::vector<std::string> skeletons() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator("tests/networks/skeletons"))
        if (auto name = entry.path().filename().string(); name.ends_with(".onnx.gz")) names.push_back(name.substr(0, name.size() - 8));
    std::sort(names.begin(), names.end());
    return names;
}

/// Puts every tensor without numbers into `zeros.bin`; returns how large that has to be.
std::uintmax_t hollow(onnx::GraphProto& graph) {
    std::uintmax_t most = 0;
    for (auto& tensor : *graph.mutable_initializer()) {
        if (tensor.doc_string().empty()) continue;
        std::uintmax_t bytes = sizeof(float);
        for (const auto extent : tensor.dims()) bytes *= static_cast<std::uintmax_t>(extent);
        tensor.set_data_location(onnx::TensorProto::EXTERNAL);
        for (const auto& [key, value] :
             {std::pair<std::string, std::string>{"location", "zeros.bin"}, {"offset", "0"}, {"length", std::to_string(bytes)}}) {
            auto& entry = *tensor.add_external_data();
            entry.set_key(key);
            entry.set_value(value);
        }
        most = std::max(most, bytes);
    }
    return most;
}

ModelPtr read(const onnx::ModelProto& proto, const test::TemporaryDirectory& folder, const char* name) {
    const auto path = folder.file(name);
    std::ofstream file(path, std::ios::binary);
    EXPECT_TRUE(proto.SerializeToOstream(&file));
    file.close();
    auto model = io::read_model(path);
    EXPECT_TRUE(model) << model.error().sentence();
    return model ? *model : nullptr;
}

class EveryNetwork : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        proto = test::read_skeleton("tests/networks/skeletons/" + GetParam() + ".onnx.gz");
        const auto bytes = hollow(*proto.mutable_graph());
        std::ofstream(folder.file("zeros.bin"), std::ios::binary).put('\0');
        std::filesystem::resize_file(folder.file("zeros.bin"), std::max<std::uintmax_t>(1, bytes));
    }

    ScanResult scanned(const onnx::ModelProto& one, const char* name) {
        model = read(one, folder, name);
        if (!model) return {};
        auto result = scan(*model);
        EXPECT_TRUE(result) << result.error().sentence();
        return result ? *result : ScanResult{};
    }

    onnx::ModelProto proto;
    test::TemporaryDirectory folder;
    ModelPtr model;
};
INSTANTIATE_TEST_SUITE_P(Skeletons, EveryNetwork, testing::ValuesIn(skeletons()), [](const auto& info) { return info.param; });

TEST_P(EveryNetwork, IsTheSameWithAndWithoutDeclaredShapes) {
    const auto bare = findings(scanned(without_value_info(proto), "bare.onnx"));
    EXPECT_EQ(findings(scanned(proto, "as_it_is.onnx")), bare);
    EXPECT_EQ(findings(scanned(with_inferred_value_info(proto), "declared.onnx")), bare);
    EXPECT_EQ(other_shapes(*read(without_value_info(proto), folder, "bare.onnx"), with_inferred_value_info(proto)), "");
    EXPECT_EQ(findings(scanned(with_stale_value_info(proto), "stale.onnx")), bare);
}

TEST_P(EveryNetwork, IsNotPassedOverInSilence) {
    const auto result = scanned(without_value_info(proto), "bare.onnx");
    EXPECT_EQ(silent_nodes(*model, result), "") << findings(result);
}

} // namespace
} // namespace crease::fold
