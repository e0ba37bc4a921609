#include "core/report/reports.h"

#include "core/base/sha256.h"
#include "core/compare/summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sys/utsname.h>

namespace crease::report {
namespace {

using compare::CompareReport;

constexpr const char* style = R"(<style>
:root{--ink:#1d2129;--quiet:#5b6472;--paper:#fff;--line:#d9dee6;--good:#1a7f4b;--bad:#b3261e;--unsure:#8a5a00;--a:#2f6fde;--b:#c2571a}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ef;--quiet:#9aa4b2;--paper:#16181d;--line:#343a46;--good:#5fd39a;--bad:#ff8a80;--unsure:#f0c060;--a:#7aa9ff;--b:#ffab73}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid var(--line)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600;color:var(--quiet)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
code{font-size:.85em;overflow-wrap:anywhere}.good{color:var(--good)}.bad{color:var(--bad)}.unsure{color:var(--unsure)}.quiet{color:var(--quiet)}
.inputs{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:1rem}.inputs img{max-width:100%;height:7rem;object-fit:contain;image-rendering:auto}
.sides{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}.sides figure{margin:0}.sides img{width:100%;image-rendering:pixelated}.swatch{display:inline-block;width:.8em;height:.8em;margin:0 .3em 0 .8em}
svg{width:100%;height:auto}svg text{fill:var(--quiet);font-size:11px}.axis{stroke:var(--line)}
</style>)";

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) switch (c) {
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '&': out += "&amp;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    return out;
}

template <class... Values>
std::string format(const char* pattern, Values... values) {
    char text[256];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

std::string cell(const std::string& text, const char* kind = "td") { return std::string("<") + kind + ">" + escaped(text) + "</" + kind + ">"; }
std::string figure(const std::string& text) { return "<td class=n>" + escaped(text) + "</td>"; }
std::string row(const std::string& cells) { return "<tr>" + cells + "</tr>\n"; }
std::string fact(const std::string& name, const std::string& value) { return row(cell(name, "th") + cell(value)); }
std::string section(const std::string& heading, const std::string& body) { return body.empty() ? "" : "<h2>" + escaped(heading) + "</h2>\n" + body; }
std::string table(const std::string& rows) { return rows.empty() ? "" : "<table>\n" + rows + "</table>\n"; }

const char* tone(compare::Verdict verdict) {
    switch (verdict) {
    case compare::Verdict::rounding: return "good";
    case compare::Verdict::wrong: return "bad";
    default: return "unsure";
    }
}

std::string verdict_cell(compare::Verdict verdict) { return std::string("<td class=") + tone(verdict) + ">" + name_of(verdict) + "</td>"; }

std::string outputs_table(const CompareReport& report) {
    std::string rows =
        row(cell("output", "th") + cell("verdict", "th") +
            "<th class=n>max |difference|</th><th class=n>times the noise</th><th class=n>cosine</th><th class=n>same best class</th>");
    for (const auto& output : report.outputs)
        rows += row(cell(output.name + (output.judged_by.empty() ? "" : " (judged by " + output.judged_by + ")")) + verdict_cell(output.verdict) +
                    (output.problem.empty() ? figure(format("%.3g", output.total.max_abs)) + figure(format("%.3g", output.times_noise)) +
                                                  figure(format("%.9f", output.total.cosine)) +
                                                  figure(output.top1_agreement ? compare::percent_text(*output.top1_agreement) + " %" : "")
                                            : "<td colspan=4>" + escaped(output.problem) + "</td>"));
    return table(rows);
}

std::string first_text(const CompareReport& report) {
    if (!report.first) return "";
    const auto& first = *report.first;
    const auto names = first.value_b.empty() || first.value_b == first.value ? "" : " in A, \"" + first.value_b + "\" in B";
    return "<p>" +
           escaped("\"" + first.value + "\"" + names + ", made by " + first.op + (first.node.empty() ? "" : " \"" + first.node + "\"") +
                   format(": %.3g off, %.3g times its own noise; ", first.max_abs, first.times_noise) + std::to_string(first.same_before) +
                   " values before it are the same.") +
           "</p>\n";
}

std::string diagnosis(const std::optional<diff::ModelDiff>& diff) {
    if (!diff) return "";
    std::string items;
    std::size_t shown = 0;
    for (const auto& pair : diff->pairs)
        if (!pair.numbers.empty() && ++shown <= 50) items += "<li>" + escaped(diff::sentence(pair)) + "</li>\n";
    for (const auto& place : diff->only_a)
        if (++shown <= 50) items += "<li>" + escaped("only in A: " + place.op + " that makes \"" + place.value + "\"") + "</li>\n";
    for (const auto& place : diff->only_b)
        if (++shown <= 50) items += "<li>" + escaped("only in B: " + place.op + " that makes \"" + place.value + "\"") + "</li>\n";
    if (shown > 50) items += "<li>... and " + std::to_string(shown - 50) + " more</li>\n";
    return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

/// Relative difference of each value in the order in which they are computed, on a scale of powers of ten.
std::string curve(const std::optional<compare::DriftReport>& depth) {
    if (!depth || depth->values.size() < 2) return "";
    constexpr double width = 900, height = 220, left = 48, bottom = 200, least = -9, most = 1;
    const auto y = [&](double relative) {
        const double power = relative > 0 ? std::clamp(std::isfinite(relative) ? std::log10(relative) : most, least, most) : least;
        return bottom - (power - least) / (most - least) * (bottom - 12);
    };
    std::string svg = format("<svg viewBox=\"0 0 %g %g\" role=img aria-label=\"difference along the depth\">\n", width, height);
    for (int power = static_cast<int>(least); power <= most; power += 2)
        svg += format("<line class=axis x1=%g x2=%g y1=%.1f y2=%.1f /><text x=2 y=%.1f>1e%d</text>\n", left, width, y(std::pow(10, power)),
                      y(std::pow(10, power)), y(std::pow(10, power)) + 4, power);
    std::string points;
    const auto count = depth->values.size();
    for (std::size_t i = 0; i < count; ++i)
        points +=
            format("%.1f,%.1f ", left + (width - left - 8) * static_cast<double>(i) / static_cast<double>(count - 1), y(depth->values[i].relative));
    svg += "<polyline fill=none stroke=\"var(--b)\" stroke-width=1.5 points=\"" + points + "\" />\n";
    svg += format("<text x=%g y=%g>first value</text><text x=%g y=%g text-anchor=end>last value</text></svg>\n", left, height - 4, width - 8,
                  height - 4);
    return svg + "<p>" +
           escaped("Largest difference of each of " + std::to_string(count) + " values by its largest magnitude, " + depth->input + ".") + "</p>\n";
}

std::string memory_of(const compare::TimingReport& timing) {
    if (!timing.peak_bytes_a || !timing.peak_bytes_b) return "";
    return format("%.0f and %.0f MB", static_cast<double>(*timing.peak_bytes_a) / 1e6, static_cast<double>(*timing.peak_bytes_b) / 1e6);
}

std::string times(const CompareReport& report) {
    std::string rows;
    for (const auto& timing : report.timings)
        rows += row(cell(compare::conditions_of(timing)) + figure(format("%.3f ms", timing.speedup.median_a)) +
                    figure(format("%.3f ms", timing.speedup.median_b)) + cell(compare::summarise(timing.speedup)) +
                    figure(std::to_string(timing.pairs.size())) + figure(memory_of(timing)));
    if (rows.empty()) return "";
    return table(row("<th></th><th class=n>A</th><th class=n>B</th><th></th><th class=n>pairs</th><th class=n>peak memory</th>") + rows);
}

std::string base64(const std::string& bytes) {
    static const char* const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (i + k < bytes.size() ? static_cast<std::uint8_t>(bytes[i + k]) : 0);
        for (std::size_t k = 0; k < 4; ++k) out += i + k <= bytes.size() ? letters[group >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

/// The image itself where a browser shows its kind and it is not large.
std::string picture(const std::filesystem::path& file) {
    static constexpr std::array<std::pair<const char*, const char*>, 6> kinds{
        {{".png", "png"}, {".jpg", "jpeg"}, {".jpeg", "jpeg"}, {".webp", "webp"}, {".gif", "gif"}, {".bmp", "bmp"}}};
    constexpr std::size_t most = 400'000;
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > most) return "";
    for (const auto& [ending, kind] : kinds)
        if (file.extension() == ending) {
            std::string bytes(static_cast<std::size_t>(size), '\0');
            std::ifstream stream(file, std::ios::binary);
            stream.read(bytes.data(), static_cast<std::streamsize>(size));
            return std::string("<img alt=\"\" src=\"data:image/") + kind + ";base64," + base64(bytes) + "\">";
        }
    return "";
}

/// What the outputs look like, where they are something to look at.
std::string pictures(const Looks& looks) {
    std::string text;
    for (const auto& output : looks.pictures) {
        text += "<p>" + escaped(output.title) + "</p>\n<div class=sides>\n";
        for (const auto& side : output.sides)
            text += "<figure><img alt=\"" + escaped(side.caption) + "\" src=\"data:image/png;base64," + base64(side.png) +
                    "\"><figcaption class=quiet>" + escaped(side.caption) + "</figcaption></figure>\n";
        text += "</div>\n<p class=quiet>";
        for (const auto& [colour, name] : output.legend)
            text += "<span class=swatch style=\"background:" + escaped(colour) + "\"></span>" + escaped(name) + " ";
        text += "</p>\n";
    }
    return text;
}

std::string best_class(const compare::SampleReport& sample) {
    const auto* ranked = sample.ranked();
    if (!ranked || ranked->top_a.empty() || ranked->top_b.empty()) return "";
    const auto &a = ranked->top_a.front().label, &b = ranked->top_b.front().label;
    return a == b ? a : a + " became " + b;
}

std::string inputs(const CompareReport& report) {
    constexpr std::size_t most = 24;
    const auto samples = most_different_first(report);
    std::string text;
    for (std::size_t i = 0; i < samples.size() && i < most; ++i)
        text += "<div>" + picture(samples[i]->file) + "<br>" + escaped(samples[i]->name) + "<br><span class=" + tone(samples[i]->verdict) + ">" +
                name_of(samples[i]->verdict) + "</span> " + format("%.3g<br>%.3g x the noise<br>", samples[i]->max_abs, samples[i]->times_noise) +
                escaped(best_class(*samples[i])) + "</div>\n";
    if (samples.size() > most) text += "<div>and " + std::to_string(samples.size() - most) + " more that differ less</div>\n";
    return text.empty() ? "" : "<div class=inputs>\n" + text + "</div>\n";
}

std::string hash_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    Sha256 hash;
    std::string piece(1 << 20, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
        hash.add(std::as_bytes(std::span(piece.data(), static_cast<std::size_t>(file.gcount()))));
    return hash.digits();
}

std::string of_file(const std::string& name, const std::string& path) {
    std::error_code error;
    const bool file = std::filesystem::is_regular_file(path, error);
    return fact(name, path) + (file ? fact("SHA-256 of " + name, hash_of(path)) : "");
}

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name") && line.find(": ") != std::string::npos) return line.substr(line.find(": ") + 2);
    return "unknown";
}

std::string facts(const Contents& contents) {
    const auto& report = contents.report;
    utsname system{};
    uname(&system);
    std::string rows = of_file("A", contents.a) + of_file("B", contents.b) + fact("inputs", report.input) +
                       fact("engine", report.engine_title + " " + report.engine_version + ", " + std::to_string(report.threads) +
                                          (report.threads == 1 ? " thread" : " threads")) +
                       fact("machine", processor() + ", " + system.sysname + " " + system.release + " " + system.machine) +
                       fact("Crease", contents.version);
    for (const auto& remark : report.remarks) rows += fact("note", remark);
    return table(rows) + "<p>To repeat it: <code>" + escaped(contents.command) + "</code></p>\n";
}

} // namespace

std::vector<const compare::SampleReport*> most_different_first(const CompareReport& report) {
    std::vector<const compare::SampleReport*> samples;
    for (const auto& sample : report.samples) samples.push_back(&sample);
    std::stable_sort(samples.begin(), samples.end(),
                     [](const auto* x, const auto* y) { return std::pair(x->verdict, x->times_noise) > std::pair(y->verdict, y->times_noise); });
    return samples;
}

std::string html_report(const Contents& contents) {
    const auto& report = contents.report;
    return "<!doctype html>\n<html lang=en>\n<meta charset=utf-8>\n<meta name=viewport content=\"width=device-width\">\n<title>Crease: " +
           escaped(contents.a + " and " + contents.b) + "</title>\n" + style + "\n<h1><span class=" + tone(report.verdict) + ">" +
           name_of(report.verdict) + "</span></h1>\n<p class=quiet>A: <b>" + escaped(contents.a) + "</b> &nbsp; B: <b>" + escaped(contents.b) +
           "</b></p>\n<p>" + escaped(report.summary) + "</p>\n" + section("Outputs", outputs_table(report)) +
           section("Where it starts", first_text(report)) + section("What the weights say", diagnosis(contents.diff)) +
           section("Along the depth", curve(contents.depth)) + section("What it looks like: " + contents.looks.input, pictures(contents.looks)) +
           section("Time", times(report)) + section("Inputs", inputs(report)) + section("How it was measured", facts(contents)) + "</html>\n";
}

} // namespace crease::report
