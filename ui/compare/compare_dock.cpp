#include "ui/compare/compare_dock.h"

#include "ui/appearance.h"
#include "ui/compare/faster_panel.h"
#include "ui/compare/image_panel.h"
#include "ui/compare/output_panel.h"
#include "ui/compare/preset_dialog.h"
#include "ui/compare/same_panel.h"
#include "ui/dialogs/prompts.h"
#include "ui/document_controller.h"
#include "ui/format.h"
#include "ui/samples.h"
#include "ui/settings.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QSplitter>

namespace crease::ui {

CompareDock::CompareDock(DocumentController& controller, const Context& context, QWidget* parent)
    : QWidget(parent), controller_(controller), context_(context), images_(new ImagePanel(controller.jobs(), this)),
      outputs_(new OutputPanel(this)), same_(new SamePanel(this)), faster_(new FasterPanel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    for (auto* part : {static_cast<QWidget*>(images_), static_cast<QWidget*>(outputs_), static_cast<QWidget*>(same_),
                       static_cast<QWidget*>(faster_)})
        splitter->addWidget(part);
    const int em = fontMetrics().averageCharWidth();
    splitter->setSizes({em * 40, em * 58, em * 48, em * 60});
    row->addWidget(splitter);

    connect(images_, &ImagePanel::currentChanged, this, &CompareDock::showSample);
    connect(images_, &ImagePanel::addFilesRequested, this, &CompareDock::addFiles);
    connect(images_, &ImagePanel::addFolderRequested, this, &CompareDock::addFolder);
    connect(images_, &ImagePanel::presetRequested, this, &CompareDock::editPreset);
    connect(&images_->images(), &ImageListModel::pathsChanged, this, &CompareDock::goStale);
    connect(&controller, &DocumentController::opened, this, &CompareDock::restart);
    connect(&controller, &DocumentController::closed, this, &CompareDock::restart);
    connect(&controller, &DocumentController::changed, this, &CompareDock::goStale);
    connect(&context.appearance, &Appearance::changed, this, &CompareDock::recolour);
    recolour();
    restart();
}

bool CompareDock::isRunning() const { return controller_.jobs().isRunning("compare"); }

bool CompareDock::isImageSource(const QString& path) { return QFileInfo(path).isDir() || !imagesIn({path}).isEmpty(); }

void CompareDock::restart() {
    controller_.jobs().drop("compare");
    overrides_ = {};
    answer_ = nullptr;
    stale_ = false;
    images_->images().setPaths(controller_.hasDocument() ? imagesBeside(controller_.path()) : QStringList());
    same_->setAnswer(nullptr);
    faster_->setAnswer(nullptr);
    showPreset();
    showSample();
}

Question CompareDock::question() const {
    return {controller_.snapshot(), images_->images().paths(), labelsBeside(controller_.path()), context_.settings.engine(), overrides_};
}

void CompareDock::start() {
    if (!controller_.hasDocument()) return;
    if (controller_.document().folded().empty())
        return emit failed(tr("Nothing is folded yet, so both versions are the same; fold a site and compare again."));
    const auto question = this->question();
    outputs_->setHint(tr("Running both versions…"));
    controller_.jobs().run<Answer>(
        "compare", tr("Comparing"), [question](const JobControl& control) { return runComparison(question, control); },
        [this, snapshot = question.snapshot](Result<Answer> answer) { accept(snapshot, std::move(answer)); });
}

void CompareDock::accept(const SnapshotPtr& snapshot, Result<Answer> answer) {
    if (!answer) {
        showSample();
        return emit failed(answer.error().code == ErrorCode::cancelled ? tr("The comparison was stopped.")
                                                                       : text(answer.error().sentence()));
    }
    answer_ = std::move(*answer);
    stale_ = false;
    same_->setAnswer(answer_);
    faster_->setAnswer(answer_);
    outputs_->setStale(false);
    showPreset();
    showSample();
    if (controller_.snapshot() != snapshot) goStale();
    emit answered();
}

void CompareDock::goStale() {
    if (!answer_ || stale_) return;
    stale_ = true;
    same_->setStale(true);
    faster_->setStale(true);
    outputs_->setStale(true);
}

/// Of the report's samples, the one of the selected image; without images, the first random one.
void CompareDock::showSample() {
    if (!answer_) {
        return outputs_->setHint(controller_.hasDocument()
                                     ? tr("Fold something, then compare (Ctrl+R): both versions run on these images, and "
                                          "their answers stand here side by side.")
                                     : QString());
    }
    const auto& paths = images_->images().paths();
    const int row = images_->current();
    const auto wanted = row >= 0 && row < paths.size() ? paths[row].toStdString() : std::string();
    for (const auto& sample : answer_->samples)
        if (wanted.empty() || sample.file == wanted) return outputs_->setSample(&sample);
    outputs_->setSample(nullptr);
}

void CompareDock::showPreset() {
    if (!controller_.hasDocument()) return images_->setPreset({});
    const bool known = answer_ && answer_->preset;
    images_->setPreset(presetText(known ? *answer_->preset : expectedPreset(*controller_.document().original(), overrides_)));
}

void CompareDock::addImages(const QStringList& files_and_folders) {
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

void CompareDock::editPreset() {
    if (!controller_.hasDocument()) return;
    PresetDialog dialog(expectedPreset(*controller_.document().original(), overrides_), this);
    if (dialog.exec() != QDialog::Accepted) return;
    overrides_ = overridesOf(dialog.preset());
    goStale();
    images_->setPreset(presetText(dialog.preset()));
}

void CompareDock::recolour() {
    const auto& theme = context_.appearance.theme();
    outputs_->setTheme(theme);
    same_->setTheme(theme);
    faster_->setTheme(theme);
}

} // namespace crease::ui
