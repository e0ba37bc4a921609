#pragma once

#include "core/explain/lesson.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QSlider;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace crease::ui {

class Appearance;
class DocumentController;
class DrawingView;
class EquationView;

/// The lesson of the selected site, in the canvas's place: on the left its steps as a timeline, in the middle what this step does to
/// the kernels, on the right the words. Reads, in a job, the channels that it shows and no others.
class LessonStage : public QWidget {
    Q_OBJECT
public:
    LessonStage(DocumentController& controller, Appearance& appearance, QWidget* parent = nullptr);

    void open(const fold::Site& site); ///< at its first step
    void showStep(int step);
    void step(int by) { showStep(step_ + by); }
    void setPlaying(bool playing);
    void setChannels(explain::Channels channels);
    [[nodiscard]] int currentStep() const { return step_; }
    [[nodiscard]] int steps() const { return static_cast<int>(lesson_.scenes.size()); }
    [[nodiscard]] explain::Channels channels() const { return channels_; }
    [[nodiscard]] bool isShown() const { return shown_; } ///< the numbers of this step and these channels have come
    [[nodiscard]] const explain::Lesson& lesson() const { return lesson_; }

signals:
    void left();  ///< back to the canvas
    void shown(); ///< isShown() has become true

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead(QVBoxLayout& column);
    QWidget* buildTimeline();
    QWidget* buildMiddle();
    QWidget* buildWords();
    void wire();
    void recolour();
    void fillTimeline();
    void tellWords(const explain::Scene& scene);
    void limitChannels();
    void choose(std::optional<std::int64_t> out, std::optional<std::int64_t> in);
    void load();
    void present(const Result<explain::Figures>& figures);

    DocumentController& controller_;
    Appearance& appearance_;
    explain::Lesson lesson_;
    std::optional<fold::Site> site_;
    explain::Channels channels_;
    int step_ = 0;
    bool shown_ = false;
    QTimer player_;
    QLabel *title_, *summary_, *heading_, *remark_, *words_;
    QListWidget* timeline_;
    QSlider* scrubber_;
    QToolButton *back_, *play_, *next_, *close_;
    QSpinBox *out_, *in_, *speed_;
    DrawingView* drawing_;
    EquationView *kernel_, *bias_, *kernel_numbers_, *bias_numbers_;
};

} // namespace crease::ui
