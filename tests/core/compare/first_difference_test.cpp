#include "core/compare/first_difference.h"

#include "core/compare/host_run.h"
#include "core/compare/inputs.h"
#include "core/io/io.h"
#include "tests/core/compare/model_edits.h"
#include "tests/core/compare/requests.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"

namespace crease::compare {
namespace {

using test::conv_bn_network;
using test::Fold;
using test::renamed;
using test::text_model;

TEST(FirstDifference, IsTheBlockWithTheMistake) {
    for (const auto fold : {Fold::one_bias_forgotten, Fold::wrong_epsilon}) {
        const auto report = report_of(request_for(conv_bn_network(Fold::none), conv_bn_network(fold)));
        ASSERT_TRUE(report.first) << report.summary;
        EXPECT_EQ(report.first->value, "block5.n");
        EXPECT_EQ(report.first->op, "Conv");
        EXPECT_EQ(report.first->same_before, 10u) << "five blocks of two values";
        EXPECT_NE(report.summary.find("It starts at \"block5.n\" (Conv)"), std::string::npos) << report.summary;
    }
}

TEST(FirstDifference, IsNotLookedForInACorrectFold) {
    EXPECT_FALSE(report_of(request_for(conv_bn_network(Fold::none), conv_bn_network(Fold::right))).first);
}

TEST(FirstDifference, IsFoundUnderOtherNamesOfInputsAndOutputs) {
    const auto other = renamed(renamed(conv_bn_network(Fold::one_bias_forgotten), "image", "pixels"), "scores", "logits");
    const auto report = report_of(request_for(conv_bn_network(Fold::none), other));
    ASSERT_TRUE(report.first) << report.summary;
    EXPECT_EQ(report.first->value, "block5.n");
}

TEST(FirstDifference, IsNothingWithoutCommonNames) {
    const auto report = report_of(request_for(text_model("main (float[1,3] x) => (float[1,3] y) { p = Neg(x) y = Neg(p) }"),
                                              text_model("main (float[1,3] a) => (float[1,3] b) { q = Abs(a) b = Neg(q) }")));
    EXPECT_EQ(report.verdict, Verdict::wrong);
    EXPECT_FALSE(report.first);
}

TEST(FirstDifference, IsFoundByCounterpartsWithoutCommonNames) {
    auto request = request_for(text_model("main (float[1,3] x) => (float[1,3] y) { p = Neg(x) q = Relu(p) y = Neg(q) }"),
                               text_model("main (float[1,3] a) => (float[1,3] b) { r = Neg(a) s = Abs(r) b = Neg(s) }"));
    request.counterparts = [] { return std::vector<std::pair<std::string, std::string>>{{"p", "r"}, {"q", "s"}, {"y", "b"}, {"gone", "r"}}; };
    const auto report = report_of(request);
    EXPECT_EQ(report.verdict, Verdict::wrong);
    ASSERT_TRUE(report.first) << report.summary;
    EXPECT_EQ(report.first->value, "q");
    EXPECT_EQ(report.first->value_b, "s");
    EXPECT_EQ(report.first->op, "Abs");
    EXPECT_EQ(report.first->same_before, 1u);
}

// One value at a time instead of all at once.
TEST(FirstDifference, IsTheSameInManyGoes) {
    const auto request = request_for(conv_bn_network(Fold::none), conv_bn_network(Fold::one_bias_forgotten));
    auto host = new_host(request, {});
    ASSERT_TRUE(host);
    const auto engine = choose_engine(*host, "");
    ASSERT_TRUE(engine);
    const WantedInputs image{WantedInput({"image", ElementType::float32, {1, 3, 32, 32}})};
    const auto set = InputSet::prepare(request, image);
    ASSERT_TRUE(set);
    const auto made = set->make(set->entries().front());
    ASSERT_TRUE(made);
    const InputPair inputs{*made, *made};
    engine::SessionOptions options;
    options.fusion = engine::RuntimeFusion::off;
    const SearchRun run{*host, engine->id, request, options, inputs};
    const auto a = io::read_model_bytes(request.a.bytes), b = io::read_model_bytes(request.b.bytes);
    for (const std::uint64_t most : {std::uint64_t{1}, std::uint64_t{96} << 20}) {
        const auto first = find_first_difference(run, **a, **b, {}, most);
        ASSERT_TRUE(first && *first) << most;
        EXPECT_EQ((*first)->value, "block5.n");
        EXPECT_EQ((*first)->same_before, 10u);
    }
}

} // namespace
} // namespace crease::compare
