#pragma once

#include "tests/core/constants/random_constants.h"

#include <functional>
#include <map>

namespace crease::test {

using Builder = ConstantBuilder;
using Draft = ConstantBuilder::Draft;
using enum ElementType;

inline const std::vector<ElementType> reals{float32, float64, float16, bfloat16};
inline const std::vector<ElementType> integer_types{int8, uint8, int16, uint16, int32, uint32, int64, uint64};
inline const std::vector<ElementType> numbers{float32, float64, float16, bfloat16, int8, uint8, int16, uint16, int32, uint32, int64, uint64};
inline const std::vector<ElementType> all{float32, float64, float16, bfloat16, int8, uint8, int16, uint16, int32, uint32, int64, uint64, boolean};

[[nodiscard]] std::vector<std::int64_t> counting(std::size_t count); ///< from 0
[[nodiscard]] std::vector<std::int64_t> some_axes(Builder& b, std::size_t rank);

/// A node of that operator with random inputs and attributes.
using Maker = std::function<Draft(Builder& b, const std::string& op)>;
[[nodiscard]] inline Maker alone(Draft (*maker)(Builder&)) {
    return [maker](Builder& b, const std::string&) { return maker(b); };
}

/// Of the operators that only move, choose or repeat elements.
[[nodiscard]] std::map<std::string, Maker> movement_makers();

} // namespace crease::test
