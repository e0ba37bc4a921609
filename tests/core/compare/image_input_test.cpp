#include "core/compare/image_input.h"
#include "core/compare/numbers.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

#include <cstring>
#include <fstream>

namespace crease::compare {
namespace {

using Pixels = std::vector<std::uint8_t>;

ImagePreset plain(int width, int height, Channels channels, Resize resize = Resize::stretch) {
    ImagePreset preset;
    preset.width = width;
    preset.height = height;
    preset.channels = channels;
    preset.resize = resize;
    preset.scale = 1;
    return preset;
}

std::vector<double> values(const Result<HostTensor>& tensor) {
    EXPECT_TRUE(tensor) << tensor.error().sentence();
    return tensor ? *to_doubles(*tensor) : std::vector<double>{};
}

engine::ImageReader& reader() {
    static engine::ImageReader reader({.command = {ENGINE_HOST}});
    return reader;
}

/// Pixels (`channels` 1, or 3: blue, green, red) as a file of them is read.
Result<HostTensor> preprocess(Pixels pixels, int rows, int columns, int channels, const ImagePreset& preset, ElementType type, std::size_t rank = 4) {
    const auto file = std::filesystem::path(::testing::TempDir()) / "crease-preprocess.png";
    cv::imwrite(file.string(), cv::Mat(rows, columns, CV_8UC(channels), pixels.data()));
    auto tensor = load_image(reader(), file, preset, type, rank);
    std::filesystem::remove(file);
    return tensor;
}

const Pixels two_pixels{10, 20, 30, 40, 50, 60}; // B G R, B G R

TEST(Preprocess, OrdersChannelsAndAxes) {
    EXPECT_EQ(values(preprocess(two_pixels, 1, 2, 3, plain(2, 1, Channels::rgb), ElementType::float32)),
              (std::vector<double>{30, 60, 20, 50, 10, 40}));
    EXPECT_EQ(values(preprocess(two_pixels, 1, 2, 3, plain(2, 1, Channels::bgr), ElementType::float32)),
              (std::vector<double>{10, 40, 20, 50, 30, 60}));
    auto last = plain(2, 1, Channels::rgb);
    last.layout = Layout::nhwc;
    const auto tensor = preprocess(two_pixels, 1, 2, 3, last, ElementType::float32);
    EXPECT_EQ(values(tensor), (std::vector<double>{30, 20, 10, 60, 50, 40}));
    EXPECT_EQ(tensor->shape, (std::vector<std::int64_t>{1, 1, 2, 3}));
}

TEST(Preprocess, ScalesThenNormalises) {
    auto preset = plain(1, 1, Channels::rgb);
    preset.scale = 0.5;
    preset.mean = {1, 2, 3};
    preset.stddev = {2, 4, 0.5};
    EXPECT_EQ(values(preprocess({10, 20, 30}, 1, 1, 3, preset, ElementType::float32)), (std::vector<double>{7, 2, 4}));
}

TEST(Preprocess, TurnsColourGreyAndBack) {
    // 0.299 R + 0.587 G + 0.114 B of (30, 20, 10) is 21.85
    EXPECT_EQ(values(preprocess({10, 20, 30}, 1, 1, 3, plain(1, 1, Channels::gray), ElementType::float32)), std::vector<double>{22});
    EXPECT_EQ(values(preprocess({7}, 1, 1, 1, plain(1, 1, Channels::rgb), ElementType::float32)), (std::vector<double>{7, 7, 7}));
}

TEST(Preprocess, ShrinkingAverages) {
    EXPECT_EQ(values(preprocess({0, 10, 20, 30}, 2, 2, 1, plain(1, 1, Channels::gray), ElementType::float32)), std::vector<double>{15});
}

TEST(Preprocess, AnImageOfTheRightSizeKeepsEveryPixel) {
    for (const auto resize : {Resize::stretch, Resize::crop, Resize::pad})
        EXPECT_EQ(values(preprocess({1, 2, 3, 4}, 2, 2, 1, plain(2, 2, Channels::gray, resize), ElementType::float32)),
                  (std::vector<double>{1, 2, 3, 4}));
}

TEST(Preprocess, CropKeepsTheMiddle) {
    auto preset = plain(2, 2, Channels::gray, Resize::crop);
    preset.crop_fraction = 1; // 2 rows of 4 cover 2x2 as they are; the middle columns stay
    EXPECT_EQ(values(preprocess({1, 2, 3, 4, 5, 6, 7, 8}, 2, 4, 1, preset, ElementType::float32)), (std::vector<double>{2, 3, 6, 7}));
    preset.crop_fraction = 0.5; // scaled to 4 rows of 4 first
    EXPECT_EQ(values(preprocess(Pixels(16, 9), 4, 4, 1, preset, ElementType::float32)), (std::vector<double>{9, 9, 9, 9}));
}

TEST(Preprocess, PadFillsWithGrey) {
    EXPECT_EQ(values(preprocess({5, 6}, 1, 2, 1, plain(2, 3, Channels::gray, Resize::pad), ElementType::float32)),
              (std::vector<double>{114, 114, 5, 6, 114, 114}));
}

TEST(Preprocess, MakesTheTypeAskedFor) {
    const auto half = preprocess({255}, 1, 1, 1, plain(1, 1, Channels::gray), ElementType::float16);
    ASSERT_TRUE(half);
    EXPECT_EQ(half->bytes, (std::vector<std::byte>{std::byte{0xf8}, std::byte{0x5b}})); // 255 is 0x5bf8
    EXPECT_EQ(values(preprocess({255}, 1, 1, 1, plain(1, 1, Channels::gray), ElementType::uint8)), std::vector<double>{255});
}

TEST(Preprocess, LeavesTheBatchOutOnRequest) {
    const auto tensor = preprocess({1}, 1, 1, 1, plain(1, 1, Channels::gray), ElementType::float32, 3);
    ASSERT_TRUE(tensor);
    EXPECT_EQ(tensor->shape, (std::vector<std::int64_t>{1, 1, 1}));
}

TEST(Preprocess, RefusesImpossiblePresets) {
    EXPECT_FALSE(preprocess({1}, 1, 1, 1, plain(0, 1, Channels::gray), ElementType::float32));
    EXPECT_FALSE(preprocess({1}, 1, 1, 1, plain(1 << 20, 1, Channels::gray), ElementType::float32));
    auto preset = plain(1, 1, Channels::gray);
    preset.stddev[0] = 0;
    EXPECT_FALSE(preprocess({1}, 1, 1, 1, preset, ElementType::float32));
}

class ImageFiles : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path(::testing::TempDir()) / "crease-images" / ::testing::UnitTest::GetInstance()->current_test_info()->name();
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path write(const std::string& name, const std::string& text) {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }
    std::filesystem::path folder_;
    engine::ImageReader reader_{{.command = {ENGINE_HOST}}};
};

TEST_F(ImageFiles, AreRead) {
    const auto file = folder_ / "dot.PNG";
    cv::imwrite(file.string(), cv::Mat(1, 1, CV_8UC3, cv::Scalar(1, 2, 3)));
    EXPECT_EQ(values(load_image(reader_, file, plain(1, 1, Channels::rgb), ElementType::float32)), (std::vector<double>{3, 2, 1}));
}

TEST_F(ImageFiles, BrokenOnesAreASentence) {
    const auto broken = load_image(reader_, write("x.png", "\x89PNG\r\n\x1a\nand then nothing"), plain(1, 1, Channels::rgb), ElementType::float32);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::bad_input);
    EXPECT_NE(broken.error().sentence().find("this is not an image that can be read"), std::string::npos);
    EXPECT_EQ(load_image(reader_, folder_ / "none.png", plain(1, 1, Channels::rgb), ElementType::float32).error().code, ErrorCode::io);
    EXPECT_FALSE(load_image(reader_, folder_, plain(1, 1, Channels::rgb), ElementType::float32));
}

