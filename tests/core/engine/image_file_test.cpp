#include "core/engine/image_file.h"

#include <gtest/gtest.h>

#include <string>

namespace crease::engine {
namespace {

using namespace std::string_literals;

std::span<const std::byte> bytes(const std::string& text) { return std::as_bytes(std::span(text)); }

// A segment of length 4, a start of scan, coded bytes with a stuffed FF and a restart marker, and the end.
const std::string jpeg = "\xff\xd8\xff\xe0\x00\x04\xff\xd9\xff\xda\x00\x02\x12\xff\x00\x34\xff\xd0\x56\xff\xd9"s;

TEST(CutJpeg, IsOneWhoseEndIsMissing) {
    EXPECT_FALSE(is_cut_jpeg(bytes(jpeg)));
    EXPECT_FALSE(is_cut_jpeg(bytes(jpeg + "\0\0padding"s)));
    // The end marker inside the first segment (a thumbnail has one) is none.
    for (std::size_t size = 3; size < jpeg.size(); ++size) EXPECT_TRUE(is_cut_jpeg(bytes(jpeg.substr(0, size)))) << size;
}

TEST(CutJpeg, IsNothingElse) {
    EXPECT_FALSE(is_cut_jpeg(bytes("")));
    EXPECT_FALSE(is_cut_jpeg(bytes("\x89PNG\r\n\x1a\n")));
}

// EXIF with two entries, of which the second is the orientation 6, in both byte orders.
const std::string little = "II*\0\x08\0\0\0\x02\0\x00\x01\x03\0\x01\0\0\0\x07\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"s;
const std::string big = "MM\0*\0\0\0\x08\0\x02\x01\x00\0\x03\0\0\0\x01\0\x07\0\0\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"s;

std::string jpeg_with(const std::string& exif) {
    const auto length = static_cast<char>(exif.size() + 8);
    return "\xff\xd8\xff\xe1\x00"s + length + "Exif\0\0"s + exif + jpeg.substr(2);
}
std::string png_with(const std::string& exif) {
    return "\x89PNG\r\n\x1a\n"s + "\0\0\0\0IHDRcrc-"s + "\0\0\0"s + static_cast<char>(exif.size()) + "eXIf" + exif + "crc-";
}
std::string webp_with(const std::string& exif) {
    return "RIFFsizeWEBP"s + "VP8L\x03\0\0\0abc\0"s + "EXIF" + static_cast<char>(exif.size()) + "\0\0\0"s + exif;
}

TEST(ExifOrientation, IsReadFromEveryContainer) {
    for (const auto& exif : {little, big}) {
        EXPECT_EQ(exif_orientation(bytes(jpeg_with(exif))), 6);
        EXPECT_EQ(exif_orientation(bytes(png_with(exif))), 6);
        EXPECT_EQ(exif_orientation(bytes(webp_with(exif))), 6);
        EXPECT_EQ(exif_orientation(bytes(webp_with("Exif\0\0"s + exif))), 6);
    }
}

TEST(ExifOrientation, IsUprightWhereNothingIsSaid) {
    EXPECT_EQ(exif_orientation(bytes(jpeg)), 1);
    EXPECT_EQ(exif_orientation(bytes("")), 1);
    EXPECT_EQ(exif_orientation(bytes(jpeg_with("II*\0\xff\xff\xff\xff"s))), 1);
    auto nine = little;
    nine[nine.size() - 4] = 9;
    EXPECT_EQ(exif_orientation(bytes(jpeg_with(nine))), 1);
}

TEST(ExifOrientation, OfAFileCutAnywhereIsReadWithinIt) {
    for (const auto& whole : {jpeg_with(little), png_with(big), webp_with(little)})
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto value = exif_orientation(bytes(whole.substr(0, size)));
            EXPECT_TRUE(value == 1 || value == 6) << size;
        }
}

} // namespace
} // namespace crease::engine
