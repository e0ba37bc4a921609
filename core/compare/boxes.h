#pragma once

#include "core/compare/output_shape.h"

#include <optional>

namespace crease::compare {

/// A box that a detector found, in pixels of the network's input.
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::int64_t index = 0; ///< of the class
    double score = 0;
};

enum class BoxLayout {
    yolov5,      ///< [1, N, 5 + C]: centre and size in pixels, objectness, class scores; YOLOX, once decoded, writes the same
    yolov8,      ///< [1, 4 + C, N]: centre and size in pixels, class scores
    yolov10,     ///< [1, N, 6]: corners in pixels, score, class
    detr,        ///< [1, N, 4] and [1, N, C + 1]: centre and size as fractions; scores before a Softmax, the last one "nothing"
    ssd,         ///< [1, N, 4] and [1, N, C + 1]: corners as fractions; probabilities, the first one "nothing"
    listed,      ///< [N, 4], [N], [N]: corners, classes, scores, as torchvision and the SSDs of the model zoo write them
    listed_rows, ///< the same with corners as top, left, bottom, right fractions: TensorFlow's
    paddle,      ///< [N, 6]: class, score, corners in pixels
    paddle_raw,  ///< [1, N, 4] and [1, C, N]: corners in pixels, scores; PP-YOLOE before its selection
};

/// Which outputs say where the boxes are, and how.
struct BoxSource {
    BoxLayout layout = BoxLayout::yolov5;
    std::size_t boxes = 0, scores = 0, labels = 0; ///< places among the outputs; the same where one holds all
    std::string assumed;                           ///< "boxes as YOLOv8 writes them"
    [[nodiscard]] bool uses(std::size_t output) const { return output == boxes || output == scores || output == labels; }
};

/// Nothing where the shapes are not those of a layout that is known. A guess: shapes are all there is to go by.
[[nodiscard]] std::optional<BoxSource> find_boxes(const std::vector<OutputShape>& outputs, ImageSize input);

/// The boxes of at least that score, best first; of boxes of one class that share more than 0.45 of their area only the best, where the
/// layout leaves that to its reader. `outputs` are all of the model's. Errors: `unsupported`, as to_doubles.
[[nodiscard]] Result<std::vector<Box>> read_boxes(const BoxSource& source, const std::vector<const HostTensor*>& outputs, ImageSize input,
                                                  double least_score = 0.25);

} // namespace crease::compare
