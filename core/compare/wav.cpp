#include "core/compare/array_file.h"

#include "core/io/whole_file.h"

#include <bit>
#include <cstring>
#include <string_view>

namespace crease::compare {
namespace {

constexpr std::uint64_t largest_file = 1ull << 30;
constexpr std::uint32_t pcm = 1, floats = 3, extensible = 0xfffe;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

/// The content of the first chunk of that name; a recorder that was stopped leaves a last one that is shorter than it says.
std::string_view chunk(std::string_view file, std::string_view name) {
    for (std::uint64_t at = 12; at + 8 <= file.size();) {
        const std::uint64_t size = number(file, at + 4, 4);
        if (file.substr(at, 4) == name) return file.substr(at + 8, size);
        at += 8 + size + size % 2;
    }
    return {};
}

float sample(std::string_view bytes, std::size_t at, std::uint32_t format, std::size_t width) {
    if (format == floats && width == 4) return std::bit_cast<float>(number(bytes, at, 4));
    if (format == floats)
        return static_cast<float>(std::bit_cast<double>(number(bytes, at, 4) | static_cast<std::uint64_t>(number(bytes, at + 4, 4)) << 32));
    if (width == 1) return (static_cast<float>(number(bytes, at, 1)) - 128.0f) / 128.0f;
    const auto shifted = static_cast<std::int32_t>(number(bytes, at, width) << (32 - 8 * width)); // the sign stands on top
    return static_cast<float>(static_cast<double>(shifted) * 0x1p-31);
}

} // namespace

Result<Sound> parse_wav(const std::string& bytes) {
    const std::string_view file(bytes);
    const auto format = chunk(file, "fmt "), data = chunk(file, "data");
    if (!file.starts_with("RIFF") || file.substr(std::min<std::size_t>(8, file.size()), 4) != "WAVE" || format.size() < 16 || data.empty())
        return fail(ErrorCode::bad_input, "this is not a readable .wav file");
    auto kind = number(format, 0, 2);
    if (kind == extensible && format.size() >= 26) kind = number(format, 24, 2);
    const std::size_t channels = number(format, 2, 2), width = number(format, 14, 2) / 8;
    const bool known = (kind == pcm && width >= 1 && width <= 4) || (kind == floats && (width == 4 || width == 8));
    if (!known || number(format, 14, 2) % 8 != 0 || channels == 0)
        return fail(ErrorCode::unsupported, "only uncompressed sound (PCM or floats) is read");
    const std::size_t count = data.size() / (width * channels);
    Sound sound{{ElementType::float32, {static_cast<std::int64_t>(channels), static_cast<std::int64_t>(count)}, {}},
                static_cast<int>(number(format, 4, 4))};
    sound.samples.bytes.resize(channels * count * sizeof(float));
    for (std::size_t channel = 0; channel < channels; ++channel)
        for (std::size_t i = 0; i < count; ++i) {
            const float value = sample(data, (i * channels + channel) * width, kind, width);
            std::memcpy(sound.samples.bytes.data() + (channel * count + i) * sizeof value, &value, sizeof value);
        }
    return sound;
}

Result<Sound> read_wav(const std::filesystem::path& file) {
    CREASE_TRY(const auto bytes, io::read_whole_file(file.string(), largest_file));
    auto sound = parse_wav(bytes);
    if (sound) return sound;
    auto error = std::move(sound).error();
    error.context = file.string();
    return forward_error(std::move(error));
}

} // namespace crease::compare
