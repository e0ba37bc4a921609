#pragma once

#include "ui/panels/site_steps.h"

#include <QWidget>

#include <vector>

namespace crease::ui {

/// One line of a formula, with fractions and subscripts, drawn in the window's own font.
class FormulaView : public QWidget {
    Q_OBJECT
public:
    explicit FormulaView(const FormulaTraits& traits, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Piece {
        enum Kind { Plain, Subscript, Fraction } kind;
        QString text, below;
    };
    void compose(const FormulaTraits& traits);
    [[nodiscard]] QFont fontOf(const Piece& piece) const;
    [[nodiscard]] int widthOf(const Piece& piece) const;

    std::vector<Piece> pieces_;
};

} // namespace crease::ui
