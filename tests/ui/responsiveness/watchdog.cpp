#include "tests/ui/responsiveness/watchdog.h"

#include <QCoreApplication>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <utility>

namespace crease::ui::test {
namespace {

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Milliseconds that a thread has stood in the queue for a processor: the second number of its schedstat, in nanoseconds.
double queued(const std::string& file) {
    std::ifstream in(file);
    double ran = 0, waited = 0;
    return in >> ran >> waited ? waited / 1e6 : 0;
}

/// Milliseconds of work of all processors, by anybody.
double busyTime() {
    std::ifstream in("/proc/stat");
    std::string name;
    double user = 0, nice = 0, system = 0, idle = 0, io = 0, irq = 0, soft = 0;
    in >> name >> user >> nice >> system >> idle >> io >> irq >> soft;
    return (user + nice + system + irq + soft) * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double ownTime() {
    double milliseconds = 0;
    for (int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const auto& time : {usage.ru_utime, usage.ru_stime})
            milliseconds += static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    }
    return milliseconds;
}

} // namespace

Watchdog::Watchdog() : queue_file_("/proc/self/task/" + std::to_string(gettid()) + "/schedstat") {
    thread_ = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            if (!waiting_.load(std::memory_order_acquire)) knock();
        }
    });
}

Watchdog::~Watchdog() {
    thread_.request_stop();
    thread_.join();
}

void Watchdog::knock() {
    queued_ = queued(queue_file_);
    asked_ = now();
    waiting_.store(true, std::memory_order_release);
    QMetaObject::invokeMethod(this, &Watchdog::answer, Qt::QueuedConnection);
}

void Watchdog::answer() {
    (void)waiting_.load(std::memory_order_acquire); // what knock() wrote before; Qt's own order is not seen by ThreadSanitizer
    const double wall = now() - asked_;
    longest_.wall = std::max(longest_.wall, wall);
    longest_.own = std::max(longest_.own, wall - (queued(queue_file_) - queued_));
    waiting_.store(false, std::memory_order_release);
}

Stall Watchdog::take() {
    QCoreApplication::sendPostedEvents(this);
    return std::exchange(longest_, {});
}

OtherPrograms::OtherPrograms() : busy_(busyTime()), own_(ownTime()), start_(now()) {}

double OtherPrograms::share() const {
    const double elapsed = (now() - start_) * static_cast<double>(sysconf(_SC_NPROCESSORS_ONLN));
    return elapsed > 0 ? std::max(0.0, (busyTime() - busy_) - (ownTime() - own_)) / elapsed : 0;
}

} // namespace crease::ui::test
