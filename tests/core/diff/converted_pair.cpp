#include "tests/core/diff/converted_pair.h"

#include "core/fold/open.h"
#include "tests/support/model_text.h"

#include <cmath>

namespace crease::test {
namespace {

std::vector<float> numbers(std::mt19937& random, int count, float low, float high) {
    std::uniform_real_distribution<float> between(low, high);
    std::vector<float> out(static_cast<std::size_t>(count));
    for (auto& one : out) one = between(random);
    return out;
}

Branch branch(std::mt19937& random, int channels, int inputs, int height, int width) {
    Branch out{height, width, numbers(random, channels * inputs * height * width, -0.3F, 0.3F), {}};
    out.norm = {numbers(random, channels, 0.5F, 1.5F), numbers(random, channels, -0.5F, 0.5F), numbers(random, channels, 0.2F, 0.8F),
                numbers(random, channels, 0.05F, 2)};
    return out;
}

Branch identity(std::mt19937& random, int channels) { return branch(random, channels, 0, 0, 0); }

void add_branch(Converted& out, const Block& block, const Branch& one, const Norm& norm, bool centred) {
    const int size = block.size, inputs = block.inputs();
    const int height = one.identity() ? 1 : one.height, width = one.identity() ? 1 : one.width;
    const int top = centred ? (size - height) / 2 : 0, left = centred ? (size - width) / 2 : 0;
    for (int c = 0; c < block.channels; ++c) {
        const auto channel = static_cast<std::size_t>(c);
        const float factor = norm.gamma[channel] / std::sqrt(norm.variance[channel] + norm.epsilon);
        out.bias[channel] += norm.beta[channel] - norm.mean[channel] * factor;
        for (int i = 0; i < inputs; ++i)
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x) {
                    const float w = one.identity() ? (c % inputs == i ? 1.0F : 0.0F)
                                                   : one.kernel[static_cast<std::size_t>(((c * inputs + i) * height + y) * width + x)];
                    out.weight[static_cast<std::size_t>(((c * inputs + i) * size + top + y) * size + left + x)] += w * factor;
                }
    }
}

std::string window(int height, int width, int groups) {
    const auto h = std::to_string(height), w = std::to_string(width), p = std::to_string(height / 2), q = std::to_string(width / 2);
    return "<kernel_shape=[" + h + "," + w + "], pads=[" + p + "," + q + "," + p + "," + q + "], group=" + std::to_string(groups) + ">";
}

fold::Document document(const std::string& nodes, const std::vector<Block>& blocks, const std::string& output,
                        const std::function<void(onnx::ModelProto&)>& fill) {
    const auto channels = std::to_string(blocks.front().channels);
    auto proto = parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[1," + channels + ",9,9] image) => (float[1," + channels + ",9,9] " +
                             output + ") {" + nodes + "}");
    fill(proto);
    return fold::open_document(to_model(proto), {}).value();
}

std::string plain_name(const Block& block) {
    auto name = block.name;
    for (auto& letter : name) letter = letter == '.' ? '_' : letter;
    return name;
}

} // namespace

Converted converted(const Block& block, const Habits& habits) {
    Converted out;
    out.weight.resize(static_cast<std::size_t>(block.channels * block.inputs() * block.size * block.size));
    out.bias.resize(static_cast<std::size_t>(block.channels));
    for (std::size_t i = 0; i < block.branches.size(); ++i)
        for (int times = 0; times < habits.counts(i); ++times)
            add_branch(out, block, block.branches[i], habits.reads(i, block.branches[i].norm), habits.centres(i));
    habits.after(out);
    return out;
}

Block repvgg_block(std::mt19937& random, const std::string& name, int channels, int groups) {
    const int inputs = channels / groups;
    return {name, channels, groups, 3, {branch(random, channels, inputs, 3, 3), branch(random, channels, inputs, 1, 1), identity(random, channels)}};
}

Block mobileone_block(std::mt19937& random, const std::string& name, int channels, int groups) {
    const int inputs = channels / groups;
    return {name,
            channels,
            groups,
            3,
            {branch(random, channels, inputs, 3, 3), branch(random, channels, inputs, 3, 3), branch(random, channels, inputs, 1, 1),
             identity(random, channels)}};
}

Block acnet_block(std::mt19937& random, const std::string& name, int channels) {
    return {name,
            channels,
            1,
            3,
            {branch(random, channels, channels, 3, 3), branch(random, channels, channels, 1, 3), branch(random, channels, channels, 3, 1)}};
}

Block replknet_block(std::mt19937& random, const std::string& name, int channels) {
    return {name, channels, channels, 13, {branch(random, channels, 1, 13, 13), branch(random, channels, 1, 5, 5)}};
}

fold::Document training_form(const std::vector<Block>& blocks) {
    std::string nodes, value = "image";
    for (const auto& block : blocks) {
        const auto base = plain_name(block);
        std::string sum;
        for (std::size_t i = 0; i < block.branches.size(); ++i) {
            const auto& one = block.branches[i];
            const auto own = base + "_" + std::to_string(i);
            if (!one.identity()) nodes += own + "_c = Conv" + window(one.height, one.width, block.groups) + "(" + value + ", " + own + "_w)\n";
            nodes += own + "_n = BatchNormalization(" + (one.identity() ? value : own + "_c") + ", " + own + "_g, " + own + "_b, " + own + "_m, " +
                     own + "_v)\n";
            if (!sum.empty()) nodes += own + "_s = Add(" + sum + ", " + own + "_n)\n";
            sum = own + (sum.empty() ? "_n" : "_s");
        }
        value = base + "_r";
        nodes += value + " = Relu(" + sum + ")\n";
    }
    return document(nodes, blocks, value, [&](onnx::ModelProto& proto) {
        for (auto& node : *proto.mutable_graph()->mutable_node())
            if (node.op_type() == "Conv") node.set_name("/" + node.output(0) + "/Conv");
        for (const auto& block : blocks)
            for (std::size_t i = 0; i < block.branches.size(); ++i) {
                const auto& [height, width, kernel, norm] = block.branches[i];
                const auto own = plain_name(block) + "_" + std::to_string(i);
                if (!kernel.empty()) add_float_initializer(proto, own + "_w", {block.channels, block.inputs(), height, width}, kernel);
                add_float_initializer(proto, own + "_g", {block.channels}, norm.gamma);
                add_float_initializer(proto, own + "_b", {block.channels}, norm.beta);
                add_float_initializer(proto, own + "_m", {block.channels}, norm.mean);
                add_float_initializer(proto, own + "_v", {block.channels}, norm.variance);
            }
    });
}

fold::Document deploy_form(const std::vector<Block>& blocks, std::size_t place, const Habits& habits) {
    std::string nodes, value = "image";
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto number = std::to_string(i);
        nodes += "c" + number + " = Conv" + window(blocks[i].size, blocks[i].size, blocks[i].groups) + "(" + value + ", w" + number + ", b" + number +
                 ")\n";
        value = "r" + number;
        nodes += value + " = Relu(c" + number + ")\n";
    }
    return document(nodes, blocks, value, [&](onnx::ModelProto& proto) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto& block = blocks[i];
            const auto made = converted(block, i == place ? habits : Habits{});
            add_float_initializer(proto, "w" + std::to_string(i), {block.channels, block.inputs(), block.size, block.size}, made.weight);
            add_float_initializer(proto, "b" + std::to_string(i), {block.channels}, made.bias);
        }
    });
}

} // namespace crease::test
