#include "ui/graph/drawn_model.h"

#include "core/model/constant_inputs.h"

namespace crease::ui {

ModelPtr drawnModel(const ModelPtr& model) { return with_constant_inputs(model).value_or(model); }

} // namespace crease::ui
