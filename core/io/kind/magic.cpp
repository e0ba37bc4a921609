// Formats that begin with bytes of their own. The advice is what leads from there to an ONNX file.

#include "core/io/kind/file_kind.h"

#include <algorithm>

namespace crease::io {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    const char* what;
    const char* advice;
};

constexpr auto unpack = "Unpack it first";
constexpr auto picture = "Pictures are what two versions of a model are compared on";
constexpr auto no_model = "";
constexpr auto torch_export = "Load it in PyTorch and export it with torch.onnx.export";
constexpr auto from_tensorflow = "Convert it with tf2onnx";
constexpr auto keep_source = "It was made from another file, often an ONNX model: open that one";

constexpr Magic table[] = {
    // other models
    {0, "\x80\x02\x8a\x0al\xfc\x9c\x46\xf9 j\xa8P\x19"sv, "a PyTorch checkpoint (the older kind)", torch_export},
    {4, "TFL3"sv, "a TensorFlow Lite model", "Convert it with tf2onnx --tflite"},
    {4, "ORTM"sv, "a model in ONNX Runtime's own format (.ort)", keep_source},
    {4, "ET12"sv, "an ExecuTorch program", keep_source},
    {4, "ET13"sv, "an ExecuTorch program", keep_source},
    {4, "CIR0"sv, "a Circle model of ONE", keep_source},
    {0, "\x89HDF\r\n\x1a\n"sv, "an HDF5 file, as Keras writes its models", from_tensorflow},
    {0, "ftrt"sv, "a TensorRT engine", keep_source},
    {0, "ptrt"sv, "a TensorRT engine", keep_source},
    {0, "GGUF"sv, "a GGUF model", "GGUF holds weights for llama.cpp and no graph: export the original model instead"},
    {0, "lmgg"sv, "a GGML model", "GGML holds weights and no graph: export the original model instead"},
    {0, "tjgg"sv, "a GGML model", "GGML holds weights and no graph: export the original model instead"},
    {0, "fmgg"sv, "a GGML model", "GGML holds weights and no graph: export the original model instead"},
    {0, "RKNN"sv, "a model for Rockchip's NPU (RKNN)", keep_source},
    {0, "\xdd\x85\x76\x00"sv, "an ncnn model (binary param)", keep_source},
    {0, "\x12\x01\x00\x00\x00\x00\x00\x00"sv, "a file of MXNet parameters", "Export the model with mxnet.onnx.export_model"},
    {0, "BC\xc0\xde"sv, "LLVM bitcode", no_model},
    {0, "ML\xefR"sv, "MLIR bytecode (StableHLO, for example)", keep_source},
    // weights and arrays
    {0, "\x93NUMPY"sv, "a NumPy array (.npy)", "Arrays are what two versions of a model are compared on: --image takes them"},
    {0, "MATLAB 5.0 MAT-file"sv, "a MATLAB file", no_model},
    {0, "PAR1"sv, "a Parquet table", no_model},
    {0, "ARROW1"sv, "an Arrow table", no_model},
    {0, "SQLite format 3\0"sv, "an SQLite database", no_model},
    // packed
    {0, "\x1f\x8b\x08"sv, "compressed (gzip)", unpack},
    {0,
     "\xfd"
     "7zXZ\0"sv,
     "compressed (xz)", unpack},
    {0, "\x28\xb5\x2f\xfd"sv, "compressed (zstd)", unpack},
    {0, "BZh"sv, "compressed (bzip2)", unpack},
    {0, "\x04\x22\x4d\x18"sv, "compressed (lz4)", unpack},
    {0, "LZIP"sv, "compressed (lzip)", unpack},
    {0, "\x1f\x9d\x90"sv, "compressed (compress)", unpack},
    {0, "\x5d\x00\x00\x80\x00"sv, "compressed (lzma)", unpack},
    {0, "\x5d\x00\x00\x00\x04"sv, "compressed (lzma)", unpack},
    {0, "7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive", unpack},
    {0, "Rar!\x1a\x07"sv, "a RAR archive", unpack},
    {0, "MSCF"sv, "a cabinet archive", unpack},
    {0, "!<arch>\n"sv, "an archive of object files, or a Debian package", no_model},
    {257, "ustar"sv, "a tar archive", unpack},
    // pictures and other media
    {0, "\x89PNG\r\n\x1a\n"sv, "a picture (PNG)", picture},
    {0, "\xff\xd8\xff"sv, "a picture (JPEG)", picture},
    {0, "GIF8"sv, "a picture (GIF)", picture},
    {0, "II*\0"sv, "a picture (TIFF)", picture},
    {0, "MM\0*"sv, "a picture (TIFF)", picture},
    {8, "WEBP"sv, "a picture (WebP)", picture},
    {8, "WAVE"sv, "a sound (WAV)", no_model},
    {8, "AVI "sv, "a video (AVI)", no_model},
    {4, "ftyp"sv, "a video or picture (MP4, HEIF)", no_model},
    {0, "\x1a\x45\xdf\xa3"sv, "a video (Matroska, WebM)", no_model},
    {0, "OggS"sv, "a sound or video (Ogg)", no_model},
    {0, "ID3"sv, "a sound (MP3)", no_model},
    {0, "fLaC"sv, "a sound (FLAC)", no_model},
    {0, "%PDF-"sv, "a PDF document", no_model},
    {0, "%!PS"sv, "a PostScript document", no_model},
    {0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "a document of an older Office", no_model},
    // programs and litter
    {0,
     "\x7f"
     "ELF"sv,
     "a program or library (ELF)", no_model},
    {0, "\xcf\xfa\xed\xfe"sv, "a program or library (Mach-O)", no_model},
    {0, "\xca\xfe\xba\xbe"sv, "a program or library (Mach-O, Java)", no_model},
    {0, "\0asm"sv, "a WebAssembly program", no_model},
    {0, "bplist00"sv, "a property list", no_model},
    {0, "\x00\x05\x16\x07"sv, "what macOS keeps beside a file on foreign disks", "The file itself has the same name without \"._\""},
};

