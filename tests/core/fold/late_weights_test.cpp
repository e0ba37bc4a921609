// Folded weights that are computed when they are read: the same numbers, one tensor at a time, and never more than a bounded amount
// of them in memory.

#include "core/fold/emit/late_weights.h"

#include "core/fold/document.h"
#include "core/fold/fold.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

namespace crease::fold {
namespace {

struct Maker {
    int times = 0;
    std::byte fill{1};
    bool spoilt = false;

    TensorPtr tensor() const { return Tensor::make("w", ElementType::uint8, {100}, std::vector<std::byte>(100, fill)); }
    TensorPtr lazy() {
        return computed_when_read(tensor(), 0, [this]() -> Result<Replacement> {
            ++times;
            if (spoilt) return fail(ErrorCode::changed, "the file changed");
            Replacement made;
            made.weights = {tensor()};
            return made;
        });
    }
};

TEST(LateWeights, AreComputedOnceForOneReadingFromFrontToBack) {
    Maker maker;
    const auto tensor = maker.lazy();
    EXPECT_EQ(maker.times, 0);
    EXPECT_TRUE(tensor->raw()->source->resident().empty());
    std::vector<std::byte> part(25);
    for (std::uint64_t at = 0; at < 100; at += 25) {
        ASSERT_TRUE(tensor->raw()->source->read(at, part));
        EXPECT_EQ(part, std::vector<std::byte>(25, std::byte{1}));
    }
    EXPECT_EQ(maker.times, 1);
    EXPECT_EQ(tensor->bytes().value().size(), 100U);
    EXPECT_EQ(maker.times, 2) << "nothing of it was kept";
    EXPECT_FALSE(tensor->raw()->source->read(90, part));
}

TEST(LateWeights, TwoThatAreReadInTurnDoNotMix) {
    Maker one, other{.fill = std::byte{2}};
    const auto a = one.lazy(), b = other.lazy();
    std::vector<std::byte> part(10);
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(a->raw()->source->read(5, part));
        EXPECT_EQ(part.front(), std::byte{1});
        ASSERT_TRUE(b->raw()->source->read(5, part));
        EXPECT_EQ(part.front(), std::byte{2});
    }
    EXPECT_EQ(one.times, 3);
}

TEST(LateWeights, WhatFailsIsTheReadersError) {
    Maker maker;
    const auto tensor = maker.lazy();
    maker.spoilt = true;
    const auto bytes = tensor->bytes();
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().code, ErrorCode::changed);
    maker.spoilt = false;
    EXPECT_TRUE(tensor->bytes());
}

/// Twelve layers of 16 MB.
ModelPtr large_model() {
    std::string body;
    for (int i = 0; i < 12; ++i) {
        const auto n = std::to_string(i);
        body += " c" + n + " = Conv(" + (i == 0 ? "x" : "r" + std::to_string(i - 1)) + ", w) b" + n + " = BatchNormalization(c" + n + ", s" + n +
                ", s" + n + ", s" + n + ", s" + n + ") r" + n + " = Relu(b" + n + ")";
    }
    auto proto =
        test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]> g (float[N, 2048, H, W] x) => (float[N, 2048, H, W] r11) {)" + body + "}");
    test::add_float_ramp(proto, "w", {2048, 2048, 1, 1}, -1, 1e-6F);
    for (int i = 0; i < 12; ++i) test::add_float_ramp(proto, "s" + std::to_string(i), {2048}, 0.5F, 0.001F); // alike, but not shared
    return test::to_model(proto);
}

TensorPtr weight_of(const Document& document, const std::string& name) {
    for (const auto& tensor : document.current()->main().initializers)
        if (tensor->name() == name) return tensor;
    throw std::runtime_error("there is no " + name);
}

TEST(LateWeights, MostOfALargeModelAreNotInMemory) {
    const auto model = large_model();
    const Document document(model, scan(*model).value());
    std::set<std::string> all;
    for (const auto& site : document.scan().sites) all.insert(site.id);
    ASSERT_EQ(all.size(), 12U);
    const auto folded = document.with_folded(all).value();
    const auto one = document.with_folded({"b0"}).value();
    std::uint64_t kept = 0;
    int late = 0;
    for (const auto& tensor : folded.current()->main().initializers) {
        if (!tensor->name().ends_with("folded_weight")) continue;
        if (tensor->raw()->source->resident().empty()) ++late;
        else kept += tensor->byte_size();
    }
    EXPECT_LE(kept, 128U << 20);
    EXPECT_GE(late, 4);
    const auto bytes = weight_of(one, "b0.folded_weight")->bytes().value();
    for (const auto& tensor : folded.current()->main().initializers) {
        if (!tensor->name().ends_with("folded_weight")) continue;
        EXPECT_TRUE(tensor->bytes().value() == bytes) << tensor->name(); // all layers are alike
    }
}

} // namespace
} // namespace crease::fold
