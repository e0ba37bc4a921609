//   Einsum  "btc,cd->btd"   "...c,dc->...d"   "bchw,oc->bohw"      of a value and a constant matrix
//
// One label of the value is summed over with one label of the matrix, whose other label takes its place; all other labels of the value
// stay where they are. On the last axis that is a linear layer, on axis 1 a 1x1 convolution. Einsum also broadcasts an axis of one
// element, so the extent of the axis has to be known.

#include "core/fold/transfer/transfers.h"

#include <algorithm>

namespace crease::fold {
namespace {

struct Equation {
    std::string value, matrix, result; ///< labels; an ellipsis is '.'
};

bool unlike(std::string labels) {
    std::sort(labels.begin(), labels.end());
    return std::adjacent_find(labels.begin(), labels.end()) == labels.end();
}

/// Without an arrow: the labels that occur once, in order; an ellipsis before them.
std::string implied_result(const std::string& terms) {
    std::string result;
    for (char label : terms)
        if (label != ',' && label != '.' && std::count(terms.begin(), terms.end(), label) == 1) result += label;
    std::sort(result.begin(), result.end());
    return terms.find('.') == std::string::npos ? result : "." + result;
}

/// Of two operands, the value being number `data`.
std::optional<Equation> equation_of(const Node& node, std::size_t data) {
    std::string text;
    for (char c : node.string_attribute("equation", ""))
        if (c != ' ') text += c;
    if (const auto dots = text.find("..."); dots != std::string::npos) text.erase(dots, 2);
    if (const auto dots = text.find("..."); dots != std::string::npos) text.erase(dots, 2);
    if (text.find("->") == std::string::npos) text += "->" + implied_result(text);
    const auto comma = text.find(','), arrow = text.find("->");
    if (comma == std::string::npos || arrow < comma) return {};
    Equation out{text.substr(0, comma), text.substr(comma + 1, arrow - comma - 1), text.substr(arrow + 2)};
    if (data == 1) std::swap(out.value, out.matrix);
    const bool plain =
        unlike(out.value) && unlike(out.matrix) && unlike(out.result) && out.matrix.size() == 2 && out.matrix.find('.') == std::string::npos;
    return plain ? std::optional(std::move(out)) : std::nullopt;
}

/// The axis of the value (counted from its end where negative) that the matrix is applied along, and how it is stored.
struct Applied {
    int axis = 0;
    bool columns = false; ///< the matrix is [in, out]
};

std::optional<Applied> applied(const Equation& equation) {
    for (const bool columns : {true, false}) {
        const char in = equation.matrix[columns ? 0 : 1], out = equation.matrix[columns ? 1 : 0];
        const auto at = equation.value.find(in);
        if (at == std::string::npos || equation.value.find(out) != std::string::npos) continue;
        auto result = equation.value;
        result[at] = out;
        if (result != equation.result) continue;
        if (at + 1 == equation.value.size()) return Applied{-1, columns};
        if (equation.value.find('.') == std::string::npos) return Applied{static_cast<int>(at), columns};
    }
    return {};
}

} // namespace

OrReason<Form> einsum(const NodeContext& context, InputForms forms, std::size_t) {
    if (forms.size() != 2) return Reason{"unsupported_chain", "its equation is not that of a value and one matrix"};
    if (forms[0] && forms[1]) return Reason{"not_constant", "both operands are computed while the network runs"};
    const std::size_t data = forms[0] ? 0 : 1;
    CREASE_TRY(const auto info, parameter(context, context.node.input(1 - data), "the matrix"));
    const auto equation = equation_of(context.node, data);
    const auto where = equation && info.dims.size() == 2 ? applied(*equation) : std::nullopt;
    if (!where) return Reason{"unsupported_chain", "its equation is neither that of a linear layer nor that of a 1x1 convolution"};
    const auto value = context.node.input(data);
    const auto* shape = context.shape(value);
    const int rank = shape ? static_cast<int>(shape->size()) : 0;
    if (rank < 2 || (where->axis >= 0 && rank != static_cast<int>(equation->value.size())))
        return Reason{"unknown_rank", "the rank of the value is not known"};
    WindowRule rule;
    rule.weight = context.node.input(1 - data);
    rule.columns = where->columns;
    rule.window.in_channels = info.dims[rule.columns ? 0 : 1];
    rule.window.out_channels = info.dims[rule.columns ? 1 : 0];
    if (context.extent(value, where->axis) != rule.window.in_channels)
        return Reason{"channels_differ",
                      "the value is not known to have the " + std::to_string(rule.window.in_channels) + " elements that the matrix reads"};
    if (where->axis < 0) return linear_layer(context, *forms[data], std::move(rule), info, rank);
    if (where->axis != 1 || rank > 5) return Reason{"unsupported_chain", "the axis that it sums over is neither the last one nor axis 1"};
    return point_convolution(context, *forms[data], std::move(rule), info, rank);
}

} // namespace crease::fold
