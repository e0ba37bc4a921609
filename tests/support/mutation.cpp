#include "tests/support/mutation.h"

#include <array>
#include <cstdint>
#include <limits>
#include <string>

namespace crease::test {
namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

constexpr std::array operators{"Conv",
                               "ConvTranspose",
                               "BatchNormalization",
                               "Gemm",
                               "MatMul",
                               "Add",
                               "Sub",
                               "Mul",
                               "Div",
                               "Concat",
                               "Split",
                               "Slice",
                               "Pad",
                               "Reshape",
                               "Flatten",
                               "Transpose",
                               "Squeeze",
                               "Unsqueeze",
                               "AveragePool",
                               "Relu",
                               "MaxPool",
                               "Expand",
                               "Gather",
                               "Shape",
                               "Constant",
                               "Identity",
                               "Cast",
                               "Resize",
                               "Sum",
                               "Dropout",
                               "Where",
                               "ConstantOfShape",
                               "Range",
                               "Tile",
                               "ReduceMean",
                               "Einsum",
                               "GlobalAveragePool",
                               "If",
                               "Loop"};

class Mutator {
public:
    Mutator(onnx::ModelProto& model, std::mt19937_64& random) : model_(model), graph_(*model.mutable_graph()), random_(random) {}

    void once() {
        using Change = void (Mutator::*)();
        static constexpr Change changes[] = {&Mutator::spoil_inputs,    &Mutator::spoil_outputs,   &Mutator::spoil_weight,   &Mutator::spoil_weight,
                                             &Mutator::spoil_attribute, &Mutator::spoil_attribute, &Mutator::spoil_operator, &Mutator::spoil_order,
                                             &Mutator::spoil_shape,     &Mutator::spoil_graph};
        (this->*changes[below(std::size(changes))])();
    }

private:
    std::size_t below(std::size_t count) { return random_() % count; }
    bool chance(int in) { return below(static_cast<std::size_t>(in)) == 0; }

    template <class List>
    auto* any_of(List* list) {
        return list->empty() ? nullptr : list->Mutable(static_cast<int>(below(static_cast<std::size_t>(list->size()))));
    }
    onnx::NodeProto* any_node() { return any_of(graph_.mutable_node()); }

    std::int64_t odd_number() {
        static constexpr std::int64_t numbers[] = {0,  1,       -1,         2,         3,         -2,        7,       63,
                                                   64, 1 << 20, -(1 << 20), 1ll << 31, 1ll << 40, 1ll << 62, largest, smallest};
        return numbers[below(std::size(numbers))];
    }

    std::string any_value() {
        const auto* node = any_node();
        if (node && node->output_size() > 0 && !chance(3)) return node->output(0);
        const auto* tensor = any_of(graph_.mutable_initializer());
        return tensor && !chance(4) ? tensor->name() : chance(2) ? std::string() : "nobody's";
    }

    void spoil_inputs() {
        auto* node = any_node();
        if (!node) return;
        switch (below(4)) {
        case 0: return node->add_input(any_value());
        case 1: return node->clear_input();
        case 2: return node->input_size() > 0 ? node->mutable_input()->RemoveLast() : void();
        default:
            if (auto* name = any_of(node->mutable_input())) *name = any_value();
        }
    }

    void spoil_outputs() {
        auto* node = any_node();
        if (!node) return;
        switch (below(5)) {
        case 0: return node->clear_output();
        case 1: return node->add_output(any_value());
        case 2: return node->add_output("");
        case 3:
            if (node->output_size() > 0) node->set_output(0, "");
            return;
        default:
            if (auto* name = any_of(node->mutable_output())) *name = any_value();
        }
    }

    void spoil_weight() {
        auto* tensor = any_of(graph_.mutable_initializer());
        if (!tensor) return;
        switch (below(7)) {
        case 0: return tensor->clear_dims();
        case 1: return tensor->add_dims(odd_number());
        case 2: return tensor->dims_size() > 0 ? tensor->mutable_dims()->RemoveLast() : void();
        case 3: return tensor->set_data_type(static_cast<int>(below(24)));
        case 4: return resize_data(*tensor);
        case 5: return reshape(*tensor);
        default:
            if (auto* extent = tensor->dims_size() > 0
                                   ? tensor->mutable_dims()->Mutable(static_cast<int>(below(static_cast<std::size_t>(tensor->dims_size()))))
                                   : nullptr)
                *extent = odd_number();
        }
    }

