#include "core/io/io.h"
#include "tests/core/io/small_model.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::HasSubstr;

class ExternalDataTest : public testing::Test {
protected:
    TemporaryDirectory directory;

    /// The model of model_with_large_weight(), its weight in a file of its own.
    onnx::ModelProto external(const std::string& location, const std::string& offset, const std::string& length) {
        auto proto = model_with_large_weight();
        auto& weight = *proto.mutable_graph()->mutable_initializer(0);
        raw = weight.raw_data();
        weight.clear_raw_data();
        weight.set_data_location(onnx::TensorProto::EXTERNAL);
        const auto add = [&](const char* key, const std::string& value) {
            if (value.empty()) return;
            auto* entry = weight.add_external_data();
            entry->set_key(key);
            entry->set_value(value);
        };
        add("location", location);
        add("offset", offset);
        add("length", length);
        return proto;
    }

    Result<ModelPtr> open(const onnx::ModelProto& proto) {
        const auto folder = directory.path() / "model";
        std::filesystem::create_directories(folder / "weights");
        write_file(directory.file("outside.bin"), raw);
        write_file((folder / "model.onnx").string(), to_bytes(proto));
        write_file((folder / "weights" / "w.bin").string(), "12345678" + raw + "tail");
        return io::read_model((folder / "model.onnx").string());
    }

    std::string refusal(const std::string& location, const std::string& offset = "", const std::string& length = "") {
        const auto model = open(external(location, offset, length));
        return model ? "it opened" : model.error().message;
    }

    std::string raw;
};

TEST_F(ExternalDataTest, IsReadOnDemandAndSavedInside) {
    const auto model = open(external("weights/w.bin", "8", "2304"));
    ASSERT_TRUE(model) << model.error().sentence();
    EXPECT_EQ((*model)->main().initializers[0]->values().value()[3], 0.5 + 3 * 0.25);
    const auto target = directory.file("saved.onnx");
    ASSERT_TRUE(io::write_model(**model, target));
    onnx::ModelProto saved;
    ASSERT_TRUE(saved.ParseFromString(read_file(target)));
    EXPECT_EQ(saved.graph().initializer(0).raw_data(), raw);
    EXPECT_FALSE(saved.graph().initializer(0).has_data_location());
    EXPECT_EQ(saved.graph().initializer(0).external_data_size(), 0);
}

TEST_F(ExternalDataTest, WithoutALengthTheDimensionsSayIt) {
    const auto model = open(external("weights/w.bin", "8", ""));
    ASSERT_TRUE(model) << model.error().sentence();
    EXPECT_EQ((*model)->main().initializers[0]->raw()->length, 2304U);
}

TEST_F(ExternalDataTest, NeverLeavesTheModelsFolder) {
    EXPECT_THAT(refusal("../outside.bin"), HasSubstr("outside the model's folder"));
    EXPECT_THAT(refusal("weights/../../outside.bin"), HasSubstr("outside the model's folder"));
    EXPECT_THAT(refusal(directory.file("outside.bin")), HasSubstr("absolute path"));
    EXPECT_THAT(refusal("."), HasSubstr("outside the model's folder"));
}

TEST_F(ExternalDataTest, FollowsNoLinkOutOfTheFolder) {
    std::filesystem::create_directories(directory.path() / "model");
    std::filesystem::create_symlink(directory.file("outside.bin"), directory.path() / "model" / "link.bin");
    EXPECT_THAT(refusal("link.bin"), HasSubstr("outside the model's folder"));
    std::filesystem::create_directory_symlink(directory.path(), directory.path() / "model" / "up");
    EXPECT_THAT(refusal("up/outside.bin"), HasSubstr("outside the model's folder"));
}

TEST_F(ExternalDataTest, ChecksPlaces) {
    EXPECT_THAT(refusal(""), HasSubstr("names no file"));
    EXPECT_THAT(refusal("weights/w.bin", "x"), HasSubstr("no readable offset"));
    EXPECT_THAT(refusal("weights/w.bin", "-8"), HasSubstr("no readable offset"));
    EXPECT_THAT(refusal("weights/w.bin", "99999999999999999999999"), HasSubstr("no readable offset"));
    EXPECT_THAT(refusal("weights/w.bin", "5000"), HasSubstr("begins beyond the end"));
    EXPECT_THAT(refusal("weights/w.bin", "100", "2304"), HasSubstr("ends beyond the end"));
    EXPECT_THAT(refusal("weights/w.bin", "8", "18446744073709551615"), HasSubstr("ends beyond the end"));
    EXPECT_THAT(refusal("weights/w.bin", "8", "2300"), HasSubstr("its dimensions ask for 2304"));
    EXPECT_THAT(refusal("weights/gone.bin"), HasSubstr("does not exist"));
    EXPECT_THAT(refusal("weights"), HasSubstr("directory"));
}

TEST_F(ExternalDataTest, IsNotOverwrittenByASave) {
    const auto model = open(external("weights/w.bin", "8", "2304")).value();
    const auto weights = (directory.path() / "model" / "weights" / "w.bin").string();
    const auto before = read_file(weights);
    EXPECT_FALSE(io::write_model(*model, weights, {}, {.overwrite_source = true}));
    EXPECT_EQ(read_file(weights), before);
}

TEST_F(ExternalDataTest, ThatWasReplacedOrDeletedIsStillThere) {
    const auto model = open(external("weights/w.bin", "8", "2304")).value();
    const auto weights = (directory.path() / "model" / "weights" / "w.bin").string();
    const auto before = model->main().initializers[0]->bytes().value();
    std::filesystem::remove(weights);
    EXPECT_EQ(model->main().initializers[0]->bytes().value(), before);
    write_file(weights, std::string(9000, 'x'));
    EXPECT_EQ(model->main().initializers[0]->bytes().value(), before);
}

TEST_F(ExternalDataTest, ThatChangedIsNoticed) {
    const auto model = open(external("weights/w.bin", "8", "2304")).value();
    write_file((directory.path() / "model" / "weights" / "w.bin").string(), std::string(9000, 'x'));
    const auto bytes = model->main().initializers[0]->bytes();
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::changed);
}

TEST_F(ExternalDataTest, NeedsAFolder) {
    const auto model = io::read_model_bytes(to_bytes(external("weights/w.bin", "8", "2304")));
    ASSERT_FALSE(model);
    EXPECT_THAT(model.error().message, HasSubstr("not read from a file"));
}

} // namespace
} // namespace crease::test
