#include "core/compare/boxes.h"

#include "core/compare/numbers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

// Detectors write their boxes in a dozen ways, and no file says which. What gives a layout away are extents that follow from the
// input's size: a YOLO has a box, or three, for every cell of its grids, each half as fine as the one before: two of 16 and 32 pixels in
// the small ones, three from 8, four from 4 or to 64 in the large. One grid alone would be no sign: any transformer has a token for each
// of its cells. The rest are pairs and triples of outputs whose extents fit each other.

namespace crease::compare {
namespace {

using Shape = std::vector<std::int64_t>;
constexpr double shared_area = 0.45;
constexpr std::size_t most_boxes = 300;

std::int64_t cells(ImageSize input, int stride) { return ((input.width + stride - 1) / stride) * ((input.height + stride - 1) / stride); }

/// Of any run of at least two grids.
bool is_cells(std::int64_t count, ImageSize input, int per_cell) {
    constexpr int finest = 4, coarsest = 128;
    constexpr std::int64_t fewest = 20; // in a picture of a few pixels many numbers are that of some cells
    if (count < fewest) return false;
    for (int first = finest; first < coarsest; first *= 2) {
        std::int64_t sum = cells(input, first);
        for (int next = 2 * first; next <= coarsest; next *= 2)
            if (sum += cells(input, next); count == per_cell * sum) return true;
    }
    return false;
}

/// Without extents of 1 in front.
Shape bare(const Shape& shape, std::size_t least_rank) {
    auto begin = shape.begin();
    while (static_cast<std::size_t>(shape.end() - begin) > least_rank && *begin == 1) ++begin;
    return {begin, shape.end()};
}

std::optional<BoxSource> alone(const OutputShape& output, std::size_t at, ImageSize input) {
    const auto source = [at](BoxLayout layout, const char* words) { return BoxSource{layout, at, at, at, words}; };
    if (!is_floating(output.type)) return std::nullopt;
    const auto& s = output.shape;
    if (s.size() == 2 && s[1] == 6) return source(BoxLayout::paddle, "boxes as PaddleDetection writes them: class, score, corners in pixels");
    if (s.size() != 3 || s[0] != 1) return std::nullopt;
    if (s[2] >= 6 && is_cells(s[1], input, 3)) return source(BoxLayout::yolov5, "boxes as YOLOv5 writes them: centre, size, objectness, classes");
    if (s[2] >= 6 && is_cells(s[1], input, 1))
        return source(BoxLayout::yolov5, "boxes as YOLOX writes them, decoded: centre, size, objectness, classes");
    if (s[1] >= 5 && is_cells(s[2], input, 1)) return source(BoxLayout::yolov8, "boxes as YOLOv8 writes them: centre, size, classes");
    if (s[2] == 6 && s[1] >= 20) return source(BoxLayout::yolov10, "boxes as YOLOv10 writes them: corners in pixels, score, class");
    return std::nullopt;
}

/// Boxes in one output, what they are in one or two others.
std::optional<BoxSource> with_others(const std::vector<OutputShape>& outputs, std::size_t boxes, ImageSize input) {
    const auto own = bare(outputs[boxes].shape, 2);
    if (!is_floating(outputs[boxes].type) || own.size() != 2 || own[1] != 4) return std::nullopt;
    std::optional<std::size_t> labels, scores, counts;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (i == boxes) continue;
        const auto other = bare(outputs[i].shape, 1);
        if (other == Shape{own[0]}) {
            auto& place = !is_floating(outputs[i].type) || (scores && !labels) ? labels : scores;
            if (!place) place = i;
        } else if (outputs[i].shape.size() == 1 && outputs[i].shape[0] == 1) {
            counts = i;
        }
        const auto table = bare(outputs[i].shape, 2);
        if (table.size() != 2 || !is_floating(outputs[i].type)) continue;
        if (table[0] == own[0] && table[1] > 1 && table[1] != 4) {
            if (own[0] <= 1000)
                return BoxSource{BoxLayout::detr, boxes, i, i,
                                 "boxes as DETR writes them: centre and size as fractions, scores with \"nothing\" last"};
            return BoxSource{BoxLayout::ssd, boxes, i, i, "boxes as SSD writes them: corners as fractions, scores with \"nothing\" first"};
        }
        if (table[1] == own[0] && is_cells(own[0], input, 1))
            return BoxSource{BoxLayout::paddle_raw, boxes, i, i, "boxes as PP-YOLOE writes them: corners in pixels, a row of scores for each class"};
    }
    if (!labels || !scores) return std::nullopt;
    if (counts)
        return BoxSource{BoxLayout::listed_rows, boxes, *scores, *labels, "boxes as TensorFlow writes them: top, left, bottom, right as fractions"};
    return BoxSource{BoxLayout::listed, boxes, *scores, *labels, "boxes as corners, with a class and a score each"};
}

double shared(const Box& a, const Box& b) {
    const double wide = std::min(a.right, b.right) - std::max(a.left, b.left), high = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    if (wide <= 0 || high <= 0) return 0;
    const double both = (a.right - a.left) * (a.bottom - a.top) + (b.right - b.left) * (b.bottom - b.top) - wide * high;
    return both > 0 ? wide * high / both : 0;
}

std::vector<Box> best_of(std::vector<Box> boxes, bool select) {
    std::stable_sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.score > b.score; });
    std::vector<Box> kept;
    for (const auto& box : boxes) {
        if (kept.size() == most_boxes) break;
        const bool covered = select && std::any_of(kept.begin(), kept.end(),
                                                   [&](const Box& other) { return other.index == box.index && shared(other, box) > shared_area; });
        if (!covered) kept.push_back(box);
    }
    return kept;
}

