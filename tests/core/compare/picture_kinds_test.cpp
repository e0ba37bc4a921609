// Pictures of every kind that people have: right, or one sentence. The files in pictures/ are Pillow's, or were made by hand (12 bits).

#include "core/compare/image_input.h"
#include "core/compare/numbers.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <opencv2/imgcodecs.hpp>

namespace crease::compare {
namespace {

ImagePreset plain(int width, int height) {
    ImagePreset preset;
    preset.width = width;
    preset.height = height;
    preset.layout = Layout::nhwc;
    preset.scale = 1;
    return preset;
}

Result<HostTensor> loaded(const std::filesystem::path& file, const ImagePreset& preset) {
    static engine::ImageReader reader({.command = {ENGINE_HOST}});
    return load_image(reader, file, preset, ElementType::float32);
}

/// The first pixel, red, green, blue.
std::vector<double> first_pixel(const std::filesystem::path& file, ImagePreset preset) {
    const auto tensor = loaded(file, preset);
    EXPECT_TRUE(tensor) << tensor.error().sentence();
    auto values = tensor ? *to_doubles(*tensor) : std::vector<double>(3);
    values.resize(3);
    return values;
}

std::filesystem::path picture(const std::string& name) { return std::filesystem::path("tests/core/compare/pictures") / name; }

testing::Matcher<std::vector<double>> near(double red, double green, double blue, double slack) {
    return testing::ElementsAre(testing::DoubleNear(red, slack), testing::DoubleNear(green, slack), testing::DoubleNear(blue, slack));
}

class SixteenBits : public ::testing::TestWithParam<const char*> {
protected:
    /// One colour, red a quarter of a grey level above 100.
    std::filesystem::path file(int channels) {
        const auto path = folder_.path() / (std::string("deep") + GetParam());
        cv::imwrite(path.string(), cv::Mat(8, 8, CV_16UC(channels), channels == 1 ? cv::Scalar(25764) : cv::Scalar(257, 51400, 25764, 65535)));
        return path;
    }
    test::TemporaryDirectory folder_;
};
INSTANTIATE_TEST_SUITE_P(Kinds, SixteenBits, ::testing::Values(".png", ".tiff"));

TEST_P(SixteenBits, KeepWhatLiesBetweenTheLevels) {
    for (const auto resampling : {engine::Resampling::area, engine::Resampling::bilinear, engine::Resampling::bicubic, engine::Resampling::linear})
        for (const int edge : {8, 5, 11}) {
            auto preset = plain(edge, edge);
            preset.resampling = resampling;
            EXPECT_THAT(first_pixel(file(3), preset), near(25764 / 257.0, 200, 1, 1e-3)) << static_cast<int>(resampling) << " " << edge;
        }
    EXPECT_THAT(first_pixel(file(1), plain(8, 8)), near(25764 / 257.0, 25764 / 257.0, 25764 / 257.0, 1e-4));
    auto white = plain(8, 8);
    white.alpha = engine::Alpha::on_white;
    EXPECT_THAT(first_pixel(file(4), white), near(25764 / 257.0, 200, 1, 1e-4)) << "nothing is transparent";
}

TEST(PictureKinds, AreReadAsPillowReadsThem) {
    EXPECT_THAT(first_pixel(picture("cmyk.jpg"), plain(8, 8)), near(49, 190, 225, 3));
    EXPECT_EQ(first_pixel(picture("palette.png"), plain(4, 4)), (std::vector<double>{10, 20, 30}));
    EXPECT_EQ(first_pixel(picture("bilevel.png"), plain(8, 2)), (std::vector<double>{255, 255, 255}));
    EXPECT_EQ(first_pixel(picture("grey_alpha.png"), plain(2, 2)), (std::vector<double>{100, 100, 100}));
    EXPECT_EQ(first_pixel(picture("palette_transparent.png"), plain(2, 2)), (std::vector<double>{10, 20, 30}));
}

TEST(PictureKinds, OfTwelveBitsKeepThem) {
    const auto tensor = loaded(picture("bits12.tif"), plain(4, 2));
    ASSERT_TRUE(tensor) << tensor.error().sentence();
    const auto numbers = *to_doubles(*tensor);
    ASSERT_EQ(numbers.size(), 24u);
    const int grey[] = {0, 4095, 2048, 16, 1, 2, 3, 4}; // of 4096 levels
    for (std::size_t i = 0; i < 8; ++i) EXPECT_NEAR(numbers[3 * i], grey[i] * 16 / 257.0, 1e-4) << i;
}

TEST(PictureKinds, LieOnWhiteOrBlackWhereTheyAreTransparent) {
    auto ground = plain(2, 2);
    ground.alpha = engine::Alpha::on_white;
    EXPECT_THAT(first_pixel(picture("grey_alpha.png"), ground), near(177, 177, 177, 1));
    ground.alpha = engine::Alpha::on_black;
    EXPECT_THAT(first_pixel(picture("grey_alpha.png"), ground), near(50, 50, 50, 1));
    const auto values = loaded(picture("palette_transparent.png"), ground);
    ASSERT_TRUE(values) << values.error().sentence();
    const auto numbers = *to_doubles(*values);
    EXPECT_EQ(numbers[3] + numbers[4] + numbers[5], 0) << "the second pixel is transparent";
}

TEST(PictureKinds, ThatAreNotReadAreSaidToBeWhatTheyAre) {
    const std::pair<const char*, const char*> kinds[] = {
        {"still.gif", "GIF images are not read"}, {"animated.webp", "animated WebP"}, {"bits12.jpg", "a JPEG of 12 bits a sample"}};
    for (const auto& [name, sentence] : kinds) {
        const auto tensor = loaded(picture(name), plain(8, 8));
        ASSERT_FALSE(tensor) << name;
        EXPECT_THAT(tensor.error().sentence(), testing::HasSubstr(sentence));
        EXPECT_EQ(tensor.error().code, ErrorCode::bad_input);
    }
}

} // namespace
} // namespace crease::compare
