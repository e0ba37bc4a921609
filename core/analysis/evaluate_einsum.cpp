// Einsum over constants. Of two operands it is a product of matrices once their axes are sorted into those that both and
// the result have (batch), that one and the result have (rows, columns), and that only the operands share (summed up):
// OREPA's recipes multiply 512 x 512 x 4096 numbers, which a walk over all indices would take minutes for. Everything
// else, diagonals and three or more operands, takes that walk.

#include "core/analysis/einsum.h"
#include "core/analysis/evaluate_ops.h"
#include "core/analysis/matrix_product.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace crease::analysis {
namespace {

using Extents = std::map<char, std::int64_t>;
constexpr std::int64_t most_products = std::int64_t{1} << 35; ///< about half a minute

bool holds(const std::string& labels, char c) { return labels.find(c) != std::string::npos; }

bool repeats(std::string labels) {
    std::sort(labels.begin(), labels.end());
    return std::adjacent_find(labels.begin(), labels.end()) != labels.end();
}

std::vector<std::int64_t> dims_of(const std::string& labels, const Extents& extents) {
    std::vector<std::int64_t> dims;
    for (char c : labels) dims.push_back(extents.at(c));
    return dims;
}

std::int64_t count_of(const std::string& labels, const Extents& extents) {
    std::int64_t count = 1;
    for (char c : labels) count = extents.at(c) > most_products / std::max<std::int64_t>(1, count) ? most_products + 1 : count * extents.at(c);
    return count;
}

template <class Elements>
Elements permuted(const Elements& data, const std::string& from, const std::string& to, const Extents& extents) {
    if (from == to) return data;
    const auto own = ops::strides_of(dims_of(from, extents));
    ops::Strides steps;
    for (char c : to) steps.push_back(own[from.find(c)]);
    Elements out(data.size());
    ops::walk(dims_of(to, extents), {steps}, [&](const auto& at, std::int64_t flat) { out[flat] = data[at[0]]; });
    return out;
}

/// The labels of two operands by the part they play in a product of matrices.
struct Parts {
    std::string batch, rows, columns, summed;
    bool fits = true; ///< false: some label is summed over in one operand alone

    Parts(const std::string& a, const std::string& b, const std::string& result) {
        for (char c : a) {
            if (holds(b, c)) (holds(result, c) ? batch : summed) += c;
            else if (holds(result, c)) rows += c;
            else fits = false;
        }
        for (char c : b)
            if (!holds(a, c)) holds(result, c) ? void(columns += c) : void(fits = false);
    }
};

template <class Elements>
Elements product(const Equation& equation, const ops::Inputs& inputs, const Parts& parts, const Extents& extents) {
    const auto x = permuted(std::get<Elements>(inputs[0]->data), equation.terms[0], parts.batch + parts.rows + parts.summed, extents);
    const auto y = permuted(std::get<Elements>(inputs[1]->data), equation.terms[1], parts.batch + parts.summed + parts.columns, extents);
    const auto rows = count_of(parts.rows, extents), depth = count_of(parts.summed, extents), columns = count_of(parts.columns, extents);
    const auto batch = count_of(parts.batch, extents);
    Elements z(static_cast<std::size_t>(batch * rows * columns));
    for (std::int64_t i = 0; i < batch; ++i)
        ops::add_product(x.data() + i * rows * depth, y.data() + i * depth * columns, z.data() + i * rows * columns, rows, depth, columns);
    return permuted(z, parts.batch + parts.rows + parts.columns, equation.result, extents);
}

void accumulate(double& sum, double term) { sum += term; }
void accumulate(std::int64_t& sum, std::uint64_t term) { sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum) + term); }

