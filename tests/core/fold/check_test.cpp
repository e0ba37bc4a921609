// A fold that checks itself: what is right passes, whatever the layout; one wrong number is found, and costs one site.

#include "core/fold/check/check.h"

#include "core/analysis/model_facts.h"
#include "core/io/io.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"

#include <algorithm>
#include <cstring>

namespace crease::fold {
namespace {

/// The first site of a model, folded by hand.
class FoldedSite {
public:
    explicit FoldedSite(const WrittenCase& written)
        : model_(test::to_model(complete(written).model)), scope_(*model_, model_->main(), nullptr, nullptr) {
        scanned_ = scan(*model_).value();
        WeightShelf shelf(scope_.constants, derivation(), derivation().form.in_channels);
        weights = fold_weights(derivation(), shelf, {}).value();
    }
    [[nodiscard]] const Derivation& derivation() const { return *scanned_.sites.at(0).ends.at(0).derivation; }
    [[nodiscard]] Status check() const { return check::check_fold(derivation(), weights, model_->main(), scope_.constants); }
    [[nodiscard]] std::vector<std::int64_t> channels() const {
        return check::sampled_channels(model_->main().value_name(derivation().value), derivation().form.out_channels);
    }

    FoldedWeights weights;

private:
    ModelPtr model_;
    analysis::GraphFacts scope_;
    ScanResult scanned_;
};

void scale_float(std::vector<std::byte>& bytes, std::size_t index, float factor) {
    float number = 0;
    std::memcpy(&number, bytes.data() + index * sizeof number, sizeof number);
    number *= factor;
    std::memcpy(bytes.data() + index * sizeof number, &number, sizeof number);
}

struct Layer {
    const char* name;
    const char* text;
};

void PrintTo(const Layer& layer, std::ostream* out) { *out << layer.name; }

// few enough channels that all of them are looked at
const Layer layers[] = {
    {"Conv", OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) { c = Conv<w=[6,4,3,3], b=6>(x) y = BN<c=6>(c) }"},
    {"Grouped", OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) { c = Conv<w=[6,2,3,3], group=2>(x) y = BN<c=6>(c) }"},
    {"Depthwise", OPSET(13) "g (float[N,4,L] x) => (float[N,4,L] y) { c = Conv<w=[4,1,5], group=4, dilations=[2]>(x) y = Div<k=[4,1]>(c) }"},
    {"Transposed",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) { s = Mul<k=[4,1,1]>(x) c = ConvTranspose<w=[4,3,3,2], b=6, group=2>(s) y = BN<c=6>(c) }"},
    {"Gemm", OPSET(13) "g (float[M,5] x) => (float[M,6] y) { c = Gemm<w=[5,6], b=6, alpha=0.5, beta=3.0>(x) y = BN<c=6>(c) }"},
    {"MatMul", OPSET(13) "g (float[N,M,5] x) => (float[N,M,6] y) { c = MatMul<w=[5,6]>(x) s = Mul<k=[6]>(c) y = Add<k=[6]>(s) }"},
    {"Branches", OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=4>(a) b = "
                           "Conv<w=[4,4,1,1]>(x) s = Sub(n, b) p = BN<c=4>(x) y = Add(s, p) }"},
    {"Chain", OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) { c = Conv<w=[9,4,1,1], b=9, strides=[2,2]>(x) n = BN<c=9>(c) y = "
                        "Conv<w=[6,9,3,3], b=6>(n) }"},
    {"Pooled",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) { c = Conv<w=[6,4,1,1]>(x) n = BN<c=6>(c) y = AveragePool<kernel_shape=[3,2]>(n) }"},
};

class CheckOfLayers : public testing::TestWithParam<Layer> {};

TEST_P(CheckOfLayers, PassesWhatIsRight) {
    const FoldedSite site({GetParam().name, GetParam().text});
    const auto status = site.check();
    EXPECT_TRUE(status) << status.error().sentence();
}

TEST_P(CheckOfLayers, FindsEveryWrongNumber) {
    FoldedSite site({GetParam().name, GetParam().text});
    for (auto* numbers : {&site.weights.weight, &site.weights.bias})
        for (std::size_t i = 0; i < numbers->size() / sizeof(float); ++i) {
            const auto right = *numbers;
            scale_float(*numbers, i, 1 + 0x1p-20f);
            if (*numbers == right) continue; // nothing but zeros
            const auto status = site.check();
            ASSERT_FALSE(status) << "number " << i;
            EXPECT_EQ(status.error().code, ErrorCode::internal);
            *numbers = right;
        }
}

TEST_P(CheckOfLayers, FindsNumbersThatChangedPlaces) {
    FoldedSite site({GetParam().name, GetParam().text});
    std::rotate(site.weights.weight.begin(), site.weights.weight.begin() + sizeof(float), site.weights.weight.end());
    EXPECT_FALSE(site.check());
    site.weights.weight.resize(sizeof(float));
    EXPECT_FALSE(site.check());
}

INSTANTIATE_TEST_SUITE_P(Layers, CheckOfLayers, testing::ValuesIn(layers), name_of<Layer>);

/// Changes a digit that is not among the last: what the type's rounding cannot explain. False for a zero.
bool change_digit(ElementType type, std::byte* number) {
    const auto width = element_size(type);
    if (std::all_of(number, number + width, [](std::byte b) { return b == std::byte{} || b == std::byte{0x80}; })) return false;
    number[width == 2 ? 0 : width / 2 - (width == 4)] ^= std::byte{0x08};
    return true;
}

/// Every site of random regions of every kind, as it is and with one number changed.
TEST(CheckOfRandomRegions, PassesWhatIsRightAndFindsOneWrongNumber) {
    int sites = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto model = test::to_model(random_region::make_case(seed).model);
        const auto scanned = scan(*model).value();
        random_region::Random random(seed);
        for (const auto& site : scanned.sites) {
            const auto& facts = scanned.facts->of(site.graph);
            const auto& derivation = *site.ends.at(0).derivation;
            WeightShelf shelf(facts.constants, derivation, derivation.form.in_channels);
            auto weights = fold_weights(derivation, shelf, {});
            if (!weights) continue; // refused for its numbers
            const auto check = [&] { return check::check_fold(derivation, *weights, facts.graph, facts.constants); };
            ASSERT_TRUE(check()) << "seed " << seed << ": " << check().error().sentence();
            if (derivation.form.out_channels > 8) continue; // not every one is looked at
            const auto width = element_size(derivation.form.value.type);
            const auto at = static_cast<std::size_t>(random.range(0, static_cast<std::int64_t>(weights->weight.size() / width) - 1));
            if (!change_digit(derivation.form.value.type, weights->weight.data() + at * width)) continue;
            ++sites;
            EXPECT_FALSE(check()) << "seed " << seed << ", site " << site.id << ", weight " << at;
        }
    }
    EXPECT_GT(sites, 100);
}

TEST(Check, LooksAtEightChannelsTheFirstAndTheLastAmongThem) {
    const auto channels = check::sampled_channels("layer1.0/conv", 512);
    EXPECT_EQ(channels.size(), 8u);
    EXPECT_EQ(channels.front(), 0);
    EXPECT_EQ(channels.back(), 511);
    EXPECT_EQ(channels, check::sampled_channels("layer1.0/conv", 512));
    EXPECT_NE(channels, check::sampled_channels("layer1.1/conv", 512));
    EXPECT_EQ(check::sampled_channels("y", 3), (std::vector<std::int64_t>{0, 1, 2}));
    EXPECT_TRUE(check::sampled_channels("y", 0).empty());
}

/// Tells the truth only when asked for much at once, as the check does and folding by small pieces does not.
class LyingSource final : public ByteSource {
public:
    explicit LyingSource(ByteRange truth) : truth_(std::move(truth)) {}
    Status read(std::uint64_t offset, std::span<std::byte> out) const override {
        CREASE_CHECK(truth_.source->read(truth_.offset + offset, out));
        if (out.size() < 1000) out[out.size() / 2] ^= std::byte{0x10};
        return {};
    }

private:
    ByteRange truth_;
};

/// The model with one initializer's bytes coming from a source that lies.
ModelPtr with_a_lie(const Model& model, const std::string& name) {
    auto graph = std::make_shared<Graph>(model.main());
    for (auto& tensor : graph->initializers)
        if (tensor->name() == name)
            tensor =
                std::make_shared<const Tensor>(tensor->proto(), ByteRange{std::make_shared<LyingSource>(*tensor->raw()), 0, tensor->raw()->length});
    auto changed = std::make_shared<Model>(model);
    changed->graphs[0] = std::move(graph);
    return changed;
}

const char* const two_sites = OPSET(13) "g (float[N,64,H,W] x) => (float[N,8,H,W] y) { c = Conv<w=[8,64,1,1]>(x) n = BN<c=8>(c) r = Relu(n) d = "
                                        "Conv<w=[8,8,3,3]>(r) y = BN<c=8>(d) }";

class FaultyFold : public testing::Test {
protected:
    FaultyFold() : model_(with_a_lie(*test::to_model(complete({"Faulty", two_sites}).model), "w_c")), scanned_(scan(*model_).value()) {}
    [[nodiscard]] Document document(bool check) const {
        FoldOptions options;
        options.reading.piece = 300;
        options.check = check;
        return {model_, scanned_, options};
    }