TEST_F(ImageFiles, ACutJpegIsSaidToBeCut) {
    std::vector<std::uint8_t> jpeg;
    cv::imencode(".jpg", cv::Mat(64, 64, CV_8UC3, cv::Scalar(1, 2, 3)), jpeg);
    const std::string whole(jpeg.begin(), jpeg.end());
    EXPECT_TRUE(reader_.read(write("whole.jpg", whole)));
    const auto cut = reader_.read(write("cut.jpg", whole.substr(0, whole.size() - 20)));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::bad_input);
    EXPECT_NE(cut.error().sentence().find("the image is truncated"), std::string::npos) << cut.error().sentence();
}

TEST_F(ImageFiles, TooManyPixelsAreRefusedBeforeTheyAreDecoded) {
    using namespace std::string_literals; // the beginning of a PNG of 30,000 x 30,000
    const auto huge = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x75\x30\0\0\x75\x30\x08\x02\0\0\0\xe9\x45\x6f\xed"
                      "\0\0\0\x11IDAT\x78\x9c\x63\x60\x18\x05\xa3\x60\x14\x0c\x77\0\0\x03\xe8\0\x01\xb3\xa6\xd3\x46"s;
    const auto refused = reader_.read(write("huge.png", huge));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().sentence().find("the image has more than 134 million pixels"), std::string::npos) << refused.error().sentence();
}