template <class Elements>
Elements walked(const Equation& equation, const ops::Inputs& inputs, const std::string& order, const Extents& extents) {
    const auto strides_in = [&](const std::string& labels) {
        const auto own = ops::strides_of(dims_of(labels, extents));
        ops::Strides out(order.size(), 0);
        for (std::size_t i = 0; i < labels.size(); ++i) out[order.find(labels[i])] += own[i];
        return out;
    };
    std::vector<ops::Strides> steps{strides_in(equation.result)};
    for (const auto& term : equation.terms) steps.push_back(strides_in(term));
    Elements out(static_cast<std::size_t>(count_of(equation.result, extents)));
    using Term = std::conditional_t<std::is_same_v<Elements, Reals>, double, std::uint64_t>; // integers wrap
    ops::walk(dims_of(order, extents), steps, [&](const auto& at, std::int64_t) {
        Term term = 1;
        for (std::size_t i = 0; i < inputs.size(); ++i) term *= static_cast<Term>(std::get<Elements>(inputs[i]->data)[at[i + 1]]);
        accumulate(out[at[0]], term);
    });
    return out;
}

/// Of integers: whether no sum of so many products can leave what a double holds exactly.
bool certain(const ops::Inputs& inputs, double products) {
    for (const auto* input : inputs) {
        double most = 1;
        for (auto v : std::get<Integers>(input->data)) most = std::max(most, std::fabs(static_cast<double>(v)));
        products *= most;
    }
    return products < std::min(0x1p53, std::ldexp(1.0, static_cast<int>(8 * element_size(inputs[0]->type)) - 1));
}

} // namespace

Equation parse_equation(std::string text, std::size_t inputs) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    Equation equation;
    const auto arrow = text.find("->");
    const std::string left = text.substr(0, arrow);
    for (std::size_t start = 0; equation.terms.size() < inputs;) {
        const auto comma = left.find(',', start);
        equation.terms.push_back(left.substr(start, comma == std::string::npos ? comma : comma - start));
        if (comma == std::string::npos) break;
        start = comma + 1;
    }
    if (arrow != std::string::npos) {
        equation.result = text.substr(arrow + 2);
        return equation;
    }
    std::map<char, int> seen;
    for (char c : left)
        if (c != ',') ++seen[c];
    for (auto [c, times] : seen)
        if (times == 1) equation.result += c;
    return equation;
}

std::optional<Extents> label_extents(const Equation& equation, const std::vector<std::vector<std::int64_t>>& shapes) {
    Extents extents;
    if (equation.terms.size() != shapes.size() || repeats(equation.result)) return {};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (equation.terms[i].size() != shapes[i].size()) return {};
        for (std::size_t axis = 0; axis < shapes[i].size(); ++axis) {
            const char label = equation.terms[i][axis];
            if (!std::isalpha(static_cast<unsigned char>(label))) return {};
            const auto [at, fresh] = extents.emplace(label, shapes[i][axis]);
            if (!fresh && at->second != shapes[i][axis]) return {};
        }
    }
    for (char c : equation.result)
        if (!extents.contains(c)) return {};
    return extents;
}

namespace ops {

Result<Array> einsum(const Call& call) {
    const auto equation = parse_equation(call.node.string_attribute("equation", ""), call.inputs.size());
    std::vector<Shape> shapes;
    for (const auto* input : call.inputs) {
        if (!input || input->type != call.input(0).type) return call.refuse("the inputs do not fit each other");
        shapes.push_back(input->dims);
    }
    const auto extents = label_extents(equation, shapes);
    if (!extents) return call.refuse("the equation does not fit");
    std::string order = equation.result;
    for (auto [label, extent] : *extents)
        if (!holds(order, label)) order += label;
    CREASE_TRY(auto out, call.room(call.input(0).type, dims_of(equation.result, *extents)));
    const auto products = count_of(order, *extents);
    if (!out.is_real() && !certain(call.inputs, static_cast<double>(products)))
        return call.refuse("engines differ on what it makes of numbers as large as these");
    const bool plain = call.inputs.size() == 2 && !repeats(equation.terms[0]) && !repeats(equation.terms[1]);
    const auto parts = plain ? std::optional(Parts(equation.terms[0], equation.terms[1], equation.result)) : std::nullopt;
    const bool fast = parts && parts->fits;
    if (products > (fast ? most_products : most_elements)) return call.refuse("it would take too long");
    std::visit(
        [&](auto& elements) {
            using Elements = std::remove_cvref_t<decltype(elements)>;
            elements = fast ? product<Elements>(equation, call.inputs, *parts, *extents) : walked<Elements>(equation, call.inputs, order, *extents);
            settle(out.type, elements);
        },
        out.data);
    return out;
}

} // namespace ops
} // namespace crease::analysis
