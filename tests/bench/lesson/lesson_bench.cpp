// lesson_bench MODEL.onnx: how long the lesson of the model's widest site takes to open (its scenes, the numbers of the first step, the map of its
// channels), and one frame of scrubbing (a step's drawing made and painted in software). Prints both beside what is promised.

#include "core/explain/channel_map.h"
#include "core/explain/drawing.h"
#include "core/io/io.h"
#include "ui/lesson/drawing_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>

#include <algorithm>
#include <cstdio>

namespace crease::bench {
namespace {

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

/// The middle one of some frames.
double frame_of(const explain::Scene& scene, const explain::Figures& figures) {
    ui::DrawingView view(ui::Theme::light());
    view.resize(1270, 600);
    std::vector<double> times;
    for (int i = 0; i < 31; ++i) {
        QElapsedTimer timer;
        timer.start();
        view.setMaker([&](double width) { return explain::drawing_of(scene, figures, width); });
        view.resize(1270, view.heightForWidth(1270));
        QPixmap frame(view.size());
        frame.fill(Qt::white);
        view.render(&frame);
        times.push_back(milliseconds(timer));
    }
    std::nth_element(times.begin(), times.begin() + 15, times.end());
    return times[15];
}

Status run(const char* path) {
    CREASE_TRY(const auto model, io::read_model(path));
    CREASE_TRY(const auto scan, fold::scan(*model));
    if (scan.sites.empty()) return fail(ErrorCode::usage, "nothing folds in this model");
    const auto& site = *std::max_element(scan.sites.begin(), scan.sites.end(),
                                         [](const auto& a, const auto& b) { return a.kernel.out_channels < b.kernel.out_channels; });
    QElapsedTimer timer;
    timer.start();
    const auto lesson = explain::lesson_of(*scan.facts, site);
    CREASE_TRY(const auto first, explain::figures_of(*scan.facts, site, lesson, 0, {0, 0}));
    const double opened = milliseconds(timer);
    CREASE_TRY(const auto map, explain::channel_map(*scan.facts, site, {0, 0}, 64));
    std::printf("%s, %lld channels: opened in %.1f ms, with the map %.1f ms (promised: less than 100)\n", site.id.c_str(),
                static_cast<long long>(site.kernel.out_channels), opened, milliseconds(timer));
    for (std::size_t s = 0; s < lesson.scenes.size(); ++s) {
        timer.restart();
        CREASE_TRY(const auto figures, explain::figures_of(*scan.facts, site, lesson, s, {5, 5}));
        const double numbers = milliseconds(timer);
        std::printf("  step %zu: numbers %.1f ms, a frame %.2f ms (promised: 16.7)\n", s + 1, numbers, frame_of(lesson.scenes[s], figures));
    }
    return {};
}

} // namespace
} // namespace crease::bench

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc < 2) return std::puts("lesson_bench MODEL.onnx"), 0;
    const auto done = crease::bench::run(argv[1]);
    if (!done) std::fprintf(stderr, "%s\n", done.error().sentence().c_str());
    return done ? 0 : 1;
}
