#include "core/io/io.h"
#include "tests/core/io/small_model.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

namespace crease::test {
namespace {

class FileChangeTest : public testing::Test {
protected:
    void SetUp() override {
        write_file(path, to_bytes(model_with_large_weight()));
        model = io::read_model(path).value();
    }
    void expect_changed() const {
        const auto bytes = model->main().initializers[0]->bytes();
        ASSERT_FALSE(bytes);
        EXPECT_EQ(bytes.error().code, ErrorCode::changed);
        EXPECT_EQ(bytes.error().sentence(), path + ": the file changed on disk since it was opened. Reload it; or put back what it was, if "
                                                   "what is folded is still to be saved.");
    }

    TemporaryDirectory directory;
    const std::string path = directory.file("model.onnx");
    ModelPtr model;
};

TEST_F(FileChangeTest, WrittenOverInPlace) {
    auto proto = model_with_large_weight();
    proto.set_producer_name("somebody else");
    write_file(path, to_bytes(proto));
    expect_changed();
}

TEST_F(FileChangeTest, CutShort) {
    std::filesystem::resize_file(path, 100);
    expect_changed();
}

TEST_F(FileChangeTest, ReplacedOrDeletedTheBytesAreStillThere) {
    const auto whole = io::model_bytes(*model).value();
    auto proto = model_with_large_weight();
    proto.set_producer_name("somebody else");
    write_file(directory.file("other.onnx"), to_bytes(proto));
    std::filesystem::rename(directory.file("other.onnx"), path);
    ASSERT_TRUE(io::write_model(*model, directory.file("out.onnx")));
    EXPECT_EQ(io::model_bytes(*io::read_model(directory.file("out.onnx")).value()).value(), whole);
    std::filesystem::remove(path);
    ASSERT_TRUE(io::write_model(*model, directory.file("out.onnx")));
    EXPECT_EQ(io::model_bytes(*io::read_model(directory.file("out.onnx")).value()).value(), whole);
}

TEST_F(FileChangeTest, WhatTookTheSourcesPlaceIsNotReplacedUnaskedNorCalledTheSource) {
    write_file(directory.file("other.onnx"), to_bytes(model_with_large_weight()));
    std::filesystem::rename(directory.file("other.onnx"), path);
    const auto refused = io::write_model(*model, path);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "stands where the model was read from");
    EXPECT_TRUE(io::write_model(*model, path, {}, {.overwrite_source = true}));
    std::filesystem::remove(path);
    EXPECT_TRUE(io::write_model(*model, path)) << "nothing stands there any more";
}

TEST_F(FileChangeTest, TouchedOnly) {
    const auto time = std::filesystem::last_write_time(path);
    std::filesystem::last_write_time(path, time + std::chrono::seconds(5));
    expect_changed();
}

TEST_F(FileChangeTest, ASaveFromAChangedFileLeavesNothing) {
    write_file(path, std::string(9000, 'x'));
    const auto status = io::write_model(*model, directory.file("out.onnx"));
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::changed);
    EXPECT_EQ(directory.entries(), 1U);
}

TEST_F(FileChangeTest, AfterOverwritingItsOwnSourceTheModelStillHasItsWeights) {
    const auto before = model->main().initializers[0]->bytes().value();
    ASSERT_TRUE(io::write_model(*model, path, {}, {.overwrite_source = true}));
    EXPECT_EQ(model->main().initializers[0]->bytes().value(), before);
    ASSERT_TRUE(io::write_model(*model, path, {}, {.overwrite_source = true}));
    EXPECT_EQ(io::read_model(path).value()->main().initializers[0]->bytes().value(), before);
}

} // namespace
} // namespace crease::test
