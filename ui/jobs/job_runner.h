#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace crease::ui {

/// What the status bar shows of the work under way.
struct JobNotice {
    QString title;       ///< "Folding 22 sites"
    QString step;        ///< where in it, may be empty
    double fraction = 0; ///< in [0, 1]; 0 while unknown
    bool operator==(const JobNotice&) const = default;
};

/// Runs everything long off the GUI thread. A job has a tag; of one tag the latest wins: the older job is asked to stop
/// and its result is dropped. Results arrive on the runner's thread by a queued call. Progress is announced only for
/// work older than `noticeDelay`. The destructor cancels everything and waits for it; nothing else ever waits.
class JobRunner : public QObject {
    Q_OBJECT
public:
    static constexpr int noticeDelay = 300; ///< milliseconds

    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// `work` runs on a pool thread, `done` on this object's thread with its result. A job cancelled by the user still
    /// reports (ErrorCode::cancelled); a superseded one never does.
    template <class T>
    void run(const QString& tag, const QString& title, std::function<Result<T>(const JobControl&)> work, std::function<void(Result<T>)> done) {
        start(tag, title, [work = std::move(work), done = std::move(done)](const JobControl& control) -> Delivery {
            auto result = std::make_shared<Result<T>>(guarded<T>(work, control));
            return [done, result] { done(std::move(*result)); };
        });
    }

    void call(std::function<void()> what); ///< on this object's thread, soon; from any thread
    void cancel(const QString& tag);       ///< the job's owner hears of it
    void cancelAll();
    void drop(const QString& tag); ///< nobody wants the result any more
    [[nodiscard]] bool isRunning(const QString& tag) const;
    [[nodiscard]] bool isIdle() const { return jobs_.empty(); }

signals:
    void noticeChanged(const crease::ui::JobNotice& notice); ///< something has been running for a while
    void noticeCleared();                                    ///< nothing worth showing any more
    void idle();                                             ///< the last job has been delivered

protected:
    void customEvent(QEvent* event) override;

private:
    struct Job;
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(const JobControl&)>;

    template <class T>
    static Result<T> guarded(const std::function<Result<T>(const JobControl&)>& work, const JobControl& control) {
        try {
            return work(control);
        } catch (const std::bad_alloc&) {
            return fail(ErrorCode::internal, "there is not enough memory for this");
        } catch (const std::exception& error) {
            return fail(ErrorCode::internal, error.what());
        }
    }

    void start(const QString& tag, const QString& title, Work work);
    void finish(const std::shared_ptr<Job>& job, const Delivery& deliver);
    void announce();

    QThreadPool pool_;
    QTimer ticker_;
    std::vector<std::shared_ptr<Job>> jobs_; ///< running and not superseded, oldest first
    bool announced_ = false;
};

} // namespace crease::ui
