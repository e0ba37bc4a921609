#pragma once

#include "core/base/result.h"
#include "core/fold/site.h"

#include <string>

namespace crease::cli {

/// The site that somebody means: by its id; by the name that the window shows ("body.1"); by a node of it. What only one site is
/// called is enough. Errors: usage, with suggestions, for what no site is called, or several are.
[[nodiscard]] Result<const fold::Site*> named_site(const fold::ScanResult& scan, const std::string& name);

/// What does not fold, likewise: by the node's name, by what it makes, or by where the window says that it stands.
[[nodiscard]] Result<const fold::Refusal*> named_refusal(const fold::ScanResult& scan, const std::string& name);

} // namespace crease::cli
