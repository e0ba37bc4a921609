#include "core/compare/boxes.h"
#include "core/compare/class_names.h"
#include "core/compare/look.h"
#include "core/compare/numbers.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

using Shape = std::vector<std::int64_t>;
constexpr ImageSize square{640, 640};

OutputShape output(const char* name, Shape shape, ElementType type = ElementType::float32) { return {name, type, std::move(shape)}; }

Look look(Shape shape, ImageSize input, ElementType type = ElementType::float32) {
    return look_of({output("y", std::move(shape), type)}, 0, input).look;
}

bool classes(Shape shape, ImageSize input) { return may_be_classes({output("y", std::move(shape))}, 0, input); }

TEST(Look, OfWhatTheLargestIsAnAnswer) {
    EXPECT_TRUE(classes({1, 1000}, {224, 224}));
    EXPECT_TRUE(classes({8, 10}, {0, 0}));
    EXPECT_TRUE(classes({1, 1000, 1, 1}, {224, 224}));
    EXPECT_TRUE(classes({1, 21, 520, 520}, {520, 520}));
    EXPECT_TRUE(classes({1, 21, 32, 32}, {0, 0})) << "no image is known";
    EXPECT_FALSE(classes({1, 3, 448, 448}, {224, 224})) << "colours of an image";
    EXPECT_FALSE(classes({1, 84, 8400}, {640, 640})) << "numbers of a box";
    EXPECT_FALSE(classes({1, 64, 7, 7}, {224, 224})) << "feature maps";
    EXPECT_FALSE(classes({1, 16, 768}, {0, 0})) << "words";
}

TEST(Look, IsGuessedFromShapesAndSaid) {
    EXPECT_EQ(look({1, 1000}, {224, 224}), Look::numbers);
    EXPECT_EQ(look({1, 21, 520, 520}, {520, 520}), Look::classes);
    EXPECT_EQ(look({1, 150, 64, 64}, {512, 512}), Look::classes) << "an eighth of the input";
    EXPECT_EQ(look({1, 520, 520}, {520, 520}, ElementType::int64), Look::classes);
    EXPECT_EQ(look({1, 1, 520, 520}, {520, 520}, ElementType::int32), Look::classes);
    EXPECT_EQ(look({1, 3, 448, 448}, {224, 224}), Look::picture) << "twice as large";
    EXPECT_EQ(look({1, 448, 448, 3}, {224, 224}), Look::picture) << "channels last";
    EXPECT_EQ(look({1, 1, 256, 256}, {256, 256}), Look::heat);
    EXPECT_EQ(look({1, 256, 14, 14}, {224, 224}), Look::maps) << "a sixteenth is no answer for every pixel";
    EXPECT_EQ(look({1, 12, 197, 64}, {224, 224}), Look::maps) << "other proportions";
    EXPECT_EQ(look({1, 21, 520, 520}, {0, 0}), Look::maps) << "no image goes in";
    EXPECT_FALSE(look_of({output("y", {1, 21, 520, 520})}, 0, {520, 520}).assumed.empty());
}

TEST(Look, LayoutsOfBoxesFollowFromTheInputsSize) {
    const auto layout = [](Shape shape) { return find_boxes({output("y", std::move(shape))}, square); };
    ASSERT_TRUE(layout({1, 25200, 85}));
    EXPECT_EQ(layout({1, 25200, 85})->layout, BoxLayout::yolov5);
    EXPECT_EQ(layout({1, 8400, 85})->layout, BoxLayout::yolov5);
    EXPECT_NE(layout({1, 8400, 85})->assumed.find("YOLOX"), std::string::npos);
    EXPECT_EQ(layout({1, 84, 8400})->layout, BoxLayout::yolov8);
    EXPECT_EQ(layout({1, 300, 6})->layout, BoxLayout::yolov10);
    EXPECT_EQ(layout({100, 6})->layout, BoxLayout::paddle);
    EXPECT_FALSE(layout({1, 84, 8100})) << "no grid has so many cells";
    EXPECT_FALSE(layout({1, 512, 768}));
    EXPECT_FALSE(layout({1, 1000}));
    EXPECT_EQ(find_boxes({output("y", {1, 6, 42})}, {64, 32})->layout, BoxLayout::yolov8) << "4 x 8 + 2 x 4 + 1 x 2 cells";
    EXPECT_EQ(layout({1, 84, 2000})->layout, BoxLayout::yolov8) << "two grids, 40 x 40 and 20 x 20";
    EXPECT_EQ(layout({1, 34000, 85})->layout, BoxLayout::yolov5) << "four grids, from 160 x 160";
    EXPECT_FALSE(find_boxes({output("y", {1, 192, 1600})}, square)) << "one grid: a token for each cell";
    EXPECT_FALSE(find_boxes({output("y", {1, 8, 5})}, {32, 32})) << "4 + 1 cells, too few to be a sign";
}

