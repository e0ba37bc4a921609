#pragma once

#include "app/cli/model_options.h"
#include "app/cli/outcome.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace crease::cli {

/// The flags of `crease fold`, as typed.
struct FoldOptions {
    ModelOptions model;
    std::string output; ///< "-": standard output
    std::vector<std::string> sites, labels, steps;
    bool all = false, deployed = false, constants = false, verify = false, overwrite = false, json = false, external = false, quiet = false;
    std::string session;   ///< a session's file, which says what to fold; empty: none
    std::string data_file; ///< with external: its name; empty: chosen

    [[nodiscard]] bool names_sites() const { return all || !sites.empty() || !labels.empty() || !steps.empty(); }
};

/// What became of one model.
struct Folded {
    int exit_code = exit_good;
    std::string error;                 ///< a sentence; empty when it was folded and written
    std::vector<std::string> messages; ///< for stderr, whatever the flags
    nlohmann::json report;             ///< null when there is an error
    std::string text;                  ///< the same for people
    std::size_t sites = 0;             ///< folded
};

/// Opens, folds, verifies if asked, and writes.
[[nodiscard]] Folded fold_one(const FoldOptions& options, const JobControl& control);

} // namespace crease::cli
