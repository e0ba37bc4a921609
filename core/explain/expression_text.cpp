// One tree, three scripts. A part is put in parentheses where the operator around it binds closer; negative numbers are, too,
// anywhere but at the beginning.

#include "core/explain/expression.h"

#include <string_view>

namespace crease::explain {

using Kind = Expression::Kind;

namespace {

bool is_negative(const Expression& of) { return of.kind == Kind::negative || ((of.kind == Kind::number || of.kind == Kind::rest) && of.value < 0); }

/// The same with its sign turned, for a term that is subtracted.
Expression turned(Expression of) {
    if (of.kind == Kind::negative) return of.parts.front();
    of.value = -of.value;
    return of;
}

bool needs_parentheses(const Expression& part, Kind around, bool first) {
    if (around == Kind::product || around == Kind::negative) return part.kind == Kind::sum || (!first && is_negative(part));
    return false;
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& one : list) text += (text.empty() ? "" : ",") + one;
    return text;
}

/// How one script writes each kind; the walk over the tree is the same for all.
class Script {
public:
    virtual ~Script() = default;
    /// `leading`: nothing stands before it, so that a number may begin with its sign.
    [[nodiscard]] std::string write(const Expression& e, bool leading = true) const {
        switch (e.kind) {
        case Kind::symbol: return symbol(e);
        case Kind::number: return number(e);
        case Kind::rest: return rest(e);
        case Kind::sum: return summed(e);
        case Kind::product: return listed(e, times(), leading);
        case Kind::negative: return minus() + inside(e.parts.front(), Kind::negative, false);
        case Kind::fraction: return fraction(e);
        case Kind::root: return root(write(e.parts.front()));
        case Kind::series: return series(e) + inside(e.parts.front(), Kind::product, false);
        case Kind::equation: return listed(e, equals(), true);
        }
        return {};
    }

protected:
    [[nodiscard]] virtual std::string symbol(const Expression& e) const = 0;
    [[nodiscard]] virtual std::string number(const Expression& e) const = 0;
    [[nodiscard]] virtual std::string rest(const Expression& e) const = 0;
    [[nodiscard]] virtual std::string fraction(const Expression& e) const = 0;
    [[nodiscard]] virtual std::string root(const std::string& of) const = 0;
    [[nodiscard]] virtual std::string series(const Expression& e) const = 0;
    [[nodiscard]] virtual std::string parentheses(const std::string& of) const = 0;
    [[nodiscard]] virtual std::string plus() const = 0;
    [[nodiscard]] virtual std::string minus() const = 0;
    [[nodiscard]] virtual std::string minus_between() const = 0;
    [[nodiscard]] virtual std::string times() const = 0;
    [[nodiscard]] virtual std::string equals() const = 0;

private:
    [[nodiscard]] std::string inside(const Expression& part, Kind around, bool first) const {
        const auto text = write(part, first);
        return needs_parentheses(part, around, first) ? parentheses(text) : text;
    }
    [[nodiscard]] std::string summed(const Expression& e) const {
        std::string text;
        for (const auto& part : e.parts) {
            if (text.empty()) text = write(part);
            else if (is_negative(part)) text += minus_between() + inside(turned(part), Kind::negative, false);
            else text += plus() + write(part, false);
        }
        return text;
    }
    [[nodiscard]] std::string listed(const Expression& e, const std::string& between, bool leading) const {
        std::string text;
        for (const auto& part : e.parts)
            text += (text.empty() ? "" : between) + inside(part, e.kind, text.empty() ? leading : e.kind == Kind::equation);
        return text;
    }
};

class PlainText final : public Script {
    std::string symbol(const Expression& e) const override { return e.text + (e.indices.empty() ? "" : "[" + joined(e.indices) + "]"); }
    std::string number(const Expression& e) const override { return number_text(e.value); }
    std::string rest(const Expression& e) const override { return "… (" + e.text + ": " + number_text(e.value) + ")"; }
    std::string fraction(const Expression& e) const override { return operand(e.parts[0]) + " / " + operand(e.parts[1]); }
    std::string root(const std::string& of) const override { return "√(" + of + ")"; }
    std::string series(const Expression& e) const override { return "Σ[" + joined(e.indices) + "] "; }
    std::string parentheses(const std::string& of) const override { return "(" + of + ")"; }
    std::string plus() const override { return " + "; }
    std::string minus() const override { return "−"; }
    std::string minus_between() const override { return " − "; }
    std::string times() const override { return " · "; }
    std::string equals() const override { return " = "; }

