#pragma once

#include "core/explain/expression.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace crease::ui {

/// One equation, typeset in the window's own font. A symbol and its number light up together when one is pointed at (keyPointed of
/// one view goes to setLit of the other); the menu copies it as text, LaTeX or MathML.
class EquationView : public QWidget {
    Q_OBJECT
public:
    explicit EquationView(const Theme& theme, QWidget* parent = nullptr);

    void setEquation(const explain::Expression& equation);
    void setTheme(const Theme& theme);
    void setLit(const QString& key);
    [[nodiscard]] const explain::Expression& equation() const { return equation_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

signals:
    void keyPointed(const QString& key); ///< empty: none

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] double shrink() const; ///< a narrow stage gets a smaller formula, not half of one

    Theme theme_;
    explain::Expression equation_;
    QString lit_;
    std::vector<std::pair<QRectF, QString>> places_; ///< of what has a key, as painted last
};

} // namespace crease::ui
