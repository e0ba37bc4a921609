#include "app/cli/lesson_report.h"

#include "core/base/printable.h"

#include <nlohmann/json.hpp>

namespace crease::cli {
namespace {

using nlohmann::json;
using namespace explain;

std::string block(const std::string& words) { return words.empty() ? "" : "   " + printable(words) + "\n"; }

std::string equations_text(const Scene& scene, const Result<Figures>& figures) {
    std::string text = "     " + to_text(scene.kernel) + "\n     " + to_text(scene.bias) + "\n";
    if (!figures) return text + block("no numbers: " + figures.error().sentence());
    return text + "     " + to_text(figures->kernel) + "\n     " + to_text(figures->bias) + "\n" + block(figures->remark);
}

json formula_json(const Expression& expression) {
    const auto value = evaluate(expression);
    return {{"text", to_text(expression)},
            {"latex", to_latex(expression)},
            {"mathml", to_mathml(expression)},
            {"value", value ? json(*value) : json(nullptr)}};
}

json kernel_json(const Kernel& kernel) {
    return {{"name", kernel.name},
            {"out_channel", kernel.channels.out},
            {"in_channel", kernel.channels.in},
            {"shape", kernel.numbers.extents},
            {"first_offset", kernel.numbers.first_offset},
            {"dilation", kernel.numbers.dilation},
            {"taps", kernel.numbers.taps},
            {"bias", kernel.numbers.bias},
            {"connected", kernel.numbers.connected}};
}

json figures_json(const Figures& figures) {
    auto operands = json::array();
    for (const auto& kernel : figures.operands) operands.push_back(kernel_json(kernel));
    auto taps = json::array();
    for (const auto& tap : figures.taps) taps.push_back({{"text", to_text(tap)}, {"value", evaluate(tap).value_or(0)}});
    return {{"operands", std::move(operands)},
            {"result", kernel_json(figures.result)},
            {"tap", figures.tap},
            {"kernel", formula_json(figures.kernel)},
            {"bias", formula_json(figures.bias)},
            {"taps", std::move(taps)},
            {"remark", figures.remark}};
}

json scene_json(const Scene& scene, const Result<Figures>& figures) {
    auto constants = json::array();
    for (const auto& [role, name] : scene.constants) constants.push_back({{"role", role}, {"name", name}});
    auto inputs = json::array();
    for (const auto input : scene.inputs) inputs.push_back(input == Scene::none ? json(nullptr) : json(input));
    return {{"rule", fold::rule_name(scene.rule)},
            {"title", scene.title},
            {"value", scene.value},
            {"nodes", scene.nodes},
            {"constants", std::move(constants)},
            {"inputs", std::move(inputs)},
            {"before", scene.before},
            {"after", scene.after},
            {"words", {{"what", scene.words.what}, {"why", scene.words.why}, {"forgotten", scene.words.forgotten}, {"paper", scene.words.paper}}},
            {"formula", {{"kernel", formula_json(scene.kernel)}, {"bias", formula_json(scene.bias)}}},
            {"numbers", figures ? figures_json(*figures) : json(nullptr)},
            {"error", figures ? json(nullptr) : json(figures.error().sentence())}};
}

} // namespace

std::string lesson_text(const Lesson& lesson, const ChannelView& view) {
    std::string text = printable(lesson.label + (lesson.block.empty() ? "" : ", " + lesson.block)) + "\nfrom " + printable(lesson.input) + " to " +
                       printable(lesson.output) + ", becomes " + printable(lesson.made) + "\nOutput channel " + std::to_string(view.channels.out) +
                       ", input channel " + std::to_string(view.channels.in) + "\n";
    for (std::size_t i = 0; i < lesson.scenes.size(); ++i) {
        const auto& scene = lesson.scenes[i];
        text += "\n" + std::to_string(i + 1) + ". " + printable(scene.title) + "\n" + block(scene.words.what) + equations_text(scene, view.scenes[i]);
    }
    if (lesson.left_out > 0) text += "\n" + std::to_string(lesson.left_out) + " more steps are not shown.\n";
    return text;
}

std::string lesson_text(const RefusalLesson& lesson) {
    const auto& refusal = lesson.refusal;
    return printable(lesson.title) + " (" + printable(refusal.code) + ")\n" +
           printable(refusal.op + " " + (refusal.node_name.empty() ? refusal.output : refusal.node_name)) + "\n\n" +
           block("Here: " + refusal.reason) + block(lesson.why) + block(lesson.example) + block(lesson.change);
}

json lesson_json(const Lesson& lesson, const ChannelView& view) {
    auto scenes = json::array();
    for (std::size_t i = 0; i < lesson.scenes.size(); ++i) scenes.push_back(scene_json(lesson.scenes[i], view.scenes[i]));
    return {{"version", 1},
            {"site", lesson.site},
            {"label", lesson.label},
            {"block", lesson.block},
            {"input", lesson.input},
            {"output", lesson.output},
            {"becomes", lesson.made},
            {"conditions", lesson.conditions},
            {"out_channel", view.channels.out},
            {"in_channel", view.channels.in},
            {"left_out", lesson.left_out},
            {"steps", std::move(scenes)}};
}

json lesson_json(const RefusalLesson& lesson) {
    const auto& refusal = lesson.refusal;
    return {{"version", 1},
            {"node", refusal.node_name},
            {"op", refusal.op},
            {"output", refusal.output},
            {"code", refusal.code},
            {"reason", refusal.reason},
            {"title", lesson.title},
            {"why", lesson.why},
            {"example", lesson.example},
            {"change", lesson.change}};
}

} // namespace crease::cli