/// Numbers of the outputs that matter, read once.
struct Numbers {
    std::vector<double> boxes, scores, labels;
};

class Reader {
public:
    Reader(const BoxSource& source, ImageSize input, double least, Numbers numbers, Shape boxes_shape, Shape scores_shape)
        : source_(source), input_(input), least_(least), n_(std::move(numbers)), boxes_shape_(std::move(boxes_shape)),
          scores_shape_(std::move(scores_shape)) {}

    std::vector<Box> read() {
        switch (source_.layout) {
        case BoxLayout::yolov5: yolov5(); break;
        case BoxLayout::yolov8: yolov8(); break;
        case BoxLayout::yolov10: rows(0, 4, 5); break;
        case BoxLayout::paddle: rows(2, 1, 0); break;
        case BoxLayout::detr: detr(); break;
        case BoxLayout::ssd: ssd(); break;
        case BoxLayout::listed:
        case BoxLayout::listed_rows: listed(); break;
        case BoxLayout::paddle_raw: paddle_raw(); break;
        }
        const bool select = source_.layout == BoxLayout::yolov5 || source_.layout == BoxLayout::yolov8 || source_.layout == BoxLayout::ssd ||
                            source_.layout == BoxLayout::paddle_raw;
        return best_of(std::move(out_), select);
    }

private:
    struct Best {
        std::int64_t index = 0;
        double score = 0;
    };

    void add(double left, double top, double right, double bottom, Best best) {
        if (best.score >= least_ && std::isfinite(left + top + right + bottom)) out_.push_back({left, top, right, bottom, best.index, best.score});
    }
    void add_centred(double x, double y, double wide, double high, Best best) { add(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2, best); }

    /// Of `count` scores from `at` on, `step` apart.
    static Best best(const std::vector<double>& scores, std::int64_t at, std::int64_t count, std::int64_t step) {
        Best best{0, -1e30};
        for (std::int64_t c = 0; c < count; ++c)
            if (const double score = scores[static_cast<std::size_t>(at + c * step)]; score > best.score) best = {c, score};
        return best;
    }
    [[nodiscard]] double box(std::int64_t at) const { return n_.boxes[static_cast<std::size_t>(at)]; }
    [[nodiscard]] std::int64_t extent(std::size_t from_back) const { return boxes_shape_[boxes_shape_.size() - from_back]; }

