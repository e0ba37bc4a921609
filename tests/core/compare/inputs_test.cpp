#include "core/compare/inputs.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

#include <fstream>
#include <limits>

namespace crease::compare {
namespace {

using Shape = std::vector<std::int64_t>;

engine::TensorInfo input(const std::string& name, Shape shape, ElementType type = ElementType::float32) { return {name, type, std::move(shape)}; }

Shape shape_of(const CompareRequest& request, const engine::TensorInfo& info) {
    const auto set = InputSet::prepare(request, {info});
    if (!set) return {};
    const auto tensors = set->make(set->entries().front());
    return tensors ? tensors->front().tensor.shape : Shape{};
}

TEST(InputSet, FourRandomInputsUnlessAskedOtherwise) {
    CompareRequest request;
    EXPECT_EQ(InputSet::prepare(request, {input("x", {1, 3})})->entries().size(), 4u);
    request.random = 7;
    EXPECT_EQ(InputSet::prepare(request, {input("x", {1, 3})})->entries().size(), 7u);
}

TEST(InputSet, FillsOpenExtents) {
    CompareRequest request;
    EXPECT_EQ(shape_of(request, input("x", {-1, 3, -1, -1})), (Shape{1, 3, 224, 224}));
    EXPECT_EQ(shape_of(request, input("x", {-1, 1, 28, 28})), (Shape{1, 1, 28, 28}));
    EXPECT_EQ(shape_of(request, input("x", {-1, 10})), (Shape{1, 10}));
    EXPECT_EQ(shape_of(request, input("x", {-1, -1, 64})), (Shape{1, 16, 64}));
    EXPECT_EQ(shape_of(request, input("x", {8, 3, 32, 32})), (Shape{8, 3, 32, 32}));
}

TEST(InputSet, ObeysGivenShapes) {
    CompareRequest request;
    request.shapes["x"] = {2, 3, 64, 96};
    EXPECT_EQ(shape_of(request, input("x", {-1, 3, -1, -1})), (Shape{2, 3, 64, 96}));
}

TEST(InputSet, RefusesShapesThatDoNotFit) {
    CompareRequest request;
    request.shapes["x"] = {1, 4};
    const auto misfit = InputSet::prepare(request, {input("x", {-1, 3})});
    ASSERT_FALSE(misfit);
    EXPECT_EQ(misfit.error().code, ErrorCode::usage);
    request.shapes = {{"z", {1, 3}}};
    const auto unknown = InputSet::prepare(request, {input("x", {-1, 3}), input("y", {1})});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().sentence(), "the model has no input called \"z\". Its inputs are: \"x\", \"y\".");
}

TEST(InputSet, RefusesPreprocessingThatDoesNotFit) {
    CompareRequest request;
    request.preset.width = 100;
    const auto set = InputSet::prepare(request, {input("x", {1, 3, 224, 224})});
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::usage);
}

TEST(InputSet, RefusesImagesForAModelThatTakesNone) {
    CompareRequest request;
    request.images = {"."};
    const auto set = InputSet::prepare(request, {input("x", {1, 10})});
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::bad_input);
}

TEST(InputSet, TwoInputsAreNotCopiesOfEachOther) {
    const auto set = InputSet::prepare({}, {input("x", {1, 8}), input("y", {1, 8})});
    const auto tensors = set->make(set->entries().front());
    ASSERT_TRUE(tensors);
    EXPECT_NE((*tensors)[0].tensor.bytes, (*tensors)[1].tensor.bytes);
}

TEST(InputSet, RepeatsAnImageOverAFixedBatch) {
    const auto file = std::filesystem::path(::testing::TempDir()) / "crease-inputs-batch.png";
    cv::imwrite(file.string(), cv::Mat(2, 2, CV_8UC1, cv::Scalar(51)));
    CompareRequest request;
    request.host_command = {ENGINE_HOST};
    request.images = {file};
    const auto set = InputSet::prepare(request, {input("x", {3, 1, 2, 2}, ElementType::uint8)});
    ASSERT_TRUE(set) << set.error().sentence();
    const auto tensors = set->make(set->entries().front());
    ASSERT_TRUE(tensors);
    EXPECT_EQ(tensors->front().tensor.shape, (Shape{3, 1, 2, 2}));
    EXPECT_EQ(tensors->front().tensor.bytes, std::vector<std::byte>(12, std::byte{51}));
    std::filesystem::remove(file);
}

TEST(InputSet, SaysWhatGoesInBesidesTheImages) {
    const auto file = std::filesystem::path(::testing::TempDir()) / "crease-inputs-beside.png";
    cv::imwrite(file.string(), cv::Mat(2, 2, CV_8UC1, cv::Scalar(51)));
    CompareRequest request;
    request.host_command = {ENGINE_HOST};
    request.images = {file};
    const auto set = InputSet::prepare(request, {input("image", {1, 1, 8, 8}), input("state", {1, 16})});
    ASSERT_TRUE(set) << set.error().sentence();
    EXPECT_TRUE(set->describe().starts_with("1 image, ")) << set->describe();
    EXPECT_TRUE(set->describe().ends_with("; random \"state\" float 1x16")) << set->describe();
    std::filesystem::remove(file);
}

TEST(InputSet, SaysNothingOfPreprocessingWhereNoneIsDone) {
    const auto file = std::filesystem::path(::testing::TempDir()) / "crease-inputs-array.npy";
    std::ofstream(file) << "not read before it is needed";
    CompareRequest request;
    request.host_command = {ENGINE_HOST};
    request.images = {file};
    const auto set = InputSet::prepare(request, {input("image", {1, 1, 8, 8})});
    ASSERT_TRUE(set) << set.error().sentence();
    EXPECT_EQ(set->describe(), "1 array as it is");
    std::filesystem::remove(file);
}

// A file may state any extent; nothing may be made, or counted up to, before the size is known to be one that can be made.
TEST(InputSet, RefusesSizesThatNobodyCanFeed) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    for (const Shape& shape :
         {Shape{largest, 3, 8, 8}, {1, 3, largest, largest}, {largest, largest, largest}, {largest}, {1 << 20, 3, 224, 224}, {1, 1ll << 29}}) {
        const auto set = InputSet::prepare({}, {input("x", shape)});
        ASSERT_FALSE(set);
        EXPECT_EQ(set.error().code, ErrorCode::bad_input);
        EXPECT_NE(set.error().message.find("the input \"x\" is float"), std::string::npos) << set.error().message;
    }
}

TEST(InputSet, MakingAnInputCanBeStoppedAndHasATime) {
    CompareRequest request;
    const WantedInputs large{input("x", {1, 1 << 26})};
    std::stop_source stop;
    stop.request_stop();
    const auto set = InputSet::prepare(request, large);
    ASSERT_TRUE(set);
    const auto stopped = set->make(set->entries().front(), {stop.get_token(), {}});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    request.limits.run_time = std::chrono::milliseconds(1);
    const auto hurried = InputSet::prepare(request, large);
    const auto late = hurried->make(hurried->entries().front());
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::engine);
}

TEST(InputSet, DescribesItself) {
    const auto set = InputSet::prepare({}, {input("x", {-1, 1, 28, 28})});
    ASSERT_TRUE(set);
    EXPECT_EQ(set->describe(), "4 random inputs, \"x\" float 1x1x28x28");
}

} // namespace
} // namespace crease::compare