// A picture of two squares, held as EXIF's 6 says: the left one is on top when it is upright.
TEST_F(ImageFiles, EveryFormatsExifTurnsThePicture) {
    using namespace std::string_literals;
    const auto exif = "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"s;
    cv::Mat picture(8, 16, CV_8UC3, cv::Scalar::all(0));
    picture(cv::Rect(0, 0, 8, 8)).setTo(cv::Scalar::all(250));
    const auto encoded = [&](const char* ending) {
        std::vector<std::uint8_t> bytes;
        cv::imencode(ending, picture, bytes,
                     std::strcmp(ending, ".webp") == 0 ? std::vector{int(cv::IMWRITE_WEBP_QUALITY), 101} : std::vector<int>());
        return std::string(bytes.begin(), bytes.end());
    };
    auto jpeg = encoded(".jpg");
    jpeg.insert(2, "\xff\xe1\0"s + static_cast<char>(exif.size() + 8) + "Exif\0\0"s + exif);
    auto webp = encoded(".webp").substr(12);
    webp = "WEBPVP8X\x0a\0\0\0\x08\0\0\0\x0f\0\0\x07\0\0"s + webp + "EXIF" + static_cast<char>(exif.size()) + "\0\0\0"s + exif;
    webp = "RIFF"s + static_cast<char>(webp.size() & 0xff) + static_cast<char>(webp.size() >> 8) + "\0\0"s + webp;
    for (const auto& file : {write("turned.jpg", jpeg), write("turned.webp", webp)}) {
        const auto image = reader_.read(file);
        ASSERT_TRUE(image) << image.error().sentence();
        EXPECT_EQ(image->rows, 16) << file;
        EXPECT_EQ(image->columns, 8) << file;
        EXPECT_GT(image->pixels.front(), 200) << file;
        EXPECT_LT(image->pixels.back(), 50) << file;
    }
}

TEST_F(ImageFiles, AreShrunkForThumbnails) {
    const auto file = folder_ / "wide.png";
    cv::imwrite(file.string(), cv::Mat(30, 90, CV_8UC3, cv::Scalar(9, 9, 9)));
    const auto image = reader_.read(file, 45);
    ASSERT_TRUE(image) << image.error().sentence();
    EXPECT_EQ(image->columns, 45);
    EXPECT_EQ(image->rows, 15);
}

TEST_F(ImageFiles, ADirectoryStandsForItsImagesSorted) {
    for (const char* name : {"b.png", "a.JPG", "c.npy", "notes.txt"}) write(name, "");
    std::filesystem::create_directories(folder_ / "deeper.png");
    const auto found = list_images({folder_});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 3u);
    EXPECT_EQ((*found)[0].filename(), "a.JPG");
    EXPECT_EQ((*found)[2].filename(), "c.npy");
}

TEST_F(ImageFiles, WhatIsNotThereIsASentence) {
    EXPECT_EQ(list_images({folder_ / "none"}).error().code, ErrorCode::io);
    EXPECT_EQ(list_images({folder_}).error().sentence(), folder_.string() + ": there are no images in this directory.");
}

} // namespace
} // namespace crease::compare
