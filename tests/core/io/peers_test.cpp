#include "core/io/io.h"
#include "tests/core/io/small_model.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace crease::test {
namespace {

// Models of other projects, where they are at hand: in CREASE_PEERS, or beside the source tree. Each must open and come
// back as the same message.
std::vector<std::string> peer_models() {
    const char* set = std::getenv("CREASE_PEERS");
    const std::filesystem::path folder = set ? set : "../shared/peers";
    std::vector<std::string> models;
    std::error_code code;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, code))
        if (entry.path().extension() == ".onnx") models.push_back(entry.path().string());
    return models;
}

void expect_round_trip(const std::string& path) {
    onnx::ModelProto proto;
    ASSERT_TRUE(proto.ParseFromString(read_file(path))) << path;
    const auto model = io::read_model(path);
    ASSERT_TRUE(model) << model.error().sentence();
    EXPECT_EQ(to_bytes(to_proto(**model)), to_bytes(proto)) << path;
}

TEST(Peers, OpenAndComeBack) {
    for (const auto& path : peer_models()) expect_round_trip(path);
}

TEST(Peers, TheSamplesOpenAndComeBack) {
    const std::filesystem::path samples = "resources/samples";
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(samples)) {
        if (entry.path().extension() != ".onnx") continue;
        expect_round_trip(entry.path().string());
        ++seen;
    }
    EXPECT_GE(seen, 8);
}

} // namespace
} // namespace crease::test
