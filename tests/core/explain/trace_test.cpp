// Every sample's every site, on images: what the lesson traces is what the engine computed, in the middle and in all four corners.

#include "core/explain/trace.h"

#include "core/compare/inner_values.h"
#include "core/explain/channels.h"
#include "core/explain/trace_drawing.h"
#include "core/fold/form/derivation.h"
#include "core/io/io.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"
#include "tests/support/skeleton.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace crease::explain {
namespace {

using Place = std::vector<std::int64_t>;

/// The middle, and every corner.
std::vector<Place> places_of(const Place& extents) {
    Place middle;
    for (const auto extent : extents) middle.push_back(extent / 2);
    std::vector<Place> places{middle};
    for (std::size_t corner = 0; corner < std::size_t{1} << extents.size(); ++corner) {
        Place place;
        for (std::size_t i = 0; i < extents.size(); ++i) place.push_back(corner >> i & 1 ? extents[i] - 1 : 0);
        places.push_back(place);
    }
    return places;
}

/// Nothing is wider than the room, and what lies outside is dashed: once in the patch, and among the products of each kernel.
void expect_drawn(const Lesson& lesson, const Trace& trace) {
    const auto marks = drawing_of(lesson, trace, 700).marks;
    for (const auto& mark : marks) EXPECT_LE(mark.kind == Mark::Kind::text ? 0 : mark.x + mark.width, 701);
    const auto outside = std::count_if(trace.patch.begin(), trace.patch.end(), [](const PatchCell& cell) { return !cell.inside; });
    EXPECT_EQ(std::count_if(marks.begin(), marks.end(), [](const Mark& mark) { return mark.kind == Mark::Kind::empty; }),
              static_cast<std::ptrdiff_t>(2 + trace.branches.size()) * outside);
}

/// The branches come to the sum: tap by tap to its kernel, together to its value, each to its own step's.
void expect_branches(const Trace& trace) {
    if (trace.branches.empty()) return;
    EXPECT_GE(trace.branches.size(), 2u);
    double all = 0;
    for (const auto& branch : trace.branches) {
        all += branch.value();
        if (!branch.scene) continue;
        for (const auto& step : trace.steps) {
            if (step.scene != *branch.scene) continue;
            EXPECT_NEAR(std::fabs(branch.value()), std::fabs(step.value), 1e-9 * (1 + std::fabs(step.value)));
        }
    }
    EXPECT_NEAR(all, trace.stepwise, 1e-9 * (1 + std::fabs(all)));
    for (std::size_t cell = 0; cell < trace.patch.size(); ++cell) {
        double weight = 0, size = 0;
        for (const auto& branch : trace.branches) weight += branch.weights[cell], size += std::fabs(branch.weights[cell]);
        EXPECT_NEAR(weight, trace.patch[cell].weight, 1e-6 * (1e-6 + size)) << cell;
    }
}

/// How many of the values that the trace holds against the engine's were there.
std::size_t expect_traced(const fold::ScanResult& scan, const fold::Site& site, const EngineValues& values) {
    const auto lesson = lesson_of(*scan.facts, site);
    const auto extents = places_to_trace(site, lesson, values);
    if (!extents) {
        ADD_FAILURE() << extents.error().sentence();
        return 0;
    }
    std::size_t compared = 0;
    for (const auto& place : places_of(*extents))
        for (const auto out : {std::int64_t{0}, site.kernel.out_channels - 1}) {
            const auto channels = connected_channels(site, out, std::nullopt).value();
            const auto trace = trace_pixel(*scan.facts, site, lesson, channels, place, values);
            if (!trace) {
                ADD_FAILURE() << trace.error().sentence();
                continue;
            }
            for (const auto& step : trace->steps) {
                if (!step.engine) continue;
                EXPECT_NEAR(step.value, *step.engine, step.rounding) << lesson.scenes[step.scene].title << ", channel " << step.channels.out;
                ++compared;
            }
            EXPECT_TRUE(trace->engine.has_value());
            EXPECT_NEAR(trace->folded, trace->stepwise, trace->rounding);
            EXPECT_NEAR(trace->folded, trace->engine.value_or(NAN), trace->rounding);
            EXPECT_NEAR(trace->shown + trace->others + trace->bias, trace->folded, 1e-12 * (1 + std::fabs(trace->folded)));
            EXPECT_LT(trace->rounding, 1e-3 * (1 + std::fabs(trace->folded))) << "a bound that explains everything tells nothing";
            expect_branches(*trace);
            expect_drawn(lesson, *trace);
        }
    return compared;
}

void expect_shows_branches(const fold::ScanResult& scan, const fold::Site& site, const EngineValues& values) {
    const auto lesson = lesson_of(*scan.facts, site);
    const auto extents = places_to_trace(site, lesson, values).value();
    const auto trace = trace_pixel(*scan.facts, site, lesson, {}, places_of(extents).front(), values).value();
    EXPECT_GE(trace.branches.size(), 2u) << site.label;
}

class SampleTrace : public testing::TestWithParam<const char*> {};

TEST_P(SampleTrace, IsWhatTheEngineComputed) {
    const std::filesystem::path folder(SAMPLES);
    const auto model = io::read_model((folder / GetParam()).string()).value();
    const auto scan = fold::scan(*model).value();
    std::vector<std::string> names;
    for (const auto& site : scan.sites)
        for (const auto& name : values_to_trace(lesson_of(*scan.facts, site))) names.push_back(name);
    compare::CompareRequest request;
    request.a.path = folder / GetParam();
    request.images = {folder / "images"};
    request.engine = "onnxruntime";
    for (const std::size_t image : {0, 7}) {
        const auto values = compare::inner_values(request, names, image);
        ASSERT_TRUE(values) << values.error().sentence();
        EXPECT_GT(values->inputs, 7u);
        for (const auto& site : scan.sites) {
            SCOPED_TRACE(site.id);
            EXPECT_GE(expect_traced(scan, site, values->values), 10u);
            if (site.label.ends_with("block")) expect_shows_branches(scan, site, values->values);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleTrace,
                         testing::Values("plain.onnx", "resnet.onnx", "repvgg.onnx", "repvgg-exported.onnx", "acnet.onnx", "dbb.onnx",
                                         "mobileone.onnx"),
                         [](const auto& info) {
                             std::string name = info.param;
                             name.resize(name.find('.'));
                             std::erase(name, '-');
                             return name;
                         });

struct Kind {
    const char *name, *text;
};

class KindTrace : public testing::TestWithParam<Kind> {};

#define OPSET "<ir_version: 8, opset_import: [\"\" : 13]> agraph "
const Kind kinds[] = {
    {"OneDimension", OPSET "(float[1,4,9] x) => (float[1,K,I] y) { a = Conv<w=[5,4,3], pads=[1,1], b=5>(x) y = BN<c=5>(a) }"},
    {"ThreeDimensions", OPSET "(float[1,2,5,6,7] x) => (float[1,K,E,I,J] y) { a = Conv<w=[3,2,3,3,3], pads=[1,1,1,1,1,1]>(x) n = BN<c=3>(a) b = "
                              "Conv<w=[3,2,1,1,1]>(x) o = BN<c=3>(b) y = Add(n, o) }"},
    {"Dilated", OPSET "(float[1,4,9,9] x) => (float[1,K,I,J] y) { a = Conv<w=[4,1,5,5], group=4, pads=[2,2,2,2]>(x) n = BN<c=4>(a) b = "
                      "Conv<w=[4,1,3,3], group=4, dilations=[2,2], pads=[2,2,2,2]>(x) o = BN<c=4>(b) y = Add(n, o) }"},
    {"Strided", OPSET "(float[1,4,9,8] x) => (float[1,K,I,J] y) { a = Conv<w=[6,4,3,3], strides=[2,2], pads=[1,1,1,1]>(x) y = BN<c=6>(a) }"},
    {"ThroughAMiddle",
     OPSET "(float[1,4,9,9] x) => (float[1,K,I,J] y) { a = Conv<w=[5,4,1,1], b=5>(x) o = BN<c=5>(a) c = Conv<w=[3,5,3,3], b=3>(o) y = BN<c=3>(c) }"},
    {"Linear", OPSET "(float[2,4] x) => (float[N,K] y) { a = Gemm<w=[4,6], b=6, alpha=0.5, beta=2.0>(x) y = BN<c=6>(a) }"},
    {"TakenApart", OPSET "(float[1,4,9,9] x) => (float[1,K,I,J] y) { a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3], b=3>(a) d = "
                         "Conv<w=[3,2,3,3], b=3>(b) m = Concat<axis=1>(c, d) y = BN<c=6>(m) }"},
    {"Transposed", OPSET "(float[1,4,5,6] x) => (float[1,K,I,J] y) { a = ConvTranspose<w=[4,6,2,2], b=6, strides=[2,2]>(x) y = BN<c=6>(a) }"},
    {"TransposedGroups",
     OPSET "(float[1,4,5,5] x) => (float[1,K,I,J] y) { a = ConvTranspose<w=[4,3,3,3], group=2, pads=[1,1,1,1], strides=[2,2]>(x) y = BN<c=6>(a) }"},
};

/// The model of a scan, written and run by the engine on random input.
void expect_engine_agrees(const Model& model, const fold::ScanResult& scan, const fold::Site& site, const std::string& name) {
    const test::TemporaryDirectory folder;
    compare::CompareRequest request;
    request.a.path = folder.file(name + ".onnx");
    ASSERT_TRUE(io::write_model(model, request.a.path.string()));
    request.engine = "onnxruntime";
    const auto values = compare::inner_values(request, values_to_trace(lesson_of(*scan.facts, site)), 0);
    ASSERT_TRUE(values) << values.error().sentence();
    EXPECT_GE(expect_traced(scan, site, values->values), 6u);
}

TEST_P(KindTrace, IsWhatTheEngineComputed) {
    const auto model = test::to_model(fold::complete({GetParam().name, GetParam().text}).model);
    const auto scan = fold::scan(*model).value();
    ASSERT_FALSE(scan.sites.empty());
    expect_engine_agrees(*model, scan, scan.sites.back(), GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(Kinds, KindTrace, testing::ValuesIn(kinds), [](const auto& info) { return std::string(info.param.name); });

TEST(Trace, SaysThatMovedAxesAreNotTraced) {
    const auto model = test::to_model(fold::complete({"ChannelsLast", OPSET "(float[1,4,9,9] x) => (float[1,K,I,J] y) { a = Conv<w=[6,4,3,3]>(x) t = "
                                                                            "Transpose<perm=[0,2,3,1]>(a) m = Mul<k=[6]>(t) y = "
                                                                            "Transpose<perm=[0,3,1,2]>(m) }"})
                                          .model);
    const auto scan = fold::scan(*model).value();
    ASSERT_FALSE(scan.sites.empty());
    const auto& site = scan.sites.front();
    const auto extents = places_to_trace(site, lesson_of(*scan.facts, site), {});
    ASSERT_FALSE(extents);
    EXPECT_NE(extents.error().sentence().find("its axes are moved on the way"), std::string::npos) << extents.error().sentence();
}

/// DBB writes its bias into the border by index arithmetic, in the two ways that its exporters know.
class BorderTrace : public testing::TestWithParam<const char*> {};

TEST_P(BorderTrace, IsWhatTheEngineComputed) {
    auto proto = test::read_skeleton("tests/networks/skeletons/" + std::string(GetParam()) + ".onnx.gz");
    test::fill_skeleton(proto, 7);
    const auto model = test::to_model(proto);
    const auto scan = fold::scan(*model).value();
    const auto has_border = [&](const fold::Site& site) {
        const auto scenes = lesson_of(*scan.facts, site).scenes;
        return std::any_of(scenes.begin(), scenes.end(), [](const Scene& s) { return std::holds_alternative<fold::BorderRule>(s.derivation->rule); });
    };
    const auto site = std::find_if(scan.sites.begin(), scan.sites.end(), has_border);
    ASSERT_NE(site, scan.sites.end());
    expect_engine_agrees(*model, scan, *site, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Networks, BorderTrace, testing::Values("dbb_concat", "dbb_inplace"),
                         [](const auto& info) { return std::string(info.param); });

} // namespace
} // namespace crease::explain
