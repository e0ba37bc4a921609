// What goes in, what is timed, and what classes are called.

#include "ui/compare/compare_dock.h"

#include "core/compare/imagenet_names.h"
#include "ui/compare/image_panel.h"
#include "ui/compare/inputs_dialog.h"
#include "ui/compare/output_panel.h"
#include "ui/compare/preset_dialog.h"
#include "ui/compare/timing_dialog.h"
#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/kit/prompts.h"
#include "ui/settings/samples.h"
#include "ui/settings/settings.h"

#include <QFileInfo>

namespace crease::ui {

void CompareDock::showInputs() {
    if (!controller_.hasDocument()) return images_->setInputs({}, {});
    const bool known = answer_ && answer_->preset;
    const auto preset = known ? *answer_->preset : expectedPreset(*controller_.document().original_facts(), overrides_);
    images_->setInputs(inputs_, presetText(preset));
}

void CompareDock::addImages(const QStringList& files_and_folders) {
    if (controller_.hasDocument() && inputs_.image.isEmpty()) return emit failed(tr("This model has no input that takes an image."));
    const auto images = imagesIn(files_and_folders);
    if (images.isEmpty()) return emit failed(tr("There are no images in what was given."));
    images_->images().addPaths(images);
}

void CompareDock::addFiles() {
    const auto files = context_.prompts.imagesToAdd(this, context_.settings.directory());
    if (!files.isEmpty()) addImages(files);
}

void CompareDock::addFolder() {
    const auto folder = context_.prompts.folderOfImages(this, context_.settings.directory());
    if (!folder.isEmpty()) addImages({folder});
}

/// A model of one image needs but one dialog.
void CompareDock::editInputs() {
    if (!controller_.hasDocument()) return;
    if (!inputs_.image.isEmpty() && inputs_.others.isEmpty()) return editPreset();
    const auto words = inputs_.image.isEmpty() ? QString() : presetText(expectedPreset(*controller_.document().original_facts(), overrides_));
    InputsDialog dialog(inputs_.all, inputs_.image, words, wishes_, this);
    connect(&dialog, &InputsDialog::imageRequested, this, &CompareDock::editPreset);
    if (dialog.exec() != QDialog::Accepted || dialog.wishes() == wishes_) return;
    wishes_ = dialog.wishes();
    context_.settings.setWishes(controller_.path(), wishes_);
    goStale();
}

void CompareDock::editPreset() {
    if (!controller_.hasDocument()) return;
    PresetDialog dialog(expectedPreset(*controller_.document().original_facts(), overrides_), this);
    if (dialog.exec() != QDialog::Accepted) return;
    overrides_ = overridesOf(dialog.preset());
    goStale();
    images_->setInputs(inputs_, presetText(dialog.preset()));
    emit questionChanged();
}

void CompareDock::setInputs(const QStringList& images, const compare::PresetOverrides& preset) {
    overrides_ = preset;
    if (!inputs_.image.isEmpty()) images_->images().setPaths(images);
    goStale();
    showInputs();
    emit questionChanged();
}

std::pair<QString, QString> CompareDock::chosenInput() const {
    if (answer_)
        if (const auto* sample = outputs_->sample()) return {text(sample->name), QString::fromStdString(sample->file.string())};
    const auto image = inputs_.image.isEmpty() ? QString() : images_->current();
    return {image.isEmpty() ? QString() : QFileInfo(image).fileName(), image};
}

// ---- times ----------------------------------------------------------------------------------------------------------

/// What is shown is measured once more, unless something else has to be asked first.
void CompareDock::editTimes() {
    TimingDialog dialog(timingConditions(context_.settings), this);
    if (dialog.exec() != QDialog::Accepted) return;
    setTimingConditions(context_.settings, dialog.conditions());
    if (!answer_ || stale_ || isRunning()) return;
    auto again = answered_;
    again.time_batches = dialog.conditions().batches;
    again.time_threads = dialog.conditions().threads;
    run(again);
}

// ---- classes --------------------------------------------------------------------------------------------------------

/// What was once said of this model's classes goes before what lies beside it.
void CompareDock::addClasses(Question& question) const {
    const auto said = context_.settings.texts(Settings::ofModel(Settings::classes, controller_.path()));
    question.class_names = said.value(0);
    if (!said.value(1).isEmpty()) question.labels = said.value(1);
}

void CompareDock::chooseClasses(ClassSource source) {
    if (!controller_.hasDocument()) return;
    const auto key = Settings::ofModel(Settings::classes, controller_.path());
    auto said = context_.settings.texts(key);
    while (said.size() < 2) said << QString();
    const auto chosen = source == ClassSource::file       ? context_.prompts.fileOfClasses(this, context_.settings.directory())
                        : source == ClassSource::labels   ? context_.prompts.fileOfLabels(this, context_.settings.directory())
                        : source == ClassSource::imagenet ? QString::fromLatin1(compare::imagenet)
                                                          : QString();
    if (chosen.isEmpty() && source != ClassSource::own) return;
    said[source == ClassSource::labels ? 1 : 0] = chosen;
    nameClasses(key, said);
}

/// Names have no part in what ran, so nothing runs again for them. What cannot be read is not kept.
void CompareDock::nameClasses(const QString& key, const QStringList& said) {
    if (!answer_) return;
    auto question = answered_;
    question.class_names = said.value(0);
    question.labels = said.value(1).isEmpty() ? labelsBeside(controller_.path()) : said.value(1);
    controller_.jobs().run<Answer>(
        "classes", tr("Reading names"), [question, answer = answer_](const JobControl&) { return renamed(question, answer); },
        [this, question, key, said](Result<Answer> answer) {
            if (!answer) return emit failed(text(answer.error().sentence()));
            context_.settings.setTexts(key, said.join(QString()).isEmpty() ? QStringList() : said);
            const bool stale = stale_;
            show(question, *answer);
            if (stale) goStale();
        });
}

} // namespace crease::ui
