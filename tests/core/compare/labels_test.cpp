#include "core/compare/labels.h"

#include <gtest/gtest.h>

#include <fstream>

namespace crease::compare {
namespace {

class LabelFiles : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path(::testing::TempDir()) / "crease-labels" / ::testing::UnitTest::GetInstance()->current_test_info()->name();
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_ / "images");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path write(const std::string& name, const std::string& text) {
        std::ofstream(folder_ / name) << text;
        return folder_ / name;
    }
    std::filesystem::path folder_;
};

const Labels expected{{"a.png", 3}, {"b c.png", 0}};

TEST_F(LabelFiles, AreReadInEveryForm) {
    EXPECT_EQ(*read_labels(write("1.csv", "file,label\na.png,3\n\"b c.png\",0\n")), expected);
    EXPECT_EQ(*read_labels(write("2.txt", "# made by hand\r\na.png 3\r\nb c.png\t0\r\n")), expected);
    EXPECT_EQ(*read_labels(write("3.csv", "images/a.png, 3\nimages/b c.png, 0")), expected);
    EXPECT_EQ(*read_labels(write("4.json", R"({"a.png": 3, "images/b c.png": 0})")), expected);
}

TEST_F(LabelFiles, SayWhichLineIsWrong) {
    const auto labels = read_labels(write("x.csv", "file,label\na.png,cat\n"));
    ASSERT_FALSE(labels);
    EXPECT_NE(labels.error().message.find("line 2"), std::string::npos);
    EXPECT_FALSE(read_labels(write("y.json", "[1, 2]")));
    EXPECT_FALSE(read_labels(write("z.json", R"({"a.png": "cat"})")));
    EXPECT_FALSE(read_labels(write("empty.csv", "")));
    EXPECT_EQ(read_labels(folder_ / "none.csv").error().code, ErrorCode::io);
}

TEST_F(LabelFiles, AreFoundBesideTheImages) {
    EXPECT_FALSE(find_labels(folder_ / "images" / "a.png"));
    const auto above = write("labels.csv", "a.png,1");
    EXPECT_EQ(find_labels(folder_ / "images" / "a.png"), above);
    const auto beside = write("images/labels.json", "{}");
    EXPECT_EQ(find_labels(folder_ / "images" / "a.png"), beside);
}

TEST_F(LabelFiles, ClassNamesAreLines) {
    EXPECT_EQ(*read_class_names(write("classes.txt", "cat\n dog \n")), (std::vector<std::string>{"cat", "dog"}));
}

} // namespace
} // namespace crease::compare
