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
    const auto channels = static_cast<std::size_t>(preset->channel_count()),
               area = static_cast<std::size_t>(preset->width) * static_cast<std::size_t>(preset->height);
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

bool has(const std::vector<engine::TensorInfo>& infos, const std::string& name) {
    return std::any_of(infos.begin(), infos.end(), [&](const auto& info) { return info.name == name; });
}

/// Both models, loaded with the values that have to be asked for, and what goes in.
class Exhibition {
public:
    Exhibition(const CompareRequest& request, const JobControl& control) : request_(request), control_(control) {}

    Result<Exhibit> outputs(const std::string& name, const std::filesystem::path& file) {
        CREASE_CHECK(load({}));
        CREASE_TRY(auto exhibit, run(name, file));
        for (const auto& output : plan_.outputs) {
            const auto *a = engine::find_tensor(from_a_, output.names().a), *b = engine::find_tensor(from_b_, output.names().b);
            if (!a || !b) continue;
            std::string how;
            const auto like_a = a->shape == b->shape ? std::optional(*b) : rearranged(*b, a->shape, how);
            if (like_a) exhibit.outputs.push_back({output.names().a, *a, *like_a});
        }
        return exhibit;
    }

    Result<Exhibit> values(const std::string& name, const std::filesystem::path& file, const std::vector<NamePair>& wanted) {
        CREASE_CHECK(load(wanted));
        CREASE_TRY(auto exhibit, run(name, file));
        for (const auto& pair : wanted) {
            CREASE_TRY(auto value, of_both(pair));
            exhibit.outputs.push_back(std::move(value));
        }
        return exhibit;
    }

private:
    Status load(const std::vector<NamePair>& wanted) {
        CREASE_TRY(plan_, make_plan(request_, control_));
        CREASE_TRY(run_, start_host(request_, control_));
        CREASE_TRY(a_, load_with(request_.a, wanted, &NamePair::a));
        CREASE_TRY(b_, load_with(request_.b, wanted, &NamePair::b));
        return {};
    }

    Result<std::unique_ptr<engine::Session>> load_with(const engine::ModelSource& model, const std::vector<NamePair>& wanted,
                                                       std::string NamePair::*side) {
        CREASE_TRY(auto plain, run_->load(model, {}));
        engine::SessionOptions options;
        for (const auto& pair : wanted)
            if (const auto& value = pair.*side; !value.empty() && !has(plain->inputs(), value) && !has(plain->outputs(), value))
                options.extra_outputs.push_back(value);
        if (options.extra_outputs.empty()) return plain;
        return run_->load(model, options);
    }

    Result<Exhibit> run(const std::string& name, const std::filesystem::path& file) {
        const auto wanted_by_b = b_->inputs();
        CREASE_TRY(auto inputs,
                   InputSet::prepare(request_, wanted_inputs(*plan_.a, common_inputs(a_->inputs(), wanted_by_b, plan_.inputs)), control_));
        std::vector<std::string> said_elsewhere;
        CREASE_CHECK(settle(inputs, *a_, said_elsewhere, control_));
        const auto& entries = inputs.entries();
        const auto chosen = [&](const auto& one) { return (name.empty() && file.empty()) || (one.name == name && one.file == file); };
        const auto entry = std::find_if(entries.begin(), entries.end(), chosen);
        if (entry == entries.end()) return fail(ErrorCode::usage, "there is no such input", name);
        CREASE_TRY(for_a_, inputs.make(*entry, control_));
        CREASE_TRY(for_b_, adapted(for_a_, wanted_by_b, plan_.inputs, said_elsewhere));
        CREASE_TRY(auto from_a, a_->run(for_a_));
        CREASE_TRY(auto from_b, b_->run(for_b_));
        from_a_ = std::move(from_a.outputs);
        from_b_ = std::move(from_b.outputs);
        CREASE_TRY(const auto classes, Classes::read(request_, entries.front().file, *plan_.a));
        return Exhibit{.image = seen(inputs, for_a_), .input = entry->name, .class_names = classes.names()};
    }

    Result<Exhibit::Output> of_both(const NamePair& pair) const {
        const auto find = [](const engine::NamedTensors& fed, const engine::NamedTensors& made, const std::string& name) {
            const auto* input = engine::find_tensor(fed, name);
            return name.empty() || input ? input : engine::find_tensor(made, name);
        };
        const auto *a = find(for_a_, from_a_, pair.a), *b = find(for_b_, from_b_, pair.b);
        const auto& name = pair.a.empty() ? pair.b : pair.a;
        if (!a && !b) return fail(ErrorCode::engine, "the engine gave no such value", name);
        for (const auto* tensor : {a, b})
            if (tensor && tensor->element_count() > most_shown)
                return fail(ErrorCode::unsupported,
                            "this value is " + engine::describe(tensor->type, tensor->shape) + ", which is more than can be shown", name);
        Exhibit::Output value{name, a ? *a : HostTensor{}, b ? *b : HostTensor{}, a != nullptr, b != nullptr};
        if (!a || !b || a->shape == b->shape) return value;
        std::string how;
        const auto like_a = rearranged(*b, a->shape, how);
        if (!like_a)
            return fail(ErrorCode::bad_input,
                        "it is " + engine::describe(a->type, a->shape) + " in one model and " + engine::describe(b->type, b->shape) + " in the other",
                        name);
        value.b = *like_a;
        return value;
    }

    const CompareRequest& request_;
    const JobControl& control_;
    Plan plan_;
    std::optional<HostRun> run_;
    std::unique_ptr<engine::Session> a_, b_;
    engine::NamedTensors for_a_, for_b_, from_a_, from_b_;
};

/// What a library throws ends here.
template <class Show>
Result<Exhibit> guarded(Show show) {
    try {
        return show();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the tensors of this input do not fit into memory");
    } catch (const std::exception& e) {
        return fail(ErrorCode::internal, e.what());
    }
}

} // namespace

Result<Exhibit> exhibit(const CompareRequest& request, const std::string& name, const std::filesystem::path& file, const JobControl& control) {
    return guarded([&] { return Exhibition(request, control).outputs(name, file); });
}

Result<Exhibit> exhibit_values(const CompareRequest& request, const std::string& name, const std::filesystem::path& file,
                               const std::vector<NamePair>& values, const JobControl& control) {
    return guarded([&] { return Exhibition(request, control).values(name, file, values); });
}

} // namespace crease::compare
