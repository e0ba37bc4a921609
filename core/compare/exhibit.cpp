#include "core/compare/exhibit.h"

#include "core/compare/classes.h"
#include "core/compare/host_run.h"
#include "core/compare/inputs.h"
#include "core/compare/numbers.h"
#include "core/compare/plan.h"
#include "core/compare/settle.h"

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

std::uint8_t pixel(double value, std::size_t channel, const ImagePreset& preset) {
    const double light = (value * preset.stddev[channel] + preset.mean[channel]) / preset.scale;
    return static_cast<std::uint8_t>(std::clamp(std::lround(light), 0L, 255L));
}

/// Back from the tensor: what was cut off, scaled and padded is not there any more, as it is not for the network.
std::optional<SeenImage> seen(const InputSet& inputs, const engine::NamedTensors& made) {
    const auto& preset = inputs.preset();
    if (!preset) return std::nullopt;
    const auto channels = static_cast<std::size_t>(preset->channel_count()), area = static_cast<std::size_t>(preset->width) * static_cast<std::size_t>(preset->height);
    const auto fits = [&](const auto& input) { return static_cast<std::size_t>(input.tensor.element_count()) == channels * area; };
    const auto found = std::find_if(made.begin(), made.end(), fits);
    const auto values = found == made.end() ? Result<std::vector<double>>(fail(ErrorCode::bad_input, "no image")) : to_doubles(found->tensor);
    if (!values) return std::nullopt;
    SeenImage image{{preset->width, preset->height}, std::vector<std::uint8_t>(3 * area)};
    for (std::size_t at = 0; at < area; ++at)
        for (std::size_t c = 0; c < 3; ++c) {
            const auto from = channels == 1 ? 0 : preset->channels == Channels::bgr ? 2 - c : c;
            image.rgb[3 * at + c] = pixel((*values)[preset->layout == Layout::nchw ? from * area + at : at * channels + from], from, *preset);
        }
    return image;
}

class Exhibition {
public:
    Exhibition(const CompareRequest& request, const JobControl& control) : request_(request), control_(control) {}

    Result<Exhibit> show(const std::string& name, const std::filesystem::path& file) {
        CREASE_TRY(plan_, make_plan(request_, control_));
        CREASE_TRY(auto run, start_host(request_, control_));
        CREASE_TRY(const auto a, run.load(request_.a, {}));
        CREASE_TRY(const auto b, run.load(request_.b, {}));
        const auto wanted_by_b = b->inputs();
        CREASE_TRY(auto inputs, InputSet::prepare(request_, wanted_inputs(*plan_.a, common_inputs(a->inputs(), wanted_by_b, plan_.inputs)), control_));
        std::vector<std::string> said_elsewhere;
        CREASE_CHECK(settle(inputs, *a, said_elsewhere, control_));
        const auto& entries = inputs.entries();
        const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.name == name && one.file == file; });
        if (entry == entries.end()) return fail(ErrorCode::usage, "there is no such input", name);
        CREASE_TRY(const auto for_a, inputs.make(*entry, control_));
        CREASE_TRY(const auto for_b, adapted(for_a, wanted_by_b, plan_.inputs, said_elsewhere));
        CREASE_TRY(const auto from_a, a->run(for_a));
        CREASE_TRY(const auto from_b, b->run(for_b));
        Exhibit out{.image = seen(inputs, for_a), .outputs = both(from_a.outputs, from_b.outputs)};
        CREASE_TRY(const auto classes, Classes::read(request_, inputs, plan_.a.get()));
        out.class_names = classes.names();
        return out;
    }

private:
    [[nodiscard]] std::vector<Exhibit::Output> both(const engine::NamedTensors& from_a, const engine::NamedTensors& from_b) const {
        std::vector<Exhibit::Output> outputs;
        for (const auto& output : plan_.outputs) {
            const auto *a = engine::find_tensor(from_a, output.names().a), *b = engine::find_tensor(from_b, output.names().b);
            if (!a || !b) continue;
            std::string how;
            const auto like_a = a->shape == b->shape ? std::optional(*b) : rearranged(*b, a->shape, how);
            if (like_a) outputs.push_back({output.names().a, *a, *like_a});
        }
        return outputs;
    }

    const CompareRequest& request_;
    const JobControl& control_;
    Plan plan_;
};

} // namespace

Result<Exhibit> exhibit(const CompareRequest& request, const std::string& name, const std::filesystem::path& file, const JobControl& control) {
    try {
        return Exhibition(request, control).show(name, file);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the tensors of this input do not fit into memory");
    } catch (const std::exception& e) {
        return fail(ErrorCode::internal, e.what());
    }
}

} // namespace crease::compare
