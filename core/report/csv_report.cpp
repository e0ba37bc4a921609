#include "core/report/reports.h"

#include <cstdio>

namespace crease::report {
namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

} // namespace

std::string csv_report(const compare::CompareReport& report) {
    std::string text = "kind,of,output_or_pair,max_abs,times_noise,verdict,a_ms,b_ms\n";
    for (const auto& sample : report.samples)
        for (std::size_t i = 0; i < sample.outputs.size() && i < report.outputs.size(); ++i) {
            const auto& one = sample.outputs[i];
            text += "difference," + quoted(sample.name) + "," + quoted(report.outputs[i].name) + "," +
                    (one.difference ? number(one.difference->max_abs) : "") + "," + number(one.times_noise) + "," +
                    quoted(compare::name_of(one.verdict)) + ",,\n";
        }
    for (const auto& timing : report.timings)
        for (std::size_t i = 0; i < timing.pairs.size(); ++i)
            text += "time," + quoted(compare::conditions_of(timing)) + "," + std::to_string(i + 1) + ",,,," + number(timing.pairs[i][0]) + "," +
                    number(timing.pairs[i][1]) + "\n";
    return text;
}

} // namespace crease::report
