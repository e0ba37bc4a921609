#include "ui/compare/preset_dialog.h"

#include "ui/panels/combo_box.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace crease::ui {

namespace {

/// Ranges that networks are usually trained with.
struct Numbers {
    const char* name;
    double scale;
    std::array<double, 3> mean, stddev;
};
constexpr Numbers known[] = {
    {QT_TRANSLATE_NOOP("crease::ui::PresetDialog", "0 to 1"), 1.0 / 255, {0, 0, 0}, {1, 1, 1}},
    {QT_TRANSLATE_NOOP("crease::ui::PresetDialog", "-1 to 1"), 1.0 / 255, {0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}},
    {QT_TRANSLATE_NOOP("crease::ui::PresetDialog", "0 to 255"), 1, {0, 0, 0}, {1, 1, 1}},
    {QT_TRANSLATE_NOOP("crease::ui::PresetDialog", "ImageNet"), 1.0 / 255, {0.485, 0.456, 0.406}, {0.229, 0.224, 0.225}},
};

QDoubleSpinBox* number(QWidget* parent, double low, double high) {
    auto* box = new QDoubleSpinBox(parent);
    box->setDecimals(6);
    box->setRange(low, high);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel step
    return box;
}

/// Its place in `known`; -1 for numbers of another kind.
int placeOf(const compare::ImagePreset& preset) {
    const auto near = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    for (std::size_t i = 0; i < std::size(known); ++i) {
        const auto& numbers = known[i];
        if (near(preset.scale, numbers.scale) && std::equal(preset.mean.begin(), preset.mean.end(), numbers.mean.begin(), near) &&
            std::equal(preset.stddev.begin(), preset.stddev.end(), numbers.stddev.begin(), near))
            return static_cast<int>(i);
    }
    return -1;
}

QSpinBox* extent(QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(1, 16384);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setSuffix(PresetDialog::tr(" px"));
    return box;
}

/// One number for each channel; a letter leads to the first.
void addTriple(QFormLayout& form, const QString& words, const std::array<QDoubleSpinBox*, 3>& boxes) {
    auto* row = new QHBoxLayout;
    int channel = 0;
    for (auto* box : boxes) {
        row->addWidget(box);
        box->setAccessibleName(PresetDialog::tr("%1, channel %2").arg(QString(words).remove('&')).arg(++channel));
    }
    auto* label = new QLabel(words, form.parentWidget());
    label->setBuddy(boxes.front());
    form.addRow(label, row);
}

} // namespace

PresetDialog::PresetDialog(const compare::ImagePreset& preset, QWidget* parent) : QDialog(parent), base_(preset) {
    setWindowTitle(tr("How an image becomes the input"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 16, 18, 12);
    addGeometry(*form);
    addNumbers(*form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    show(preset);
}

void PresetDialog::addGeometry(QFormLayout& form) {
    width_ = extent(this);
    height_ = extent(this);
    form.addRow(tr("&Width"), width_);
    form.addRow(tr("&Height"), height_);
    resize_ = new ComboBox(this);
    resize_->addItem(tr("Stretch to fit"), static_cast<int>(compare::Resize::stretch));
    resize_->addItem(tr("Cut out the middle"), static_cast<int>(compare::Resize::crop));
    resize_->addItem(tr("Fit and fill with grey"), static_cast<int>(compare::Resize::pad));
    form.addRow(tr("&Resize"), resize_);
    channels_ = new ComboBox(this);
    channels_->addItem(tr("RGB"), static_cast<int>(compare::Channels::rgb));
    channels_->addItem(tr("BGR"), static_cast<int>(compare::Channels::bgr));
    channels_->addItem(tr("Grey"), static_cast<int>(compare::Channels::gray));
    form.addRow(tr("&Colours"), channels_);
    layout_ = new ComboBox(this);
    layout_->addItem(tr("Channels first (NCHW)"), static_cast<int>(compare::Layout::nchw));
    layout_->addItem(tr("Channels last (NHWC)"), static_cast<int>(compare::Layout::nhwc));
    form.addRow(tr("&Layout"), layout_);
}

void PresetDialog::addNumbers(QFormLayout& form) {
    numbers_ = new ComboBox(this);
    numbers_->addItem(tr("As below"));
    for (const auto& numbers : known) numbers_->addItem(tr(numbers.name));
    form.addRow(tr("&Numbers"), numbers_);
    scale_ = number(this, -1e6, 1e6);
    scale_->setDecimals(9);
    form.addRow(tr("Multiply &pixels by"), scale_);
    for (auto& box : mean_) box = number(this, -1e6, 1e6);
    for (auto& box : stddev_) box = number(this, 1e-6, 1e6);
    addTriple(form, tr("Subtract &mean"), mean_);
    addTriple(form, tr("&Divide by deviation"), stddev_);
    connect(numbers_, &QComboBox::activated, this, &PresetDialog::useNumbers);
}

void PresetDialog::useNumbers(int choice) {
    if (choice == 0) return;
    const auto& numbers = known[choice - 1];
    scale_->setValue(numbers.scale);
    for (std::size_t i = 0; i < 3; ++i) {
        mean_[i]->setValue(numbers.mean[i]);
        stddev_[i]->setValue(numbers.stddev[i]);
    }
}

void PresetDialog::show(const compare::ImagePreset& preset) {
    width_->setValue(preset.width);
    height_->setValue(preset.height);
    resize_->setCurrentIndex(resize_->findData(static_cast<int>(preset.resize)));
    channels_->setCurrentIndex(channels_->findData(static_cast<int>(preset.channels)));
    layout_->setCurrentIndex(layout_->findData(static_cast<int>(preset.layout)));
    numbers_->setCurrentIndex(placeOf(preset) + 1);
    scale_->setValue(preset.scale);
    for (std::size_t i = 0; i < 3; ++i) {
        mean_[i]->setValue(preset.mean[i]);
        stddev_[i]->setValue(preset.stddev[i]);
    }
}

compare::ImagePreset PresetDialog::preset() const {
    auto preset = base_;
    preset.width = width_->value();
    preset.height = height_->value();
    preset.resize = static_cast<compare::Resize>(resize_->currentData().toInt());
    preset.channels = static_cast<compare::Channels>(channels_->currentData().toInt());
    preset.layout = static_cast<compare::Layout>(layout_->currentData().toInt());
    preset.scale = scale_->value();
    for (std::size_t i = 0; i < 3; ++i) {
        preset.mean[i] = mean_[i]->value();
        preset.stddev[i] = stddev_[i]->value();
    }
    return preset;
}

compare::PresetOverrides overridesOf(const compare::ImagePreset& preset) {
    return {preset.width, preset.height, preset.layout, preset.channels,
            preset.resize, preset.scale, preset.mean,   preset.stddev};
}

} // namespace crease::ui