TEST(Look, SeveralOutputsBelongTogether) {
    const auto detr = find_boxes({output("logits", {1, 100, 92}), output("boxes", {1, 100, 4})}, square);
    ASSERT_TRUE(detr);
    EXPECT_EQ(detr->layout, BoxLayout::detr);
    EXPECT_EQ(detr->boxes, 1u);
    EXPECT_TRUE(detr->uses(0));
    EXPECT_EQ(find_boxes({output("boxes", {1, 8732, 4}), output("scores", {1, 8732, 81})}, square)->layout, BoxLayout::ssd);
    EXPECT_EQ(find_boxes({output("boxes", {1, 8400, 4}), output("scores", {1, 80, 8400})}, square)->layout, BoxLayout::paddle_raw);
    const auto listed = find_boxes({output("boxes", {17, 4}), output("labels", {17}, ElementType::int64), output("scores", {17})}, square);
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed->layout, BoxLayout::listed);
    EXPECT_EQ(listed->labels, 1u);
    EXPECT_EQ(listed->scores, 2u);
    const auto tensorflow = find_boxes({output("detection_boxes", {1, 100, 4}), output("detection_classes", {1, 100}),
                                        output("detection_scores", {1, 100}), output("num_detections", {1})},
                                       square);
    ASSERT_TRUE(tensorflow);
    EXPECT_EQ(tensorflow->layout, BoxLayout::listed_rows);
}

std::vector<Box> boxes(BoxLayout layout, const std::vector<std::pair<Shape, std::vector<double>>>& tensors, ImageSize input, std::size_t scores = 0,
                       std::size_t labels = 0) {
    std::vector<HostTensor> held;
    for (const auto& [shape, values] : tensors) held.push_back(from_doubles(ElementType::float32, shape, values).value());
    std::vector<const HostTensor*> outputs;
    for (const auto& tensor : held) outputs.push_back(&tensor);
    return read_boxes({layout, 0, scores, labels, ""}, outputs, input).value();
}

void expect_box(const Box& box, double left, double top, double right, double bottom, std::int64_t index, double score) {
    EXPECT_NEAR(box.left, left, 1e-4);
    EXPECT_NEAR(box.top, top, 1e-4);
    EXPECT_NEAR(box.right, right, 1e-4);
    EXPECT_NEAR(box.bottom, bottom, 1e-4);
    EXPECT_EQ(box.index, index);
    EXPECT_NEAR(box.score, score, 1e-4);
}

TEST(Boxes, OfYoloV5HaveAnObjectness) {
    const auto found = boxes(BoxLayout::yolov5, {{{1, 2, 7}, {50, 60, 20, 10, 0.9, 0.1, 0.8, /**/ 50, 60, 20, 10, 0.2, 0.1, 0.9}}}, {100, 100});
    ASSERT_EQ(found.size(), 1u);
    expect_box(found[0], 40, 55, 60, 65, 1, 0.72);
}

TEST(Boxes, OfYoloV8StandInColumnsAndOverlapping) {
    const auto found =
        boxes(BoxLayout::yolov8, {{{1, 6, 3}, {50, 51, 80, /**/ 60, 60, 20, /**/ 20, 20, 8, /**/ 10, 10, 4, /**/ 0.6, 0.9, 0.1, /**/ 0.1, 0.2, 0.7}}},
              {100, 100});
    ASSERT_EQ(found.size(), 2u) << "the second covers the first";
    expect_box(found[0], 41, 55, 61, 65, 0, 0.9);
    expect_box(found[1], 76, 18, 84, 22, 1, 0.7);
}

TEST(Boxes, OfDetrAreFractionsWithNothingLast) {
    const auto found =
        boxes(BoxLayout::detr, {{{1, 2, 4}, {0.5, 0.5, 0.2, 0.4, /**/ 0.1, 0.1, 0.1, 0.1}}, {{1, 2, 3}, {0, 5, 0, /**/ 0, 0, 9}}}, {200, 100}, 1, 1);
    ASSERT_EQ(found.size(), 1u);
    expect_box(found[0], 80, 30, 120, 70, 1, 0.98670329);
}

TEST(Boxes, OfSsdHaveNothingFirst) {
    const auto found = boxes(BoxLayout::ssd, {{{1, 2, 4}, {0.1, 0.2, 0.3, 0.4, /**/ 0, 0, 1, 1}}, {{1, 2, 3}, {0.1, 0.2, 0.7, /**/ 0.9, 0.05, 0.05}}},
                             {100, 200}, 1, 1);
    ASSERT_EQ(found.size(), 1u);
    expect_box(found[0], 10, 40, 30, 80, 2, 0.7);
}

