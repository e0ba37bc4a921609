#pragma once

#include "core/model/graph.h"

#include <string>
#include <vector>

namespace crease::compare {

/// The names of classes in a text, by index: a JSON list, an object from index to name or from name to index, the same as Python prints
/// it ("{0: 'person', 1: 'bicycle'}"), or names between commas or line ends. Empty where it is none of these.
[[nodiscard]] std::vector<std::string> parse_class_names(const std::string& text);

/// Those that a model carries in its metadata, as exporters write them ("names", "classes", "labels", "id2label"); empty: none.
[[nodiscard]] std::vector<std::string> class_names_of(const Model& model);

} // namespace crease::compare
