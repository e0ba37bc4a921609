// Weights in a file of their own: how they are laid out, what other tools read of it, and that no file is ever lost
// over it.

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

/// Weights of 2 KB, 3 MB, 4 bytes, and one in a body; the first twice under two names.
onnx::ModelProto network() {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (bool flag, float[512] x) => (float[512] y) <float[1] tiny = {2.0}>
        {
            t = Add(x, small)
            u = Mul(t, tiny)
            k = Size(large)
            y = If (flag) <then_branch = a () => (float[512] p) { p = Add(u, inner) }, else_branch = b () => (float[512] q) { q = Relu(u) }>
        })");
    add_float_ramp(proto, "small", {512});
    add_float_ramp(proto, "large", {768, 1024}, -3);
    onnx::ModelProto body;
    add_float_ramp(body, "inner", {512}, 7);
    for (auto& attribute : *proto.mutable_graph()->mutable_node(3)->mutable_attribute())
        if (attribute.name() == "then_branch") *attribute.mutable_g()->add_initializer() = body.graph().initializer(0);
    return proto;
}

std::map<std::string, std::string> entries(const onnx::TensorProto& tensor) {
    std::map<std::string, std::string> found;
    for (const auto& entry : tensor.external_data()) found[entry.key()] = entry.value();
    return found;
}

class ExternalSaveTest : public testing::Test {
protected:
    void SetUp() override {
        write_file(source, to_bytes(network()));
        model = io::read_model(source).value();
    }
    onnx::ModelProto written() const {
        onnx::ModelProto proto;
        EXPECT_TRUE(proto.ParseFromString(read_file(target)));
        return proto;
    }
    void expect_all_weights(const std::string& path) const {
        const auto again = io::read_model(path);
        ASSERT_TRUE(again) << again.error().sentence();
        EXPECT_EQ(io::model_bytes(**again).value(), io::model_bytes(*model).value());
    }

    TemporaryDirectory directory;
    const std::string source = directory.file("source.onnx"), target = directory.file("out.onnx"), data = directory.file("out.onnx.data");
    const io::WriteOptions external{.external = true};
    ModelPtr model;
};

TEST_F(ExternalSaveTest, WeightsLieBesideTheModelAtAlignedOffsets) {
    const auto saved = io::write_model(*model, target, {}, external);
    ASSERT_TRUE(saved) << saved.error().sentence();
    EXPECT_EQ(saved->data_file, data);
    EXPECT_EQ(saved->sentence(), "Its weights are in out.onnx.data beside it.");
    const auto proto = written();
    const auto bytes = read_file(data);
    for (const auto& tensor : proto.graph().initializer()) {
        const bool out = tensor.data_location() == onnx::TensorProto::EXTERNAL;
        EXPECT_EQ(out, tensor.name() != "tiny") << tensor.name();
        if (!out) continue;
        auto place = entries(tensor);
        EXPECT_EQ(place["location"], "out.onnx.data");
        const auto offset = std::stoull(place["offset"]), length = std::stoull(place["length"]);
        EXPECT_EQ(offset % (length > 1 << 20 ? 65536 : 4096), 0U) << tensor.name();
        EXPECT_EQ(tensor.raw_data(), "");
        const auto original = network();
        for (const auto& before : original.graph().initializer())
            if (before.name() == tensor.name()) {
                EXPECT_TRUE(bytes.substr(offset, length) == before.raw_data());
            }
    }
    expect_all_weights(target);
    EXPECT_EQ(directory.entries(), 3U);
}

TEST_F(ExternalSaveTest, WithoutLargeWeightsThereIsNothingToMoveOut) {
    const auto small =
        parse_model(R"(<ir_version: 8, opset_import: ["" : 13]> g (float[2] x) => (float[2] y) <float[2] k = {1.0, 2.0}> { y = Add(x, k) })");
    const auto saved = io::write_model(*small, target, {}, external);
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->sentence(), "");
    EXPECT_EQ(directory.entries(), 2U);
}

TEST_F(ExternalSaveTest, BytesThatAreSharedAreWrittenOnce) {
    ASSERT_TRUE(io::write_model(*model, target, {}, external));
    auto proto = written();
    auto* twin = proto.mutable_graph()->add_initializer();
    for (const auto& tensor : proto.graph().initializer())
        if (tensor.name() == "large") *twin = tensor;
    twin->set_name("twin");
    write_file(target, to_bytes(proto));
    const auto shared = io::read_model(target).value();
    ASSERT_TRUE(io::write_model(*shared, directory.file("again.onnx"), {}, external));
    EXPECT_EQ(std::filesystem::file_size(directory.file("again.onnx.data")), std::filesystem::file_size(data));
    EXPECT_EQ(io::model_bytes(*io::read_model(directory.file("again.onnx")).value()).value(), io::model_bytes(*shared).value());
}

TEST_F(ExternalSaveTest, IsChosenWhereOneFileCannotHoldTheModel) {
    const auto saved = io::write_model(*model, target, {}, {.largest_file = 1 << 20});
    ASSERT_TRUE(saved) << saved.error().sentence();
    EXPECT_THAT(saved->sentence(), HasSubstr("because it would take 3 MB and one ONNX file cannot hold more"));
    expect_all_weights(target);
    const auto refused = io::write_model(*model, target, {}, {.largest_file = 100});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
    EXPECT_EQ(directory.entries(), 3U);
    expect_all_weights(target);
}

