#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crease::explain {

/// A formula as a tree: what is typeset, copied as text, LaTeX or MathML, and computed by the tests, all from one.
struct Expression {
    enum class Kind {
        symbol, ///< text, with indices
        number,
        rest, ///< a number that stands for several terms; text says how many: "47 more"
        sum,  ///< of parts; a negative part is subtracted
        product,
        negative, ///< of its one part
        fraction, ///< parts[0] / parts[1]
        root,     ///< square root of its one part
        series,   ///< sum of its one part over the indices; has no value of its own
        equation, ///< parts[0] = parts[1] (= parts[2] ...)
    };

    Kind kind = Kind::number;
    std::string text;                 ///< of a symbol: "γ"
    std::vector<std::string> indices; ///< of a symbol or series: "o", "i"
    std::string key;                  ///< what a symbol and its number have in common: "gamma"
    double value = 0;
    std::vector<Expression> parts;

    bool operator==(const Expression&) const = default;
};

[[nodiscard]] Expression symbol(std::string key, std::string text, std::vector<std::string> indices = {});
[[nodiscard]] Expression number(double value, std::string key = {});
[[nodiscard]] Expression rest(double value, std::size_t terms);
[[nodiscard]] Expression sum(std::vector<Expression> parts);
[[nodiscard]] Expression product(std::vector<Expression> parts);
[[nodiscard]] Expression negative(Expression of);
[[nodiscard]] Expression fraction(Expression above, Expression below);
[[nodiscard]] Expression root(Expression of);
[[nodiscard]] Expression series(std::vector<std::string> over, Expression of);
[[nodiscard]] Expression equation(std::vector<Expression> sides);

using Numbers = std::map<std::string, double>; ///< by key

/// The same with numbers in place of the symbols that `numbers` knows.
[[nodiscard]] Expression with_numbers(Expression expression, const Numbers& numbers);

/// What it comes to, in double; of an equation, its second side. Nothing where a symbol has no number.
[[nodiscard]] std::optional<double> evaluate(const Expression& expression);

/// A number as it is shown: four significant digits.
[[nodiscard]] std::string number_text(double value);

[[nodiscard]] std::string to_text(const Expression& expression); ///< "W′[o,i] = γ[o] / √(σ²[o] + ε) · W[o,i]"
[[nodiscard]] std::string to_latex(const Expression& expression);
[[nodiscard]] std::string to_mathml(const Expression& expression); ///< a <math> element; keys as data-key

} // namespace crease::explain
