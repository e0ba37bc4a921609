// crease fold MODEL --session FILE: what was folded in a window, without the window.

#include "core/io/io.h"
#include "core/session/session.h"
#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string sample = "resources/samples/repvgg.onnx";

class CliSession : public testing::Test {
protected:
    void SetUp() override {
        session.model = sample;
        session.fingerprint = session::fingerprint_of(*io::read_model(sample).value()).value();
        session.folded = {json::parse(run_crease({"scan", sample, "--json"}).out)["sites"][1]["id"]};
    }
    Ran fold(std::vector<std::string> more = {}) {
        EXPECT_TRUE(session::write_session(session, file));
        more.insert(more.begin(), {"fold", sample, "-o", target, "--session", file, "--json"});
        return run_crease(more);
    }

    TemporaryDirectory directory;
    session::Session session;
    const std::string file = directory.file("work.crease"), target = directory.file("out.onnx");
};

TEST_F(CliSession, FoldsWhatItSays) {
    const auto ran = fold();
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.error, IsEmpty());
    const auto folded = json::parse(ran.out)["folded"];
    ASSERT_EQ(folded.size(), 1U);
    EXPECT_EQ(folded[0]["id"], session.folded.front());
}

TEST_F(CliSession, SaysWhatTheModelDoesNotHaveAndThatItChanged) {
    session.folded.push_back("no_such_site");
    session.fingerprint = "0000000000000000";
    const auto ran = fold();
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.error, HasSubstr("no site \"no_such_site\""));
    EXPECT_THAT(ran.error, HasSubstr("has changed since then"));
    EXPECT_EQ(json::parse(ran.out)["folded"].size(), 1U);
}

TEST_F(CliSession, DoesNotMixWithSitesNamedOtherwise) { EXPECT_EQ(fold({"--all"}).exit_code, 2); }

TEST_F(CliSession, WhatIsNoSessionIsBadInput) {
    write_file(file, std::string("{}"));
    const auto ran = run_crease({"fold", sample, "-o", target, "--session", file});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.error, HasSubstr("is not a session of Crease"));
    EXPECT_FALSE(std::filesystem::exists(target));
}

} // namespace
} // namespace crease::test
