#include "core/io/io.h"
#include "core/model/rewriter.h"
#include "tests/core/io/small_model.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

namespace crease::test {
namespace {

using testing::HasSubstr;

class WriterTest : public testing::Test {
protected:
    void SetUp() override {
        write_file(source, to_bytes(model_with_large_weight()));
        model = io::read_model(source).value();
    }
    std::string text_of_source() const { return read_file(source); }

    TemporaryDirectory directory;
    const std::string source = directory.file("source.onnx");
    const std::string target = directory.file("target.onnx");
    ModelPtr model;
};

TEST_F(WriterTest, WritesTheSameBytesToFileAndMemory) {
    ASSERT_TRUE(io::write_model(*model, target));
    EXPECT_EQ(read_file(target), text_of_source());
    const auto bytes = io::model_bytes(*model).value();
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()), text_of_source());
    EXPECT_EQ(directory.entries(), 2U) << "no temporary file may stay";
}

TEST_F(WriterTest, ReplacesAnotherFile) {
    write_file(target, std::string("something else"));
    ASSERT_TRUE(io::write_model(*model, target));
    EXPECT_EQ(read_file(target), text_of_source());
}

TEST_F(WriterTest, GivesThePermissionsOfANewFile) {
    const auto mask = ::umask(027);
    ASSERT_TRUE(io::write_model(*model, target));
    ::umask(mask);
    struct stat info {};
    ASSERT_EQ(::stat(target.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0640U);
}

TEST_F(WriterTest, KeepsTheRightsOfWhatItReplaces) {
    write_file(target, std::string("old"));
    for (const mode_t mode : {0600U, 0644U, 0666U, 0640U}) {
        ASSERT_EQ(::chmod(target.c_str(), mode), 0);
        ASSERT_TRUE(io::write_model(*model, target));
        struct stat info {};
        ASSERT_EQ(::stat(target.c_str(), &info), 0);
        EXPECT_EQ(info.st_mode & 07777, mode);
    }
}

TEST_F(WriterTest, KeepsTheOwnerOfWhatItReplaces) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root may give files away";
    write_file(target, std::string("old"));
    ASSERT_EQ(::chown(target.c_str(), 1234, 5678), 0);
    ASSERT_TRUE(io::write_model(*model, target));
    struct stat info {};
    ASSERT_EQ(::stat(target.c_str(), &info), 0);
    EXPECT_EQ(info.st_uid, 1234U);
    EXPECT_EQ(info.st_gid, 5678U);
}

TEST_F(WriterTest, WritesWhereADanglingLinkLeads) {
    std::filesystem::create_directory(directory.file("inside"));
    std::filesystem::create_symlink("inside/second", directory.file("first"));
    std::filesystem::create_symlink("real.onnx", directory.file("inside/second"));
    const auto saved = io::write_model(*model, directory.file("first"));
    ASSERT_TRUE(saved) << saved.error().sentence();
    EXPECT_TRUE(std::filesystem::is_symlink(directory.file("first")));
    EXPECT_TRUE(std::filesystem::is_symlink(directory.file("inside/second")));
    EXPECT_EQ(read_file(directory.file("inside/real.onnx")), text_of_source());
    std::filesystem::create_symlink("b", directory.file("a"));
    std::filesystem::create_symlink("a", directory.file("b"));
    const auto refused = io::write_model(*model, directory.file("a"));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("leads back to itself"));
}

TEST_F(WriterTest, OneOfSeveralNamesOfAFileIsReplacedAlone) {
    write_file(target, std::string("old"));
    std::filesystem::create_hard_link(target, directory.file("other name"));
    ASSERT_TRUE(io::write_model(*model, target));
    EXPECT_EQ(read_file(target), text_of_source());
    EXPECT_EQ(read_file(directory.file("other name")), "old");
}

TEST_F(WriterTest, TwoNamesThatLeadNowhereAreNotTheSameFile) {
    EXPECT_FALSE(io::same_file(directory.file("a"), directory.file("b")));
    EXPECT_FALSE(io::same_file(directory.file("a"), directory.file("a")));
    EXPECT_TRUE(io::same_file(source, (directory.path() / "." / "source.onnx").string()));
    EXPECT_FALSE(io::same_file(source, ""));
}