    /// A line cannot show what a fraction's bar holds together.
    [[nodiscard]] std::string operand(const Expression& part) const {
        const bool one = part.kind == Kind::symbol || part.kind == Kind::number || part.kind == Kind::root;
        return one ? write(part) : "(" + write(part) + ")";
    }
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

class Latex final : public Script {
    std::string symbol(const Expression& e) const override {
        std::string text = e.text;
        for (const auto& [letter, name] : letters) text = replaced(text, letter, name);
        return numbered(text) + (e.indices.empty() ? "" : "_{" + replaced(joined(e.indices), "−", "-") + "}");
    }
    std::string number(const Expression& e) const override { return figure(e.value); }
    std::string rest(const Expression& e) const override { return "\\underbrace{" + figure(e.value) + "}_{\\text{" + e.text + "}}"; }
    std::string fraction(const Expression& e) const override { return "\\frac{" + write(e.parts[0]) + "}{" + write(e.parts[1]) + "}"; }
    std::string root(const std::string& of) const override { return "\\sqrt{" + of + "}"; }
    std::string series(const Expression& e) const override { return "\\sum_{" + joined(e.indices) + "} "; }
    std::string parentheses(const std::string& of) const override { return "\\left(" + of + "\\right)"; }
    std::string plus() const override { return " + "; }
    std::string minus() const override { return "-"; }
    std::string minus_between() const override { return " - "; }
    std::string times() const override { return " \\cdot "; }
    std::string equals() const override { return " = "; }

    static std::string figure(double value) {
        auto text = replaced(number_text(value), "−", "-");
        const auto e = text.find('e');
        return e == std::string::npos ? text : text.substr(0, e) + " \\cdot 10^{" + text.substr(e + 1) + "}";
    }
    static std::string numbered(const std::string& text);
    static constexpr std::pair<std::string_view, std::string_view> letters[] = {
        {"γ", "\\gamma"}, {"β", "\\beta"},  {"μ", "\\mu"},  {"σ²", "\\sigma^2"}, {"ε", "\\varepsilon"},
        {"α", "\\alpha"}, {"δ", "\\delta"}, {"Σ", "\\sum"}, {"′", "'"},          {"ₖ", "^{(k)}"}};
};

/// "W₁₂" as W^{(12)}: an index at the foot stands there already.
std::string Latex::numbered(const std::string& text) {
    static constexpr std::string_view first = "₀"; // the ten digits differ in their last byte
    const auto at = text.find(first.substr(0, 2));
    if (at == std::string::npos) return text;
    std::string digits;
    for (auto i = at; i + first.size() <= text.size(); i += first.size()) digits += static_cast<char>('0' + (text[i + 2] - first[2]));
    return text.substr(0, at) + "^{(" + digits + ")}";
}

std::string escaped(std::string text) { return replaced(replaced(replaced(std::move(text), "&", "&amp;"), "<", "&lt;"), ">", "&gt;"); }

class MathMl final : public Script {
    std::string symbol(const Expression& e) const override {
        const auto letter = upright(e.text);
        const auto inner = e.indices.empty() ? letter : "<msub>" + letter + "<mrow>" + upright(joined(e.indices)) + "</mrow></msub>";
        return keyed(e.key, inner);
    }
    std::string number(const Expression& e) const override { return keyed(e.key, figure(e.value)); }
    std::string rest(const Expression& e) const override {
        return "<munder><mrow>" + figure(e.value) + "</mrow><mtext>" + escaped(e.text) + "</mtext></munder>";
    }
    std::string fraction(const Expression& e) const override {
        return "<mfrac><mrow>" + write(e.parts[0]) + "</mrow><mrow>" + write(e.parts[1]) + "</mrow></mfrac>";
    }
    std::string root(const std::string& of) const override { return "<msqrt>" + of + "</msqrt>"; }
    std::string series(const Expression& e) const override { return "<munder><mo>∑</mo><mrow>" + upright(joined(e.indices)) + "</mrow></munder>"; }
    std::string parentheses(const std::string& of) const override { return "<mrow><mo>(</mo>" + of + "<mo>)</mo></mrow>"; }
    std::string plus() const override { return "<mo>+</mo>"; }
    std::string minus() const override { return "<mo>−</mo>"; }
    std::string minus_between() const override { return "<mo>−</mo>"; }
    std::string times() const override { return "<mo>·</mo>"; }
    std::string equals() const override { return "<mo>=</mo>"; }

    static std::string figure(double value) {
        return value < 0 ? "<mrow><mo>−</mo><mn>" + number_text(-value) + "</mn></mrow>" : "<mn>" + number_text(value) + "</mn>";
    }
    /// Browsers slant names of one letter alone: W, but not W′.
    static std::string upright(const std::string& name) { return "<mi mathvariant=\"normal\">" + escaped(name) + "</mi>"; }
    static std::string keyed(const std::string& key, const std::string& inner) {
        return key.empty() ? inner : "<mrow data-key=\"" + escaped(key) + "\">" + inner + "</mrow>";
    }
};

} // namespace

std::string to_text(const Expression& expression) { return PlainText().write(expression); }
std::string to_latex(const Expression& expression) { return Latex().write(expression); }
std::string to_mathml(const Expression& expression) { return "<math display=\"block\">" + MathMl().write(expression) + "</math>"; }

} // namespace crease::explain
