#include "core/fold/site_time.h"

#include "tests/support/model_text.h"

#include <gtest/gtest.h>

namespace crease::fold {
namespace {

constexpr auto two_sites = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[1, 2, 4, 4] x) => (float[1, 2, 4, 4] y)
    {
        a = Conv(x, w)
        b = BatchNormalization(a, s, s, s, s)
        r = Relu(b)
        c = Conv(r, w)
        y = BatchNormalization(c, s, s, s, s)
    })";

TEST(SiteTime, CountsWhatWentAndWhatCame) {
    auto proto = test::parse_proto(two_sites);
    test::add_float_ramp(proto, "w", {2, 2, 1, 1}, 0.1F, 0.1F);
    test::add_float_ramp(proto, "s", {2}, 0.5F, 0.1F);
    const auto model = test::to_model(proto);
    const Document document(model, scan(*model).value());
    const auto folded = document.with_folded({"b"});
    ASSERT_TRUE(folded) << folded.error().sentence();
    NodeMicroseconds before, after;
    for (std::size_t i = 0; i < 5; ++i) before[model->main().nodes[i]->id] = 10.0 * static_cast<double>(i + 1);
    for (const auto& node : folded->current()->main().nodes) after[node->id] = 7;
    const auto times = site_times(*folded, before, after);
    ASSERT_EQ(times.size(), 1U) << "the other site is not folded";
    EXPECT_EQ(times[0].id, "b");
    EXPECT_EQ(times[0].nodes_before, 2U);
    EXPECT_EQ(times[0].before, 30);
    EXPECT_EQ(times[0].nodes_after, 1U);
    EXPECT_EQ(times[0].after, 7);
    EXPECT_TRUE(site_times(*folded, before, {}).empty()) << "what was not timed is not said";
}

} // namespace
} // namespace crease::fold
