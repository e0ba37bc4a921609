#include "ui/dialogs/settings_dialog.h"

#include "core/engine/engine_names.h"

#include "ui/kit/appearance.h"
#include "ui/kit/combo_box.h"
#include "ui/language/language.h"
#include "ui/settings/settings.h"

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
    addLanguage(*form);
    addEngine(*form);
    addLimits(*form);
    addButtons(*form);
    showChosen();
}

void SettingsDialog::addLooks(QFormLayout& form) {
    colours_ = new ComboBox(this);
    colours_->addItem(tr("As the desktop"), static_cast<int>(Scheme::desktop));
    colours_->addItem(tr("Light"), static_cast<int>(Scheme::light));
    colours_->addItem(tr("Dark"), static_cast<int>(Scheme::dark));
    colours_->addItem(tr("High contrast"), static_cast<int>(Scheme::high_contrast));
    form.addRow(tr("&Colours"), colours_);
    font_scale_ = addNumber(form, tr("Si&ze of text"), Settings::font_scale, 300, 10, tr("as the desktop"), tr(" %"));
    connect(font_scale_, &QSpinBox::valueChanged, this, [this](int percent) { context_.appearance.setFontScale(percent); });
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

/// Each in its own words.
void SettingsDialog::addLanguage(QFormLayout& form) {
    language_ = new ComboBox(this);
    language_->addItem(tr("As the desktop"), QString());
    for (const auto& code : languages()) language_->addItem(languageName(code), code);
    form.addRow(tr("&Language"), language_);
    auto* when = new QLabel(tr("From the next start on"), this);
    when->setVisible(false);
    form.addRow(QString(), when);
    connect(language_, &QComboBox::activated, this, [this, when] {
        context_.settings.setBytes(QString::fromLatin1(language_setting), language_->currentData().toByteArray());
        when->setVisible(true);
    });
}

void SettingsDialog::addEngine(QFormLayout& form) {
    engine_ = new ComboBox(this);
    engine_->addItem(tr("The first that is there"), QString());
    for (const auto& engine : engine::engine_names) engine_->addItem(QLatin1String(engine.title), QLatin1String(engine.id));
    form.addRow(tr("&Engine"), engine_);
    connect(engine_, &QComboBox::activated, this, [this] {
        context_.settings.setEngine(engine_->currentData().toString());
        emit changed();
    });
    threads_ = addNumber(form, tr("&Threads"), Settings::threads, 1024, 1, tr("as many as processors"), {});
}

/// A number that holds at once; 0 reads as what is done without it.
QSpinBox* SettingsDialog::addNumber(QFormLayout& form, const QString& label, const char* setting, int most, int step, const QString& zero,
                                    const QString& suffix) {
    auto* box = new QSpinBox(this);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel step
    box->setRange(0, most);
    box->setSingleStep(step);
    box->setSpecialValueText(zero);
    box->setSuffix(suffix);
    form.addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, setting](int number) { context_.settings.setNumber(setting, number); });
    return box;
}

void SettingsDialog::addLimits(QFormLayout& form) {
    memory_ = addNumber(form, tr("Memor&y of the engine"), Settings::memory, 1 << 20, 256, tr("what the machine has"), tr(" MB"));
    file_ = addNumber(form, tr("Largest file that it &writes"), Settings::file, 1 << 20, 64, tr("1 GB"), tr(" MB"));
    time_ = addNumber(form, tr("Longest &step of it"), Settings::time, 24 * 60 * 60, 30, tr("ten minutes"), tr(" s"));
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

void SettingsDialog::showChosen() {
    const auto& settings = context_.settings;
    colours_->setCurrentIndex(colours_->findData(static_cast<int>(settings.scheme())));
    font_scale_->setValue(settings.number(Settings::font_scale, 0));
    animations_->setChecked(settings.flag(Settings::animations, true));
    start_->setCurrentIndex(settings.flag(Settings::opens_last, false) ? 1 : 0);
    language_->setCurrentIndex(std::max(0, language_->findData(QString::fromLatin1(settings.bytes(QString::fromLatin1(language_setting))))));
    engine_->setCurrentIndex(std::max(0, engine_->findData(settings.engine())));
    threads_->setValue(settings.number(Settings::threads, 0));
    memory_->setValue(settings.number(Settings::memory, 0));
    file_->setValue(settings.number(Settings::file, 0));
    time_->setValue(settings.number(Settings::time, 0));
}

void SettingsDialog::reset() {
    context_.settings.reset();
    context_.appearance.setScheme(context_.settings.scheme());
    showChosen();
    emit changed();
}

void SettingsDialog::forget() {
    context_.settings.forget();
    context_.appearance.setScheme(context_.settings.scheme());
    showChosen();
    emit changed();
}

} // namespace crease::ui
