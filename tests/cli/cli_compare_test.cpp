#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <onnx/onnx_pb.h>

#include <fstream>
#include <functional>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

const std::string sample = "resources/samples/repvgg.onnx";
const std::vector<std::string> images{"--image", "resources/samples/images"};

class CliCompare : public ::testing::Test {
protected:
    using Edit = std::function<void(onnx::ModelProto&)>;

    std::string edited(const std::string& source, const Edit& edit) {
        onnx::ModelProto model;
        std::ifstream input(source, std::ios::binary);
        EXPECT_TRUE(model.ParseFromIstream(&input)) << source;
        edit(model);
        const auto path = directory.file(std::to_string(++files_) + ".onnx");
        std::ofstream output(path, std::ios::binary);
        EXPECT_TRUE(model.SerializeToOstream(&output));
        return path;
    }
    std::string folded(const std::string& source) {
        const auto path = directory.file(std::to_string(++files_) + ".onnx");
        EXPECT_EQ(run_crease({"fold", source, "-o", path}).exit_code, 0);
        return path;
    }
    static Ran compare(const std::string& a, const std::string& b, const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{"compare", a, b};
        arguments.insert(arguments.end(), images.begin(), images.end());
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_crease(arguments);
    }
    static void rename(onnx::ModelProto& model, const std::string& from, const std::string& to) {
        auto& graph = *model.mutable_graph();
        for (auto& node : *graph.mutable_node()) {
            for (auto& input : *node.mutable_input())
                if (input == from) input = to;
            for (auto& output : *node.mutable_output())
                if (output == from) output = to;
        }
        for (auto* values : {graph.mutable_input(), graph.mutable_output()})
            for (auto& value : *values)
                if (value.name() == from) value.set_name(to);
    }
    /// One weight of the folded network, times a factor.
    static void scale_a_weight(onnx::ModelProto& model, float factor) {
        for (auto& tensor : *model.mutable_graph()->mutable_initializer()) {
            if (tensor.dims_size() != 4) continue;
            auto* values = reinterpret_cast<float*>(tensor.mutable_raw_data()->data());
            for (std::size_t i = 0; i < tensor.raw_data().size() / sizeof(float); ++i) values[i] *= factor;
            return;
        }
        ADD_FAILURE() << "no convolution";
    }

    TemporaryDirectory directory;

private:
    int files_ = 0;
};

TEST_F(CliCompare, ACorrectFoldIsTheSame) {
    const auto ran = compare(sample, folded(sample));
    EXPECT_EQ(ran.exit_code, 0) << ran.out;
    EXPECT_THAT(ran.out, StartsWith("rounding: Nothing changed but rounding: \"logits\" differs by"));
}

TEST_F(CliCompare, AnEpsilonTenTimesTooLargeIsFound) {
    const auto other = edited(sample, [](auto& model) {
        for (auto& node : *model.mutable_graph()->mutable_node())
            if (node.op_type() == "BatchNormalization") {
                for (auto& attribute : *node.mutable_attribute())
                    if (attribute.name() == "epsilon") attribute.set_f(10 * attribute.f());
                return;
            }
    });
    EXPECT_EQ(compare(sample, folded(other)).exit_code, 1);
}

TEST_F(CliCompare, OtherNamesArePairedAndSaid) {
    const auto other = edited(folded(sample), [](auto& model) {
        rename(model, "image", "pixels");
        rename(model, "logits", "scores");
    });
    const auto ran = compare(sample, other, {"--time", "--pairs", "3"});
    EXPECT_EQ(ran.exit_code, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("The input \"image\" is paired with the second model's \"pixels\" by its place and shape."));
    EXPECT_THAT(ran.out, HasSubstr("The output \"logits\" is paired with the second model's \"scores\" by its place and shape."));
    EXPECT_THAT(ran.out, HasSubstr("time, runtime fusion off"));
    EXPECT_EQ(compare(sample, other, {"--map", "image=pixels", "--map", "logits=scores"}).exit_code, 0);
}

TEST_F(CliCompare, MapTakesNamesThatExist) {
    const auto ran = compare(sample, sample, {"--map", "logits=scores"});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_THAT(ran.error, HasSubstr("the second model has no input or output called \"scores\""));
    EXPECT_EQ(compare(sample, sample, {"--map", "logits"}).exit_code, 2);
}

TEST_F(CliCompare, TheToleranceIsTheReasonWhereItIsOne) {
    const auto other = edited(folded(sample), [](auto& model) { scale_a_weight(model, 1.001F); });
    EXPECT_EQ(compare(sample, other).exit_code, 1);
    const auto ran = compare(sample, other, {"--tolerance", "0.05"});
    EXPECT_EQ(ran.exit_code, 0) << ran.out;
    EXPECT_THAT(ran.out, StartsWith("rounding: Within the tolerance of 5 % of the largest value: \"logits\" differs by"));
}

TEST_F(CliCompare, ARandomOperatorStopsTheVerdictInEitherModel) {
    const auto other = edited(folded(sample), [](auto& model) {
        rename(model, "logits", "clean");
        model.mutable_graph()->mutable_output(0)->set_name("logits");
        auto& noise = *model.mutable_graph()->add_node();
        noise.set_op_type("RandomNormalLike");
        noise.add_input("clean");
        noise.add_output("noise");
        auto& sum = *model.mutable_graph()->add_node();
        sum.set_op_type("Add");
        sum.add_input("clean");
        sum.add_input("noise");
        sum.add_output("logits");
    });
    for (const auto& [a, b] : {std::pair(sample, other), std::pair(other, sample)}) {
        const auto ran = compare(a, b);
        EXPECT_EQ(ran.exit_code, 5) << ran.out;
        EXPECT_THAT(ran.out, HasSubstr("No verdict is possible, because the"));
    }
}

TEST_F(CliCompare, AnArgMaxIsJudgedByItsScores) {
    const auto classes = [&](const std::string& source) {
        return edited(source, [](auto& model) {
            auto& graph = *model.mutable_graph();
            auto& best = *graph.add_node();
            best.set_op_type("ArgMax");
            best.add_input("logits");
            best.add_output("class");
            auto& axis = *best.add_attribute();
            axis.set_name("axis");
            axis.set_type(onnx::AttributeProto::INT);
            axis.set_i(1);
            graph.mutable_output()->Clear();
            graph.add_output()->set_name("class");
            graph.mutable_output(0)->mutable_type()->mutable_tensor_type()->set_elem_type(onnx::TensorProto::INT64);
        });
    };
    EXPECT_EQ(compare(classes(sample), classes(folded(sample))).exit_code, 0);
    const auto wrong = compare(classes(sample), classes("resources/samples/repvgg-misfolded.onnx"), {"--json"});
    EXPECT_EQ(wrong.exit_code, 1);
    const auto report = json::parse(wrong.out);
    EXPECT_EQ(report["verdict"], "wrong");
    EXPECT_EQ(report["outputs"][0]["judged_by"], "logits");
}

} // namespace
} // namespace crease::test
