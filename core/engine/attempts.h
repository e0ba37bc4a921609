#pragma once

#include <string>
#include <vector>

namespace crease::engine {

/// Where the registers of a system call can be read, a forbidden one can be named; elsewhere it is refused without a note.
#if defined(__x86_64__) || defined(__aarch64__)
inline constexpr bool can_note_attempts = true;
#else
inline constexpr bool can_note_attempts = false;
#endif

/// Installs the handler of SIGSYS that notes a system call which the filter traps, and lets it fail with EACCES.
void note_attempts();

/// What this process tried since the last call and was kept from, each once: "to write \"/home/a/.cache/x\"". Only what no harmless
/// library does is noted, and files only in a process without a scratch folder.
[[nodiscard]] std::vector<std::string> take_attempts();

} // namespace crease::engine
