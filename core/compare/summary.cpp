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

std::string multiple(double times) { return times < 10 ? format("%.1f x", times) : times < 1e6 ? format("%.0f x", times) : format("%.0e x", times); }

std::string by_how_much(double difference, const OutputReport& output) {
    return "differs by " + format("%.2g", difference) + ", " + multiple(output.times_noise) + " this network's own rounding noise";
}

std::string explain(const OutputReport& output) {
    const std::string name = "\"" + output.name + "\"";
    if (!output.problem.empty()) return name + ": " + output.problem + ".";
    if (output.total.nonfinite > 0)
        return name + " has " + std::to_string(output.total.nonfinite) + " values that are NaN or infinite in only one model.";
    if (!output.judged_by.empty())
        return name + " is judged by the value it is made from: \"" + output.judged_by + "\" " + by_how_much(output.judged_difference, output) + ".";
    return name + " " + by_how_much(output.total.max_abs, output) + ".";
}

bool identical(const CompareReport& report) {
    return std::all_of(report.outputs.begin(), report.outputs.end(),
                       [](const auto& output) { return output.problem.empty() && output.total.differing == 0; });
}

std::string why_unjudged(const OutputReport& output) {
    const auto name = "\"" + (output.judged_by.empty() ? output.name : output.judged_by) + "\"";
    if (output.shows_nothing) return "These inputs show nothing: " + name + " is the same number everywhere, whatever goes in.";
    if (output.noise >= 1) return "Cannot be judged on these inputs: " + name + " is nothing but rounding.";
    return "Cannot be judged on these inputs: rounding alone moves " + name + " by " + format("%.2g", 100 * output.noise) + " %.";
}

std::string why_rounding(const CompareReport& report, const OutputReport& output) {
    if (identical(report)) return "Both models give identical outputs.";
    if (report.tolerance == 0) return "Nothing changed but rounding: " + explain(output);
    return "Within the tolerance of " + format("%g", 100 * report.tolerance) + " % of the largest value: " + explain(output);
}

// A changed answer is told whatever the verdict.
std::string lost_agreement(const CompareReport& report) {
    std::string text;
    for (const auto& output : report.outputs)
        if (output.top1_agreement && *output.top1_agreement < 1)
            text += " The best class of \"" + output.name + "\" is the same for only " + percent_text(*output.top1_agreement) + " %" +
                    (output.topk_agreement ? " of the inputs." : " of the positions.");
    return text;
}

std::string where_it_starts(const CompareReport& report) {
    if (!report.first) return "";
    const auto& first = *report.first;
    return " It starts at \"" + first.value + "\" (" + first.op + "), which differs by " + format("%.2g", first.max_abs) + ", " +
           multiple(first.times_noise) + " its own noise; " + std::to_string(first.same_before) +
           (first.same_before == 1 ? " value before it is the same." : " values before it are the same.");
}

std::string verdict_sentence(const CompareReport& report) {
    const auto* output = worst(report.outputs);
    if (!output) return "The models have no outputs.";
    switch (report.verdict) {
    case Verdict::rounding: return why_rounding(report, *output);
    case Verdict::unjudged: return why_unjudged(*output);
    case Verdict::suspicious: return "More than rounding explains for certain: " + explain(*output);
    case Verdict::incomparable: return "The models cannot be compared: " + explain(*output);
    case Verdict::wrong: break;
    }
    return "The models do not compute the same: " + explain(*output);
}

} // namespace

std::string summarise(const CompareReport& report) { return verdict_sentence(report) + where_it_starts(report) + lost_agreement(report); }

std::string summarise(const Speedup& speedup) {
    const auto interval = format("[%.2f, %.2f]", speedup.low, speedup.high);
    if (!speedup.measurable) return "no measurable difference " + interval;
    if (speedup.value >= 1) return format("%.2f x faster ", speedup.value) + interval;
    return format("%.2f x slower ", 1 / speedup.value) + format("[%.2f, %.2f]", 1 / speedup.high, 1 / speedup.low);
}

std::string percent_text(double share) {
    auto text = format("%.4g", 100 * share);
    for (int digits = 5; share < 1 && text == "100" && digits <= 15; ++digits) text = format("%.*g", digits, 100 * share);
    return text;
}

} // namespace crease::compare
