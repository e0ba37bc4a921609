#include "core/io/io.h"
#include "tests/core/io/small_model.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

namespace crease::test {
namespace {

using testing::HasSubstr;

class ReaderTest : public testing::Test {
protected:
    TemporaryDirectory directory;

    Error refusal_of_file(const std::string& path) {
        const auto model = io::read_model(path);
        return model ? Error{ErrorCode::internal, "it opened"} : model.error();
    }
    Error refusal(const onnx::ModelProto& proto) {
        const auto path = directory.file("model.onnx");
        write_file(path, to_bytes(proto));
        return refusal_of_file(path);
    }
    void expect_refused(const Error& error, ErrorCode code, const std::string& words) {
        EXPECT_EQ(error.code, code);
        EXPECT_THAT(error.message, HasSubstr(words));
        EXPECT_THAT(error.context, HasSubstr(directory.path().string()));
    }
};

TEST_F(ReaderTest, ATextFile) {
    const auto path = directory.file("notes.onnx");
    write_file(path, std::string("These are notes,\nnot a model.\n"));
    expect_refused(refusal_of_file(path), ErrorCode::bad_input, "text file");
}

TEST_F(ReaderTest, AnEmptyFile) {
    const auto path = directory.file("empty.onnx");
    write_file(path, std::string());
    expect_refused(refusal_of_file(path), ErrorCode::bad_input, "is empty");
}

TEST_F(ReaderTest, ATruncatedModel) {
    const auto path = directory.file("half.onnx");
    const auto bytes = to_bytes(model_with_large_weight());
    write_file(path, std::span(bytes).first(1000));
    // The two bytes of opset_import come last, so the end that is known is the graph's.
    const auto error = refusal_of_file(path);
    expect_refused(error, ErrorCode::bad_input, "ends after 1000 of ");
    EXPECT_NE(error.advice, "");
}

TEST_F(ReaderTest, SomethingElseEntirely) {
    const auto path = directory.file("picture.onnx");
    write_file(path, std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    expect_refused(refusal_of_file(path), ErrorCode::bad_input, "not an ONNX model");
}

TEST_F(ReaderTest, AProtobufThatIsNoModel) {
    onnx::ModelProto proto;
    proto.set_ir_version(8);
    expect_refused(refusal(proto), ErrorCode::bad_input, "no graph");
    proto.mutable_graph();
    expect_refused(refusal(proto), ErrorCode::bad_input, "empty");
}

TEST_F(ReaderTest, PlacesThatAreNoFiles) {
    expect_refused(refusal_of_file(directory.file("missing.onnx")), ErrorCode::io, "does not exist");
    expect_refused(refusal_of_file(directory.path().string()), ErrorCode::io, "directory");
    const auto pipe = directory.file("pipe.onnx");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    expect_refused(refusal_of_file(pipe), ErrorCode::io, "is a pipe, not a file");
    EXPECT_EQ(refusal_of_file("/dev/null").code, ErrorCode::io);
}

TEST_F(ReaderTest, AFileThatMayNotBeRead) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const auto path = directory.file("secret.onnx");
    write_file(path, to_bytes(model_with_large_weight()));
    ASSERT_EQ(::chmod(path.c_str(), 0), 0);
    expect_refused(refusal_of_file(path), ErrorCode::io, "permission denied");
}

TEST_F(ReaderTest, InitializersWhoseSizeIsWrong) {
    auto proto = model_with_large_weight();
    auto& weight = *proto.mutable_graph()->mutable_initializer(0);
    weight.set_dims(0, 17);
    expect_refused(refusal(proto), ErrorCode::bad_input, "\"w\" holds 2304 bytes of data, but its dimensions ask for 2448");
    weight.set_dims(0, 15);
    expect_refused(refusal(proto), ErrorCode::bad_input, "ask for 2160");
    weight.set_dims(0, -1);
    expect_refused(refusal(proto), ErrorCode::bad_input, "impossible dimensions");
    weight.set_dims(0, 1LL << 62);
    expect_refused(refusal(proto), ErrorCode::bad_input, "impossible dimensions");
    weight.set_dims(0, 16);
    weight.clear_raw_data();
    expect_refused(refusal(proto), ErrorCode::bad_input, "holds 0 elements");
}

TEST_F(ReaderTest, GraphsThatDoNotHoldTogether) {
    const auto message = [&](const char* nodes) {
        return refusal(parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x) => (float[2] y) {" + std::string(nodes) + "}")).message;
    };
    EXPECT_THAT(message("y = Add(x, nowhere)"), HasSubstr("the Add that makes \"y\" reads \"nowhere\""));
    EXPECT_THAT(message("y = Neg(x) y = Abs(x)"), HasSubstr("exists already"));
    EXPECT_THAT(message("t = Neg(x)"), HasSubstr("output \"y\" is made by nothing"));
}

TEST_F(ReaderTest, ReadsNoLargeWeightUntilAsked) {
    const auto path = directory.file("model.onnx");
    write_file(path, to_bytes(model_with_large_weight()));
    const auto model = io::read_model(path).value();
    const auto& weight = *model->main().initializers[0];
    ASSERT_TRUE(weight.raw());
    EXPECT_TRUE(weight.raw()->source->resident().empty()) << "the bytes should still be in the file";
    EXPECT_EQ(weight.values().value()[3], 0.5 + 3 * 0.25);
}

TEST_F(ReaderTest, KeepsSmallWeightsInMemory) {
    const auto path = directory.file("model.onnx");
    auto proto = model_with_large_weight();
    add_float_initializer(proto, "small", {2}, {1, 2});
    write_file(path, to_bytes(proto));
    const auto model = io::read_model(path).value();
    std::filesystem::remove(path);
    EXPECT_THAT(model->main().initializers[1]->values().value(), testing::ElementsAre(1, 2));
}

TEST_F(ReaderTest, StopsWhenAsked) {
    const auto path = directory.file("model.onnx");
    write_file(path, to_bytes(model_with_large_weight()));
    std::stop_source stop;
    stop.request_stop();
    const auto model = io::read_model(path, {stop.get_token(), {}});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace crease::test
