#include "core/session/session.h"

#include "core/io/io.h"
#include "tests/support/model_text.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace crease::test {
namespace {

using session::Session;
using testing::ElementsAre;
using testing::HasSubstr;

Session full_session() {
    Session session;
    session.model = "/models/net.onnx";
    session.fingerprint = "0123456789abcdef";
    session.folded = {"late", "early", std::string("not \xff utf-8")};
    session.constant_inputs = session.into_scales = session.widen = session.stores_constants = true;
    session.edits.values = {{"x", "image"}, {"not \xff utf-8", "features"}};
    session.edits.nodes = {{"y", "last"}};
    session.edits.metadata = {{"author", "me"}, {"licence", std::nullopt}};
    session.edits.description = "";
    session.edits.producer = "a trainer";
    session.edits.model_version = -3;
    session.view = {"folded", true, "late"};
    session.comparison.images = {"/images/a.png", "/images/\xe9.png"};
    auto& preset = session.comparison.preset;
    preset.width = 320;
    preset.height = 240;
    preset.layout = compare::Layout::nhwc;
    preset.channels = compare::Channels::bgr;
    preset.resize = compare::Resize::pad;
    preset.scale = 1.0 / 255;
    preset.mean = {0.1, 0.2, 0.3};
    preset.stddev = {1, 2, 3};
    preset.crop_fraction = 0.875;
    preset.pad_value = 114;
    preset.resampling = compare::Resampling::bicubic;
    preset.top_left = true;
    preset.alpha = compare::Alpha::on_white;
    preset.exif = false;
    return session;
}

TEST(SessionText, EveryFieldComesBack) {
    const auto back = session::from_text(session::to_text(full_session()));
    ASSERT_TRUE(back) << back.error().sentence();
    EXPECT_EQ(*back, full_session());
}

TEST(SessionText, WithoutEditsAnOlderCreaseCanReadIt) {
    auto session = full_session();
    EXPECT_EQ(nlohmann::json::parse(session::to_text(session))["crease_session"], 2);
    session.edits = {};
    EXPECT_EQ(nlohmann::json::parse(session::to_text(session))["crease_session"], 1);
}

TEST(SessionText, WhatIsMissingIsAsInANewWindow) {
    const auto session = session::from_text(R"({"crease_session": 1, "model": "net.onnx", "from_the_future": [1, 2]})");
    ASSERT_TRUE(session) << session.error().sentence();
    Session expected;
    expected.model = "net.onnx";
    EXPECT_EQ(*session, expected);
    EXPECT_FALSE(session->changes_model());
}

TEST(SessionText, ANewerFormIsRefusedAsSuch) {
    const auto session = session::from_text(R"({"crease_session": 3, "model": "net.onnx"})");
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::unsupported);
    EXPECT_THAT(session.error().sentence(), HasSubstr("newer Crease"));
}

TEST(SessionText, WhatIsNoSessionSaysWhy) {
    const std::pair<const char*, const char*> wrong[] = {
        {"", "not JSON"},
        {"{\"crease_session\": 1", "not JSON"},
        {"[1]", "no \"crease_session\""},
        {"{}", "no \"crease_session\""},
        {R"({"crease_session": "1"})", "no \"crease_session\""},
        {R"({"crease_session": -1, "model": "m"})", "is -1"},
        {R"({"crease_session": 1})", "does not name a model"},
        {R"({"crease_session": 2, "model": "m", "edits": {"values": [["x"]]}})", "\"values\" is not a list of pairs"},
        {R"({"crease_session": 2, "model": "m", "edits": {"nodes": [["x", ""]]}})", "an empty name"},
        {R"({"crease_session": 2, "model": "m", "edits": {"model_version": "3"}})", "not a whole number"},
        {R"({"crease_session": 1, "model": 7})", "\"model\" is not a text"},
        {R"({"crease_session": 1, "model": [77, 256]})", "\"model\" is not a text"},
        {R"({"crease_session": 1, "model": "m", "folded": "all"})", "\"folded\" is not a list"},
        {R"({"crease_session": 1, "model": "m", "folded": [{}]})", "\"folded\" is not a text"},
        {R"({"crease_session": 1, "model": "m", "constant_inputs": 1})", "neither true nor false"},
        {R"({"crease_session": 1, "model": "m", "view": 1})", "\"view\" is not an object"},
        {R"({"crease_session": 1, "model": "m", "comparison": {"preset": {"width": 0}}})", "\"width\" is not an extent"},
        {R"({"crease_session": 1, "model": "m", "comparison": {"preset": {"width": 1e9}}})", "\"width\" is not an extent"},
        {R"({"crease_session": 1, "model": "m", "comparison": {"preset": {"scale": "x"}}})", "\"scale\" is not a number"},
        {R"({"crease_session": 1, "model": "m", "comparison": {"preset": {"mean": [1, 2]}}})", "three numbers"},
        {R"({"crease_session": 1, "model": "m", "comparison": {"preset": {"layout": "chw"}}})", "\"layout\""},
    };
    for (const auto& [text, why] : wrong) {
        const auto session = session::from_text(text);
        ASSERT_FALSE(session) << text;
        EXPECT_EQ(session.error().code, ErrorCode::bad_input) << text;
        EXPECT_THAT(session.error().sentence(), HasSubstr(why)) << text;
    }
}

