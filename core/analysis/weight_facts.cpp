#include "core/analysis/weight_facts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crease::analysis {
namespace {

WeightFacts::Range range_of(std::span<const double> values) {
    double least = std::numeric_limits<double>::infinity(), most = -least, sum = 0;
    std::int64_t count = 0;
    for (const double v : values) {
        if (!std::isfinite(v)) continue;
        least = std::min(least, v);
        most = std::max(most, v);
        sum += v;
        ++count;
    }
    return count == 0 ? WeightFacts::Range{} : WeightFacts::Range{least, most, sum / static_cast<double>(count)};
}

void count_steps(const std::vector<double>& values, std::size_t steps, WeightFacts& facts) {
    facts.histogram.assign(steps, 0);
    const double width = facts.all.most - facts.all.least;
    double squares = 0;
    for (const double v : values) {
        if (!std::isfinite(v)) continue;
        const auto step = width > 0 ? static_cast<std::size_t>((v - facts.all.least) / width * static_cast<double>(steps)) : 0;
        ++facts.histogram[std::min(step, steps - 1)];
        squares += (v - facts.all.mean) * (v - facts.all.mean);
    }
    const auto finite = facts.count - facts.not_finite;
    facts.deviation = finite > 0 ? std::sqrt(squares / static_cast<double>(finite)) : 0;
}

/// NumPy's name of the type; empty where it has none.
std::string numpy_type(ElementType type) {
    switch (type) {
    case ElementType::float32: return "<f4";
    case ElementType::float64: return "<f8";
    case ElementType::float16: return "<f2";
    case ElementType::int8: return "|i1";
    case ElementType::uint8: return "|u1";
    case ElementType::int16: return "<i2";
    case ElementType::uint16: return "<u2";
    case ElementType::int32: return "<i4";
    case ElementType::uint32: return "<u4";
    case ElementType::int64: return "<i8";
    case ElementType::uint64: return "<u8";
    case ElementType::boolean: return "|b1";
    default: return {};
    }
}

std::string npy_header(const std::string& type, const std::vector<std::int64_t>& dims) {
    std::string shape;
    for (const auto extent : dims) shape += std::to_string(extent) + ", ";
    if (dims.size() > 1) shape.resize(shape.size() - 2);
    if (dims.size() == 1) shape.resize(shape.size() - 1);
    std::string words = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
    constexpr std::size_t before = 10, line = 64; // the data begins at a multiple of 64
    words.append(line - (before + words.size() + 1) % line, ' ');
    words += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(words.size() & 0xff);
    header += static_cast<char>(words.size() >> 8);
    return header + words;
}

} // namespace

WeightFacts weight_facts(const std::vector<double>& values, const std::vector<std::int64_t>& dims, std::size_t steps) {
    WeightFacts facts;
    facts.count = static_cast<std::int64_t>(values.size());
    facts.zeros = std::count(values.begin(), values.end(), 0.0);
    facts.not_finite = std::count_if(values.begin(), values.end(), [](double v) { return !std::isfinite(v); });
    facts.all = range_of(values);
    count_steps(values, steps, facts);
    if (dims.size() < 2 || dims.front() <= 0) return facts;
    const auto each = values.size() / static_cast<std::size_t>(dims.front());
    for (std::size_t c = 0; c < static_cast<std::size_t>(dims.front()); ++c)
        facts.channels.push_back(range_of(std::span(values).subspan(c * each, each)));
    return facts;
}

Result<std::string> npy_of(const Tensor& weight) {
    const auto type = numpy_type(weight.type());
    if (type.empty()) return fail(ErrorCode::unsupported, "NumPy has no type for " + std::string(element_name(weight.type())), weight.name());
    CREASE_TRY(const auto bytes, weight.bytes());
    std::string file = npy_header(type, weight.dims());
    file.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return file;
}

} // namespace crease::analysis
