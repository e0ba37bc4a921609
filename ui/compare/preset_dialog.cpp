#include "ui/compare/preset_dialog.h"

#include "ui/kit/combo_box.h"

#include <QCheckBox>
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
    known_ = new ComboBox(this);
    known_->addItem(tr("As below"));
    for (const auto& named : compare::named_presets()) known_->addItem(QString::fromUtf8(named.title));
    connect(known_, &QComboBox::activated, this, &PresetDialog::useKnown);
    form->addRow(tr("&Prepared as for"), known_);
    addGeometry(*form);
    addScaling(*form);
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

// How the pixels come about, and what of the picture is used.
void PresetDialog::addScaling(QFormLayout& form) {
    resampling_ = new ComboBox(this);
    resampling_->addItem(tr("Mean of what falls together"), static_cast<int>(compare::Resampling::area));
    resampling_->addItem(tr("Bilinear, as Pillow"), static_cast<int>(compare::Resampling::bilinear));
    resampling_->addItem(tr("Bicubic, as Pillow"), static_cast<int>(compare::Resampling::bicubic));
    resampling_->addItem(tr("Linear, as OpenCV"), static_cast<int>(compare::Resampling::linear));
    form.addRow(tr("&Scaled by"), resampling_);
    crop_ = number(this, 0.01, 1);
    form.addRow(tr("&Kept of the shorter side"), crop_);
    pad_ = number(this, 0, 255);
    pad_->setDecimals(0);
    form.addRow(tr("&Grey that fills"), pad_);
    top_left_ = new QCheckBox(tr("Fill on the right and &below only"), this);
    form.addRow(QString(), top_left_);
    alpha_ = new ComboBox(this);
    alpha_->addItem(tr("As if it were not transparent"), static_cast<int>(compare::Alpha::ignored));
    alpha_->addItem(tr("On white"), static_cast<int>(compare::Alpha::on_white));
    alpha_->addItem(tr("On black"), static_cast<int>(compare::Alpha::on_black));
    form.addRow(tr("&Transparent pixels"), alpha_);
    exif_ = new QCheckBox(tr("Turn as E&XIF says it was held"), this);
    form.addRow(QString(), exif_);
    connect(resize_, &QComboBox::currentIndexChanged, this, &PresetDialog::showWhatCounts);
}

void PresetDialog::showWhatCounts() {
    const auto resize = static_cast<compare::Resize>(resize_->currentData().toInt());
    crop_->setEnabled(resize == compare::Resize::crop);
    pad_->setEnabled(resize == compare::Resize::pad);
    top_left_->setEnabled(resize == compare::Resize::pad);
}

/// The fields that it is known for; size and layout stay.
void PresetDialog::useKnown(int choice) {
    if (choice > 0) show(compare::apply(compare::named_presets()[static_cast<std::size_t>(choice - 1)].fields, preset()));
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
    resampling_->setCurrentIndex(resampling_->findData(static_cast<int>(preset.resampling)));
    alpha_->setCurrentIndex(alpha_->findData(static_cast<int>(preset.alpha)));
    crop_->setValue(preset.crop_fraction);
    pad_->setValue(preset.pad_value);
    top_left_->setChecked(preset.top_left);
    exif_->setChecked(preset.exif);
    showWhatCounts();
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
    preset.resampling = static_cast<compare::Resampling>(resampling_->currentData().toInt());
    preset.alpha = static_cast<compare::Alpha>(alpha_->currentData().toInt());
    preset.crop_fraction = crop_->value();
    preset.pad_value = pad_->value();
    preset.top_left = top_left_->isChecked();
    preset.exif = exif_->isChecked();
    for (std::size_t i = 0; i < 3; ++i) {
        preset.mean[i] = mean_[i]->value();
        preset.stddev[i] = stddev_[i]->value();
    }
    return preset;
}

compare::PresetOverrides overridesOf(const compare::ImagePreset& preset) {
    return {preset.width,  preset.height,        preset.layout,    preset.channels,   preset.resize,   preset.scale, preset.mean,
            preset.stddev, preset.crop_fraction, preset.pad_value, preset.resampling, preset.top_left, preset.alpha, preset.exif};
}

} // namespace crease::ui
