#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace crease::test {
namespace {

constexpr auto model = "resources/samples/repvgg.onnx";

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class CliRender : public testing::Test {
protected:
    [[nodiscard]] std::string file(const std::string& name) const { return folder.file(name); }
    Ran render(const std::string& name, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"render", model, "-o", file(name)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_crease(arguments);
    }
    TemporaryDirectory folder;
};

TEST_F(CliRender, WritesEveryFormatByItsSuffix) {
    for (const auto& [name, begin] : {std::pair("g.png", "\x89PNG"), std::pair("g.svg", "<?xml"), std::pair("g.pdf", "%PDF")}) {
        const auto ran = render(name);
        ASSERT_EQ(ran.exit_code, 0) << ran.error;
        EXPECT_EQ(ran.out, file(name) + "\n");
        EXPECT_THAT(content_of(file(name)), testing::StartsWith(begin));
    }
}

TEST_F(CliRender, PaintsAnOverlayWithItsScale) {
    ASSERT_EQ(render("plain.svg").exit_code, 0);
    ASSERT_EQ(render("size.svg", {"--overlay", "activation"}).exit_code, 0);
    EXPECT_THAT(content_of(file("plain.svg")), testing::Not(testing::HasSubstr("Activation size")));
    EXPECT_THAT(content_of(file("size.svg")), testing::HasSubstr("Activation size"));
    EXPECT_NE(render("wrong.svg", {"--overlay", "beauty"}).exit_code, 0);
}

TEST_F(CliRender, SaysWhyThereIsNoPicture) {
    const auto ran = render("g.jpeg2000");
    EXPECT_NE(ran.exit_code, 0);
    EXPECT_THAT(ran.error, testing::HasSubstr(".png, .svg or .pdf"));
    EXPECT_FALSE(std::filesystem::exists(file("g.jpeg2000")));
}

} // namespace
} // namespace crease::test
