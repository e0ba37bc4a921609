#pragma once

#include <QObject>

#include <atomic>
#include <string>
#include <thread>

namespace crease::ui::test {

/// How long the thread it was made in did not come back to its event loop.
struct Stall {
    double wall = 0; ///< milliseconds
    double own = 0;  ///< of them, those in which the thread did not stand in the queue for a processor: it worked or waited
};

/// A second thread knocks every two milliseconds and measures how long it takes until somebody answers. Where the kernel
/// does not tell how long a thread stood in the queue, `own` is `wall`.
class Watchdog : public QObject {
public:
    Watchdog();
    ~Watchdog() override;

    /// The longest since the last call, each by itself. Lets the event loop answer what was asked meanwhile first.
    [[nodiscard]] Stall take();

private:
    void knock();
    void answer();

    std::string queue_file_;        ///< where the kernel writes about the watched thread
    double asked_ = 0, queued_ = 0; ///< written before the knock, read by the answer
    std::atomic<bool> waiting_ = false;
    Stall longest_; ///< of the watched thread alone
    std::jthread thread_;
};

/// What other programs took of the machine since it was made: 0 for nothing, 1 for all processors.
class OtherPrograms {
public:
    OtherPrograms();
    [[nodiscard]] double share() const;

private:
    double busy_, own_, start_;
};

} // namespace crease::ui::test