TEST_F(WriterTest, ProtectsTheSourceUnderEveryName) {
    const auto before = text_of_source();
    std::filesystem::create_symlink(source, directory.file("symbolic.onnx"));
    std::filesystem::create_hard_link(source, directory.file("hard.onnx"));
    for (const auto& name :
         {source, directory.file("symbolic.onnx"), directory.file("hard.onnx"), (directory.path() / "." / "source.onnx").string()}) {
        const auto status = io::write_model(*model, name);
        ASSERT_FALSE(status) << name;
        EXPECT_THAT(status.error().message, HasSubstr("the model was read from"));
    }
    EXPECT_EQ(text_of_source(), before);
}

TEST_F(WriterTest, WritesWhereALinkLeads) {
    write_file(target, std::string("old"));
    std::filesystem::create_symlink(target, directory.file("link.onnx"));
    ASSERT_TRUE(io::write_model(*model, directory.file("link.onnx")));
    EXPECT_TRUE(std::filesystem::is_symlink(directory.file("link.onnx")));
    EXPECT_EQ(read_file(target), text_of_source());
}

TEST_F(WriterTest, RefusesPlacesThatAreNoFiles) {
    const auto refusal = [&](const std::string& path) {
        const auto status = io::write_model(*model, path);
        EXPECT_FALSE(status);
        EXPECT_EQ(status ? ErrorCode::internal : status.error().code, ErrorCode::io);
        return status ? "" : status.error().message;
    };
    EXPECT_THAT(refusal(directory.path().string()), HasSubstr("directory"));
    EXPECT_THAT(refusal(directory.file("nowhere/out.onnx")), HasSubstr("no such folder"));
    EXPECT_THAT(refusal("/dev/null"), HasSubstr("not a regular file"));
    EXPECT_THAT(refusal(source + "/out.onnx"), HasSubstr("not a directory"));
    EXPECT_THAT(refusal(""), HasSubstr("empty"));
    EXPECT_EQ(directory.entries(), 1U);
}

TEST_F(WriterTest, RefusesAReadOnlyFileAndDirectory) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everything";
    write_file(target, std::string("old"));
    ASSERT_EQ(::chmod(target.c_str(), 0444), 0);
    EXPECT_FALSE(io::write_model(*model, target));
    EXPECT_EQ(read_file(target), "old");
    ASSERT_EQ(::chmod(directory.path().c_str(), 0555), 0);
    EXPECT_FALSE(io::write_model(*model, directory.file("new.onnx")));
    ASSERT_EQ(::chmod(directory.path().c_str(), 0755), 0);
}

TEST_F(WriterTest, StopsWhenAskedAndLeavesNothing) {
    write_file(target, std::string("old"));
    std::stop_source stop;
    const JobControl control{stop.get_token(), [&](double, std::string_view) { stop.request_stop(); }};
    const auto status = io::write_model(*model, target, control);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::cancelled);
    EXPECT_EQ(read_file(target), "old");
    EXPECT_EQ(directory.entries(), 2U);
}

TEST_F(WriterTest, ModelsBeyondTwoGigabytesFitIntoNoMemory) {
    const auto sparse = directory.file("large.bin");
    write_file(sparse, std::string());
    std::filesystem::resize_file(sparse, 3ull << 30);
    auto proto = model_with_large_weight();
    auto& weight = *proto.mutable_graph()->mutable_initializer(0);
    weight.clear_raw_data();
    weight.set_data_location(onnx::TensorProto::EXTERNAL);
    auto* place = weight.add_external_data();
    place->set_key("location");
    place->set_value("large.bin");
    weight.set_dims(0, 16 << 20);
    write_file(directory.file("large.onnx"), to_bytes(proto));
    const auto large = io::read_model(directory.file("large.onnx"));
    ASSERT_TRUE(large) << large.error().sentence();
    const auto bytes = io::model_bytes(**large);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::unsupported);
    std::stop_source stop; // nothing so large is to be written here
    const JobControl control{stop.get_token(), [&](double, std::string_view) { stop.request_stop(); }};
    const auto stopped = io::write_model(**large, target, control);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled) << "it was on its way to a file of weights";
    EXPECT_EQ(directory.entries(), 3U);
}

TEST_F(WriterTest, ReportsProgressToTheEnd) {
    double last = 0;
    const JobControl control{{}, [&](double fraction, std::string_view) {
                                 EXPECT_GE(fraction, last);
                                 last = fraction;
                             }};
    ASSERT_TRUE(io::write_model(*model, target, control));
    EXPECT_EQ(last, 1);
}

} // namespace
} // namespace crease::test
