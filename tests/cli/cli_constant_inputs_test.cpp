// Weights that are also inputs: exporters of 2019 wrote them so in files of IR 4 and later, where it means that a
// caller may override them.

#include "core/io/io.h"
#include "core/model/constant_inputs.h"
#include "tests/cli/run_crease.h"
#include "tests/support/listed_weights.h"
#include "tests/support/model_text.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class CliConstantInputs : public testing::Test {
protected:
    void SetUp() override {
        auto proto = parse_proto(R"(
            <ir_version: 6, opset_import: ["" : 13]>
            g (float[1, 3, 8, 8] x) => (float[1, 4, 8, 8] y)
            {
                c = Conv <pads = [1, 1, 1, 1]> (x, w)
                y = BatchNormalization(c, s, b, m, v)
            })");
        add_float_ramp(proto, "w", {4, 3, 3, 3}, -0.4F, 0.01F);
        for (const char* name : {"s", "b", "m", "v"}) add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
        list_weights_as_inputs(proto);
        write_file(model, to_bytes(proto));
    }
    json scan(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"scan", model, "--json"});
        return json::parse(run_crease(more).out);
    }

    TemporaryDirectory directory;
    const std::string model = directory.file("net.onnx"), target = directory.file("out.onnx");
};

TEST_F(CliConstantInputs, AScanSaysWhyNothingFoldsAndWhatToDo) {
    const auto report = scan();
    EXPECT_EQ(report["totals"]["sites"], 0);
    EXPECT_EQ(report["refusals"][0]["code"], "overridable_constant");
    ASSERT_EQ(report["remarks"].size(), 1U);
    EXPECT_THAT(std::string(report["remarks"][0]), HasSubstr("5 weights are also inputs"));
    EXPECT_THAT(run_crease({"scan", model}).out, HasSubstr("--constant-inputs takes them for constants."));
}

TEST_F(CliConstantInputs, AsConstantsTheyFoldAndTheModelIsWrittenWithoutThem) {
    const auto report = scan({"--constant-inputs"});
    EXPECT_EQ(report["totals"]["sites"], 1);
    EXPECT_THAT(std::string(report["remarks"][0]), HasSubstr("5 weights that are also inputs are taken for constants"));
    const auto ran = run_crease({"fold", model, "-o", target, "--constant-inputs", "--verify"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, HasSubstr("a model that is saved has no such inputs"));
    const auto written = io::read_model(target).value();
    EXPECT_EQ(written->main().inputs.size(), 1U);
    EXPECT_EQ(written->main().nodes.size(), 1U);
    for (const char* engine : {"onnxruntime", "opencv"}) {
        const auto compared = run_crease({"compare", model, target, "--random", "2", "--engine", engine, "--json"});
        if (compared.exit_code == 4 && std::string(engine) == "onnxruntime") continue; // none here
        EXPECT_EQ(compared.exit_code, 0) << engine << compared.out << compared.error;
        EXPECT_THAT(std::string(json::parse(compared.out)["input"]), Not(HasSubstr("\"w\""))) << "only x is fed";
    }
}

TEST_F(CliConstantInputs, WithoutFoldsTheyAreWrittenSoToo) {
    auto nothing_folds = parse_proto(R"(<ir_version: 6, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y) <float[2] k = {1.0, 2.0}> { t = Relu(x)  y = Pow(t, k) })");
    list_weights_as_inputs(nothing_folds);
    write_file(model, to_bytes(nothing_folds));
    ASSERT_EQ(run_crease({"fold", model, "-o", target}).exit_code, 0);
    EXPECT_EQ(io::read_model(target).value()->main().inputs.size(), 2U) << "unasked, nothing is taken from the caller";
    ASSERT_EQ(run_crease({"fold", model, "-o", target, "--constant-inputs"}).exit_code, 0);
    EXPECT_EQ(io::read_model(target).value()->main().inputs.size(), 1U);
}

TEST_F(CliConstantInputs, CompareAndRenderTakeThemSoToo) {
    const auto compared = run_crease({"compare", model, model, "--random", "1", "--constant-inputs"});
    EXPECT_TRUE(compared.exit_code == 0) << compared.error;
    const auto plain = directory.file("plain.svg"), constant = directory.file("constant.svg");
    ASSERT_EQ(run_crease({"render", model, "-o", plain}).exit_code, 0);
    ASSERT_EQ(run_crease({"render", model, "-o", constant, "--constant-inputs"}).exit_code, 0);
    EXPECT_NE(read_file(plain), read_file(constant)) << "one shows a refusal, the other a site";
}

TEST_F(CliConstantInputs, AModelOfDefaultsAloneIsRefusedInASentence) {
    auto proto = parse_proto(R"(<ir_version: 6, opset_import: ["" : 13]> g () => (float[2] y) <float[2] k = {1.0, 2.0}> { y = Relu(k) })");
    list_weights_as_inputs(proto);
    write_file(model, to_bytes(proto));
    const auto ran = run_crease({"scan", model, "--constant-inputs"});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.error, HasSubstr("every input of the model has a default"));
}

} // namespace
} // namespace crease::test