TEST(SessionText, CutAnywhereItIsNoSession) {
    const auto whole = session::to_text(full_session());
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) EXPECT_FALSE(session::from_text(whole.substr(0, length))) << length;
}

TEST(SessionFile, ComesBackAndAnErrorNamesTheFile) {
    const TemporaryDirectory directory;
    const auto path = directory.file("work.crease");
    ASSERT_TRUE(session::write_session(full_session(), path));
    EXPECT_EQ(session::read_session(path).value(), full_session());
    std::ofstream(path) << "no";
    const auto session = session::read_session(path);
    ASSERT_FALSE(session);
    EXPECT_THAT(session.error().sentence(), HasSubstr(path));
}

TEST(SessionOrder, WhatWasThereStaysInItsOrder) { EXPECT_THAT(session::in_order({"c", "gone", "a"}, {"a", "b", "c"}), ElementsAre("c", "a", "b")); }

std::string fingerprint(const std::string& path) { return session::fingerprint_of(*io::read_model(path).value()).value(); }

class Fingerprint : public testing::Test {
protected:
    void write(float first, bool external = false, std::int64_t rows = 4) {
        auto proto = parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
            g (float[1, 4, 8, 8] x) => (float[1, 4, 8, 8] y) { y = Conv <pads = [1, 1, 1, 1]> (x, w) })");
        add_float_ramp(proto, "w", {rows, 4, 3, 3}, first);
        ASSERT_TRUE(io::write_model(*to_model(proto), path, {},
                                    {.external = external, .data_file = external ? "w" + std::to_string(++written) + ".data" : ""}));
    }
    TemporaryDirectory directory;
    const std::string path = directory.file("net.onnx");
    int written = 0;
};

TEST_F(Fingerprint, IsTheModelsOwn) {
    write(0.5F);
    const auto first = fingerprint(path);
    EXPECT_EQ(first.size(), 16u);
    EXPECT_EQ(fingerprint(path), first);
    write(0.5F);
    EXPECT_EQ(fingerprint(path), first) << "written again, the same";
    write(0.75F);
    EXPECT_NE(fingerprint(path), first);
}

TEST_F(Fingerprint, SeesWeightsInAFileOfTheirOwn) {
    write(0.5F, true, 256); // small ones stay in the model's file
    const auto first = fingerprint(path);
    std::fstream data(directory.file("w1.data"), std::ios::in | std::ios::out | std::ios::binary);
    ASSERT_TRUE(data.is_open());
    data.seekp(0);
    data.put('\x7f');
    data.close();
    EXPECT_NE(fingerprint(path), first);
}

TEST_F(Fingerprint, OfALargeFileItTakesMillisecondsAndSeesItsEnds) {
    write(0.5F, false, 1 << 16); // 9 MB
    const auto first = fingerprint(path);
    write(0.5001F, false, 1 << 16);
    EXPECT_NE(fingerprint(path), first);
}

} // namespace
} // namespace crease::test
