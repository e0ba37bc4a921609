#include "ui/jobs/job_runner.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace crease::ui {
namespace {

using namespace std::chrono_literals;

Result<int> untilStopped(const JobControl& control) {
    while (!control.cancelled()) std::this_thread::sleep_for(1ms);
    return fail(ErrorCode::cancelled, "stopped");
}

TEST(JobRunner, DeliversOnTheOwnersThread) {
    JobRunner jobs;
    const auto* here = QThread::currentThread();
    const QThread *worked = nullptr, *delivered = nullptr;
    int value = 0;
    jobs.run<int>(
        "a", "A",
        [&](const JobControl&) -> Result<int> {
            worked = QThread::currentThread();
            return 42;
        },
        [&](Result<int> result) {
            delivered = QThread::currentThread();
            value = *result;
        });
    EXPECT_EQ(value, 0) << "nothing arrives before the event loop turns";
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
    EXPECT_EQ(value, 42);
    EXPECT_EQ(delivered, here);
    EXPECT_NE(worked, here);
}

TEST(JobRunner, LatestOfATagWinsAndTheOlderIsNeverDelivered) {
    JobRunner jobs;
    std::vector<int> delivered;
    std::atomic<bool> first_stopped = false;
    jobs.run<int>(
        "a", "A",
        [&](const JobControl& control) {
            auto r = untilStopped(control);
            first_stopped = true;
            return r;
        },
        [&](Result<int>) { delivered.push_back(1); });
    jobs.run<int>(
        "a", "A", [](const JobControl&) -> Result<int> { return 2; }, [&](Result<int> r) { delivered.push_back(*r); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle() && first_stopped; }));
    QTest::qWait(20);
    EXPECT_EQ(delivered, std::vector<int>{2});
}

TEST(JobRunner, OtherTagsAreLeftAlone) {
    JobRunner jobs;
    int arrived = 0;
    for (const auto* tag : {"a", "b", "c"})
        jobs.run<int>(
            tag, tag, [](const JobControl&) -> Result<int> { return 1; }, [&](Result<int> r) { arrived += *r; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
    EXPECT_EQ(arrived, 3);
}

TEST(JobRunner, ACancelledJobSaysSo) {
    JobRunner jobs;
    ErrorCode code = ErrorCode::internal;
    jobs.run<int>("a", "A", untilStopped, [&](Result<int> r) { code = r.error().code; });
    jobs.cancel("a");
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
    EXPECT_EQ(code, ErrorCode::cancelled);
}

TEST(JobRunner, ADroppedJobSaysNothing) {
    JobRunner jobs;
    bool delivered = false;
    jobs.run<int>("a", "A", untilStopped, [&](Result<int>) { delivered = true; });
    jobs.drop("a");
    EXPECT_TRUE(jobs.isIdle());
    QTest::qWait(30);
    EXPECT_FALSE(delivered);
}

TEST(JobRunner, ExceptionsBecomeErrors) {
    JobRunner jobs;
    std::string words;
    jobs.run<int>(
        "a", "A", [](const JobControl&) -> Result<int> { throw std::runtime_error("boom"); }, [&](Result<int> r) { words = r.error().message; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
    EXPECT_EQ(words, "boom");
}

TEST(JobRunner, ShortWorkIsNotAnnounced) {
    JobRunner jobs;
    QSignalSpy notices(&jobs, &JobRunner::noticeChanged);
    jobs.run<int>(
        "a", "A", [](const JobControl&) -> Result<int> { return 1; }, [](Result<int>) {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
    QTest::qWait(JobRunner::noticeDelay + 100);
    EXPECT_TRUE(notices.isEmpty());
}

TEST(JobRunner, LongWorkIsAnnouncedWithItsProgressAndThenCleared) {
    JobRunner jobs;
    std::vector<JobNotice> notices;
    QObject::connect(&jobs, &JobRunner::noticeChanged, [&](const JobNotice& notice) { notices.push_back(notice); });
    QSignalSpy cleared(&jobs, &JobRunner::noticeCleared);
    jobs.run<int>(
        "a", "Folding",
        [](const JobControl& control) {
            control.progress(0.25, "site 5");
            return untilStopped(control);
        },
        [](Result<int>) {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notices.empty(); }));
    EXPECT_EQ(notices.back(), (JobNotice{"Folding", "site 5", 0.25}));
    jobs.cancelAll();
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
    EXPECT_EQ(cleared.count(), 1);
}

TEST(JobRunner, TheDestructorStopsAndWaits) {
    std::atomic<bool> ended = false;
    bool delivered = false;
    {
        JobRunner jobs;
        jobs.run<int>(
            "a", "A",
            [&](const JobControl& control) {
                auto r = untilStopped(control);
                ended = true;
                return r;
            },
            [&](Result<int>) { delivered = true; });
    }
    EXPECT_TRUE(ended);
    QTest::qWait(10);
    EXPECT_FALSE(delivered);
}

} // namespace
} // namespace crease::ui