bool matches(const Magic& magic, std::string_view start) {
    return start.size() >= magic.offset + magic.bytes.size() && start.substr(magic.offset, magic.bytes.size()) == magic.bytes;
}

std::uint64_t little_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

// The length of a header in JSON, then the header.
bool is_safetensors(std::string_view start, std::uint64_t size) {
    return start.size() > 10 && start[8] == '{' && (start[9] == '"' || start[9] == '}' || start[9] == ' ') && little_endian(start) < size;
}

// Protocol 2 and later; from 4 on a frame follows.
bool is_pickle(std::string_view start) {
    if (start.size() < 4 || start[0] != '\x80' || start[1] < 2 || start[1] > 5) return false;
    return start[1] < 4 || start[2] == '\x95';
}

// A mark of the order of bytes, and letters that need only one of their two.
bool is_wide_text(std::string_view start) {
    if (start.size() < 8) return false;
    const auto high = start.starts_with("\xff\xfe") ? 1 : start.starts_with("\xfe\xff") ? 0 : -1;
    for (std::size_t i = 2; high >= 0 && i + 1 < 8; i += 2)
        if (start[i + static_cast<std::size_t>(high)] != '\0') return false;
    return high >= 0;
}

bool is_windows_program(std::string_view start) {
    if (start.size() < 64 || !start.starts_with("MZ")) return false;
    return start.find("DOS mode") != std::string_view::npos || start.find("PE\0\0"sv) != std::string_view::npos;
}

// A bitmap's own size stands right behind its two letters.
bool is_bitmap(std::string_view start, std::uint64_t size) {
    return start.size() >= 26 && start.starts_with("BM") && (little_endian(start.substr(2, 8)) & 0xffffffff) == size;
}

} // namespace

std::optional<FileKind> recognise_magic(std::string_view start, std::uint64_t size) {
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const Magic& m) { return matches(m, start); });
    if (found != std::end(table)) return FileKind{found->what, found->advice};
    if (is_safetensors(start, size)) return FileKind{"a safetensors file, which holds weights and no graph", torch_export};
    if (is_pickle(start)) return FileKind{"a Python pickle, as older PyTorch and scikit-learn write it", torch_export};
    if (is_windows_program(start)) return FileKind{"a program or library (Windows)", no_model};
    if (is_bitmap(start, size)) return FileKind{"a picture (BMP)", picture};
    if (is_wide_text(start)) return FileKind{"text (UTF-16)", no_model};
    return std::nullopt;
}

} // namespace crease::io
