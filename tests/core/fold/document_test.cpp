#include "core/fold/document.h"
#include "core/io/io.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <random>

namespace crease::fold {
namespace {

std::vector<std::byte> bytes_of(const Document& document) { return io::model_bytes(*document.current()).value(); }

class DocumentOfSample : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        auto model = io::read_model(std::string("resources/samples/") + GetParam());
        ASSERT_TRUE(model) << model.error().sentence();
        auto found = scan(**model);
        ASSERT_TRUE(found) << found.error().sentence();
        for (const auto& site : found->sites)
            if (site.worthwhile) all_.insert(site.id);
        document_.emplace(*model, std::move(*found));
    }

    std::set<std::string> all_;
    std::optional<Document> document_;
};

TEST_P(DocumentOfSample, AnyWayBackGivesTheSameBytes) {
    const auto original = bytes_of(*document_);
    const auto folded = bytes_of(document_->with_folded(all_).value());
    ASSERT_NE(original, folded);
    std::mt19937 random(7);
    Document at = *document_;
    for (int step = 0; step < 12; ++step) {
        std::set<std::string> some;
        for (const auto& id : all_)
            if (random() % 2) some.insert(id);
        at = at.with_folded(some).value();
        EXPECT_EQ(at.folded(), some);
    }
    EXPECT_EQ(bytes_of(at.with_folded({}).value()), original);
    EXPECT_EQ(bytes_of(at.with_folded(all_).value()), folded);
}

TEST_P(DocumentOfSample, AnUnknownSiteChangesNothing) {
    const auto before = document_->current();
    const auto refused = document_->with_folded({"no such site"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::usage);
    EXPECT_EQ(document_->current(), before);
}

/// Names given before, between and after folds give the same file, and folding knows nothing of them.
TEST_P(DocumentOfSample, EditsAndFoldsInAnyOrderGiveTheSameBytes) {
    const auto& graph = document_->original()->main();
    const auto input = graph.value_name(graph.inputs.front()), output = graph.value_name(graph.outputs.front());
    const auto site = document_->scan().sites.front().id; // is what the site makes
    ModelEdits edits;
    for (const auto& [value, name] : {std::pair(input, "picture"), std::pair(output, "scores"), std::pair(site, "features")})
        ASSERT_TRUE(rename_value(edits, *document_->original(), value, name));
    ASSERT_TRUE(rename_node(edits, *document_->original(), site, "first block"));
    const auto after = document_->with_folded(all_).value().with_edits(edits).value();
    const auto before = document_->with_edits(edits).value().with_folded(all_).value();
    EXPECT_EQ(bytes_of(after), bytes_of(before));
    EXPECT_EQ(after.folded(), all_);
    EXPECT_EQ(after.folded_nodes(site), document_->with_folded(all_).value().folded_nodes(site)) << "found by its own name";
    EXPECT_FALSE(after.folded_nodes(site).empty());
    const auto& now = after.current()->main();
    const auto& node = *now.nodes[after.facts()->main().index.producer(now.find_value("features"))];
    EXPECT_EQ(node.name, "first block");
    EXPECT_EQ(io::model_bytes(*after.unedited()).value(), bytes_of(document_->with_folded(all_).value()));
    EXPECT_EQ(bytes_of(after.with_edits({}).value().with_folded({}).value()), bytes_of(*document_));
}

/// Two sites; the scale of the first reads a row of a table that the table does not have, which shows only when folding.
ModelPtr two_sites_one_of_them_broken() {
    auto proto = test::parse_proto(R"(<ir_version: 8, opset_import: ["": 13]> g (float[1,4,8,8] x) => (float[1,4,8,8] y) {
        places = Constant<value = int64[4] {0, 1, 2, 9}>()
        scale = Gather(table, places)
        a = Conv(x, w)
        broken = BatchNormalization(a, scale, shift, mean, var)
        r = Relu(broken)
        c = Conv(r, w2)
        y = BatchNormalization(c, shift, shift, mean, var)
    })");
    for (const char* name : {"w", "w2"}) test::add_float_ramp(proto, name, {4, 4, 1, 1});
    for (const char* name : {"table", "shift", "mean", "var"}) test::add_float_ramp(proto, name, {4});
    return test::to_model(proto);
}

TEST(FoldingSeveral, OneSiteThatCannotDoesNotStopTheOthers) {
    const auto model = two_sites_one_of_them_broken();
    const Document document(model, scan(*model).value());
    ASSERT_NE(document.scan().find("broken"), nullptr);
    std::vector<LeftOut> left_out;
    const auto folded = document.with_folded({"broken", "y"}, {}, &left_out);
    ASSERT_TRUE(folded) << folded.error().sentence();
    EXPECT_EQ(folded->folded(), std::set<std::string>{"y"});
    ASSERT_EQ(left_out.size(), 1u);
    EXPECT_EQ(left_out.front().id, "broken");
    EXPECT_NE(left_out.front().error.sentence().find("'broken'"), std::string::npos) << left_out.front().error.sentence();
    EXPECT_FALSE(document.with_folded({"broken", "y"})) << "nobody was there to hear of it";
}

TEST(FoldingSeveral, AScanSaysWhatOnlyTheNumbersCanTell) {
    const auto model = two_sites_one_of_them_broken();
    const auto found = scan(*model).value();
    const auto& conditions = found.find("broken")->conditions;
    ASSERT_EQ(conditions.size(), 1u);
    EXPECT_NE(conditions.front().find("'scale'"), std::string::npos) << conditions.front();
    EXPECT_TRUE(found.find("y")->conditions.empty());
}

TEST(FoldingSeveral, AStepTakesItsTurnWhereTheSiteAroundItCannotFold) {
    auto proto = test::to_proto(*two_sites_one_of_them_broken());
    auto& last = *proto.mutable_graph()->mutable_node(6);
    last.set_input(1, "scale"); // so that neither BatchNormalization folds, but a shift before it does
    last.set_input(0, "shifted");
    auto& add = *proto.mutable_graph()->add_node();
    add.set_op_type("Add");
    add.add_input("c");
    add.add_input("one");
    add.add_output("shifted");
    proto.mutable_graph()->mutable_node()->SwapElements(6, 7);
    test::add_float_ramp(proto, "one", {1});
    const auto model = test::to_model(proto);
    const Document document(model, scan(*model).value());
    std::vector<LeftOut> left_out;
    const auto folded = document.with_folded({"shifted", "y"}, {}, &left_out);
    ASSERT_TRUE(folded) << folded.error().sentence();
    EXPECT_EQ(folded->folded(), std::set<std::string>{"shifted"});
    EXPECT_EQ(folded->folded_nodes("shifted").size(), 1U);
}

TEST(FoldingSeveral, StoppingIsNoReasonToLeaveASiteOut) {
    const auto model = two_sites_one_of_them_broken();
    const Document document(model, scan(*model).value());
    std::stop_source stop;
    stop.request_stop();
    std::vector<LeftOut> left_out;
    const auto folded = document.with_folded({"broken", "y"}, {stop.get_token(), {}}, &left_out);
    ASSERT_FALSE(folded);
    EXPECT_EQ(folded.error().code, ErrorCode::cancelled);
}

INSTANTIATE_TEST_SUITE_P(Samples, DocumentOfSample, testing::Values("repvgg.onnx", "mobileone.onnx", "dbb.onnx"));

} // namespace
} // namespace crease::fold
