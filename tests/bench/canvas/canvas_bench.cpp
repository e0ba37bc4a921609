// Frames of the canvas, in software, at 1920 x 1080: panning near by, panning where names are readable, zooming, and the
// whole graph. Prints median and 95th percentile in milliseconds, and what they may be at most; exits 1 if one is over.
// Time is the painting thread's processor time, so that a busy machine does not count; idle, it is the time on the wall.

#include "tests/bench/canvas/synthetic_picture.h"
#include "ui/graph/camera.h"
#include "ui/graph/graph_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

namespace crease::ui::bench {
namespace {

double milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Measured {
    double median = 0, p95 = 0;
};

class Frames {
public:
    explicit Frames(const PicturePtr& picture) : picture_(picture), target_(1920, 1080, QImage::Format_RGB32) {
        view_.setAnimationsEnabled(false);
        view_.resize(1920, 1080);
        const double start = milliseconds();
        view_.setPicture(picture, false);
        frame();
        first_ = milliseconds() - start;
    }

    Measured measure(int count, const std::function<void(int)>& move) {
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            const double start = milliseconds();
            move(i);
            frame();
            times.push_back(milliseconds() - start);
        }
        std::sort(times.begin(), times.end());
        return {times[times.size() / 2], times[times.size() * 95 / 100]};
    }

    Measured pan(double zoom) {
        const QRectF& all = picture_->bounds;
        view_.camera().show(all.center(), zoom);
        frame();
        // A brisk drag: forty pixels a frame down, and a little across.
        return measure(200, [&](int i) { view_.camera().show(all.center() + QPointF(8 * std::sin(i * 0.1), 40.0 * i) / zoom, zoom); });
    }

    Measured zooming() {
        const QPointF centre = picture_->bounds.center();
        return measure(60, [&](int i) { view_.camera().show(centre, 1.0 * std::pow(1.03, i % 30)); });
    }

    Measured whole() {
        const QRectF& all = picture_->bounds;
        const double fit = std::min(1920 / all.width(), 1080 / all.height());
        // A little different every time, so that nothing can be reused.
        return measure(30, [&](int i) { view_.camera().show(all.center(), fit * (1 - 0.001 * (i + 1))); });
    }

    [[nodiscard]] double first() const { return first_; }

private:
    void frame() {
        QPainter painter(&target_);
        view_.render(&painter);
    }

    PicturePtr picture_;
    QImage target_;
    GraphView view_;
    double first_ = 0;
};

bool report(const char* what, const Measured& measured, double limit) {
    const bool good = measured.p95 <= limit;
    std::printf("  %-34s median %7.2f ms   p95 %7.2f ms   limit %5.0f   %s\n", what, measured.median, measured.p95, limit, good ? "within" : "OVER");
    return good;
}

bool measureGraph(std::size_t nodes, double whole_limit) {
    QElapsedTimer timer;
    timer.start();
    const auto picture = syntheticPicture(nodes, QApplication::font());
    std::printf("%zu nodes, %zu edges, %zu hulls (made in %lld ms)\n", picture->nodes.size(), picture->edges.size(), picture->hulls.size(),
                static_cast<long long>(timer.elapsed()));
    Frames frames(picture);
    const double first = frames.first();
    bool good = report("setPicture and first frame", {first, first}, 50);
    good &= report("panning at 100 %", frames.pan(1.0), 16);
    good &= report("panning at 40 %", frames.pan(0.4), 16);
    good &= report("panning at 15 %", frames.pan(0.15), 16);
    (void)report("zooming between 100 % and 240 %", frames.zooming(), 33);
    good &= report("whole graph in sight", frames.whole(), whole_limit);
    return good;
}

} // namespace
} // namespace crease::ui::bench

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const bool ten = crease::ui::bench::measureGraph(10'000, 33);
    const bool fifty = crease::ui::bench::measureGraph(50'000, 50);
    return ten && fifty ? 0 : 1;
}
