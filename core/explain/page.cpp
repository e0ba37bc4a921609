#include "core/explain/page.h"

#include "core/base/typeset.h"
#include "core/explain/block_drawing.h"
#include "core/explain/channels.h"
#include "core/explain/drawing_parts.h"
#include "core/fold/form/derivation.h"

namespace crease::explain {
namespace {

std::string element(const std::string& name, const std::string& inner, const std::string& attributes = {}) {
    return "<" + name + (attributes.empty() ? "" : " " + attributes) + ">" + inner + "</" + name + ">";
}

std::string words_of(std::string_view sentence) { return xml_escaped(typeset(sentence)); }

constexpr double page_width = 720; // of drawings

std::string title_of(const Scene& scene) { return words_of(as_heading(scene.title)); }

std::string paragraph(const char* head, const std::string& words) { return words.empty() ? "" : element("h3", head) + element("p", words_of(words)); }

std::string channel_id(const Channels& channels) { return std::to_string(channels.out) + "," + std::to_string(channels.in); }

std::string joined(const std::vector<std::string>& list, const std::string& between, std::string (*written)(std::string_view)) {
    std::string text;
    for (const auto& one : list) text += (text.empty() ? "" : between) + written(one);
    return text;
}

/// Both for reading and for copying: the tree as MathML, and as the text and LaTeX that a click takes along.
std::string formula(const Expression& expression) {
    return element("div", to_mathml(expression),
                   "class=\"formula\" tabindex=\"0\" title=\"Click to copy as LaTeX\" data-text=\"" + xml_escaped(to_text(expression)) +
                       "\" data-latex=\"" + xml_escaped(to_latex(expression)) + "\"");
}

std::string numbers_of(const Scene& scene, const Result<Figures>& figures) {
    if (!figures) return element("p", "No numbers: " + xml_escaped(figures.error().sentence()), "class=\"remark\"");
    std::string out = to_svg(drawing_of(scene, *figures, page_width), false);
    if (!figures->remark.empty()) out += element("p", xml_escaped(figures->remark), "class=\"remark\"");
    const auto where = figures->taps.size() > 1 ? ", the tap with a frame" : "";
    out += element("h3", std::string("In numbers") + where) + element("div", formula(figures->kernel) + formula(figures->bias), "class=\"formulas\"");
    return out;
}

std::string words_beside(const Scene& scene) {
    return paragraph("What happens", scene.words.what) + paragraph("Why it is exact", scene.words.why) +
           paragraph("What goes wrong when it is forgotten", scene.words.forgotten) +
           (scene.words.paper.empty() ? "" : element("p", xml_escaped(scene.words.paper), "class=\"paper\""));
}

std::string told(const Scene& scene) {
    std::string rows = "<tr><th>operator</th><td>" + joined(scene.nodes, ", ", xml_escaped) + "</td></tr>";
    for (const auto& [role, constant] : scene.constants) rows += "<tr><th>" + xml_escaped(role) + "</th><td>" + xml_escaped(constant) + "</td></tr>";
    rows += "<tr><th>before</th><td>" + joined(scene.before, "<br>", words_of) + "</td></tr><tr><th>after</th><td>" + words_of(scene.after) +
            "</td></tr>";
    return element("table", rows, "class=\"told\"");
}

std::string scene_section(const Lesson& lesson, std::size_t number, const std::vector<ChannelView>& views) {
    const auto& scene = lesson.scenes[number];
    std::string numbers;
    for (std::size_t v = 0; v < views.size(); ++v)
        numbers += element("div", numbers_of(scene, views[v].scenes.at(number)),
                           "class=\"view\" data-channel=\"" + channel_id(views[v].channels) + "\"" + (v > 0 ? " hidden" : ""));
    const auto head = element("h2", std::to_string(number + 1) + ". " + title_of(scene));
    const auto main = to_svg(block_drawing(lesson, number, page_width), false) +
                      element("div", formula(scene.kernel) + formula(scene.bias), "class=\"formulas symbols\"") + numbers;
    return element(
        "section",
        head + element("div", element("div", main, "class=\"stage\"") + element("aside", words_beside(scene) + told(scene)), "class=\"columns\""),
        "class=\"scene\" id=\"step" + std::to_string(number + 1) + "\"");
}

std::string remark(const std::string& words) { return words.empty() ? "" : element("p", words_of(words), "class=\"remark\""); }

std::string result_section(const Lesson& lesson, const Result<Gains>& gains) {
    std::string inner = element("h2", "What it costs and gives") + element("p", words_of(lesson.made));
    if (gains) inner += to_svg(drawing_of(*gains), false) + paragraph("Quantizing afterwards", gains->int8) + remark(gains->left_out);
    else inner += remark("No numbers: " + gains.error().sentence());
    for (const auto& condition : lesson.conditions) inner += remark(condition);
    return element("section", inner, "class=\"scene\" id=\"result\"");
}

std::string header(const Lesson& lesson, const std::vector<ChannelView>& views) {
    std::string options;
    for (const auto& view : views)
        options += element("option", "output " + std::to_string(view.channels.out) + ", input " + std::to_string(view.channels.in),
                           "value=\"" + channel_id(view.channels) + "\"");
    const auto title = xml_escaped(lesson.label) + (lesson.block.empty() ? "" : " · " + xml_escaped(lesson.block));
    return element("header",
                   element("h1", title) +
                       element("p", "from <code>" + xml_escaped(lesson.input) + "</code> to <code>" + xml_escaped(lesson.output) +
                                        "</code> · becomes " + words_of(lesson.made)) +
                       element("div",
                               element("button", "◀", "id=\"back\" title=\"Previous step (←)\"") +
                                   element("button", "▶ Play", "id=\"play\" title=\"Space\"") +
                                   element("button", "▶", "id=\"next\" title=\"Next step (→)\"") + element("button", "All steps", "id=\"all\"") +
                                   element("label", "Channels " + element("select", options, "id=\"channels\"")),
                               "class=\"controls\""));
}

std::string timeline(const Lesson& lesson) {
    std::string items;
    for (std::size_t i = 0; i < lesson.scenes.size(); ++i)
        items += element("li", element("a", title_of(lesson.scenes[i]), "href=\"#step" + std::to_string(i + 1) + "\""));
    items += element("li", "<a href=\"#result\">What it costs and gives</a>");
    return element("nav", element("ol", items));
}

} // namespace

std::string page_of(const Lesson& lesson, const std::vector<ChannelView>& views, const Result<Gains>& gains) {
    std::string scenes;
    for (std::size_t i = 0; i < lesson.scenes.size(); ++i) scenes += scene_section(lesson, i, views);
    if (lesson.left_out > 0) scenes += element("p", std::to_string(lesson.left_out) + " more steps of this chain are not shown.", "class=\"remark\"");
    return page_frame(lesson.label + ", " + lesson.site,
                      header(lesson, views) + timeline(lesson) + element("main", scenes + result_section(lesson, gains)));
}

std::vector<Channels> offered_channels(const fold::Site& site, Channels chosen, std::size_t most) {
    std::vector<Channels> all{chosen};
    const auto& form = site.ends.back().derivation->form;
    const auto connections = connections_of(form, site.kernel.in_channels);
    const auto step = std::max<std::int64_t>(1, connections.outputs / static_cast<std::int64_t>(most));
    for (std::int64_t out = 0; out < connections.outputs && all.size() <= most; out += step) {
        const auto last = connections.first_of(out) + connections.inputs_per_group - 1;
        const Channels pair{out, std::min(last, std::max(connections.first_of(out), out))}; // on the diagonal, where identities lie
        if (pair != chosen) all.push_back(pair);
    }
    return all;
}

} // namespace crease::explain
