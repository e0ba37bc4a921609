#include "core/compare/npy.h"
#include "core/compare/numbers.h"

#include <gtest/gtest.h>

#include <cstring>

namespace crease::compare {
namespace {

std::string file(const std::string& dict, const std::string& data, char version = 1) {
    std::string text = "\x93NUMPY";
    text += version;
    text += '\0';
    const auto length = static_cast<std::uint32_t>(dict.size());
    text.append(reinterpret_cast<const char*>(&length), version == 1 ? 2 : 4);
    return text + dict + data;
}

std::string floats(const std::vector<float>& values) { return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)}; }

TEST(Npy, ReadsFloats) {
    const auto dict = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }      \n";
    for (const char version : {1, 2, 3}) {
        const auto tensor = parse_npy(file(dict, floats({1.5f, -2}), version));
        ASSERT_TRUE(tensor) << tensor.error().sentence();
        EXPECT_EQ(tensor->type, ElementType::float32);
        EXPECT_EQ(tensor->shape, (std::vector<std::int64_t>{1, 2}));
        EXPECT_EQ(*to_doubles(*tensor), (std::vector<double>{1.5, -2}));
    }
}

TEST(Npy, ReadsOneAxisAndNone) {
    const auto vector = parse_npy(file("{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }", "\1\2\3"));
    ASSERT_TRUE(vector);
    EXPECT_EQ(vector->shape, (std::vector<std::int64_t>{3}));
    const auto scalar = parse_npy(file("{'descr': '|u1', 'fortran_order': False, 'shape': (), }", "\7"));
    ASSERT_TRUE(scalar);
    EXPECT_TRUE(scalar->shape.empty());
}

class Broken : public ::testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Npy, Broken,
                         ::testing::Values("", "\x93NUMPY", "text text text text",
                                           file("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", floats({1, 2, 3})),
                                           file("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", "abc"),
                                           file("{'descr': '<c8', 'fortran_order': False, 'shape': (1,), }", floats({1, 2})),
                                           file("{'descr': '?f4', 'fortran_order': False, 'shape': (1,), }", floats({1})),
                                           file("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", floats({1})),
                                           file("{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 9), }", floats({1})),
                                           file("{'descr': '<f4', 'fortran_order': False}", floats({1})), file("{'descr'", ""),
                                           file("{'shape': (1", "")));
TEST_P(Broken, IsRefused) { EXPECT_FALSE(parse_npy(GetParam())); }

TEST(Npy, EveryTruncationIsRefused) {
    const auto whole = file("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }", floats({1, 2}));
    for (std::size_t length = 0; length < whole.size(); ++length) EXPECT_FALSE(parse_npy(whole.substr(0, length))) << length;
}

} // namespace
} // namespace crease::compare
