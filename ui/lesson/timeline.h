#pragma once

#include "core/explain/lesson.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;

namespace crease::ui {

/// A lesson's steps as a list, with what plays them: back, play and pause, next, seconds a step, and a slider to scrub.
class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);

    void setScenes(const std::vector<explain::Scene>& scenes);
    void setStep(int step); ///< as shown elsewhere; says nothing
    void setPlaying(bool playing);
    void setFoldable(bool foldable, const QString& why); ///< whether something can be folded up to this step
    [[nodiscard]] bool isPlaying() const { return player_.isActive(); }
    [[nodiscard]] int step() const { return step_; }
    [[nodiscard]] int steps() const { return steps_; }

signals:
    void stepChosen(int step);
    void foldRequested(); ///< up to the step that is shown

private:
    QWidget* buildControls();
    void wire();

    int step_ = 0, steps_ = 0;
    QTimer player_;
    QListWidget* list_;
    QSlider* scrubber_;
    QToolButton *back_, *play_, *next_;
    QSpinBox* speed_;
    QPushButton* fold_;
};

} // namespace crease::ui
