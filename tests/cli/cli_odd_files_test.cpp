// Files that nobody would write, and some do. Each ends with its exit code and a sentence: never by a signal, never for ever,
// and never with a character on the terminal that the terminal would act upon.

#include "tests/cli/run_crease.h"
#include "tests/support/odd_files.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <set>

namespace crease::test {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

/// Only printable ASCII in lines: what these files hold besides is to be spelt out.
bool harmless(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
}

struct OddModel {
    const char* file;
    std::vector<std::string> arguments; ///< FILE and OUT stand for the file and for a name to write to
    int exit_code;
    const char* words; ///< on stdout where the code is 0, else on stderr
};

void PrintTo(const OddModel& odd, std::ostream* out) { *out << odd.file << " " << odd.arguments[0]; }

class CliOddModels : public testing::TestWithParam<OddModel> {
protected:
    TemporaryDirectory directory;
    [[nodiscard]] Ran run(std::vector<std::string> arguments) {
        for (auto& word : arguments) {
            if (word == "FILE") word = "tests/cli/odd_models/" + std::string(GetParam().file) + ".onnx";
            if (word == "OUT") word = directory.file("out.onnx");
            if (word == "PICTURE") word = directory.file("out.svg");
        }
        return run_crease(arguments);
    }
};

TEST_P(CliOddModels, EndWithASentence) {
    const auto started = std::chrono::steady_clock::now();
    const auto ran = run(GetParam().arguments);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(30));
    EXPECT_EQ(ran.exit_code, GetParam().exit_code) << ran.out << ran.error;
    EXPECT_THAT(ran.exit_code == 0 || ran.exit_code == 1 ? ran.out : ran.error, HasSubstr(GetParam().words));
    EXPECT_TRUE(harmless(ran.out)) << ran.out;
    EXPECT_TRUE(harmless(ran.error)) << ran.error;
}

const std::vector<std::string> scan{"scan", "FILE"}, as_json{"scan", "FILE", "--json"}, folded{"fold", "FILE", "-o", "OUT"},
    drawn{"render", "FILE", "-o", "PICTURE"}, compared{"compare", "FILE", "FILE", "--random", "1", "--timeout", "2"};

std::vector<OddModel> odd_models() {
    std::vector<OddModel> all;
    for (const char* file : {"noout_bn", "emptyout_convbn", "no_outputs_node", "const_bomb", "expand_bomb", "concat_bomb", "billion_functions",
                             "func_laughs", "dim_value_max", "name_osc", "name_forge", "name_html"}) {
        all.push_back({file, scan, 0, "Nodes "});
        all.push_back({file, as_json, 0, "\"totals\""});
        all.push_back({file, drawn, 0, "out.svg"});
        if (std::string_view(file) != "expand_bomb") all.push_back({file, folded, 0, "Wrote "}); // its one site needs numbers that nobody can hold
    }
    all.push_back({"dim_value_max", compared, 3, "which is more than can be fed to it"});
    all.push_back({"func_laughs", compared, 4, "gave no answer within 2 s while loading"});
    all.push_back({"name_osc", scan, 0, "a\\x1b]0;pwned\\x07\\x1b[2J"});
    all.push_back({"name_osc", as_json, 0, "a\\u001b]0;pwned\\u0007\\u001b[2J"});
    all.push_back({"name_osc", compared, 0, "output \"a\\x1b]0;pwned\\x07\\x1b[2J\""});
    all.push_back({"name_forge", scan, 0, "  y\\nNothing folds.\\n\\nNodes 0 -> 0\\x1b[8m  "});
    all.push_back({"name_forge", compared, 0, "output \"y\\nNothing folds."});
    all.push_back({"name_forge", {"fold", "FILE", "-o", "OUT", "--site", "x\x1b[2J\n"}, 2, "there is no site \"x\\x1b[2J\\n\""});
    return all;
}

INSTANTIATE_TEST_SUITE_P(All, CliOddModels, testing::ValuesIn(odd_models()));

class CliOddFiles : public testing::Test {
protected:
    TemporaryDirectory directory;
};

// The window says the same (tests/ui/window/hostile_files_test.cpp).
TEST_F(CliOddFiles, AreSaidToBeWhatTheyAre) {
    for (const auto& odd : odd_files()) {
        const TemporaryDirectory alone;
        write_file(alone.file(odd.name), odd.bytes);
        const auto ran = run_crease({"scan", alone.file(odd.name)});
        EXPECT_EQ(ran.exit_code, 3) << odd.name;
        EXPECT_EQ(ran.out, "") << odd.name;
        EXPECT_EQ(ran.error, "crease: " + alone.file(odd.name) + " " + odd.sentence + "\n");
    }
}

