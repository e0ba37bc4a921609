#include "core/compare/symbol_expression.h"

#include <cctype>

namespace crease::compare {
namespace {

bool starts_name(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_'; }
bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.'; }

/// Recursive descent: sum = product {+- product}, product = atom {* / // atom}. Nothing means that it cannot be read.
class Reader {
public:
    Reader(const std::string& text, const std::map<std::string, std::int64_t>& known) : text_(text), known_(known) {}

    std::optional<std::int64_t> whole() {
        const auto value = sum(0);
        skip();
        return at_ == text_.size() ? value : std::nullopt;
    }

private:
    using Value = std::optional<std::int64_t>;
    static constexpr int deepest = 32;

    void skip() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
    bool take(char c) {
        skip();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    static Value combined(Value a, char op, Value b) {
        std::int64_t result = 0;
        if (!a || !b) return std::nullopt;
        if (op == '/') return *b > 0 && *a >= 0 ? Value(*a / *b) : std::nullopt;
        const bool overflows = op == '+'   ? __builtin_add_overflow(*a, *b, &result)
                               : op == '-' ? __builtin_sub_overflow(*a, *b, &result)
                                           : __builtin_mul_overflow(*a, *b, &result);
        return overflows ? std::nullopt : Value(result);
    }
    Value sum(int depth) {
        auto value = product(depth);
        for (char op = 0; value && (op = take('+') ? '+' : take('-') ? '-' : 0) != 0;) value = combined(value, op, product(depth));
        return value;
    }
    Value product(int depth) {
        auto value = atom(depth);
        for (char op = 0; value && (op = take('*') ? '*' : take('/') ? '/' : 0) != 0;) {
            if (op == '/') take('/');
            value = combined(value, op, atom(depth));
        }
        return value;
    }
    Value atom(int depth) {
        if (depth > deepest) return std::nullopt;
        if (take('(')) {
            const auto value = sum(depth + 1);
            return take(')') ? value : std::nullopt;
        }
        const auto start = at_;
        while (at_ < text_.size() && in_name(text_[at_])) ++at_;
        const auto word = text_.substr(start, at_ - start);
        if (word == "floor" && take('(')) {
            --at_;
            return atom(depth + 1);
        }
        if (const auto found = known_.find(word); found != known_.end()) return found->second;
        if (word.empty() || word.size() > 9 || word.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
        return std::stoll(word);
    }

    const std::string& text_;
    const std::map<std::string, std::int64_t>& known_;
    std::size_t at_ = 0;
};

} // namespace

std::optional<std::int64_t> evaluate_symbol(const std::string& text, const std::map<std::string, std::int64_t>& known) {
    return Reader(text, known).whole();
}

std::vector<std::string> names_in_symbol(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size();) {
        if (!in_name(text[at])) {
            ++at;
            continue;
        }
        const auto start = at;
        while (at < text.size() && in_name(text[at])) ++at;
        const auto word = text.substr(start, at - start);
        if (starts_name(word.front()) && word != "floor") names.push_back(word);
    }
    return names;
}

bool is_expression(const std::string& text) { return text.find_first_of("+-*/(") != std::string::npos && !names_in_symbol(text).empty(); }

} // namespace crease::compare
