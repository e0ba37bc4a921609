#include "core/explain/drawing.h"

#include "core/base/typeset.h"

#include <cmath>
#include <cstdio>

namespace crease::explain {
namespace {

constexpr double strong_heat = 0.7; // from there on light letters are easier to read than dark ones (on dark paper: the other way round)

std::string figure(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    std::string out = text;
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out == "-0" ? "0" : out;
}

std::string box(const Mark& mark, const std::string& classes, const std::string& more = {}) {
    return "<rect class=\"" + classes + "\" x=\"" + figure(mark.x) + "\" y=\"" + figure(mark.y) + "\" width=\"" + figure(mark.width) +
           "\" height=\"" + figure(mark.height) + "\"" + more;
}

std::string with_tip(std::string open, const Mark& mark) {
    if (!mark.key.empty() && mark.key != "scale") open += " data-key=\"" + xml_escaped(mark.key) + "\"";
    return mark.tip.empty() ? open + "/>" : open + "><title>" + xml_escaped(mark.tip) + "</title></rect>";
}

std::string letters(const Mark& mark, double x, const std::string& classes) {
    static constexpr const char* anchors[] = {"start", "middle", "end"};
    return "<text class=\"" + classes + "\" x=\"" + figure(x) + "\" y=\"" +
           figure(mark.kind == Mark::Kind::text ? mark.y : mark.y + mark.height / 2) + "\" font-size=\"" + figure(mark.size) + "\" text-anchor=\"" +
           anchors[static_cast<int>(mark.kind == Mark::Kind::text ? mark.align : Align::centre)] + "\" dominant-baseline=\"central\">" +
           xml_escaped(typeset(mark.text)) + "</text>";
}

/// Zero is the paper, so that a cell is as strong as its number in any colours.
std::string cell(const Mark& mark) {
    const auto strength = std::fabs(mark.heat);
    auto out = box(mark, "paper") + "/>" + with_tip(box(mark, mark.heat < 0 ? "below" : "above", " fill-opacity=\"" + figure(strength) + "\""), mark);
    if (mark.key != "scale") out += box(mark, "seam") + "/>";
    if (mark.strong) out += box(mark, "chosen") + "/>";
    if (!mark.text.empty()) out += letters(mark, mark.x + mark.width / 2, strength > strong_heat ? "on" : "ink");
    return out;
}

std::string line(double x, double y, double to_x, double to_y, const char* kind = "rule") {
    return std::string("<line class=\"") + kind + "\" x1=\"" + figure(x) + "\" y1=\"" + figure(y) + "\" x2=\"" + figure(to_x) + "\" y2=\"" +
           figure(to_y) + "\"/>";
}

std::string arrow(const Mark& mark) {
    const double x = mark.x + mark.width, y = mark.y + mark.height;
    std::string out = line(mark.x, mark.y, x, y);
    for (const auto& [dx, dy] : arrow_head(mark)) out += line(x, y, x + dx, y + dy);
    return out;
}

const char* tone_class(Tone tone) {
    static constexpr const char* names[] = {"ink", "quiet", "accent"};
    return names[static_cast<int>(tone)];
}

std::string operator_box(const Mark& mark) {
    const auto kind = std::string("operator") + (mark.strong                 ? " guilty"
                                                 : mark.tone == Tone::accent ? " now"
                                                 : mark.tone == Tone::quiet  ? " later"
                                                                             : "");
    return with_tip(box(mark, kind, " rx=\"6\""), mark) + letters(mark, mark.x + mark.width / 2, mark.tone == Tone::quiet ? "quiet" : "ink");
}

std::string element(const Mark& mark) {
    switch (mark.kind) {
    case Mark::Kind::cell: return cell(mark);
    case Mark::Kind::empty: return box(mark, "hole") + "/>" + (mark.text.empty() ? "" : letters(mark, mark.x + mark.width / 2, "quiet"));
    case Mark::Kind::frame: return box(mark, "chosen") + "/>";
    case Mark::Kind::bar: return with_tip(box(mark, mark.tone == Tone::accent ? "bar accent" : "bar"), mark);
    case Mark::Kind::line: return line(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, mark.strong ? "rule" : "seam");
    case Mark::Kind::arrow: return arrow(mark);
    case Mark::Kind::box: return operator_box(mark);
    case Mark::Kind::hull: return box(mark, mark.tone == Tone::accent ? "hull accent" : "hull", " rx=\"8\"/>");
    case Mark::Kind::text: return letters(mark, mark.x, std::string(tone_class(mark.tone)) + (mark.strong ? " strong" : ""));
    }
    return {};
}

/// Programs for slides and papers know classes, but no custom properties.
std::string in_light_colours(std::string style) {
    static constexpr std::pair<std::string_view, std::string_view> colours[] = {
        {"var(--ink)", "#1d2530"},   {"var(--quiet)", "#5b6675"}, {"var(--accent)", "#0b6bcb"}, {"var(--paper)", "#ffffff"},
        {"var(--above)", "#b2182b"}, {"var(--below)", "#2166ac"}, {"var(--on)", "#ffffff"},     {"var(--line)", "#b8c0ca"}};
    for (const auto& [name, colour] : colours)
        for (auto at = style.find(name); at != std::string::npos; at = style.find(name, at)) style.replace(at, name.size(), colour);
    return style;
}

} // namespace

std::string xml_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') out += "\xEF\xBF\xBD"; // no XML can hold it
        else out += c;
    }
    return out;
}

std::string svg_style() {
    return "svg text{font-family:system-ui,'DejaVu Sans',sans-serif;fill:var(--ink)}svg .quiet{fill:var(--quiet)}svg "
           "text.accent{fill:var(--accent)}svg .strong{font-weight:600}"
           "svg .paper{fill:var(--paper)}svg .above{fill:var(--above)}svg .below{fill:var(--below)}svg .on{fill:var(--on)}"
           "svg .seam{fill:none;stroke:var(--line);stroke-width:.6}svg .hole{fill:none;stroke:var(--line);stroke-width:.6;stroke-dasharray:2 2}"
           "svg .chosen{fill:none;stroke:var(--ink);stroke-width:2}svg .bar{fill:var(--quiet);fill-opacity:.55}svg "
           ".bar.accent{fill:var(--accent);fill-opacity:1}svg .rule{stroke:var(--quiet)}svg .operator{fill:var(--paper);stroke:var(--quiet)}svg "
           ".guilty{stroke:var(--above);stroke-width:2}svg .now{stroke:var(--accent);stroke-width:2}svg .later{stroke:var(--line)}"
           "svg .hull{fill:var(--quiet);fill-opacity:.12;stroke:var(--quiet);stroke-opacity:.6}svg "
           ".hull.accent{fill:var(--accent);stroke:var(--accent)}";
}

std::string to_svg(const Drawing& drawing, bool alone) {
    const auto size = figure(drawing.width) + " " + figure(drawing.height);
    std::string out = std::string(alone ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
                                              figure(drawing.width) + "\" height=\"" + figure(drawing.height) + "\""
                                        : "<svg") +
                      " viewBox=\"-4 -4 " + figure(drawing.width + 8) + " " + figure(drawing.height + 8) + "\" role=\"img\">";
    out += "<title>" + xml_escaped(typeset(drawing.title)) + "</title>";
    if (alone) out += "<style>" + in_light_colours(svg_style()) + "</style>";
    for (const auto& mark : drawing.marks) out += element(mark);
    return out + "</svg>";
}

} // namespace crease::explain
