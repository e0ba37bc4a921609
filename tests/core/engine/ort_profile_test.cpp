#include "core/engine/ort_profile.h"

#include <gtest/gtest.h>

namespace crease::engine {
namespace {

TEST(OrtProfile, TakesTheMedianOfTheRunsOfEachNode) {
    const auto times = parse_ort_profile(R"([
        {"cat":"Session","name":"model_loading","dur":100,"args":{}},
        {"cat":"Node","name":"conv_fence_before","dur":1,"args":{"op_name":"Conv"}},
        {"cat":"Node","name":"conv_kernel_time","dur":10,"args":{"op_name":"Conv","node_index":"0"}},
        {"cat":"Node","name":"_kernel_time","dur":3,"args":{"op_name":"Relu","node_index":"1"}},
        {"cat":"Node","name":"_kernel_time","dur":4,"args":{"op_name":"Relu","node_index":"2"}},
        {"cat":"Node","name":"conv_kernel_time","dur":20,"args":{"op_name":"Conv","node_index":"0"}},
        {"cat":"Node","name":"_kernel_time","dur":900,"args":{"op_name":"Relu","node_index":"2"}},
        {"cat":"Node","name":"_kernel_time","dur":5,"args":{"op_name":"Relu","node_index":"2"}}])");
    ASSERT_TRUE(times);
    ASSERT_EQ(times->size(), 3u);
    EXPECT_EQ((*times)[0].node, "conv");
    EXPECT_EQ((*times)[0].op, "Conv");
    EXPECT_DOUBLE_EQ((*times)[0].microseconds, 15);
    EXPECT_EQ((*times)[1].node, "");
    EXPECT_DOUBLE_EQ((*times)[1].microseconds, 3);
    EXPECT_DOUBLE_EQ((*times)[2].microseconds, 5); // the run that was held up does not count
}

TEST(OrtProfile, RefusesWhatIsNoTrace) {
    EXPECT_FALSE(parse_ort_profile(""));
    EXPECT_FALSE(parse_ort_profile("{\"a\":1}"));
    EXPECT_FALSE(parse_ort_profile("[{\"cat\":\"Node\""));
    EXPECT_FALSE(parse_ort_profile(R"([{"cat":"Node","name":"x_kernel_time","dur":"long","args":{}}])"));
}

TEST(OrtProfile, SkipsEventsOfOtherKinds) {
    const auto times = parse_ort_profile(R"([1, null, {"cat":"Node"}, {"cat":"Node","name":"x_kernel_time"}])");
    ASSERT_TRUE(times);
    EXPECT_TRUE(times->empty());
}

} // namespace
} // namespace crease::engine
