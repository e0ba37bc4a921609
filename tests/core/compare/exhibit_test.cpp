#include "core/compare/exhibit.h"
#include "core/compare/numbers.h"
#include "core/io/io.h"
#include "tests/core/compare/requests.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"

namespace crease::compare {
namespace {

using test::text_model;

CompareRequest of(const std::string& a, const std::string& b) {
    auto request = request_for(text_model(a), text_model(b));
    request.random = 2;
    return request;
}

constexpr const char* first = "main (float[1,2] x) => (float[1,2] y) { n = Neg(x) r = Relu(n) y = Exp(r) }";
constexpr const char* second = "main (float[1,2] x) => (float[1,2] y) { m = Abs(x) r = Relu(m) y = Exp(r) }";

TEST(ExhibitValues, AreThoseOfBothForOneInput) {
    const auto shown = exhibit_values(of(first, second), "random 1", {}, {{"n", "m"}, {"x", "x"}, {"y", "y"}});
    ASSERT_TRUE(shown) << shown.error().sentence();
    EXPECT_EQ(shown->input, "random 1");
    ASSERT_EQ(shown->outputs.size(), 3u);
    const auto n = *to_doubles(shown->outputs[0].a), m = *to_doubles(shown->outputs[0].b), x = *to_doubles(shown->outputs[1].a);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(n[i], -x[i]);
        EXPECT_EQ(m[i], std::abs(x[i]));
    }
}

TEST(ExhibitValues, MayBeInOneOfThemAlone) {
    const auto shown = exhibit_values(of(first, second), "", {}, {{"n", ""}});
    ASSERT_TRUE(shown) << shown.error().sentence();
    EXPECT_TRUE(shown->outputs[0].in_a);
    EXPECT_FALSE(shown->outputs[0].in_b);
    EXPECT_EQ(shown->input, "random 0") << "without a name the first";
}

TEST(ExhibitValues, OfTwoShapesAreNoPair) {
    const auto shown =
        exhibit_values(of(first, "main (float[1,2] x) => (float[1,2] y) { m = Concat<axis = 1>(x, x) y = Exp(x) }"), "", {}, {{"n", "m"}});
    ASSERT_FALSE(shown);
    EXPECT_EQ(shown.error().code, ErrorCode::bad_input);
}

} // namespace
} // namespace crease::compare