    void resize_data(onnx::TensorProto& tensor) {
        if (tensor.has_raw_data()) tensor.mutable_raw_data()->resize(below(tensor.raw_data().size() + 9));
        if (tensor.float_data_size() > 0)
            tensor.mutable_float_data()->Truncate(static_cast<int>(below(static_cast<std::size_t>(tensor.float_data_size()))));
    }

    // Other dimensions for as many elements: the data still fits.
    void reshape(onnx::TensorProto& tensor) {
        std::int64_t count = 1;
        for (const auto extent : tensor.dims())
            if (extent < 0 || __builtin_mul_overflow(count, extent, &count)) return;
        tensor.clear_dims();
        for (std::size_t ones = below(6); ones > 0; --ones) tensor.add_dims(1);
        tensor.add_dims(count);
        if (chance(2)) tensor.add_dims(1);
    }

    void spoil_attribute() {
        auto* node = any_node();
        auto* attribute = node ? any_of(node->mutable_attribute()) : nullptr;
        if (!attribute) return;
        switch (below(7)) {
        case 0: return attribute->clear_ints();
        case 1: return attribute->add_ints(odd_number());
        case 2: return attribute->set_type(static_cast<onnx::AttributeProto::AttributeType>(below(12)));
        case 3: return attribute->set_i(odd_number());
        case 4: return attribute->set_name(chance(2) ? "" : "unheard_of");
        case 5: *node->add_attribute() = onnx::AttributeProto(*attribute); return;
        default:
            for (auto& number : *attribute->mutable_ints()) number = odd_number();
            attribute->set_f(std::numeric_limits<float>::quiet_NaN());
        }
    }

    void spoil_operator() {
        auto* node = any_node();
        if (!node) return;
        if (chance(6)) return node->set_domain(chance(2) ? "com.example" : "ai.onnx");
        if (chance(6)) return node->clear_op_type();
        node->set_op_type(operators[below(operators.size())]);
    }

    void spoil_order() {
        if (graph_.node_size() < 2) return;
        auto* nodes = graph_.mutable_node();
        const auto count = static_cast<std::size_t>(graph_.node_size());
        const auto a = static_cast<int>(below(count)), b = static_cast<int>(below(count));
        if (chance(4)) *graph_.add_node() = onnx::NodeProto(graph_.node(a));
        else if (chance(4) && nodes->Mutable(a)->output_size() > 0) nodes->Mutable(a)->add_input(nodes->Get(a).output(0));
        else nodes->SwapElements(a, b);
    }

    void spoil_shape() {
        auto* infos = chance(2) ? graph_.mutable_input() : chance(2) ? graph_.mutable_output() : graph_.mutable_value_info();
        auto* info = any_of(infos);
        if (!info) return;
        auto* tensor = info->mutable_type()->mutable_tensor_type();
        if (chance(5)) return info->clear_type();
        if (chance(4)) return tensor->set_elem_type(static_cast<int>(below(24)));
        if (chance(4)) return tensor->clear_shape();
        if (chance(3) || tensor->shape().dim_size() == 0) return tensor->mutable_shape()->add_dim()->set_dim_value(odd_number());
        any_of(tensor->mutable_shape()->mutable_dim())->set_dim_value(odd_number());
    }

    void spoil_graph() {
        switch (below(7)) {
        case 0: return graph_.clear_output();
        case 1: return graph_.clear_input();
        case 2: return graph_.initializer_size() > 0 ? graph_.mutable_initializer()->RemoveLast() : void();
        case 3: return model_.clear_opset_import();
        case 4:
            if (model_.opset_import_size() > 0)
                model_.mutable_opset_import(0)->set_version(chance(2) ? odd_number() : static_cast<std::int64_t>(below(24)));
            return;
        case 5: return model_.set_ir_version(chance(2) ? odd_number() : 3);
        default:
            if (auto* output = any_of(graph_.mutable_output())) output->set_name(any_value());
        }
    }

    onnx::ModelProto& model_;
    onnx::GraphProto& graph_;
    std::mt19937_64& random_;
};

} // namespace

void mutate(onnx::ModelProto& model, std::mt19937_64& random) {
    Mutator mutator(model, random);
    for (auto times = 1 + random() % 3; times > 0; --times) mutator.once();
}

} // namespace crease::test
