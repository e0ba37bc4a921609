#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crease::analysis {

/// What ONNX's own schemas say of an operator.
struct OperatorDocs {
    struct Part {
        std::string name, type, words; ///< type: "T", "tensor(int64)"; of an attribute "ints, default [1, 1]"
        bool optional = false;
    };
    struct Change {
        std::int64_t since = 0;
        bool deprecated = false;
    };
    std::string name, domain, words; ///< words: in Markdown, as ONNX has them
    std::int64_t since = 0;          ///< the operator set in which it got the meaning that is described
    std::vector<Part> inputs, outputs, attributes;
    std::vector<Change> history; ///< every operator set that changed it, oldest first
};

/// As it is meant in operator set `opset` of `domain` ("" is ONNX's own). Nothing where the library that Crease was built with does not know
/// the operator, or not yet.
[[nodiscard]] std::optional<OperatorDocs> operator_docs(const std::string& name, const std::string& domain, std::int64_t opset);

/// The newest operator set of ONNX's own domain that the library knows.
[[nodiscard]] std::int64_t newest_documented_opset();

} // namespace crease::analysis
