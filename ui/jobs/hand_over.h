#pragma once

#include <QRunnable>
#include <QThreadPool>

#include <atomic>
#include <utility>

namespace crease::ui {

/// What one thread gives to another by way of Qt, said once more: Qt takes care of the order itself, but by locks that
/// ThreadSanitizer does not see, because Qt is not built with it.
class HandOver {
public:
    static void give() { count().fetch_add(1, std::memory_order_acq_rel); }       ///< last, when all is written
    static void take() { (void)count().fetch_add(0, std::memory_order_acq_rel); } ///< first, before anything is read

private:
    static std::atomic<unsigned>& count() {
        static std::atomic<unsigned> one{0};
        return one;
    }
};

/// Runs `work` on a thread of the pool.
template <class Work>
void runIn(QThreadPool& pool, Work work) {
    auto* runnable = QRunnable::create([work = std::move(work)]() mutable {
        HandOver::take();
        work();
        HandOver::give();
    });
    HandOver::give();
    pool.start(runnable);
}

} // namespace crease::ui
