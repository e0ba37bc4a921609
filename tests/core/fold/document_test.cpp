#include "core/fold/document.h"
#include "core/io/io.h"

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

INSTANTIATE_TEST_SUITE_P(Samples, DocumentOfSample, testing::Values("repvgg.onnx", "mobileone.onnx", "dbb.onnx"));

} // namespace
} // namespace crease::fold
