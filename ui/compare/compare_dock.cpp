#include "ui/compare/compare_dock.h"

#include "ui/compare/faster_panel.h"
#include "ui/compare/image_panel.h"
#include "ui/compare/invitation.h"
#include "ui/compare/output_panel.h"
#include "ui/compare/same_panel.h"
#include "ui/compare/timing_dialog.h"
#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/prompts.h"
#include "ui/kit/scrolled.h"
#include "ui/language/language.h"
#include "ui/settings/samples.h"
#include "ui/settings/settings.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QSplitter>

#include <algorithm>

namespace crease::ui {

CompareDock::CompareDock(DocumentController& controller, const Context& context, QWidget* parent)
    : QWidget(parent), controller_(controller), context_(context), images_(new ImagePanel(controller.jobs(), context.settings, this)),
      outputs_(new OutputPanel(this)), same_(new SamePanel(this)), faster_(new FasterPanel(this)), invitation_(new Invitation(this)),
      halves_(new QSplitter(this)), results_(new QSplitter(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    buildResults();
    auto* room = new Scrolled(halves_, tr("Comparison"));
    room->scrollSideways(); // on a screen that is narrow for its letters
    row->addWidget(room);

    connect(images_, &ImagePanel::currentChanged, this, &CompareDock::showSample);
    connect(images_, &ImagePanel::currentChanged, this, &CompareDock::inputChosen);
    connect(images_, &ImagePanel::addFilesRequested, this, &CompareDock::addFiles);
    connect(images_, &ImagePanel::addFolderRequested, this, &CompareDock::addFolder);
    connect(images_, &ImagePanel::samplesRequested, this, [this](SampleImages kind) { addImages(sampleImages(kind)); });
    connect(images_, &ImagePanel::presetRequested, this, &CompareDock::editInputs);
    connect(&images_->images(), &ImageListModel::pathsChanged, this, &CompareDock::goStale);
    connect(&images_->images(), &ImageListModel::pathsChanged, this, &CompareDock::questionChanged);
    connect(outputs_, &OutputPanel::outputChosen, same_, &SamePanel::setOutput);
    connect(outputs_, &OutputPanel::classesWanted, this, &CompareDock::chooseClasses);
    connect(faster_, &FasterPanel::conditionsWanted, this, &CompareDock::editTimes);
    connect(invitation_, &Invitation::accepted, this, &CompareDock::start);
    connect(invitation_, &Invitation::fileWanted, this, &CompareDock::startWithFile);
    connect(&controller, &DocumentController::opened, this, &CompareDock::restart);
    connect(&controller, &DocumentController::closed, this, &CompareDock::restart);
    connect(&controller, &DocumentController::changed, this, &CompareDock::outdate);
    connect(&controller, &DocumentController::changed, this, &CompareDock::invite);
    connect(&context.appearance, &Appearance::changed, this, &CompareDock::recolour);
    recolour();
    restart();
}

void CompareDock::buildResults() {
    results_->addWidget(outputs_);
    for (auto* part : {new Scrolled(same_, tr("Same?")), new Scrolled(faster_, tr("Faster?"))}) {
        part->keepWidth();
        results_->addWidget(part);
    }
    auto* right = new QWidget(halves_); // what is hidden in it claims no room, unlike a stack's pages
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(invitation_);
    column->addWidget(results_);
    results_->hide();
    halves_->addWidget(images_);
    halves_->addWidget(right);
    const int em = fontMetrics().averageCharWidth();
    for (auto* splitter : {halves_, results_}) splitter->setChildrenCollapsible(false);
    halves_->setStretchFactor(1, 1);
    if (!halves_->restoreState(context_.settings.bytes("compare_halves"))) halves_->setSizes({em * 58, em * 156});
    if (!results_->restoreState(context_.settings.bytes("compare_results"))) results_->setSizes({em * 64, em * 50, em * 46});
}

int CompareDock::stripHeight() const { return std::max(images_->stripHeight(), invitation_->heightForWidth(fontMetrics().averageCharWidth() * 130)); }

void CompareDock::remember() {
    context_.settings.setBytes("compare_halves", halves_->saveState());
    if (hasAnswer()) context_.settings.setBytes("compare_results", results_->saveState());
}

bool CompareDock::isRunning() const { return controller_.jobs().isRunning("compare") || controller_.jobs().isRunning("beside"); }

bool CompareDock::isImageSource(const QString& path) { return QFileInfo(path).isDir() || !imagesIn({path}).isEmpty(); }

void CompareDock::restart() {
    for (const char* job : {"beside", "compare", "exhibit", "classes"}) controller_.jobs().drop(job);
    ++asked_;
    overrides_ = {};
    wishes_ = controller_.hasDocument() ? context_.settings.wishes(controller_.path()) : InputWishes{};
    answer_ = nullptr;
    answered_ = {};
    other_.clear();
    stale_ = false;
    inputs_ = controller_.hasDocument() ? inputsOf(*controller_.document().original_facts()) : ModelInputs{};
    images_->images().setPaths(inputs_.image.isEmpty() ? QStringList() : imagesBeside(controller_.path()));
    outputs_->setAnswer(nullptr, {});
    same_->setAnswer(nullptr);
    faster_->setAnswer(nullptr, {});
    showInputs();
    invite();
}

/// The strip in place of an answer, until there is one.
void CompareDock::invite() {
    invitation_->setState(isRunning()                                                                ? Invitation::Running
                          : controller_.hasDocument() && controller_.document().computes_otherwise() ? Invitation::Ready
                          : controller_.worthwhileCount() == 0                                       ? Invitation::NothingFolds
                                                                                                     : Invitation::NothingFolded);
    // Said outright: what is hidden would count until the next layout.
    setMinimumHeight(fontMetrics().height() * (hasAnswer() ? 7 : 5));
    if (results_->isHidden() != hasAnswer()) return;
    invitation_->setVisible(!hasAnswer());
    results_->setVisible(hasAnswer());
    emit answerShown(hasAnswer());
}

Question CompareDock::question() const {
    const auto images = inputs_.image.isEmpty() ? QStringList() : images_->images().paths();
    Question question{controller_.snapshot(),
                      images,
                      labelsBeside(controller_.path()),
                      context_.settings.engine(),
                      overrides_,
                      {},
                      wishes_,
                      context_.settings.number(Settings::threads, 0),
                      context_.settings.limits(),
                      controller_.other()};
    addClasses(question);
    const auto conditions = timingConditions(context_.settings);
    question.time_batches = conditions.batches;
    question.time_threads = conditions.threads;
    return question;
}

void CompareDock::start() {
    if (!controller_.hasDocument()) return;
    if (!controller_.document().computes_otherwise())
        return emit failed(tr("Nothing is folded yet, so both versions are the same; fold a site and compare again."));
    controller_.setOther(nullptr);
    run(question());
}

void CompareDock::startWithFile() {
    if (!controller_.hasDocument()) return;
    const auto file = context_.prompts.fileToCompare(this, context_.settings.directory());
    if (!file.isEmpty()) startWith(file);
}

/// The file is put beside the model first: what belongs together in the two is of use to the comparison.
void CompareDock::startWith(const QString& file) {
    controller_.jobs().run<OtherFilePtr>(
        "beside", tr("Opening %1").arg(readable(QFileInfo(file).fileName())),
        [snapshot = controller_.snapshot(), file](const JobControl& control) { return openBeside(snapshot, file, control); },
        [this, file](Result<OtherFilePtr> other) { runWith(file, other); });
    invite();
}

/// A file that cannot be aligned may be one that runs all the same; if not, the comparison says why.
void CompareDock::runWith(const QString& file, const Result<OtherFilePtr>& other) {
    if (!controller_.hasDocument()) return;
    if (!other && other.error().code == ErrorCode::cancelled) {
        invite();
        return emit failed(tr("The comparison was stopped."));
    }
    controller_.setOther(other ? *other : nullptr);
    auto question = this->question();
    question.other = file;
    run(question);
}

void CompareDock::run(const Question& question) {
    const auto title = question.other.isEmpty() ? tr("Comparing") : tr("Comparing with %1").arg(readable(QFileInfo(question.other).fileName()));
    judged_ = false;
    controller_.jobs().drop("exhibit");
    // The runner outlives its jobs, this dock need not.
    const auto judged = [runner = &controller_.jobs(), dock = QPointer(this), question, number = ++asked_](const Answer& answer) {
        runner->call([=] {
            if (dock) dock->acceptFirst(number, question, answer);
        });
    };
    controller_.jobs().run<Answer>(
        "compare", title, [question, judged](const JobControl& control) { return runComparison(question, control, judged); },
        [this, question](Result<Answer> answer) { accept(question, std::move(answer)); });
    invite();
}

/// Whether both are the same does not wait for the stopwatch.
void CompareDock::acceptFirst(int number, const Question& question, const Answer& answer) {
    if (number != asked_ || !isRunning()) return;
    judged_ = true;
    show(question, answer);
    faster_->setMeasuring();
    emit judged();
}

void CompareDock::accept(const Question& question, Result<Answer> answer) {
    if (!answer) {
        if (judged_) faster_->setAnswer(answer_, {});
        invite();
        return emit failed(answer.error().code == ErrorCode::cancelled ? tr("The comparison was stopped.") : said(answer.error().sentence()));
    }
    show(question, *answer);
    if (!judged_) emit judged();
    emit answered();
}

void CompareDock::show(const Question& question, const Answer& answer) {
    answer_ = answer;
    answered_ = question;
    other_ = question.other;
    stale_ = false;
    const auto name = other_.isEmpty() ? tr("Folded") : QFileInfo(other_).fileName();
    same_->setAnswer(answer_, question.beside);
    faster_->setAnswer(answer_, name);
    outputs_->setAnswer(answer_, name);
    showInputs();
    images_->showFindings(findingsOf(*answer_));
    showSample();
    invite();
    if (controller_.snapshot() != question.snapshot) outdate();
}

/// What is folded does not matter to a comparison with a file.
void CompareDock::outdate() {
    if (other_.isEmpty()) goStale();
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
    if (!answer_) return;
    const auto wanted = images_->current().toStdString();
    controller_.jobs().drop("exhibit");
    for (const auto& sample : answer_->samples) {
        if (!wanted.empty() && sample.file != wanted) continue;
        outputs_->setSample(&sample);
        return showExhibit(sample);
    }
    outputs_->setSample(nullptr);
}

/// What came out is not kept but made once more when somebody looks; never while times are taken.
void CompareDock::showExhibit(const compare::SampleReport& sample) {
    if (isRunning() || !outputs_->wantsExhibit()) return;
    controller_.jobs().run<ExhibitPtr>(
        "exhibit", tr("Running %1").arg(readable(sample.name)),
        [question = answered_, name = sample.name, file = sample.file](const JobControl& control) {
            return runExhibit(question, name, file, control);
        },
        [this](Result<ExhibitPtr> exhibit) {
            if (exhibit) outputs_->setExhibit(*exhibit);
        });
}

void CompareDock::recolour() {
    const auto& theme = context_.appearance.theme();
    outputs_->setTheme(theme);
    same_->setTheme(theme);
    faster_->setTheme(theme);
}

} // namespace crease::ui
