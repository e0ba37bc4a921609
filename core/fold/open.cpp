#include "core/fold/open.h"

#include "core/model/constant_inputs.h"

namespace crease::fold {
namespace {

std::string taken_as_asked(std::size_t count) {
    return (count == 1 ? "1 weight that is also an input is" : std::to_string(count) + " weights that are also inputs are") +
           " taken for constants, as you asked; a model that is saved has no such inputs.";
}

} // namespace

Result<Document> open_document(const ModelPtr& model, const Choices& choices, const analysis::ConstantEnginePtr& engine, const JobControl& control) {
    auto opened = model;
    if (choices.constant_inputs) {
        CREASE_TRY(opened, with_constant_inputs(model));
    }
    CREASE_TRY(auto found, scan(*opened, control, {engine, choices.into_scales}));
    if (opened != model) found.remarks.push_back(taken_as_asked(overridable_inputs(*model).size()));
    FoldOptions folding;
    folding.widen = choices.widen;
    return Document(std::move(opened), std::move(found), folding);
}

} // namespace crease::fold
