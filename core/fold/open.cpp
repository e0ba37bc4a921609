#include "core/fold/open.h"

#include "core/model/constant_inputs.h"

namespace crease::fold {
namespace {

std::string taken_as_asked(std::size_t count) {
    return (count == 1 ? "1 weight that is also an input is" : std::to_string(count) + " weights that are also inputs are") +
           " taken for constants, as you asked; a model that is saved has no such inputs.";
}

} // namespace

Result<Document> open_document(const ModelPtr& model, const OpenOptions& options, const JobControl& control) {
    auto opened = model;
    if (options.constant_inputs) {
        CREASE_TRY(opened, with_constant_inputs(model));
    }
    CREASE_TRY(auto found, scan(*opened, control, options.engine));
    if (opened != model) found.remarks.push_back(taken_as_asked(overridable_inputs(*model).size()));
    return Document(std::move(opened), std::move(found));
}

} // namespace crease::fold
