#include "core/engine/host_limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>

#include <unistd.h>

namespace crease::engine {
namespace {

// Sanitizers reserve more than any machine has.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool can_limit_memory = false;
#else
constexpr bool can_limit_memory = true;
#endif

constexpr std::uint64_t most = 1ull << 50; ///< of any number in a variable, with its unit

struct Unit {
    char letter;
    std::uint64_t factor;
};
constexpr std::array byte_units{Unit{'K', 1ull << 10}, Unit{'M', 1ull << 20}, Unit{'G', 1ull << 30}};
constexpr std::array time_units{Unit{'s', 1}, Unit{'m', 60}};

template <std::size_t size>
std::optional<std::uint64_t> factor_of(const std::string& letters, const std::array<Unit, size>& units) {
    if (letters.empty()) return 1;
    const auto at = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return letters == std::string(1, unit.letter); });
    return at == units.end() ? std::nullopt : std::optional(at->factor);
}

/// A number above zero and one of the units behind it; nothing where the text is anything else.
template <std::size_t size>
std::optional<std::uint64_t> parse(const std::string& text, const std::array<Unit, size>& units) {
    std::uint64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    const auto factor = factor_of({rest, end}, units);
    if (error != std::errc() || !factor || number == 0 || number > most / *factor) return {};
    return number * *factor;
}

template <std::size_t size>
Result<std::optional<std::uint64_t>> variable(const char* name, const std::array<Unit, size>& units, const char* example) {
    const char* value = std::getenv(name);
    if (!value || !*value) return std::optional<std::uint64_t>{};
    const auto number = parse(value, units);
    if (!number) return fail(ErrorCode::usage, "\"" + std::string(value) + "\" is no limit", name, std::string("Such as: ") + example);
    return number;
}

std::uint64_t machine_memory() { return static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)); }

std::string bytes_words(std::uint64_t bytes) {
    const auto whole = [&](std::uint64_t unit) { return bytes >= 10 * unit || (bytes >= unit && bytes % unit == 0); };
    return whole(1ull << 30)   ? std::to_string(bytes >> 30) + " GiB"
           : whole(1ull << 20) ? std::to_string(bytes >> 20) + " MiB"
                               : std::to_string(bytes) + " bytes";
}

std::string time_words(std::chrono::milliseconds time) { return std::to_string(time.count() / 1000) + " s"; }

} // namespace

Result<HostLimits> in_force(const HostLimits& asked) {
    CREASE_TRY(const auto memory, variable(memory_variable, byte_units, "4G"));
    CREASE_TRY(const auto file, variable(file_variable, byte_units, "100M"));
    CREASE_TRY(const auto seconds, variable(time_variable, time_units, "90, or 5m"));
    auto limits = asked;
    if (limits.memory_bytes == 0) limits.memory_bytes = machine_memory();
    if (memory) limits.memory_bytes = std::min(limits.memory_bytes, *memory);
    if (!can_limit_memory) limits.memory_bytes = 0;
    if (file) limits.file_bytes = std::min(limits.file_bytes, *file);
    if (!seconds) return limits;
    const std::chrono::milliseconds time(*seconds * 1000);
    limits.load_time = std::min(limits.load_time, time);
    limits.run_time = std::min(limits.run_time, time);
    return limits;
}

std::string describe(const HostLimits& limits) {
    const auto time = limits.load_time == limits.run_time ? time_words(limits.run_time) + " for one step"
                                                          : time_words(limits.load_time) + " to load and " + time_words(limits.run_time) + " to run";
    return "Each of their processes may take " +
           (limits.memory_bytes > 0 ? bytes_words(limits.memory_bytes) + " of memory" : std::string("any memory")) + " and " + time + ", and write " +
           bytes_words(limits.file_bytes) + " into a file.";
}

} // namespace crease::engine
