#include "core/model/element_type.h"

#include <array>

namespace crease {
namespace {

struct Description {
    std::string_view name;
    std::size_t size;
};

constexpr std::array<Description, 17> descriptions{{{"undefined", 0},
                                                    {"float", 4},
                                                    {"uint8", 1},
                                                    {"int8", 1},
                                                    {"uint16", 2},
                                                    {"int16", 2},
                                                    {"int32", 4},
                                                    {"int64", 8},
                                                    {"string", 0},
                                                    {"bool", 1},
                                                    {"float16", 2},
                                                    {"double", 8},
                                                    {"uint32", 4},
                                                    {"uint64", 8},
                                                    {"complex64", 8},
                                                    {"complex128", 16},
                                                    {"bfloat16", 2}}};

constexpr Description unknown{"unknown", 0};

const Description& describe(ElementType type) {
    const auto index = static_cast<std::size_t>(type);
    return index < descriptions.size() ? descriptions[index] : unknown;
}

} // namespace

std::size_t element_size(ElementType type) { return describe(type).size; }

std::string_view element_name(ElementType type) { return describe(type).name; }

bool is_floating(ElementType type) {
    return type == ElementType::float32 || type == ElementType::float64 || type == ElementType::float16 || type == ElementType::bfloat16;
}

} // namespace crease
