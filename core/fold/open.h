#pragma once

#include "core/fold/document.h"

namespace crease::fold {

/// What is asked of a model before anything in it is folded.
struct OpenOptions {
    bool constant_inputs = false; ///< take the weights that are also inputs for constants (core/model/constant_inputs.h)
    analysis::ConstantEnginePtr engine;
};

/// Scans `model` and makes a document of it, in which nothing is folded yet. With `constant_inputs` the document's original
/// is the model without those inputs, and a remark says so. Errors: those of scan() and of with_constant_inputs().
[[nodiscard]] Result<Document> open_document(const ModelPtr& model, const OpenOptions& options, const JobControl& control = {});

} // namespace crease::fold