TEST_F(ExternalSaveTest, TheOriginalsFileOfWeightsIsNeverReplaced) {
    ASSERT_TRUE(io::write_model(*model, target, {}, external));
    const auto opened = io::read_model(target).value();
    const auto before = read_file(data);
    // the folded model of the same name, in the place of the original; and one that is given the same name for its
    // weights
    const auto over = io::write_model(*opened, target, {}, {.overwrite_source = true, .external = true});
    ASSERT_TRUE(over) << over.error().sentence();
    EXPECT_EQ(over->data_file, directory.file("out.onnx.2.data"));
    EXPECT_TRUE(read_file(data) == before);
    expect_all_weights(target);
    const auto refused = io::write_model(*opened, directory.file("other.onnx"), {}, {.external = true, .data_file = "out.onnx.data"});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().sentence(), HasSubstr("never replaced"));
    EXPECT_TRUE(read_file(data) == before);
    EXPECT_FALSE(std::filesystem::exists(directory.file("other.onnx")));
    EXPECT_FALSE(io::write_model(*opened, data, {}, {.overwrite_source = true})) << "nor by a model";
}

TEST_F(ExternalSaveTest, WhatAnEarlierSaveLeftUnderTheSameNameGoes) {
    for (int time = 0; time < 4; ++time) {
        ASSERT_TRUE(io::write_model(*model, target, {}, external));
        EXPECT_EQ(directory.entries(), 3U) << "source, model, weights";
        expect_all_weights(target);
    }
    ASSERT_TRUE(io::write_model(*model, target));
    EXPECT_EQ(directory.entries(), 2U) << "in one file now";
    expect_all_weights(target);
}

TEST_F(ExternalSaveTest, FilesThatWereThereForOthersStay) {
    write_file(data, std::string("somebody's"));
    const auto saved = io::write_model(*model, target, {}, external);
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->data_file, directory.file("out.onnx.2.data"));
    ASSERT_TRUE(io::write_model(*model, target, {}, external));
    EXPECT_EQ(read_file(data), "somebody's");
    ASSERT_TRUE(io::write_model(*model, target, {}, {.external = true, .data_file = "own.bin"}));
    ASSERT_TRUE(io::write_model(*model, target)) << "the name was the user's: the file is too";
    EXPECT_TRUE(std::filesystem::exists(directory.file("own.bin")));
}

TEST_F(ExternalSaveTest, ANameOfTheUsersOwn) {
    ASSERT_TRUE(io::write_model(*model, target, {}, {.external = true, .data_file = "weights.bin"}));
    EXPECT_TRUE(std::filesystem::exists(directory.file("weights.bin")));
    expect_all_weights(target);
    for (const char* name : {"a/b.bin", "../x", ".", "out2.onnx"}) {
        const auto refused = io::write_model(*model, directory.file("out2.onnx"), {}, {.external = true, .data_file = name});
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, ErrorCode::usage) << name;
    }
}

TEST_F(ExternalSaveTest, WeightsAreAsPrivateAsTheModelThatIsReplaced) {
    write_file(target, std::string("old"));
    ASSERT_EQ(::chmod(target.c_str(), 0600), 0);
    ASSERT_TRUE(io::write_model(*model, target, {}, external));
    struct stat info {};
    ASSERT_EQ(::stat(data.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
}

TEST_F(ExternalSaveTest, BehindALinkTheyLieWhereItLeads) {
    std::filesystem::create_directory(directory.file("inside"));
    std::filesystem::create_symlink("inside/real.onnx", directory.file("link.onnx"));
    const auto saved = io::write_model(*model, directory.file("link.onnx"), {}, external);
    ASSERT_TRUE(saved) << saved.error().sentence();
    EXPECT_EQ(saved->data_file, directory.file("inside/real.onnx.data"));
    expect_all_weights(directory.file("inside/real.onnx"));
    expect_all_weights(directory.file("link.onnx"));
}

TEST_F(ExternalSaveTest, ACacheOfLinksIsReadAndNothingElseOutsideTheFolder) {
    ASSERT_TRUE(io::write_model(*model, target, {}, {.external = true, .data_file = "weights"}));
    std::filesystem::create_directories(directory.file("snapshot"));
    std::filesystem::create_symlink(target, directory.file("snapshot/model.onnx"));
    std::filesystem::create_symlink(directory.file("weights"), directory.file("snapshot/weights"));
    expect_all_weights(directory.file("snapshot/model.onnx"));
    std::filesystem::create_directories(directory.file("other"));
    std::filesystem::copy_file(target, directory.file("other/model.onnx"));
    std::filesystem::create_symlink(directory.file("weights"), directory.file("other/weights"));
    EXPECT_FALSE(io::read_model(directory.file("other/model.onnx")));
}

TEST_F(ExternalSaveTest, ManyFilesAndMixedPlacesAreRead) {
    auto proto = network();
    int number = 0;
    for (auto& tensor : *proto.mutable_graph()->mutable_initializer()) {
        if (tensor.name() == "tiny") continue;
        const auto name = "w" + std::to_string(number++);
        write_file(directory.file(name), std::string(16, 'x') + tensor.raw_data());
        tensor.clear_raw_data();
        tensor.set_data_location(onnx::TensorProto::EXTERNAL);
        const auto add = [&](const char* key, const std::string& value) {
            auto* entry = tensor.add_external_data();
            entry->set_key(key);
            entry->set_value(value);
        };
        add("location", name);
        add("offset", "16");
    }
    write_file(directory.file("mixed.onnx"), to_bytes(proto));
    expect_all_weights(directory.file("mixed.onnx"));
}

TEST_F(ExternalSaveTest, StoppedItLeavesNothing) {
    std::stop_source stop;
    const JobControl control{stop.get_token(), [&](double, std::string_view) { stop.request_stop(); }};
    const auto stopped = io::write_model(*model, target, control, external);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    EXPECT_EQ(directory.entries(), 1U);
}

} // namespace
} // namespace crease::test
