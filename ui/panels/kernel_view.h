#pragma once

#include "core/fold/fold.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace crease::ui {

/// A kernel as a small heat map: red above zero, blue below, paper at zero. Draws nothing until it has one.
class KernelView : public QWidget {
    Q_OBJECT
public:
    explicit KernelView(const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override; ///< grows with the letters

    void setKernel(const fold::KernelPreview& kernel); ///< 1-D and 2-D as they are; of a 3-D kernel the middle slice

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme theme_;
    int rows_ = 0, columns_ = 0;
    std::vector<double> taps_;
};

} // namespace crease::ui
