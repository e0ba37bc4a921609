#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/find/find_query.h"

#include <memory>

namespace crease::ui {

/// One thing that can be found: an operator, with everything it may be found by.
struct FindEntry {
    NodeId node;
    QString op, place, shape;
    QStringList fields; ///< operator, place, name, names and shapes of its values
};

using FindIndex = std::vector<FindEntry>;
using FindIndexPtr = std::shared_ptr<const FindIndex>;

/// Reads names and shapes of one graph's operators. For a job: a large graph takes a while.
[[nodiscard]] Result<FindIndexPtr> build_find_index(const analysis::ModelFacts& facts, GraphId graph, const JobControl& control = {});

} // namespace crease::ui
