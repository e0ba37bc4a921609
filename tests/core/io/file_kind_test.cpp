#include "core/io/io.h"
#include "tests/core/io/small_model.h"
#include "tests/support/odd_files.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace crease::test {
namespace {

class FileKind : public testing::Test {
protected:
    [[nodiscard]] static std::string said_of(const std::string& path) {
        const auto model = io::read_model(path);
        return model ? "it opened" : model.error().sentence();
    }
    TemporaryDirectory directory;
};

TEST_F(FileKind, EveryOddFileIsSaidToBeWhatItIs) {
    const auto files = odd_files();
    EXPECT_GE(files.size(), 70U);
    for (const auto& odd : files) {
        const TemporaryDirectory alone; // some are told by what stands beside them
        write_file(alone.file(odd.name), odd.bytes);
        EXPECT_EQ(said_of(alone.file(odd.name)), alone.file(odd.name) + " " + odd.sentence);
    }
}

// Of a file that the name tells, the name is enough; all others are told by their bytes under any name.
TEST_F(FileKind, AWrongSuffixMisleadsNobody) {
    const std::vector<std::string> told_by_name{"net.mnn",          "yolo.weights", "net.pdiparams", "model.ckpt.data-00000-of-00001",
                                                "model.ckpt.index", "big.onnx.data"};
    for (const auto& odd : odd_files()) {
        if (std::find(told_by_name.begin(), told_by_name.end(), odd.name) != told_by_name.end()) continue;
        write_file(directory.file("model.onnx"), odd.bytes);
        EXPECT_EQ(said_of(directory.file("model.onnx")), directory.file("model.onnx") + " " + odd.sentence) << odd.name;
    }
}

TEST_F(FileKind, AModelOpensWhateverItIsCalled) {
    const auto bytes = to_bytes(model_with_everything());
    for (const char* name : {"net.pth", "saved_model.pb", "net.weights", "net.mnn", "model.onnx.data", "net"}) {
        write_file(directory.file(name), bytes);
        EXPECT_EQ(said_of(directory.file(name)), "it opened") << name;
    }
}

TEST_F(FileKind, WeightsAreToldByTheModelThatNamesThem) {
    auto proto = model_with_everything();
    auto* tensor = proto.mutable_graph()->add_initializer();
    tensor->set_name("outside");
    tensor->set_data_type(onnx::TensorProto::FLOAT);
    tensor->add_dims(4);
    tensor->set_data_location(onnx::TensorProto::EXTERNAL);
    auto* location = tensor->add_external_data();
    location->set_key("location");
    location->set_value("everything.bin");
    write_file(directory.file("net.onnx"), to_bytes(proto));
    write_file(directory.file("everything.bin"), std::string(16, '\0'));
    EXPECT_EQ(said_of(directory.file("everything.bin")),
              directory.file("everything.bin") + " is where \"net.onnx\" keeps its weights, not an ONNX model. Open that file instead.");
    EXPECT_EQ(said_of(directory.file("net.onnx")), "it opened");
}

TEST_F(FileKind, DirectoriesOfOtherToolsAreKnown) {
    std::filesystem::create_directory(directory.path() / "saved");
    write_file(directory.file("saved/saved_model.pb"), std::string("\x08\x01"));
    EXPECT_THAT(said_of(directory.file("saved")), testing::HasSubstr("is the directory of a TensorFlow SavedModel, not an ONNX model."));
    std::filesystem::create_directories(directory.path() / "net.mlpackage" / "Data");
    write_file(directory.file("net.mlpackage/Manifest.json"), std::string("{}"));
    EXPECT_THAT(said_of(directory.file("net.mlpackage")), testing::HasSubstr("is a Core ML package, not an ONNX model."));
    EXPECT_THAT(said_of(directory.path().string()), testing::HasSubstr("is a directory, not a file"));
}

TEST_F(FileKind, ATruncatedModelIsStillSaidToBeOne) {
    const auto bytes = to_bytes(model_with_large_weight());
    for (const char* name : {"half.onnx", "half.bin"}) {
        write_file(directory.file(name), std::span(bytes).first(1000));
        EXPECT_THAT(said_of(directory.file(name)), testing::HasSubstr("ends after 1000 of")) << name;
    }
}

} // namespace
} // namespace crease::test
