#pragma once

#include "core/compare/image_preset.h"
#include "core/model/model_edits.h"

#include <string>
#include <vector>

namespace crease::session {

/// What somebody has done with a model, so that it can be done again: small, and without a byte of the model itself.
struct Session {
    std::string model;               ///< absolute path
    std::string fingerprint;         ///< of the model as it was opened, see fingerprint_of(); empty: not known
    std::vector<std::string> folded; ///< ids of sites and steps, in the order in which they were folded
    bool constant_inputs = false;    ///< weights that are also inputs are taken for constants
    bool into_scales = false;        ///< what stands behind int8 weights folds into their scales
    bool widen = false;              ///< float32 where a short float cannot hold what folding makes
    bool stores_constants = false;   ///< what the file computes from constants is stored
    ModelEdits edits{};              ///< other names, and what the file says of itself

    struct View {
        std::string mode = "both"; ///< or "original", "folded"
        bool left_to_right = false;
        std::string site; ///< selected; may be empty
        bool operator==(const View&) const = default;
    } view{};

    struct Comparison {
        std::vector<std::string> images; ///< files and folders, absolute
        compare::PresetOverrides preset;
        bool operator==(const Comparison&) const = default;
    } comparison{};

    bool operator==(const Session&) const = default;
    /// Whether anything of it would be missed.
    [[nodiscard]] bool changes_model() const {
        return !folded.empty() || constant_inputs || into_scales || widen || stores_constants || !edits.empty();
    }
};

constexpr int schema_version = 2; ///< 1 had no edits; a session without any is still written as 1, which an older Crease reads
constexpr const char* file_suffix = ".crease";

/// The session as JSON, and back. Fields that a newer Crease has added are not an error, a newer schema is.
/// Errors: bad_input (not JSON, not a session, a field of the wrong type), unsupported (a newer schema).
[[nodiscard]] std::string to_text(const Session& session);
[[nodiscard]] Result<Session> from_text(const std::string& text);

/// The same in a file, which appears whole or not at all. Errors: io, and those of from_text, with the path.
[[nodiscard]] Status write_session(const Session& session, const std::string& path);
[[nodiscard]] Result<Session> read_session(const std::string& path);

/// Tells one version of a model from another: a hash of its file and of its weights' files. Of large files it looks at pieces spread
/// evenly, of each weight elsewhere at its ends and its middle, which training changes everywhere; so it takes
/// milliseconds, whatever the model's size. Not a defence against somebody who means to deceive. Errors: io, changed.
[[nodiscard]] Result<std::string> fingerprint_of(const Model& model);

/// The ids of `now`: first those of `before`, in their order, then the others.
[[nodiscard]] std::vector<std::string> in_order(const std::vector<std::string>& before, const std::vector<std::string>& now);

} // namespace crease::session