TEST_F(CliOddFiles, AFileNameIsTextToo) {
    const auto path = directory.file("a\x1b[2J\n\xff.onnx");
    write_file(path, std::string("text"));
    const auto ran = run_crease({"scan", path});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.error, HasSubstr("a\\x1b[2J\\n\\xff.onnx is a text file"));
    EXPECT_TRUE(harmless(ran.error)) << ran.error;
    const auto usage = run_crease({"scan", path, "\x1b[2J"});
    EXPECT_EQ(usage.exit_code, 2);
    EXPECT_TRUE(harmless(usage.error)) << usage.error;
    const auto mistyped = run_crease({"sc\x1b"});
    EXPECT_EQ(mistyped.exit_code, 2);
    EXPECT_TRUE(harmless(mistyped.error)) << mistyped.error;
}

// A pipe that nobody writes to must not be waited for, whatever it was given as.
TEST_F(CliOddFiles, APipeIsNotOpened) {
    const std::string model = "resources/samples/plain.onnx";
    for (const char* name : {"pipe", "pipe.npy", "pipe.json"}) ASSERT_EQ(::mkfifo(directory.file(name).c_str(), 0600), 0);
    const auto pipe = directory.file("pipe"), array = directory.file("pipe.npy"), list = directory.file("pipe.json");
    const std::vector<std::vector<std::string>> uses{{"scan", pipe},
                                                     {"compare", model, pipe},
                                                     {"compare", model, model, "--image", pipe},
                                                     {"compare", model, model, "--image", array},
                                                     {"compare", model, model, "--random", "1", "--labels", pipe},
                                                     {"compare", model, model, "--random", "1", "--labels", list},
                                                     {"compare", model, model, "--random", "1", "--classes", pipe}};
    for (const auto& arguments : uses) {
        const auto ran = run_crease(arguments);
        EXPECT_EQ(ran.exit_code, 3) << arguments.back();
        EXPECT_THAT(ran.error, HasSubstr("is a pipe, not a file")) << arguments.back();
    }
}

TEST_F(CliOddFiles, ADeviceOrADirectoryIsNoImage) {
    const std::string model = "resources/samples/plain.onnx";
    for (const auto& arguments : {std::vector<std::string>{"compare", model, model, "--image", "/dev/zero"},
                                  {"compare", model, model, "--random", "1", "--classes", "/dev/zero"},
                                  {"compare", model, model, "--random", "1", "--labels", directory.path().string()}}) {
        const auto ran = run_crease(arguments);
        EXPECT_EQ(ran.exit_code, 3) << arguments.back();
        EXPECT_THAT(ran.error, AnyOf(HasSubstr("is a device, not a file"), HasSubstr("is a directory, not a file"))) << arguments.back();
    }
}

/// While it lives, programs that are started get so much address space.
class AddressSpace {
public:
    explicit AddressSpace(rlim_t bytes) {
        getrlimit(RLIMIT_AS, &before_);
        const rlimit less{bytes, before_.rlim_max};
        setrlimit(RLIMIT_AS, &less);
    }
    AddressSpace(const AddressSpace&) = delete;
    AddressSpace& operator=(const AddressSpace&) = delete;
    ~AddressSpace() { setrlimit(RLIMIT_AS, &before_); }

private:
    rlimit before_{};
};

Ran run_within(rlim_t bytes, const std::vector<std::string>& arguments) {
    const AddressSpace limit(bytes);
    return run_crease(arguments);
}

std::string varint(std::size_t value) {
    std::string out;
    for (; value >= 0x80; value >>= 7) out += static_cast<char>((value & 0x7f) | 0x80);
    return out + static_cast<char>(value);
}

std::string field(int number, const std::string& body) { return static_cast<char>(number << 3 | 2) + varint(body.size()) + body; }

/// A model of many small parts, about 24 MB: a hundred thousand operators that read the input.
std::string large_structure() {
    std::string graph = field(11, field(1, "x"));
    for (int i = 0; i < 100000; ++i)
        graph += field(1, field(1, "x") + field(2, "y" + std::to_string(i)) + field(3, std::string(200, 'n')) + field(4, "Relu"));
    return "\x08\x08" + field(7, graph);
}

TEST_F(CliOddFiles, MemoryThatRunsOutIsASentence) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer needs the address space itself";
#endif
    constexpr rlim_t megabyte = 1 << 20;
    write_file(directory.file("large.onnx"), large_structure());
    rlim_t enough_to_start = 100 * megabyte;
    while (enough_to_start < 4096 * megabyte && run_within(enough_to_start, {"--version"}).exit_code != 0) enough_to_start += 50 * megabyte;
    std::set<int> codes;
    for (const rlim_t more : {0, 40, 80, 120, 160, 240, 500}) {
        const auto ran = run_within(enough_to_start + more * megabyte, {"scan", directory.file("large.onnx")});
        EXPECT_THAT(ran.exit_code, AnyOf(0, 3, 71)) << more << " MB: " << ran.error;
        EXPECT_EQ(std::ranges::count(ran.error, '\n'), ran.exit_code == 0 ? 0 : 1) << ran.error;
        codes.insert(ran.exit_code);
    }
    EXPECT_TRUE(codes.contains(0)) << "the last of these limits was to be enough";
    EXPECT_GT(codes.size(), 1U) << "the first of these limits was to be too small";
}

} // namespace
} // namespace crease::test
