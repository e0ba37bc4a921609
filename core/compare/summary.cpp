#include "core/compare/summary.h"

#include <algorithm>
#include <cstdio>

namespace crease::compare {
namespace {

template <class... Values>
std::string format(const char* pattern, Values... values) {
    char text[160];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

const OutputReport* worst(const std::vector<OutputReport>& outputs) {
    const auto found = std::max_element(outputs.begin(), outputs.end(), [](const auto& a, const auto& b) {
        return std::pair(a.verdict, a.times_noise) < std::pair(b.verdict, b.times_noise);
    });
    return found == outputs.end() ? nullptr : &*found;
}

std::string multiple(double times) {
    return times < 10 ? format("%.1f x", times) : times < 1e6 ? format("%.0f x", times) : format("%.0e x", times);
}

std::string explain(const OutputReport& output) {
    const std::string name = "\"" + output.name + "\"";
    if (!output.problem.empty()) return name + ": " + output.problem + ".";
    if (output.total.nonfinite > 0)
        return name + " has " + std::to_string(output.total.nonfinite) + " values that are NaN or infinite in only one model.";
    return name + " differs by " + format("%.2g", output.total.max_abs) + ", " + multiple(output.times_noise) +
           " this network's own rounding noise.";
}

bool identical(const CompareReport& report) {
    return std::all_of(report.outputs.begin(), report.outputs.end(),
                       [](const auto& output) { return output.problem.empty() && output.total.differing == 0; });
}

} // namespace

std::string summarise(const CompareReport& report) {
    if (report.verdict == Verdict::rounding && identical(report)) return "Both models give identical outputs.";
    const auto* output = worst(report.outputs);
    if (!output) return "The models have no outputs.";
    switch (report.verdict) {
    case Verdict::rounding: return "Nothing changed but rounding: " + explain(*output);
    case Verdict::unjudged:
        return "Cannot be judged on these inputs: rounding alone moves \"" + output->name + "\" by " +
               format("%.2g", 100 * output->noise) + " %.";
    case Verdict::suspicious: return "More than rounding explains for certain: " + explain(*output);
    case Verdict::incomparable: return "The models cannot be compared: " + explain(*output);
    case Verdict::wrong: break;
    }
    return "The models do not compute the same: " + explain(*output);
}

std::string summarise(const Speedup& speedup) {
    const auto interval = format("[%.2f, %.2f]", speedup.low, speedup.high);
    if (!speedup.measurable) return "no measurable difference " + interval;
    if (speedup.value >= 1) return format("%.2f x faster ", speedup.value) + interval;
    return format("%.2f x slower ", 1 / speedup.value) + format("[%.2f, %.2f]", 1 / speedup.high, 1 / speedup.low);
}

} // namespace crease::compare
