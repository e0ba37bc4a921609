#include "core/engine/installed_part.h"

#include <gtest/gtest.h>

namespace crease::engine {
namespace {

TEST(InstalledPart, IsFoundBesideTheProgramFirst) {
    const auto self = std::filesystem::read_symlink("/proc/self/exe");
    const auto found = find_part({self.filename().string(), "../elsewhere", "/built/somewhere"});
    ASSERT_TRUE(found) << found.error().sentence();
    EXPECT_EQ(*found, self);
}

TEST(InstalledPart, IsFoundWhereItIsInstalled) {
    const auto self = std::filesystem::read_symlink("/proc/self/exe");
    const auto above = self.parent_path().parent_path();
    const auto found = find_part({self.parent_path().filename().string(), "..", "/built/somewhere"});
    ASSERT_TRUE(found) << found.error().sentence();
    EXPECT_EQ(*found, above / self.parent_path().filename());
}

TEST(InstalledPart, ThatIsMissingIsASentence) {
    const auto missing = find_part({"crease-nothing", "../libexec/crease", "/nowhere/crease-nothing"});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::unsupported);
    const auto sentence = missing.error().sentence();
    EXPECT_TRUE(sentence.starts_with("a part of Crease is missing: crease-nothing is neither in /")) << sentence;
    EXPECT_TRUE(sentence.ends_with("/libexec/crease. Installing Crease again brings it back.")) << sentence;
}

} // namespace
} // namespace crease::engine
