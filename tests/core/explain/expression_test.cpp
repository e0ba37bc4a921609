#include "core/explain/expression.h"

#include <gtest/gtest.h>

#include <cmath>

namespace crease::explain {
namespace {

const Expression scale = fraction(symbol("gamma", "γ", {"o"}), root(sum({symbol("variance", "σ²", {"o"}), symbol("epsilon", "ε")})));
const Expression line = equation({symbol("W'", "W′", {"o", "i"}), product({scale, symbol("W", "W", {"o", "i"})})});

TEST(Expression, IsWrittenAsTextLatexAndMathml) {
    EXPECT_EQ(to_text(line), "W′[o,i] = γ[o] / √(σ²[o] + ε) · W[o,i]");
    EXPECT_EQ(to_latex(line), "W'_{o,i} = \\frac{\\gamma_{o}}{\\sqrt{\\sigma^2_{o} + \\varepsilon}} \\cdot W_{o,i}");
    const auto mathml = to_mathml(line);
    EXPECT_NE(mathml.find("<mfrac>"), std::string::npos);
    EXPECT_NE(mathml.find("data-key=\"gamma\""), std::string::npos);
}

TEST(Expression, LatexHasNoLettersOfItsOwn) {
    EXPECT_EQ(to_latex(symbol("W12", "W₁₂", {"o", "t−u"})), "W^{(12)}_{o,t-u}");
    EXPECT_EQ(to_latex(symbol("b3", "b₃")), "b^{(3)}");
    EXPECT_EQ(to_latex(symbol("W", "Wₖ", {"o−first(k)"})), "W^{(k)}_{o-first(k)}");
}

TEST(Expression, MathmlSlantsAllNamesOrNone) {
    const auto mathml = to_mathml(line);
    for (auto at = mathml.find("<mi"); at != std::string::npos; at = mathml.find("<mi", at + 1))
        EXPECT_EQ(mathml.substr(at, 25), "<mi mathvariant=\"normal\">") << "of one letter and of several";
}

TEST(Expression, ComesToItsNumbers) {
    const auto numbers = with_numbers(line, {{"gamma", 3}, {"variance", 3.75}, {"epsilon", 0.25}, {"W", -2}, {"W'", -3}});
    EXPECT_EQ(to_text(numbers), "−3 = 3 / √(3.75 + 0.25) · (−2)");
    EXPECT_DOUBLE_EQ(evaluate(numbers).value(), -3);
    EXPECT_FALSE(evaluate(line)) << "a symbol has no value";
}

TEST(Expression, PutsSignsWhereTheyCanBeRead) {
    EXPECT_EQ(to_text(sum({number(1), number(-2), negative(number(-3))})), "1 − 2 − (−3)") << "as it is told: minus of a negative number";
    EXPECT_EQ(to_text(sum({number(1), negative(sum({number(2), number(3)}))})), "1 − (2 + 3)");
    EXPECT_EQ(to_text(sum({number(1), negative(product({number(-3), number(2)}))})), "1 − (−3) · 2");
    EXPECT_EQ(to_text(product({sum({number(1), number(2)}), number(3)})), "(1 + 2) · 3");
    EXPECT_EQ(to_text(fraction(sum({number(1), number(2)}), number(3))), "(1 + 2) / 3");
    EXPECT_DOUBLE_EQ(evaluate(sum({number(1), negative(product({number(-3), number(2)}))})).value(), 7);
}

TEST(Expression, ShowsNumbersShortly) {
    EXPECT_EQ(number_text(0.000012345), "1.234e−5");
    EXPECT_EQ(number_text(-1234567), "−1.235e6");
    EXPECT_EQ(number_text(0.5), "0.5");
    EXPECT_EQ(to_latex(number(1e-5)), "1 \\cdot 10^{-5}");
    EXPECT_EQ(to_text(rest(0.25, 47)), "… (47 more: 0.25)");
}

} // namespace
} // namespace crease::explain
