#pragma once

#include "core/fold/choices.h"
#include "core/fold/document.h"

namespace crease::fold {

/// Scans `model` and makes a document of it, in which nothing is folded yet. With `constant_inputs` the document's original
/// is the model without those inputs, and a remark says so. Errors: those of scan() and of with_constant_inputs().
[[nodiscard]] Result<Document> open_document(const ModelPtr& model, const Choices& choices, const analysis::ConstantEnginePtr& engine = nullptr,
                                             const JobControl& control = {});

} // namespace crease::fold
