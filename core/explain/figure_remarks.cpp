#include "core/explain/figure_remarks.h"

#include "core/explain/expression.h"

namespace crease::explain {

std::string unconnected_remark(const Connections& connections, const Channels& here) {
    const auto first = connections.first_of(here.out), last = first + connections.inputs_per_group - 1;
    const auto reads =
        first == last ? "channel " + std::to_string(first) + " alone" : "channels " + std::to_string(first) + " to " + std::to_string(last);
    return "Output channel " + std::to_string(here.out) + " reads " + reads + " here, so this kernel is zero for input channel " +
           std::to_string(here.in) + ".";
}

std::string beside_its_pixel(const fold::Form& at, const fold::Form& whole) {
    std::string offsets;
    bool beside = false;
    for (int i = 0; i < at.spatial_rank && !at.transposed && i < whole.spatial_rank; ++i) {
        const auto& axis = at.axes[i];
        if (axis.taps() != 1) return {};
        beside = beside || (axis.low != 0 && whole.axes[i].low <= 0);
        offsets += (offsets.empty() ? "" : ", ") + number_text(static_cast<double>(axis.low));
    }
    return beside ? "Its one tap lies at the offset " + offsets + ": this branch pads first, and what follows takes that back." : "";
}

std::string middle_remark(const fold::WindowRule& rule, std::int64_t middle) {
    return "The sum runs over " + std::to_string(rule.window.in_channels / rule.window.groups) +
           " channels between the two kernels; of those, channel " + std::to_string(middle) + " is drawn.";
}

void caption(Figures& figures, const Scene& scene) {
    for (std::size_t k = 0; k < figures.operands.size(); ++k) {
        auto& operand = figures.operands[k];
        if (operand.key == "V") operand.caption = "of the file";
        else if (k < scene.inputs.size() && scene.inputs[k] != Scene::none) operand.caption = "step " + std::to_string(scene.inputs[k] + 1);
    }
}

} // namespace crease::explain