TEST(Boxes, ThatAreListedAreInPixelsOrFractions) {
    const std::vector<double> scores{0.9, 0.1}, labels{3, 4};
    const auto pixels = boxes(BoxLayout::listed, {{{2, 4}, {10, 20, 30, 40, /**/ 0, 0, 1, 1}}, {{2}, scores}, {{2}, labels}}, {100, 100}, 1, 2);
    ASSERT_EQ(pixels.size(), 1u);
    expect_box(pixels[0], 10, 20, 30, 40, 3, 0.9);
    const auto fractions =
        boxes(BoxLayout::listed_rows, {{{1, 2, 4}, {0.1, 0.2, 0.3, 0.4, /**/ 0, 0, 1, 1}}, {{1, 2}, scores}, {{1, 2}, labels}}, {100, 200}, 1, 2);
    expect_box(fractions[0], 20, 20, 40, 60, 3, 0.9);
}

TEST(Boxes, OfPaddleDetection) {
    const auto found = boxes(BoxLayout::paddle, {{{2, 6}, {7, 0.8, 1, 2, 3, 4, /**/ -1, 0, 0, 0, 0, 0}}}, {100, 100});
    ASSERT_EQ(found.size(), 1u);
    expect_box(found[0], 1, 2, 3, 4, 7, 0.8);
    const auto raw = boxes(BoxLayout::paddle_raw, {{{1, 2, 4}, {1, 2, 3, 4, /**/ 5, 6, 7, 8}}, {{1, 3, 2}, {0.1, 0.1, /**/ 0.6, 0.1, /**/ 0.1, 0.5}}},
                           {100, 100}, 1, 1);
    ASSERT_EQ(raw.size(), 2u);
    expect_box(raw[0], 1, 2, 3, 4, 1, 0.6);
    expect_box(raw[1], 5, 6, 7, 8, 2, 0.5);
}

TEST(Maps, TurnChannelsAndTakeTheFirstOfABatch) {
    const auto maps = maps_of(from_doubles(ElementType::float32, {2, 2, 1, 2}, {1, 2, 3, 4, 5, 6, 7, 8}).value()).value();
    EXPECT_EQ(maps.count, 2);
    EXPECT_EQ(maps.values, (std::vector<double>{1, 2, 3, 4}));
    std::vector<double> pixels(5 * 6 * 3);
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<double>(i);
    const auto last = maps_of(from_doubles(ElementType::float32, {1, 5, 6, 3}, pixels).value()).value();
    EXPECT_EQ(last.count, 3);
    EXPECT_EQ(last.height, 5);
    EXPECT_EQ(last.at(2, 1, 4), (1 * 6 + 4) * 3 + 2);
}

TEST(Maps, TheLargestScoreIsThePixelsClass) {
    EXPECT_EQ(class_map({3, 1, 2, {0, 5, /**/ 1, 2, /**/ -1, 7}}), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(class_map({1, 1, 2, {0, 15}}), (std::vector<std::int64_t>{0, 15})) << "classes already";
}

TEST(Maps, BrightnessFollowsTheRange) {
    EXPECT_EQ(brightness_of({1, 1, 3, {0, 0.5, 1}}).high, 1);
    EXPECT_EQ(brightness_of({1, 1, 3, {-1, 0, 1}}).low, -1);
    EXPECT_EQ(brightness_of({1, 1, 3, {0, 90, 255}}).high, 255);
    EXPECT_EQ(brightness_of({1, 1, 3, {-40, 0, 700}}).low, -40);
}

TEST(ClassNames, AreReadAsExportersWriteThem) {
    using Names = std::vector<std::string>;
    EXPECT_EQ(parse_class_names("{0: 'person', 1: 'bicycle', 2: \"driver's seat\"}"), (Names{"person", "bicycle", "driver's seat"}));
    EXPECT_EQ(parse_class_names("{'0': 'a', '2': 'c'}"), (Names{"a", "", "c"}));
    EXPECT_EQ(parse_class_names(R"({"cat": 1, "dog": 0})"), (Names{"dog", "cat"}));
    EXPECT_EQ(parse_class_names(R"(["a", "b"])"), (Names{"a", "b"}));
    EXPECT_EQ(parse_class_names("['it\\'s', 'a \"b\"']"), (Names{"it's", "a \"b\""}));
    EXPECT_EQ(parse_class_names("cat, dog ,bird"), (Names{"cat", "dog", "bird"}));
    EXPECT_EQ(parse_class_names("cat\ndog\r\n"), (Names{"cat", "dog"}));
    EXPECT_TRUE(parse_class_names("{0: 'person', ").empty());
    EXPECT_TRUE(parse_class_names("  ").empty());
    EXPECT_TRUE(parse_class_names("{9999999999: 'too far'}").empty());
}

} // namespace
} // namespace crease::compare
