#include "core/compare/inner_values.h"

#include "core/compare/host_run.h"
#include "core/compare/inputs.h"
#include "core/compare/settle.h"

#include <algorithm>

namespace crease::compare {

namespace {

/// Of the names, those that have to be asked for: neither inputs nor outputs of the model.
std::vector<std::string> to_ask(const std::vector<std::string>& names, const engine::Session& model) {
    std::vector<std::string> ask;
    for (const auto& name : names) {
        const auto known = [&](const engine::TensorInfo& info) { return info.name == name; };
        const bool there =
            std::any_of(model.inputs().begin(), model.inputs().end(), known) || std::any_of(model.outputs().begin(), model.outputs().end(), known);
        if (!there && std::find(ask.begin(), ask.end(), name) == ask.end()) ask.push_back(name);
    }
    return ask;
}

} // namespace

Result<InnerValues> inner_values(const CompareRequest& request, const std::vector<std::string>& names, std::size_t which, const JobControl& control) {
    CREASE_TRY(auto host, start_host(request, control));
    CREASE_TRY(auto plain, host.load(request.a, {}));
    CREASE_TRY(auto wanted, wanted_inputs(request.a, plain->inputs(), control));
    CREASE_TRY(auto inputs, InputSet::prepare(request, std::move(wanted), control));
    std::vector<std::string> remarks;
    CREASE_CHECK(settle(inputs, *plain, remarks, control));
    if (inputs.entries().empty()) return fail(ErrorCode::bad_input, "there is nothing to run the model on");
    engine::SessionOptions options;
    options.extra_outputs = to_ask(names, *plain);
    CREASE_TRY(auto model, host.load(request.a, options));
    const auto& entry = inputs.entries()[std::min(which, inputs.entries().size() - 1)];
    CREASE_TRY(auto fed, inputs.make(entry, control));
    CREASE_TRY(auto run, model->run(fed));
    InnerValues out{{}, entry.name, inputs.entries().size()};
    for (auto* tensors : {&fed, &run.outputs})
        for (auto& one : *tensors) out.values.emplace(one.name, std::move(one.tensor));
    return out;
}

} // namespace crease::compare
