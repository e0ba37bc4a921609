#pragma once

#include "core/analysis/model_facts.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace crease::ui {

/// Everything worth saying about one node, as text. Made in a job: shapes of a large graph take a moment.
struct NodeFacts {
    struct Value {
        QString role; ///< "X", "input 2", "output"
        QString name;
        QString type;       ///< "1×64×56×56", "float32 64×3×7×7 weight"; empty where nothing is known
        TensorPtr weight{}; ///< null: no stored one
    };
    QString op, domain, name, place, summary;
    std::int64_t opset = 0; ///< of its domain, as the model states it; 0: not at all
    std::vector<std::pair<QString, QString>> attributes;
    std::vector<Value> inputs, outputs;
};

/// Errors: usage (no such node in that graph).
[[nodiscard]] Result<NodeFacts> describeNode(const analysis::ModelFacts& facts, GraphId graph, NodeId node);

} // namespace crease::ui
