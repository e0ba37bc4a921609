// Pillow's resampling (libImaging/Resample.c, Pillow 9): an output pixel is the sum of the input's pixels within the filter's support
// around its centre, weighted by the filter. When the image shrinks, the filter is as much wider, which is what "antialias" means.
// Weights add up to one and are held as integers of 22 bits after the point.

#include "core/engine/pillow_resize.h"

#include <algorithm>
#include <cmath>

namespace crease::engine {
namespace {

constexpr int precision = 32 - 8 - 2;

double weight(Filter filter, double x) {
    x = std::abs(x);
    if (filter == Filter::bilinear) return x < 1 ? 1 - x : 0;
    constexpr double a = -0.5;
    if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

/// The input's pixels that make an output pixel.
struct Span {
    int first = 0;
    std::vector<int> weights;
};

Span span_of(int out, double scale, int in_size, Filter filter) {
    const double widened = std::max(scale, 1.0), support = (filter == Filter::bilinear ? 1.0 : 2.0) * widened;
    const double centre = (out + 0.5) * scale;
    const int first = std::max(0, static_cast<int>(centre - support + 0.5));
    const int last = std::min(in_size, static_cast<int>(centre + support + 0.5));
    std::vector<double> weights;
    double sum = 0;
    for (int i = first; i < last; ++i) {
        weights.push_back(weight(filter, (i - centre + 0.5) / widened));
        sum += weights.back();
    }
    Span span{first, {}};
    for (const double w : weights) {
        const double fixed = (sum != 0 ? w / sum : w) * (1 << precision);
        span.weights.push_back(static_cast<int>(fixed < 0 ? fixed - 0.5 : fixed + 0.5));
    }
    return span;
}

std::vector<Span> spans(int in_size, int out_size, Filter filter) {
    std::vector<Span> result;
    const double scale = static_cast<double>(in_size) / out_size;
    for (int i = 0; i < out_size; ++i) result.push_back(span_of(i, scale, in_size, filter));
    return result;
}

/// The sum over one span, whose pixels lie `step` samples apart.
std::uint8_t filtered(const std::uint8_t* pixel, std::size_t step, const Span& span) {
    std::int64_t sum = 1 << (precision - 1);
    for (const int w : span.weights) {
        sum += static_cast<std::int64_t>(*pixel) * w;
        pixel += step;
    }
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(sum >> precision, 0, 255));
}

/// Pillow has no such thing for colours: the same weights, and nothing is rounded to bytes.
float filtered(const float* level, std::size_t step, const Span& span) {
    double sum = 0;
    for (const int w : span.weights) {
        sum += static_cast<double>(*level) * w;
        level += step;
    }
    return static_cast<float>(std::clamp(sum / (1 << precision), 0.0, 255.0));
}

template <class Sample>
std::vector<Sample> along_rows(const std::vector<Sample>& samples, const Image& image, int columns, Filter filter) {
    const auto channels = static_cast<std::size_t>(image.channels);
    std::vector<Sample> result;
    if (samples.empty()) return result;
    const auto all = spans(image.columns, columns, filter);
    for (int row = 0; row < image.rows; ++row) {
        const auto* line = samples.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(image.columns) * channels;
        for (const auto& span : all)
            for (std::size_t c = 0; c < channels; ++c)
                result.push_back(filtered(line + static_cast<std::size_t>(span.first) * channels + c, channels, span));
    }
    return result;
}

template <class Sample>
std::vector<Sample> along_columns(const std::vector<Sample>& samples, const Image& image, int rows, Filter filter) {
    const auto width = static_cast<std::size_t>(image.columns) * static_cast<std::size_t>(image.channels);
    std::vector<Sample> result;
    if (samples.empty()) return result;
    for (const auto& span : spans(image.rows, rows, filter)) {
        const auto* top = samples.data() + static_cast<std::size_t>(span.first) * width;
        for (std::size_t i = 0; i < width; ++i) result.push_back(filtered(top + i, width, span));
    }
    return result;
}

} // namespace

Image pillow_resize(const Image& image, int rows, int columns, Filter filter) {
    auto out = image;
    if (columns != out.columns)
        out = {out.rows, columns, out.channels, along_rows(out.pixels, out, columns, filter), along_rows(out.levels, out, columns, filter)};
    if (rows != out.rows)
        out = {rows, out.columns, out.channels, along_columns(out.pixels, out, rows, filter), along_columns(out.levels, out, rows, filter)};
    return out;
}

} // namespace crease::engine
