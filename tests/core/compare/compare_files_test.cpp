// Comparisons that start from files: folders of images, labels beside them, and what is no image or no model.

#include "tests/core/compare/requests.h"
#include "tests/core/compare/test_network.h"

#include <opencv2/imgcodecs.hpp>

#include <filesystem>
#include <fstream>

namespace crease::compare {
namespace {

using test::conv_bn_network;
using test::Fold;

class CompareFiles : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path(::testing::TempDir()) / "crease-compare" / ::testing::UnitTest::GetInstance()->current_test_info()->name();
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_ / "images");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path write(const std::string& name, const std::string& text) {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }
    void write_image(const std::string& name, int brightness) {
        cv::imwrite((folder_ / "images" / name).string(), cv::Mat(32, 32, CV_8UC3, cv::Scalar::all(brightness)));
    }
    CompareRequest images_request() {
        auto request = request_for(conv_bn_network(Fold::none), conv_bn_network(Fold::right));
        request.images = {folder_ / "images"};
        return request;
    }
    std::filesystem::path folder_;
};

TEST_F(CompareFiles, UsesEveryImageOfADirectoryInOrder) {
    write_image("b.png", 200);
    write_image("a.png", 20);
    const auto report = report_of(images_request());
    ASSERT_EQ(report.samples.size(), 2u);
    EXPECT_EQ(report.samples[0].name, "a.png");
    EXPECT_EQ(report.samples[1].name, "b.png");
    EXPECT_EQ(report.verdict, Verdict::rounding);
}

TEST_F(CompareFiles, CountsAccuracyWithLabelsBesideTheImages) {
    write_image("a.png", 20);
    write_image("b.png", 200);
    const auto unlabelled = report_of(images_request());
    EXPECT_FALSE(unlabelled.accuracy);
    const auto right = unlabelled.samples[0].ranked()->top_a[0].rank.index;
    write("labels.csv", "file,label\na.png," + std::to_string(right) + "\nb.png,77\n");
    const auto report = report_of(images_request());
    ASSERT_TRUE(report.accuracy);
    EXPECT_EQ(report.accuracy->labelled, 2);
    EXPECT_EQ(report.accuracy->right_a, 1);
    EXPECT_EQ(report.accuracy->right_b, 1);
    EXPECT_EQ(report.samples[1].truth, 77);
}

TEST_F(CompareFiles, SkipsABrokenImageOfADirectoryAndSaysSo) {
    write_image("a.png", 20);
    write("images/broken.png", "not a picture");
    const auto report = report_of(images_request());
    EXPECT_EQ(report.samples.size(), 1u);
    ASSERT_EQ(report.remarks.size(), 1u);
    EXPECT_NE(report.remarks[0].find("broken.png"), std::string::npos);
}

TEST_F(CompareFiles, ABrokenImageThatWasAskedForIsAnError) {
    auto request = images_request();
    request.images = {write("broken.png", "not a picture")};
    const auto report = run(request);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::bad_input);
}

TEST_F(CompareFiles, FilesThatAreNoModelsAreBadInput) {
    const std::filesystem::path bad[] = {write("text.onnx", "hello"), write("empty.onnx", ""), folder_, folder_ / "missing.onnx"};
    for (const auto& path : bad) {
        const auto report = run(request_for({path, {}}, conv_bn_network(Fold::right)));
        ASSERT_FALSE(report) << path;
        EXPECT_TRUE(report.error().code == ErrorCode::bad_input || report.error().code == ErrorCode::io) << report.error().sentence();
    }
}

} // namespace
} // namespace crease::compare
