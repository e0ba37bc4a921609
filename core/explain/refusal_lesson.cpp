// What stands behind each code of a refusal. The sentence of the file's own refusal is repeated as it is; what is added here is
// the reason why folding would be wrong, a small picture of it, and where a few numbers show it, an example.

#include "core/explain/refusal_lesson.h"

#include "core/base/typeset.h"

#include "core/explain/page.h"
#include "core/explain/refusal_examples.h"
#include "core/explain/schematic.h"

#include <algorithm>

namespace crease::explain {
namespace {

struct Kind {
    std::string_view code, title, why, change;
};

constexpr Kind kinds[] = {
    {"padding_over_shift", "The padding reaches over a shift",
     "The convolution pads with zeros what comes after the shift. Folded, the shift would become a bias, which adds at the border as much as inside: "
     "there the padding would count as shifted.",
     "It folds when the convolution pads nothing, when the shift is zero, when the padding is done before the shift (a Pad of its own), or when the "
     "border is filled with what the shift makes of zero (as DBB does)."},
    {"value_read_elsewhere", "The value between is read by another node",
     "Folding makes the value between disappear: it would be computed no more. Another node still reads it. Computing it for that one alone as well "
     "would save nothing.",
     "It folds when the other reader goes, or when each reader can take the scale itself."},
    {"value_is_graph_output", "The value between is an output of the network",
     "Folding makes the value between disappear, and whoever runs the network asks for it.", "Take the value off the outputs, if nobody needs it."},
    {"value_captured_by_subgraph", "The value between is read inside a body",
     "The body of an If, Loop or Scan reads the value by its name. Folding would make it disappear.", ""},
    {"nonlinearity_between", "A nonlinearity stands between",
     "Folding rests on one law: f(a + b) = f(a) + f(b). An activation, a product of two computed values or a maximum breaks it, so what stands on "
     "its two sides cannot be put together.",
     ""},
    {"operator_between", "Another operator stands between",
     "What stands between is not known to let a scale pass, so the scale cannot reach the layer.", ""},
    {"strides_differ", "The branches move in different steps",
     "A kernel has one stride. Branches of different strides read the input at different places, so no one kernel gives their sum.",
     "Give the branches the same stride."},
    {"sizes_differ", "The branches give different sizes",
     "The sum of two values of different sizes is no sum of kernels: their places do not meet for every size of the input.",
     "Padding that makes the sizes equal for every input makes it fold; so does a file that states its sizes, where they agree."},
    {"anchors_differ", "The branches read different values", "A kernel reads one value. These branches come from two.", ""},
    {"channels_differ", "The channels do not fit",
     "The constant or kernel has another number of channels than the value, so one of them is spread over the others, and the result has another "
     "shape.",
     ""},
    {"not_per_channel", "The constant is not one number per channel",
     "A bias and a scale have one number for each channel. This constant differs within a channel (by row, column or position), so it is no bias.",
     "A constant of shape [C,1,1] is per channel; [C] runs along the last axis of an image."},
    {"parameter_length", "A parameter has the wrong length",
     "The operator has another number of parameters than channels. Runtimes refuse that as well.", ""},
    {"not_constant", "A weight is computed while the network runs",
     "Folding happens once, beforehand. A weight that depends on the input is another one for every picture.", ""},
    {"not_evaluated", "A weight is made by an operator that is not evaluated",
     "The weight follows from constants alone, but through an operator whose result is not known beforehand to the last digit.",
     "crease fold --constants stores what can be computed; a simplifier may, too."},
    {"overridable_constant", "The weight is also an input",
     "Since IR version 4 a weight that is listed as an input is a default that a caller may replace. A fold would build the default in and ignore "
     "what the caller brings.",
     "--constant-inputs takes such weights for constants."},
    {"function_argument", "The weight is an argument of a function", "Another call of the function may bring another weight.",
     "Inline the function."},
    {"function_attribute", "An attribute comes from the enclosing function", "Another call of the function may bring another value.",
     "Inline the function."},
    {"mixed_types", "The numbers are of different types",
     "One operator computes in one type. A Cast between rounds every value, or the branches are rounded differently.", ""},
    {"not_floating", "The numbers are integers", "Integer arithmetic wraps and truncates: scaling before is not scaling after.", ""},
    {"unknown_type", "The type is not known", "Without the type nobody knows whether a Cast rounds.", ""},
    {"quantized", "The weights are quantized",
     "They are stored as integers with a scale. Folding would unpack them, and make the file four times as large and slower.",
     "Fold first, then quantize. What stands behind the layer can also go into the scales of its integers (--into-scales; Fold menu)."},
    {"batchnorm_training", "The normalisation is in training mode",
     "It uses mean and variance of the batch that it gets. They are not constants: every batch has its own.",
     "Export the model in evaluation mode (model.eval())."},
    {"batchnorm_extra_outputs", "The normalisation also gives its statistics", "Its other outputs are read, and would be gone.",
     "Export the model in evaluation mode."},
    {"batchnorm_not_spatial", "The normalisation treats each position by itself",
     "With spatial = 0 every pixel has parameters of its own. A kernel has the same ones everywhere.", ""},
    {"pool_excludes_padding", "The average leaves the padding out",
     "At the border fewer elements are averaged, so the taps weigh more there than inside. A kernel weighs the same everywhere.",
     "count_include_pad = 1, or no padding, makes it a kernel."},
    {"ceil_mode", "The last window may hang over the edge",
     "With ceil_mode the last window has fewer elements for some sizes of the input, and is weighted differently.", ""},
    {"pad_value", "The Pad fills with something else than zero", "A convolution pads with zeros. Any other value has to stay a Pad of its own.", ""},
    {"pad_mode", "The Pad repeats or mirrors values",
     "What it adds depends on the picture, so no kernel with zeros around it does the same. (It would also pad batch or channels.)", ""},
    {"pad_amount_unknown", "The amount of padding is not known", "It is computed while the network runs.", ""},
    {"auto_pad_unknown_size", "The padding depends on a size that is not stated",
     "auto_pad SAME pads by amounts that follow from the size of the input, and the file leaves that open.",
     "Export with explicit pads, or with a fixed size."},
    {"unknown_rank", "The number of axes is not known", "Without it nobody knows which axis holds the channels.",
     "Shape information (value_info) in the file helps."},
    {"no_channels", "There are no channels", "The weight has no elements.", ""},
    {"divides_by_value", "A constant is divided by the value", "1/x is not linear.", ""},
    {"several_parts", "The value is put together from several parts", "The scale would have to go into every part, and one of them cannot take it.",
     ""},
    {"patch_embedding", "A convolution, written as a linear layer over patches",
     "Each patch is read once, so cutting the image into patches and multiplying each by one matrix is a convolution whose stride is its size. It "
     "has the same weights and the same multiplications.",
     "Nothing has to be done: both forms cost the same."},
    {"several_readers", "Several nodes read the value", "The scale would have to go into every reader, and one of them cannot take it.", ""},
    {"nothing_to_fold_into", "There is no layer to fold into", "No convolution and no linear layer stands before it or behind it.", ""},
    {"unsupported_chain", "What stands between is not an affine map of one value",
     "The operators in between do not come to one kernel, or not to one that an operator of ONNX can hold.", ""},
    {"unsupported_attribute", "An attribute changes what the operator computes", "With this attribute the operator is not the plain one that folds.",
     ""},
    {"custom_domain", "The operator is not ONNX's own", "It bears a known name, but what it computes is not defined by ONNX.", ""},
    {"costs_more", "Folding would cost more than it saves",
     "It would be exact. But the folded kernel has more weights or needs more multiplications than the operators that it replaces.",
     "crease fold --site ID folds it all the same."},
    {"breaks_operator_rules", "The node breaks the rules of its operator", "Runtimes refuse it, so there is nothing that a fold could be equal to.",
     ""},
};

std::string part(const char* head, const std::string& words) {
    return words.empty() ? "" : "<h3>" + std::string(head) + "</h3><p>" + xml_escaped(typeset(words)) + "</p>";
}

} // namespace

RefusalLesson lesson_of(const fold::Refusal& refusal) {
    const auto* const kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& one) { return one.code == refusal.code; });
    RefusalLesson out;
    out.refusal = refusal;
    out.title = "It does not fold";
    if (kind == std::end(kinds)) return out;
    out.title = kind->title;
    out.why = kind->why;
    out.change = kind->change;
    out.drawing = schematic_of(kind->code);
    out.drawing.title = out.title;
    return out;
}