    void yolov5() {
        const auto width = extent(1);
        for (std::int64_t row = 0; row < extent(2); ++row) {
            const auto at = row * width;
            auto found = best(n_.boxes, at + 5, width - 5, 1);
            found.score *= box(at + 4);
            add_centred(box(at), box(at + 1), box(at + 2), box(at + 3), found);
        }
    }
    void yolov8() {
        const auto count = extent(1);
        for (std::int64_t i = 0; i < count; ++i)
            add_centred(box(i), box(i + count), box(i + 2 * count), box(i + 3 * count), best(n_.boxes, i + 4 * count, extent(2) - 4, count));
    }
    void rows(std::int64_t corners, std::int64_t score, std::int64_t index) {
        for (std::int64_t row = 0; row < extent(2); ++row) {
            const auto at = row * 6 + corners;
            add(box(at), box(at + 1), box(at + 2), box(at + 3), {std::llround(box(row * 6 + index)), box(row * 6 + score)});
        }
    }
    void detr() {
        const auto classes = scores_shape_.back();
        const auto wide = static_cast<double>(input_.width), high = static_cast<double>(input_.height);
        for (std::int64_t i = 0; i < extent(2); ++i) {
            const auto begin = n_.scores.begin() + i * classes;
            const double most = *std::max_element(begin, begin + classes);
            const double sum =
                std::accumulate(begin, begin + classes, 0.0, [most](double total, double score) { return total + std::exp(score - most); });
            auto found = best(n_.scores, i * classes, classes - 1, 1);
            found.score = std::exp(found.score - most) / sum;
            add_centred(wide * box(4 * i), high * box(4 * i + 1), wide * box(4 * i + 2), high * box(4 * i + 3), found);
        }
    }
    void ssd() {
        const auto classes = scores_shape_.back();
        for (std::int64_t i = 0; i < extent(2); ++i) {
            auto found = best(n_.scores, i * classes + 1, classes - 1, 1);
            ++found.index;
            add_scaled(i, static_cast<double>(input_.width), static_cast<double>(input_.height), found);
        }
    }
    /// Corners in pixels where any is beyond what a fraction can be.
    void listed() {
        const bool pixels = std::any_of(n_.boxes.begin(), n_.boxes.end(), [](double x) { return x > 2; });
        const double wide = pixels ? 1 : static_cast<double>(input_.width), high = pixels ? 1 : static_cast<double>(input_.height);
        for (std::int64_t i = 0; i < extent(2); ++i)
            add_scaled(i, wide, high, {std::llround(n_.labels[static_cast<std::size_t>(i)]), n_.scores[static_cast<std::size_t>(i)]});
    }
    void add_scaled(std::int64_t i, double wide, double high, Best found) {
        if (source_.layout == BoxLayout::listed_rows)
            return add(wide * box(4 * i + 1), high * box(4 * i), wide * box(4 * i + 3), high * box(4 * i + 2), found);
        add(wide * box(4 * i), high * box(4 * i + 1), wide * box(4 * i + 2), high * box(4 * i + 3), found);
    }
    void paddle_raw() {
        const auto count = extent(2), classes = scores_shape_[scores_shape_.size() - 2];
        for (std::int64_t i = 0; i < count; ++i) add(box(4 * i), box(4 * i + 1), box(4 * i + 2), box(4 * i + 3), best(n_.scores, i, classes, count));
    }

    const BoxSource& source_;
    ImageSize input_;
    double least_;
    Numbers n_;
    Shape boxes_shape_, scores_shape_;
    std::vector<Box> out_;
};

} // namespace

std::optional<BoxSource> find_boxes(const std::vector<OutputShape>& outputs, ImageSize input) {
    for (std::size_t i = 0; i < outputs.size(); ++i)
        if (auto found = with_others(outputs, i, input)) return found;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        if (auto found = alone(outputs[i], i, input)) return found;
    return std::nullopt;
}

Result<std::vector<Box>> read_boxes(const BoxSource& source, const std::vector<const HostTensor*>& outputs, ImageSize input, double least_score) {
    Numbers numbers;
    CREASE_TRY(numbers.boxes, to_doubles(*outputs[source.boxes]));
    CREASE_TRY(numbers.scores, to_doubles(*outputs[source.scores]));
    CREASE_TRY(numbers.labels, to_doubles(*outputs[source.labels]));
    return Reader(source, input, least_score, std::move(numbers), outputs[source.boxes]->shape, outputs[source.scores]->shape).read();
}

} // namespace crease::compare
