#pragma once

#include "core/compare/image_preset.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace crease::ui {

/// How an image becomes the model's input, field by field.
class PresetDialog : public QDialog {
    Q_OBJECT
public:
    explicit PresetDialog(const compare::ImagePreset& preset, QWidget* parent = nullptr);

    [[nodiscard]] compare::ImagePreset preset() const;

private:
    void addGeometry(QFormLayout& form);
    void addNumbers(QFormLayout& form);
    void show(const compare::ImagePreset& preset);
    void addScaling(QFormLayout& form);
    void useNumbers(int choice);
    void useKnown(int choice);
    void showWhatCounts();

    compare::ImagePreset base_;
    QSpinBox *width_, *height_;
    QComboBox *known_, *layout_, *channels_, *resize_, *resampling_, *alpha_, *numbers_;
    QDoubleSpinBox *scale_, *crop_, *pad_;
    QCheckBox *top_left_, *exif_;
    std::array<QDoubleSpinBox*, 3> mean_, stddev_;
};

/// Every field of a preset as set by hand.
[[nodiscard]] compare::PresetOverrides overridesOf(const compare::ImagePreset& preset);

} // namespace crease::ui