RefusalLesson lesson_of(const analysis::ModelFacts& facts, const fold::Refusal& refusal) {
    auto out = lesson_of(refusal);
    if (out.drawing.marks.empty()) return out;
    auto example = example_of(facts, refusal);
    out.example = std::move(example.words);
    add_below(out.drawing, std::move(example.drawing));
    return out;
}

std::vector<std::string> explained_codes() {
    std::vector<std::string> codes;
    for (const auto& kind : kinds) codes.emplace_back(kind.code);
    return codes;
}

std::string page_of(const RefusalLesson& lesson) {
    const auto& refusal = lesson.refusal;
    const auto name = refusal.node_name.empty() ? refusal.output : refusal.node_name;
    const auto header = "<header><h1>" + xml_escaped(typeset(lesson.title)) + "</h1><p>" + xml_escaped(refusal.op) + " <code>" + xml_escaped(name) +
                        "</code> · <code>" + xml_escaped(refusal.code) + "</code></p></header>";
    const auto drawing = lesson.drawing.marks.empty() ? "" : "<div style=\"max-width:40rem\">" + to_svg(lesson.drawing, false) + "</div>";
    return page_frame(lesson.title + ", " + name, header + "<main><section class=\"scene\" id=\"why\">" + part("Here", refusal.reason) +
                                                      part("Why it would be wrong", lesson.why) + part("An example", lesson.example) + drawing +
                                                      part("What would make it fold", lesson.change) + "</section></main>");
}

} // namespace crease::explain
