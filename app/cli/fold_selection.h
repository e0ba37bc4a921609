#pragma once

#include "core/base/result.h"
#include "core/fold/site.h"

#include <set>
#include <string>
#include <vector>

namespace crease::cli {

/// The ids of the sites and steps that a command line names: those sites (named_site), those steps, and every worthwhile site with one of the labels
/// (as printed by scan, or the beginning of it; case does not matter). Naming nothing means every worthwhile site. Errors: usage, with suggestions,
/// for a name or label that does not occur, or a step that does not fold alone.
[[nodiscard]] Result<std::set<std::string>> select_sites(const fold::ScanResult& scan, const std::vector<std::string>& ids,
                                                         const std::vector<std::string>& labels, const std::vector<std::string>& steps = {});

/// Of those, the ids of sites that make the model faster where ONNX Runtime rewrites it itself while loading; steps stay.
[[nodiscard]] std::set<std::string> helping_as_deployed(const fold::ScanResult& scan, std::set<std::string> ids);

/// Whether the site bears one of these labels, or one that begins so; case does not matter.
[[nodiscard]] bool has_label(const fold::Site& site, const std::vector<std::string>& labels);

} // namespace crease::cli
