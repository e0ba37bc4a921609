// Add, Sub, Mul, Div, Mod on the small integer vectors that exporters compute shapes with.

#include "core/analysis/shape/rules.h"

#include <algorithm>

namespace crease::analysis {
namespace {

std::int64_t compute(const Node& node, std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (a == unknown_element || b == unknown_element) return unknown_element;
    if (node.is("Add") && !__builtin_add_overflow(a, b, &result)) return result;
    if (node.is("Sub") && !__builtin_sub_overflow(a, b, &result)) return result;
    if (node.is("Mul") && !__builtin_mul_overflow(a, b, &result)) return result;
    if (node.is("Div") && b != 0 && b != -1) return a / b;
    if (node.is("Mod") && b > 0) return node.int_attribute("fmod", 0) != 0 || a >= 0 ? a % b : (a % b + b) % b;
    return unknown_element;
}

std::int64_t element(const std::vector<std::int64_t>& values, std::size_t i) { return values.size() == 1 ? values.front() : values[i]; }

} // namespace

void infer_arithmetic(ShapeContext& context, const Node& node) {
    infer_broadcast(context, node);
    const auto a = context.elements(node.input(0));
    const auto b = context.elements(node.input(1));
    if (!a || !b || a->empty() || b->empty()) return;
    const std::size_t count = std::max(a->size(), b->size());
    if ((a->size() != count && a->size() != 1) || (b->size() != count && b->size() != 1)) return;
    const Shape* shape = context.shape(node.output());
    if (!shape || shape->size() > 1) return;
    std::vector<std::int64_t> result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(compute(node, element(*a, i), element(*b, i)));
    context.set_elements(node, std::move(result));
}

} // namespace crease::analysis
