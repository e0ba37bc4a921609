#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace crease::engine {

/// What one process of an engine may take.
struct HostLimits {
    std::uint64_t memory_bytes = 0;                      ///< of private memory; 0: what the machine has
    std::uint64_t file_bytes = 1ull << 30;               ///< of any one file that it writes
    std::chrono::milliseconds load_time{10 * 60 * 1000}; ///< for loading a model
    std::chrono::milliseconds run_time{10 * 60 * 1000};  ///< for anything else that it is asked
};

/// The environment variables by which a user limits every engine's process. Sizes are numbers of bytes, with K, M or G (of 1024) behind
/// them if need be ("4G"); times are seconds, or minutes with an m behind them ("90", "5m").
inline constexpr const char* memory_variable = "CREASE_ENGINE_MEMORY";
inline constexpr const char* file_variable = "CREASE_ENGINE_FILE";
inline constexpr const char* time_variable = "CREASE_ENGINE_TIME";

/// `asked`, or the user's where those are stricter; memory is a number afterwards, and 0 only where it cannot be limited (under
/// sanitizers). Errors: usage (a variable that is neither a size nor a time).
[[nodiscard]] Result<HostLimits> in_force(const HostLimits& asked);

/// A sentence for people.
[[nodiscard]] std::string describe(const HostLimits& limits);

} // namespace crease::engine
