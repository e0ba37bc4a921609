#pragma once

#include "core/analysis/evaluate.h"

#include <onnx/onnx_pb.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>

namespace crease::test {

/// One value of a random graph of constants, as the own evaluator sees it.
struct Known {
    std::string name;
    std::shared_ptr<const analysis::Array> array;
};

/// Grows graphs of constants: initializers and nodes, never an input. Many graphs can stand side by side in one model.
class ConstantBuilder {
public:
    /// Whether a node may be added that reads these arrays (null: absent).
    using Accept = std::function<bool(const onnx::NodeProto&, const std::vector<const analysis::Array*>&)>;
    ConstantBuilder(onnx::GraphProto& graph, std::int64_t opset, std::uint64_t seed, Accept accept)
        : graph_(graph), opset_(opset), random_(seed), accept_(std::move(accept)) {}

    /// Starts the next graph: what was made so far is not read any more.
    void begin(const std::string& prefix);
    /// Adds one node of the kind `op` with random inputs and attributes. False: the own evaluator refuses it or it was not
    /// accepted; no node is added then.
    bool add(const std::string& op);

    [[nodiscard]] static const std::vector<std::string>& operators();

    // For the makers of single operators.
    [[nodiscard]] std::int64_t opset() const { return opset_; }
    [[nodiscard]] std::int64_t below(std::int64_t count) { return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(count)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] ElementType type(const std::vector<ElementType>& among) {
        return among[static_cast<std::size_t>(below(static_cast<std::int64_t>(among.size())))];
    }
    [[nodiscard]] std::vector<std::int64_t> dims(std::int64_t least_rank, std::int64_t most_rank);
    /// A value of the pool of one of these types, or a new one.
    [[nodiscard]] Known value(const std::vector<ElementType>& types, std::int64_t least_rank = 0, std::int64_t most_rank = 4);
    /// One that repeats to the shape of `like`, of its type.
    [[nodiscard]] Known partner(const Known& like, bool never_zero = false);
    [[nodiscard]] Known fresh(ElementType type, std::vector<std::int64_t> dims, bool never_zero = false);
    [[nodiscard]] Known integers(std::vector<std::int64_t> elements, ElementType type = ElementType::int64);
    [[nodiscard]] Known scalar(ElementType type, double value);
    [[nodiscard]] Known keep(analysis::Array array);        ///< as an initializer
    [[nodiscard]] std::int64_t axis_of(const Known& value); ///< any, counted from the front or from the end

    struct Attributes {
        std::map<std::string, std::int64_t> ints;
        std::map<std::string, std::vector<std::int64_t>> lists;
        std::map<std::string, std::string> strings;
        std::map<std::string, float> floats;
        std::optional<Known> value; ///< of a ConstantOfShape
    };
    /// The node under construction: a maker says what it reads.
    struct Draft {
        std::string op;
        std::vector<std::optional<Known>> inputs;
        Attributes attributes{};
        std::size_t outputs = 1;
    };
    /// An attribute before opset `since`, an input from then on.
    void attribute_or_input(Draft& draft, const std::string& name, std::vector<std::int64_t> list, std::int64_t since);

private:
    bool finish(const Draft& draft);

    onnx::GraphProto& graph_;
    std::int64_t opset_;
    std::mt19937_64 random_;
    Accept accept_;
    std::string prefix_;
    int serial_ = 0;
    std::vector<Known> pool_;
};

[[nodiscard]] onnx::TensorProto to_proto(const std::string& name, const analysis::Array& array);
[[nodiscard]] Result<analysis::Array> from_proto(const onnx::TensorProto& tensor); ///< the way back; raw data only

/// What the node of a random graph makes of these inputs; also for outputs that are not the first.
[[nodiscard]] Result<analysis::Array> evaluate_node(const onnx::NodeProto& node, std::int64_t opset,
                                                    const std::vector<const analysis::Array*>& inputs, std::size_t output);

} // namespace crease::test
