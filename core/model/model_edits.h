#pragma once

#include "core/model/graph.h"

#include <map>

namespace crease {

/// What somebody calls otherwise in a model, and says of it: no operator, weight or edge changes. Names are those of the file as it was
/// opened, so the edits mean the same whatever is folded, in whatever order they were made. A value that folding took away is passed over.
struct ModelEdits {
    std::map<std::string, std::string> values; ///< of the main graph: inputs, outputs, weights and what lies between
    std::map<std::string, std::string> nodes;  ///< of the main graph, each by the first value that it makes
    std::optional<std::string> producer, producer_version, domain, description, graph_name;
    std::optional<std::int64_t> model_version;
    std::map<std::string, std::optional<std::string>> metadata; ///< entries of metadata_props; nothing: the entry goes

    bool operator==(const ModelEdits&) const = default;
    [[nodiscard]] bool empty() const { return *this == ModelEdits{}; }
    /// How the value is called now.
    [[nodiscard]] const std::string& name_of(const std::string& value) const;
};

// Adds a name to the edits of `model`, or takes the edit out when the name is the file's own. Errors: usage (no such value or node, an empty
// name, one that something of the model has or had), unsupported (a sparse weight, a file with training information, which names values too).

[[nodiscard]] Status rename_value(ModelEdits& edits, const Model& model, const std::string& value, const std::string& name);
[[nodiscard]] Status rename_node(ModelEdits& edits, const Model& model, const std::string& first_output, const std::string& name);

/// All that the model says of itself, each as an edit that says it again; no names.
[[nodiscard]] ModelEdits said_by(const Model& model);
/// `edits` with what the model then says of itself replaced by all of `wanted`; what the file says already is no edit.
[[nodiscard]] ModelEdits saying(ModelEdits edits, const Model& model, const ModelEdits& wanted);

/// The first value that a node of the main graph makes, by which edits know the node; of a node that makes nothing, an empty name.
[[nodiscard]] std::string edit_key(const Graph& graph, const Node& node);

/// The model with all that done, values and nodes with the ids that they had. Errors: usage (a name is taken, which folding may bring about).
[[nodiscard]] Result<ModelPtr> with_edits(const ModelPtr& model, const ModelEdits& edits);

} // namespace crease
