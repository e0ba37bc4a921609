#pragma once

#include <QComboBox>

namespace crease::ui {

/// A combo box with its arrow, which the style sheet leaves out.
class ComboBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace crease::ui
