#include "core/engine/host_messages.h"
#include "core/engine/host_protocol.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <random>

namespace crease::engine {
namespace {

using namespace std::chrono_literals;

class ChannelTest : public ::testing::Test {
protected:
    void SetUp() override {
        int ends[2];
        ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
        near_ = std::make_unique<Channel>(ends[0]);
        far_ = ends[1];
    }
    void TearDown() override {
        if (far_ >= 0) close(far_);
    }
    void say(const void* data, std::size_t size) { ASSERT_EQ(write(far_, data, size), static_cast<ssize_t>(size)); }
    void hang_up() {
        close(far_);
        far_ = -1;
    }
    Patience soon() const { return {{}, std::chrono::steady_clock::now() + 200ms}; }

    std::unique_ptr<Channel> near_;
    int far_ = -1;
};

TEST_F(ChannelTest, CarriesAFrame) {
    Channel far(dup(far_));
    ASSERT_TRUE(near_->send({"{\"a\":1}", {std::byte{1}, std::byte{2}}}, soon()));
    const auto frame = far.receive(soon());
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->header, "{\"a\":1}");
    EXPECT_EQ(frame->payload, (std::vector<std::byte>{std::byte{1}, std::byte{2}}));
}

TEST_F(ChannelTest, CarriesAnEmptyFrame) {
    Channel far(dup(far_));
    ASSERT_TRUE(near_->send({}, soon()));
    EXPECT_TRUE(far.receive(soon()));
}

TEST_F(ChannelTest, NoticesAHangUp) {
    hang_up();
    EXPECT_EQ(near_->receive(soon()).error(), ChannelFault::closed);
    EXPECT_EQ(near_->send({"{}", {}}, soon()).error(), ChannelFault::closed); // and no SIGPIPE
}

TEST_F(ChannelTest, NoticesAHangUpInTheMiddle) {
    say("CRSF\x08\0\0\0", 8);
    hang_up();
    EXPECT_EQ(near_->receive(soon()).error(), ChannelFault::closed);
}

TEST_F(ChannelTest, RefusesAWrongMagic) {
    say("HTTP/1.1 200 OK\r\n", 17);
    EXPECT_EQ(near_->receive(soon()).error(), ChannelFault::garbled);
}

TEST_F(ChannelTest, RefusesAnAbsurdSize) {
    const unsigned char prologue[16] = {'C', 'R', 'S', 'F', 2, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
    say(prologue, sizeof prologue);
    EXPECT_EQ(near_->receive(soon()).error(), ChannelFault::garbled);
}

TEST_F(ChannelTest, APromiseOfHugeDataCostsOnlyWhatArrives) {
    // 512 GB promised, two bytes sent: waiting for the rest must time out, not exhaust the memory.
    const unsigned char prologue[18] = {'C', 'R', 'S', 'F', 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 1, 2};
    say(prologue, sizeof prologue);
    EXPECT_EQ(near_->receive(soon()).error(), ChannelFault::timed_out);
}

TEST_F(ChannelTest, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(near_->receive({stop.get_token(), {}}).error(), ChannelFault::cancelled);
}

TEST_F(ChannelTest, SendingGivesUpWhenNobodyReads) {
    Frame frame{"{}", std::vector<std::byte>(16 << 20)};
    EXPECT_EQ(near_->send(frame, soon()).error(), ChannelFault::timed_out);
}

TEST(Messages, TensorsSurviveTheJourney) {
    HostTensor tensor{ElementType::int64, {2, 1}};
    tensor.bytes.resize(16, std::byte{7});
    HostTensor empty{ElementType::float32, {0, 3}};
    std::vector<std::byte> payload;
    const auto json = pack({{"a", tensor}, {"", empty}}, payload);
    const auto back = unpack(json, payload);
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), 2u);
    EXPECT_EQ((*back)[0].name, "a");
    EXPECT_EQ((*back)[0].tensor.bytes, tensor.bytes);
    EXPECT_EQ((*back)[0].tensor.shape, tensor.shape);
    EXPECT_EQ((*back)[1].tensor.shape, empty.shape);
}

TEST(Messages, ErrorsSurviveTheJourney) {
    const Error error{ErrorCode::engine, "message", "context", "advice"};
    const auto back = error_from(to_json(error));
    EXPECT_EQ(back.code, error.code);
    EXPECT_EQ(back.sentence(), error.sentence());
}

TEST(Messages, NamesThatAreNotUtf8DoNotThrow) {
    const auto frame = make_frame({{"name", "\xff\xfe"}});
    EXPECT_TRUE(header_of(frame));
}

class WrongTensors : public ::testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Messages, WrongTensors,
                         ::testing::Values(R"(3)", R"(["x"])", R"([{"name":"x"}])", R"([{"name":"x","type":1,"shape":[3]}])",
                                           R"([{"name":"x","type":1,"shape":[-2]}])", R"([{"name":"x","type":8,"shape":[1]}])",
                                           R"([{"name":"x","type":1,"shape":[4611686018427387904,4]}])", R"([{"name":"x","type":9999,"shape":[2]}])",
                                           R"([{"name":"x","type":1,"shape":"wide"}])"));
TEST_P(WrongTensors, AreRefused) {
    const std::vector<std::byte> payload(8);
    EXPECT_FALSE(unpack(nlohmann::json::parse(GetParam()), payload));
}

/// Found by the fuzzer: the extent was converted to an integer that cannot hold it.
TEST(Messages, NumbersBeyondEveryTypeAreRefused) {
    for (const char* number : {"856260199999999999999999999999999999990009999999996999999992", "1e300", "-3000000000.5"}) {
        const Frame frame{std::string(R"({"tensors": [{"name": "y", "type": 1, "shape": [)") + number + "]}]}", {}};
        EXPECT_FALSE(header_of(frame)) << number;
    }
    EXPECT_TRUE(header_of({R"({"ms": 1234.5})", {}}));
}

TEST(Messages, RandomHeadersNeverThrow) {
    std::mt19937 random(7);
    const std::string valid = R"({"error":{"code":3,"message":"m","context":"c","advice":"a"},"times":[{"node":1}]})";
    for (int round = 0; round < 2000; ++round) {
        auto text = valid;
        for (int change = 0; change < 3; ++change) text[random() % text.size()] = static_cast<char>(random() % 256);
        const auto header = header_of({text, {}});
        if (!header) continue;
        (void)error_from(header->value("error", nlohmann::json()));
        (void)times_from(header->value("times", nlohmann::json()));
        (void)infos_from(*header);
        (void)options_from(*header);
    }
}

} // namespace
} // namespace crease::engine
