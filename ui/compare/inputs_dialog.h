#pragma once

#include "core/compare/wanted_input.h"
#include "ui/settings/input_wishes.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace crease::ui {

/// Why it cannot be meant; empty where it can. `wanted`: what the input asks for.
[[nodiscard]] QString problemOf(const compare::WantedInput& wanted, const InputWish& wish);

/// Every input of a model on a line: what it asks for, and what goes in. The input that gets images has a button in place of a value.
class InputsDialog : public QDialog {
    Q_OBJECT
public:
    InputsDialog(const compare::WantedInputs& wanted, const QString& image, const QString& image_words, const InputWishes& wishes,
                 QWidget* parent = nullptr);

    [[nodiscard]] InputWishes wishes() const;

signals:
    void imageRequested(); ///< how an image becomes the input is to be edited

private:
    struct Line {
        QLineEdit *shape, *value, *range;
    };
    void addLine(QGridLayout& grid, int row, const compare::WantedInput& input, const InputWish& wish);
    void addImageButton(QGridLayout& grid, int row, const QString& words);
    QLineEdit* field(const QString& text, const QString& hint, const QString& name);
    void browse(QLineEdit& value);
    void acceptIfSound();

    compare::WantedInputs wanted_;
    QList<Line> lines_;
    QLabel* complaint_;
};

} // namespace crease::ui
