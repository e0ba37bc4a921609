// Models whose weights are computed in the file: folded, they have to give what the file gives in ONNX Runtime with its
// optimisations off. Each was wrong or refused once: Shape with start and end, integers taken for reals, float32 values
// exactly on a step, a Dropout's mask, vectors in a MatMul, casts of weights, spectral and weight normalisation.

#include "core/engine/constant_host.h"
#include "core/engine/registry.h"
#include "core/fold/document.h"
#include "core/io/io.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace crease::test {
namespace {

constexpr const char* cases[] = {"autocast_weight_cast", "cc_cast_f16",        "cc_matvec",      "dd_fakequant_cast", "dd_mask_min",
                                 "dd_mean_int_min",      "dd_shape_end_scale", "dd_u8_wrap_min", "ee_equal_float",    "ee_shape_squeeze",
                                 "torch_spectral_old",   "spectral_norm",      "weightnorm",     "wn_dim0_reducel2",  "two_sites_one_specnorm"};

ModelPtr read_case(const std::string& name) { return io::read_model("tests/core/constants/cases/" + name + ".onnx").value(); }

std::set<std::string> all_sites(const fold::ScanResult& scan) {
    std::set<std::string> ids;
    for (const auto& site : scan.sites)
        if (site.worthwhile) ids.insert(site.id);
    return ids;
}

std::vector<float> output_of(engine::Engine& engine, const Model& model) {
    const auto session = engine.load({{}, io::model_bytes(model).value()}, {}).value();
    engine::NamedTensors inputs;
    for (const auto& info : session->inputs()) {
        HostTensor tensor{info.type, info.shape};
        for (auto& extent : tensor.shape) extent = extent < 0 ? 5 : extent;
        std::vector<float> values(static_cast<std::size_t>(tensor.element_count()));
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = std::sin(static_cast<float>(i) * 1.7F);
        tensor.bytes.resize(values.size() * sizeof(float));
        std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
        inputs.push_back({info.name, std::move(tensor)});
    }
    const auto result = session->run(inputs).value();
    const auto& bytes = result.outputs.at(0).tensor.bytes;
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

/// `unit`: of the shortest type that the values pass through.
void expect_same(const std::vector<float>& a, const std::vector<float>& b, float unit) {
    ASSERT_EQ(a.size(), b.size());
    float largest = 0, apart = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        largest = std::max(largest, std::fabs(a[i]));
        apart = std::max(apart, std::fabs(a[i] - b[i]));
    }
    EXPECT_GT(largest, 0);
    EXPECT_LE(apart, 2 * unit * largest);
}

class FoldedCase : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        auto made = engine::make_engine("onnxruntime");
        if (!made) GTEST_SKIP() << made.error().sentence();
        engine_ = *std::move(made);
    }
    static float unit() { return std::string_view(GetParam()) == "autocast_weight_cast" ? 0x1p-10F : 1e-5F; } // it runs in float16
    std::unique_ptr<engine::Engine> engine_;
};

TEST_P(FoldedCase, GiveWhatTheFileGives) {
    const auto model = read_case(GetParam());
    auto scan = fold::scan(*model, {}, {engine::make_constant_engine()}).value();
    const auto sites = all_sites(scan);
    ASSERT_FALSE(sites.empty());
    const auto folded = fold::Document(model, std::move(scan)).with_folded(sites);
    ASSERT_TRUE(folded) << folded.error().sentence();
    expect_same(output_of(*engine_, *model), output_of(*engine_, *folded->current()), unit());
}

INSTANTIATE_TEST_SUITE_P(Cases, FoldedCase, testing::ValuesIn(cases), [](const auto& info) { return std::string(info.param); });

/// The evaluator alone computes what is exact, and the rest a rounding off.
TEST_P(FoldedCase, GiveTheSameWithoutAnEngineOrAreRefused) {
    const auto model = read_case(GetParam());
    auto scan = fold::scan(*model).value();
    const auto sites = all_sites(scan);
    const auto folded = fold::Document(model, std::move(scan)).with_folded(sites);
    if (folded) return expect_same(output_of(*engine_, *model), output_of(*engine_, *folded->current()), unit());
    EXPECT_EQ(folded.error().code, ErrorCode::unsupported) << folded.error().sentence();
}

TEST(FoldedConstants, AWeightBehindADropoutInTrainingIsRandom) {
    const auto scan = fold::scan(*read_case("dd_dropout_train_min")).value();
    EXPECT_TRUE(scan.sites.empty());
}

/// Fails whoever asks: for models that need no engine.
struct NeverAsked final : analysis::ConstantEngine {
    Result<std::vector<HostTensor>> run(std::vector<std::byte>, std::stop_token) const override {
        ADD_FAILURE() << "an engine was asked for";
        return fail(ErrorCode::engine, "asked");
    }
};

TEST(FoldedConstants, NoEngineIsStartedForWhatIsExactAnyway) {
    for (const char* name : {"dd_fakequant_cast", "dd_mask_min", "dd_u8_wrap_min", "ee_equal_float", "ee_shape_squeeze", "cc_cast_f16"}) {
        const auto model = read_case(name);
        auto scan = fold::scan(*model, {}, {std::make_shared<const NeverAsked>()}).value();
        const auto sites = all_sites(scan);
        EXPECT_TRUE(fold::Document(model, std::move(scan)).with_folded(sites)) << name;
    }
}

} // namespace
} // namespace crease::test
