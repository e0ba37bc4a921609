#include "ui/graph/drawn_model.h"

#include "core/model/constant_inputs.h"

namespace crease::ui {

analysis::ModelFactsPtr drawnFacts(const analysis::ModelFactsPtr& facts) {
    if (overridable_inputs(facts->model()).empty()) return facts;
    const auto drawn = with_constant_inputs(std::make_shared<const Model>(facts->model()));
    return drawn ? std::make_shared<const analysis::ModelFacts>(**drawn, facts->engine()) : facts;
}

} // namespace crease::ui
