#include "app/cli/compare_command.h"

#include "core/base/printable.h"
#include "core/compare/report.h"
#include "core/compare/summary.h"

#include <algorithm>
#include <cstdio>

namespace crease::cli {
namespace {

using namespace crease::compare;

template <class... Values>
std::string format(const char* pattern, Values... values) {
    char text[256];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

std::string line(const std::string& name, const std::string& value) {
    return format("  %-20s", printable(name).substr(0, 200).c_str()) + printable(value) + "\n";
}

std::string percent(double share) { return compare::percent_text(share) + " %"; }

std::string shape_of(const OutputReport& output) {
    std::string text;
    for (auto extent : output.shape) text += (text.empty() ? "" : "x") + std::to_string(extent);
    return text;
}

std::string describe_output(const OutputReport& output) {
    std::string text = "output \"" + printable(output.name) + "\" " + shape_of(output) + ": " + name_of(output.verdict) + "\n";
    if (!output.problem.empty()) return text + line("not comparable", output.problem);
    const auto& d = output.total;
    if (!output.judged_by.empty()) text += line("judged by", "\"" + output.judged_by + "\", the value it is made from");
    text += line("max |difference|", format("%.3g", d.max_abs));
    text += line("mean |difference|", format("%.3g", d.mean_abs));
    text += line("max relative", format("%.3g", d.max_rel));
    text += line("cosine", format("%.9f", d.cosine));
    if (d.nonfinite > 0) text += line("NaN or infinity", std::to_string(d.nonfinite) + " values in only one of them");
    if (output.times_noise > 0)
        text += line("rounding noise", format("%.2g of the largest value%s; the difference is %.3g times that", output.noise,
                                              output.magnitudes > 1 ? " of its group" : "", output.times_noise));
    if (output.magnitudes > 1)
        text += line("magnitudes", std::to_string(output.magnitudes) + " groups of elements of like size, each judged by its own noise");
    if (output.top1_agreement) text += line("same best class", percent(*output.top1_agreement));
    return text;
}

std::string describe_accuracy(const Accuracy& accuracy) {
    const auto share = [&](int right) {
        return format("%d of %d (%s)", right, accuracy.labelled, percent(right / static_cast<double>(accuracy.labelled)).c_str());
    };
    return "accuracy\n" + line("A", share(accuracy.right_a)) + line("B", share(accuracy.right_b));
}

std::string describe_timing(const TimingReport& timing) {
    const auto& s = timing.speedup;
    return "time, " + conditions_of(timing) + ": " + summarise(s) + "\n" + line("A", format("%.3f ms", s.median_a)) +
           line("B", format("%.3f ms", s.median_b)) + line("pairs, in turn", std::to_string(timing.pairs.size()) + ", medians, 95 % interval");
}

/// The same for all timings of one batch.
std::string describe_memory(const CompareReport& report) {
    const auto megabytes = [](std::uint64_t bytes) { return format("%.0f MB", static_cast<double>(bytes) / 1e6); };
    std::string text;
    for (std::size_t i = 0; i < report.timings.size(); ++i) {
        const auto& timing = report.timings[i];
        if (!timing.peak_bytes_a || !timing.peak_bytes_b || (i > 0 && report.timings[i - 1].batch == timing.batch)) continue;
        text += (timing.batch > 0 ? format("peak memory, batch of %lld\n", static_cast<long long>(timing.batch)) : "peak memory\n") +
                line("A", megabytes(*timing.peak_bytes_a)) + line("B", megabytes(*timing.peak_bytes_b));
    }
    return text;
}

std::string describe_first(const CompareReport& report) {
    if (!report.first) return "";
    const auto& first = *report.first;
    return "first difference\n" +
           line("value",
                "\"" + first.value + "\"" + (first.value_b == first.value || first.value_b.empty() ? "" : ", \"" + first.value_b + "\" in B")) +
           line("made by", first.op + (first.node.empty() ? "" : " \"" + first.node + "\"")) +
           line("max |difference|", format("%.3g, %.3g times its own noise", first.max_abs, first.times_noise)) +
           line("values before it", std::to_string(first.same_before) + ", the same in both");
}

// Only what stands out: with hundreds of images nobody reads a list of the ones that are fine.
std::string describe_bad_samples(const CompareReport& report) {
    std::string text;
    int shown = 0;
    for (const auto& sample : report.samples) {
        if (sample.verdict == Verdict::rounding) continue;
        if (shown++ == 0) text = "inputs that differ by more than rounding\n";
        if (shown <= 5) text += line(sample.name, format("%s, max |difference| %.3g", name_of(sample.verdict), sample.max_abs));
    }
    return shown > 5 ? text + line("...", std::to_string(shown - 5) + " more") : text;
}

} // namespace

std::string to_text(const CompareReport& report) {
    std::string text = std::string(name_of(report.verdict)) + ": " + printable(report.summary) + "\n\n";
    for (const auto& output : report.outputs) text += describe_output(output);
    text += describe_first(report);
    if (report.accuracy) text += describe_accuracy(*report.accuracy);
    text += describe_bad_samples(report);
    for (const auto& timing : report.timings) text += describe_timing(timing);
    text += describe_memory(report);
    text += "\n" + line("inputs", report.input);
    text += line("engine", report.engine_title + " " + report.engine_version + ", " + std::to_string(report.threads) +
                               (report.threads == 1 ? " thread" : " threads") + ", outputs judged with runtime fusion off");
    for (const auto& remark : report.remarks) text += line("note", remark);
    text.pop_back();
    return text;
}

} // namespace crease::cli
