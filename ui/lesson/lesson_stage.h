#pragma once

#include "core/explain/channel_map.h"
#include "core/explain/refusal_lesson.h"
#include "ui/compare/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QSpinBox;
class QStackedWidget;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace crease::ui {

class Appearance;
class BreakPage;
class ChannelMapView;
class DocumentController;
class DrawingView;
class EquationView;
class GainsPage;
class PixelPage;
class Timeline;

/// The lesson of the selected site, in the canvas's place: on the left its steps as a timeline and its channels as a map, in the middle
/// what this step does to the block and to its kernels, on the right the words. Reads, in a job, the channels that it shows and no others.
/// Of what does not fold it says why. A larger window shows it larger: it is looked at from the back of a room.
class LessonStage : public QWidget {
    Q_OBJECT
public:
    /// `question`: what the comparison would ask now; its images are the lesson's.
    LessonStage(DocumentController& controller, Appearance& appearance, const std::function<Question()>& question, QWidget* parent = nullptr);

    void open(const fold::Site& site); ///< at its first step
    void openRefusal(const fold::Refusal& refusal);
    void showStep(int step);
    void step(int by) { showStep(step_ + by); }
    void setPlaying(bool playing);
    void setMoving(bool moving) { moving_ = moving; } ///< whether kernels fly together
    void setChannels(explain::Channels channels);
    [[nodiscard]] int currentStep() const { return step_; }
    [[nodiscard]] int steps() const { return static_cast<int>(lesson_.scenes.size()); }
    [[nodiscard]] explain::Channels channels() const { return channels_; }
    [[nodiscard]] bool isShown() const { return shown_; } ///< the numbers of this step and these channels have come
    [[nodiscard]] const explain::Lesson& lesson() const { return lesson_; }
    [[nodiscard]] PixelPage& pixel() { return *pixel_; }
    [[nodiscard]] BreakPage& breaking() { return *break_; }
    [[nodiscard]] GainsPage& gains() { return *gains_; }
    enum View { step_view, pixel_view, break_view, gains_view };
    void setView(View view);
    [[nodiscard]] const explain::RefusalLesson& refusal() const { return refusal_; }

signals:
    void left();       ///< back to the canvas
    void shown();      ///< isShown() has become true
    void foldedUpTo(); ///< asked for: the canvas shows it

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void magnify();
    void buildHead(QVBoxLayout& column);
    QWidget* buildLesson();
    QWidget* buildSide();
    QWidget* buildMiddle();
    QWidget* buildRefusal();
    void wire();
    void recolour();
    void limitChannels();
    void choose(std::optional<std::int64_t> out, std::optional<std::int64_t> in);
    void offerFold();
    void foldUpToHere();
    void load();
    void showView();
    void loadMap();
    void present(const Result<explain::Figures>& figures);
    void redraw();
    void explainCell(const QString& key);
    [[nodiscard]] QString wordsBeside() const;

    DocumentController& controller_;
    Appearance& appearance_;
    explain::Lesson lesson_;
    explain::RefusalLesson refusal_;
    std::optional<fold::Site> site_;
    explain::Channels channels_;
    std::optional<explain::Figures> figures_; ///< as they are drawn
    int step_ = 0;
    double magnified_ = 0; ///< letters, to the application's
    bool shown_ = false, moving_ = true, sorted_ = false;
    QLabel *title_, *summary_, *heading_, *remark_, *words_, *reasons_, *remedy_;
    QWidget* picker_; ///< of the channels
    QStackedWidget* body_;
    QTabWidget* views_;
    PixelPage* pixel_;
    BreakPage* break_;
    GainsPage* gains_;
    Timeline* timeline_;
    ChannelMapView* map_;
    QToolButton *close_, *sort_;
    QSpinBox *out_, *in_;
    DrawingView *drawing_, *block_, *example_;
    EquationView *kernel_, *bias_, *kernel_numbers_, *bias_numbers_;
};

} // namespace crease::ui
