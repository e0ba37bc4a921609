#include "core/explain/expression.h"

#include <cmath>
#include <cstdio>
#include <utility>

namespace crease::explain {

using Kind = Expression::Kind;

namespace {

Expression of_parts(Kind kind, std::vector<Expression> parts) {
    Expression made;
    made.kind = kind;
    made.parts = std::move(parts);
    return made;
}

/// A sum or product of one is that one.
Expression several(Kind kind, std::vector<Expression> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    return of_parts(kind, std::move(parts));
}

} // namespace

Expression symbol(std::string key, std::string text, std::vector<std::string> indices) {
    Expression made;
    made.kind = Kind::symbol;
    made.key = std::move(key);
    made.text = std::move(text);
    made.indices = std::move(indices);
    return made;
}

Expression number(double value, std::string key) {
    Expression made;
    made.value = value;
    made.key = std::move(key);
    return made;
}

Expression rest(double value, std::size_t terms) {
    Expression made;
    made.kind = Kind::rest;
    made.value = value;
    made.text = std::to_string(terms) + " more";
    return made;
}

Expression sum(std::vector<Expression> parts) { return several(Kind::sum, std::move(parts)); }
Expression product(std::vector<Expression> parts) { return several(Kind::product, std::move(parts)); }
Expression negative(Expression of) { return of_parts(Kind::negative, {std::move(of)}); }
Expression fraction(Expression above, Expression below) { return of_parts(Kind::fraction, {std::move(above), std::move(below)}); }
Expression root(Expression of) { return of_parts(Kind::root, {std::move(of)}); }
Expression series(std::vector<std::string> over, Expression of) {
    auto made = of_parts(Kind::series, {std::move(of)});
    made.indices = std::move(over);
    return made;
}
Expression equation(std::vector<Expression> sides) { return of_parts(Kind::equation, std::move(sides)); }

Expression with_numbers(Expression expression, const Numbers& numbers) {
    if (expression.kind == Kind::symbol)
        if (const auto known = numbers.find(expression.key); known != numbers.end()) return number(known->second, known->first);
    for (auto& part : expression.parts) part = with_numbers(std::move(part), numbers);
    return expression;
}

std::optional<double> evaluate(const Expression& expression) {
    if (expression.kind == Kind::symbol || expression.kind == Kind::series) return {};
    if (expression.kind == Kind::number || expression.kind == Kind::rest) return expression.value;
    if (expression.kind == Kind::equation) return expression.parts.size() > 1 ? evaluate(expression.parts[1]) : std::nullopt;
    std::vector<double> parts;
    for (const auto& part : expression.parts) {
        const auto value = evaluate(part);
        if (!value) return {};
        parts.push_back(*value);
    }
    double total = expression.kind == Kind::product ? 1 : 0;
    switch (expression.kind) {
    case Kind::negative: return -parts.at(0);
    case Kind::fraction: return parts.at(0) / parts.at(1);
    case Kind::root: return std::sqrt(parts.at(0));
    case Kind::product:
        for (const double part : parts) total *= part;
        return total;
    default:
        for (const double part : parts) total += part;
        return total;
    }
}

std::string number_text(double value) {
    if (value == 0) return "0";
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    std::string out = text;
    if (const auto minus = out.find('-'); minus == 0) out.replace(0, 1, "−");
    if (const auto e = out.find('e'); e != std::string::npos) { // 1e-05 reads better as 1e−5
        std::string exponent = out.substr(e + 1);
        const bool below = exponent.front() == '-';
        exponent.erase(0, exponent.find_first_not_of("+-0"));
        out = out.substr(0, e) + "e" + (below ? "−" : "") + exponent;
    }
    return out;
}

} // namespace crease::explain
