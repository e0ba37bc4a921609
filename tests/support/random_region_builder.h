#pragma once

// Builds a model node by node for random_region.cpp: names, types, storage of constants, attribute spellings by opset.

#include "tests/support/reference_evaluator.h"

#include <onnx/onnx_pb.h>

#include <map>
#include <random>
#include <set>

namespace crease::random_region {

using Shape = std::vector<std::int64_t>;

/// The same numbers on every platform for one seed, which standard distributions do not promise.
class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    std::int64_t range(std::int64_t low, std::int64_t high); ///< both included
    bool chance(double probability) { return uniform(0, 1) < probability; }
    double uniform(double low, double high);
    double normal(); ///< roughly: a sum of uniforms, mean 0, deviation 1
    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(range(0, static_cast<std::int64_t>(from.size()) - 1))];
    }
    std::int64_t pick(std::initializer_list<std::int64_t> from) { return pick(std::vector<std::int64_t>(from)); }
    std::string pick(std::initializer_list<const char*> from) { return pick(std::vector<const char*>(from)); }

private:
    std::mt19937_64 engine_;
};

/// A feature map under construction: its channels and its spatial size at each input size that will be tried.
struct Value {
    std::string name;
    std::int64_t channels = 0;
    std::vector<Shape> sizes;

    [[nodiscard]] std::size_t axes() const { return sizes.front().size(); }
    [[nodiscard]] bool fits(const Value& other) const { return sizes == other.sizes; }
};

struct Attribute {
    std::string name;
    Shape integers;
    bool list = true;
};

class Builder {
public:
    explicit Builder(std::uint64_t seed);

    Random random;
    ElementType type = ElementType::float32;
    std::int64_t opset = 13, ir_version = 8, batch = 1;
    double odd = 0.1; ///< how often something unusual is done

    /// A node; returns the name of its first output. Input "" is an absent optional one.
    std::string node(const std::string& op, const std::vector<std::string>& inputs, const std::vector<Attribute>& attributes = {}, int outputs = 1);
    onnx::NodeProto& last_node() { return *graph_->mutable_node(graph_->node_size() - 1); }
    /// A constant of the model's type, stored in one of the ways ONNX knows.
    std::string constant(const Shape& dims, const std::vector<double>& values);
    std::string integers(const Shape& values); ///< an int64 constant
    std::string random_constant(const Shape& dims, double scale, double offset = 0);

    Value input(std::int64_t channels, const std::vector<Shape>& sizes, bool dynamic);
    void output(const std::string& name);
    [[nodiscard]] bool is_output(const std::string& name) const;
    [[nodiscard]] int readers(const std::string& name) const;
    [[nodiscard]] bool is_constant(const std::string& name) const; ///< named by constant() or made from such only
    [[nodiscard]] const onnx::GraphProto& graph() const { return *graph_; }
    [[nodiscard]] const std::vector<Value>& inputs() const { return inputs_; }

    [[nodiscard]] onnx::ModelProto finish();

private:
    std::string fresh(const std::string& stem) { return stem + std::to_string(counter_++); }
    void hide_constant(const std::string& name, const onnx::TensorProto& tensor);
    void move_into_if();
    void declare(onnx::ValueInfoProto& info, const std::string& name, const Shape* shape) const;

    onnx::ModelProto model_;
    onnx::GraphProto* graph_;
    std::vector<Value> inputs_;
    std::set<std::string> constants_;
    std::map<Shape, std::vector<std::string>> random_constants_; ///< by dimensions
    int counter_ = 0;
};

/// `values`, rounded to `type`, as a tensor in raw or typed storage.
[[nodiscard]] onnx::TensorProto encode(const std::string& name, ElementType type, const Shape& dims, const std::vector<double>& values, bool raw);

} // namespace crease::random_region
