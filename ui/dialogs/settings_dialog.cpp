#include "ui/dialogs/settings_dialog.h"

#include "ui/appearance.h"
#include "ui/panels/combo_box.h"
#include "ui/settings.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace crease::ui {

SettingsDialog::SettingsDialog(const Context& context, QWidget* parent) : QDialog(parent), context_(context) {
    setWindowTitle(tr("Settings"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 16, 18, 12);
    addLooks(*form);
    addEngine(*form);
    addButtons(*form);
    show();
}

void SettingsDialog::addLooks(QFormLayout& form) {
    colours_ = new ComboBox(this);
    colours_->addItem(tr("As the desktop"), static_cast<int>(Scheme::desktop));
    colours_->addItem(tr("Light"), static_cast<int>(Scheme::light));
    colours_->addItem(tr("Dark"), static_cast<int>(Scheme::dark));
    form.addRow(tr("&Colours"), colours_);
    animations_ = new QCheckBox(tr("Let the drawing &move to where it goes"), this);
    form.addRow(tr("Motion"), animations_);
    start_ = new ComboBox(this);
    start_->addItem(tr("The welcome page"), false);
    start_->addItem(tr("The last model"), true);
    form.addRow(tr("&At the start"), start_);
    connect(colours_, &QComboBox::activated, this, [this] {
        const auto scheme = static_cast<Scheme>(colours_->currentData().toInt());
        context_.settings.setScheme(scheme);
        context_.appearance.setScheme(scheme);
        emit changed();
    });
    connect(animations_, &QCheckBox::clicked, this, [this](bool on) {
        context_.settings.setFlag(Settings::animations, on);
        emit changed();
    });
    connect(start_, &QComboBox::activated, this, [this] { context_.settings.setFlag(Settings::opens_last, start_->currentData().toBool()); });
}

void SettingsDialog::addEngine(QFormLayout& form) {
    engine_ = new ComboBox(this);
    engine_->addItem(tr("The first that is there"), QString());
    engine_->addItem(QStringLiteral("ONNX Runtime"), QStringLiteral("onnxruntime"));
    engine_->addItem(QStringLiteral("OpenCV DNN"), QStringLiteral("opencv"));
    form.addRow(tr("&Engine"), engine_);
    threads_ = new QSpinBox(this);
    threads_->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel step
    threads_->setRange(0, 1024);
    threads_->setSpecialValueText(tr("as many as processors"));
    form.addRow(tr("&Threads"), threads_);
    memory_ = new QSpinBox(this);
    memory_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    memory_->setRange(0, 1 << 20);
    memory_->setSingleStep(256);
    memory_->setSpecialValueText(tr("what the machine has"));
    memory_->setSuffix(tr(" MB"));
    form.addRow(tr("&Memory of the engine"), memory_);
    connect(engine_, &QComboBox::activated, this, [this] {
        context_.settings.setEngine(engine_->currentData().toString());
        emit changed();
    });
    connect(threads_, &QSpinBox::valueChanged, this, [this](int count) { context_.settings.setNumber(Settings::threads, count); });
    connect(memory_, &QSpinBox::valueChanged, this, [this](int megabytes) { context_.settings.setNumber(Settings::memory, megabytes); });
}

void SettingsDialog::addButtons(QFormLayout& form) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* reset = buttons->addButton(tr("&Reset"), QDialogButtonBox::ResetRole);
    auto* forget = buttons->addButton(tr("&Forget everything"), QDialogButtonBox::ResetRole);
    reset->setToolTip(tr("All settings of this page as they came"));
    forget->setToolTip(tr("Recent files, bookmarks, inputs, places of windows and panels, and these settings"));
    for (auto* button : {reset, forget}) button->setAutoDefault(false);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::reset);
    connect(forget, &QPushButton::clicked, this, &SettingsDialog::forget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form.addRow(buttons);
}

void SettingsDialog::show() {
    const auto& settings = context_.settings;
    colours_->setCurrentIndex(colours_->findData(static_cast<int>(settings.scheme())));
    animations_->setChecked(settings.flag(Settings::animations, true));
    start_->setCurrentIndex(settings.flag(Settings::opens_last, false) ? 1 : 0);
    engine_->setCurrentIndex(std::max(0, engine_->findData(settings.engine())));
    threads_->setValue(settings.number(Settings::threads, 0));
    memory_->setValue(settings.number(Settings::memory, 0));
}

void SettingsDialog::reset() {
    context_.settings.reset();
    context_.appearance.setScheme(context_.settings.scheme());
    show();
    emit changed();
}

void SettingsDialog::forget() {
    context_.settings.forget();
    context_.appearance.setScheme(context_.settings.scheme());
    show();
    emit changed();
}

} // namespace crease::ui
