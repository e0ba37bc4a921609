#include "ui/jobs/job_runner.h"

#include "ui/jobs/hand_over.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace crease::ui {

namespace {
constexpr int tickInterval = 60; // milliseconds: smooth enough for a progress bar, invisible in a profile

struct Call : QEvent {
    explicit Call(std::function<void()> call) : QEvent(User), what(std::move(call)) {}
    std::function<void()> what;
};

} // namespace

struct JobRunner::Job {
    QString tag, title;
    std::stop_source stop;
    QElapsedTimer age;
    bool dropped = false; // only touched on the runner's thread

    std::mutex mutex; // guards what follows: written by the worker, read by the ticker
    double fraction = 0;
    QString step;

    void report(double f, std::string_view text) {
        const std::lock_guard lock(mutex);
        fraction = std::clamp(f, 0.0, 1.0);
        if (!text.empty()) step = said(std::string(text));
    }
    JobNotice notice() {
        const std::lock_guard lock(mutex);
        return {title, step, fraction};
    }
};

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    // Threads mostly wait (for a child process, for the disk), so there may be more of them than processors.
    pool_.setMaxThreadCount(std::max(4, QThread::idealThreadCount()));
    ticker_.setInterval(tickInterval);
    connect(&ticker_, &QTimer::timeout, this, &JobRunner::announce);
}

JobRunner::~JobRunner() {
    for (const auto& job : jobs_) job->stop.request_stop();
    pool_.waitForDone();
    HandOver::take();
}

void JobRunner::start(const QString& tag, const QString& title, Work work) {
    drop(tag);
    auto job = std::make_shared<Job>();
    job->tag = tag;
    job->title = title;
    job->age.start();
    jobs_.push_back(job);
    ticker_.start();
    runIn(pool_, [this, job = std::move(job), work = std::move(work)] {
        const JobControl control{job->stop.get_token(), [job](double f, std::string_view s) { job->report(f, s); }};
        call([this, job, deliver = work(control)] { finish(job, deliver); });
    });
}

void JobRunner::call(std::function<void()> what) {
    auto* event = new Call(std::move(what));
    HandOver::give();
    QCoreApplication::postEvent(this, event);
}

void JobRunner::customEvent(QEvent* event) {
    HandOver::take();
    static_cast<Call*>(event)->what();
}

void JobRunner::drop(const QString& tag) {
    const auto same = std::find_if(jobs_.begin(), jobs_.end(), [&](const auto& job) { return job->tag == tag; });
    if (same == jobs_.end()) return;
    (*same)->dropped = true;
    (*same)->stop.request_stop();
    jobs_.erase(same);
}

void JobRunner::finish(const std::shared_ptr<Job>& job, const Delivery& deliver) {
    if (job->dropped) return;
    std::erase(jobs_, job);
    announce();
    deliver();
    if (jobs_.empty()) emit idle();
}

void JobRunner::cancel(const QString& tag) {
    for (const auto& job : jobs_)
        if (job->tag == tag) job->stop.request_stop();
}

void JobRunner::cancelAll() {
    for (const auto& job : jobs_) job->stop.request_stop();
}

bool JobRunner::isRunning(const QString& tag) const {
    return std::any_of(jobs_.begin(), jobs_.end(), [&](const auto& job) { return job->tag == tag; });
}

void JobRunner::announce() {
    const auto old = std::find_if(jobs_.begin(), jobs_.end(), [](const auto& j) { return j->age.hasExpired(noticeDelay); });
    if (old != jobs_.end()) {
        announced_ = true;
        emit noticeChanged((*old)->notice());
    } else if (announced_) {
        announced_ = false;
        emit noticeCleared();
    }
    if (jobs_.empty()) ticker_.stop();
}

} // namespace crease::ui
