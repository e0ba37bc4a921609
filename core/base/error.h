#pragma once

#include <string>

namespace crease {

/// What kind of thing went wrong. The command line maps each code to an exit code (see app/cli/exit_codes.h).
enum class ErrorCode {
    usage,       ///< the caller asked for something that does not exist (a site id, a flag value)
    bad_input,   ///< a file or image is not what it claims to be
    io,          ///< the operating system refused (missing, unwritable, disk full)
    changed,     ///< a file changed on disk while Crease still needed it
    unsupported, ///< valid, but Crease cannot do it
    engine,      ///< an inference engine refused, crashed or timed out
    cancelled,   ///< the user asked to stop
    internal,    ///< an invariant of Crease itself does not hold
};

/// An error as a value: what happened, where, and what to do about it.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message; ///< what happened, as a sentence without a full stop
    std::string context; ///< where: a file, a node, a tensor; may be empty
    std::string advice;  ///< what the user can do; may be empty

    /// One sentence for a person: "context: message. advice."
    [[nodiscard]] std::string sentence() const;
};

} // namespace crease