    ModelPtr model_;
    ScanResult scanned_;
};

TEST_F(FaultyFold, IsLeftOutAndNamedAndTheOtherSiteFolds) {
    std::vector<LeftOut> left_out;
    const auto folded = document(true).with_folded({"n", "y"}, {}, &left_out);
    ASSERT_TRUE(folded) << folded.error().sentence();
    EXPECT_EQ(folded->folded(), std::set<std::string>{"y"});
    ASSERT_EQ(left_out.size(), 1u);
    EXPECT_EQ(left_out[0].id, "n");
    EXPECT_EQ(left_out[0].error.code, ErrorCode::internal);
    EXPECT_NE(left_out[0].error.sentence().find("site 'n': Crease's own check found a wrong number"), std::string::npos)
        << left_out[0].error.sentence();
    EXPECT_NE(left_out[0].error.sentence().find("please report it"), std::string::npos);
}

TEST_F(FaultyFold, IsAnErrorWhereTheSiteWasAskedFor) {
    const auto folded = document(true).with_folded({"n"});
    ASSERT_FALSE(folded);
    EXPECT_EQ(folded.error().code, ErrorCode::internal);
}

TEST_F(FaultyFold, GoesUnseenWithoutTheCheck) { EXPECT_TRUE(document(false).with_folded({"n", "y"})); }

/// Fails after some reads.
class FailingSource final : public ByteSource {
public:
    explicit FailingSource(int good) : good_(good) {}
    Status read(std::uint64_t, std::span<std::byte> out) const override {
        if (good_-- <= 0) return fail(ErrorCode::changed, "the file changed on disk");
        std::fill(out.begin(), out.end(), std::byte{0x3f});
        return {};
    }

private:
    mutable int good_;
};

/// A file that cannot be read is not taken for wrong numbers, whenever it happens.
TEST(FoldOfAChangedFile, SaysThatTheFileChanged) {
    const auto model = test::to_model(
        complete({"Changed", OPSET(13) "g (float[N,64,H,W] x) => (float[N,8,H,W] y) { c = Conv<w=[8,64,1,1], b=8>(x) y = Div<k=[8,1,1]>(c) }"})
            .model);
    for (int good = 0; good < 20; ++good) {
        auto graph = std::make_shared<Graph>(model->main());
        for (auto& tensor : graph->initializers)
            if (tensor->name() == "w_c")
                tensor = std::make_shared<const Tensor>(tensor->proto(), ByteRange{std::make_shared<FailingSource>(good), 0, tensor->raw()->length});
        auto changed = std::make_shared<Model>(*model);
        changed->graphs[0] = std::move(graph);
        FoldOptions options;
        options.reading = {300, 2};
        std::vector<LeftOut> left_out;
        const auto folded = Document(changed, scan(*changed).value(), options).with_folded({"y"}, {}, &left_out);
        EXPECT_TRUE(left_out.empty());
        EXPECT_TRUE(folded || folded.error().code == ErrorCode::changed) << folded.error().sentence();
        EXPECT_TRUE(good > 0 || !folded);
    }
}

} // namespace
} // namespace crease::fold
