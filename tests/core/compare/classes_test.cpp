#include "core/compare/classes.h"
#include "core/compare/imagenet_names.h"
#include "core/io/io.h"
#include "tests/core/compare/requests.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"
#include "tests/support/temporary_directory.h"

#include <fstream>

namespace crease::compare {
namespace {

using test::conv_bn_network;
using test::Fold;
using test::text_model;

TEST(ImageNetNames, AreThoseOfAThousandClassesInTheirOrder) {
    const auto& names = imagenet_names();
    ASSERT_EQ(names.size(), 1000u);
    EXPECT_EQ(names[0], "tench");
    EXPECT_EQ(names[281], "tabby");
    EXPECT_EQ(names[999], "toilet tissue");
    for (const auto& name : names) EXPECT_FALSE(name.empty());
}

TEST(ImageNetNames, AreOnlyOfferedWhereThereAreAThousandClasses) {
    const auto classifier = [](const std::string& classes) {
        return text_model("main (float[1,4] x) => (float[1," + classes + "] y) <int64[2] shape = {1, " + classes +
                          "}, int64[1] axis = {1}> { m = ReduceMean<axes = [1]>(x) y = Expand(m, shape) }");
    };
    auto request = request_for(classifier("1000"), classifier("1000"));
    request.random = 1;
    request.class_names = imagenet;
    const auto report = report_of(request);
    ASSERT_FALSE(report.samples.empty());
    EXPECT_EQ(report.samples[0].outputs[0].top_a[0].label, "tench") << "all are equal, so the first is the best";
    request = request_for(conv_bn_network(Fold::none, 2), conv_bn_network(Fold::right, 2));
    request.random = 1;
    request.class_names = imagenet;
    const auto refused = run(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::usage);
}

TEST(Classes, ArePartOfNothingThatRan) {
    const test::TemporaryDirectory folder;
    std::ofstream(folder.path() / "names.txt") << "zero\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n";
    std::ofstream(folder.path() / "labels.csv") << "random 0,3\n";
    auto request = request_for(conv_bn_network(Fold::none, 2), conv_bn_network(Fold::right, 2));
    request.random = 2;
    auto report = report_of(request);
    const auto best = report.samples[0].outputs[0].top_a[0].rank.index;
    EXPECT_EQ(report.samples[0].outputs[0].top_a[0].label, std::to_string(best));
    EXPECT_FALSE(report.accuracy);
    request.class_names = folder.path() / "names.txt";
    request.labels = folder.path() / "labels.csv";
    const auto model = io::read_model_bytes(request.a.bytes);
    ASSERT_TRUE(model);
    const auto classes = Classes::read(request, {}, **model);
    ASSERT_TRUE(classes) << classes.error().sentence();
    name_classes(report, *classes);
    EXPECT_EQ(report.samples[0].outputs[0].top_a[0].label, classes->names()[static_cast<std::size_t>(best)]);
    EXPECT_EQ(report.samples[0].truth_label, "three");
    EXPECT_FALSE(report.samples[1].truth);
    ASSERT_TRUE(report.accuracy);
    EXPECT_EQ(report.accuracy->labelled, 1);
}

} // namespace
} // namespace crease::compare
