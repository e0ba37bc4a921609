#include "ui/panels/site_page.h"

#include "core/fold/select/deployed.h"
#include "ui/compare/flow_row.h"
#include "ui/document/document_controller.h"
#include "ui/kit/fact_table.h"
#include "ui/kit/format.h"
#include "ui/kit/operator_text.h"
#include "ui/kit/page_parts.h"
#include "ui/kit/selectable_text.h"
#include "ui/language/language.h"
#include "ui/models/site_model.h"
#include "ui/panels/formula_view.h"
#include "ui/panels/kernel_view.h"
#include "ui/theme/marks.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace crease::ui {

namespace {

constexpr std::int64_t largest_previewed = 64; // extents beyond this would be grey noise at this size

QString arrow(double before, double after) { return QStringLiteral("%1 → %2").arg(quantity(before), quantity(after)); }

/// "5 nodes 2.10 ms, now 1 node 0.90 ms"
QString timeText(const fold::SiteTime& time) {
    const auto nodes = [](std::size_t count, double microseconds) {
        return counted(static_cast<qint64>(count), SitePage::tr("1 node %1"), SitePage::tr("%n nodes %1")).arg(duration(microseconds / 1000));
    };
    return SitePage::tr("%1, now %2").arg(nodes(time.nodes_before, time.before), nodes(time.nodes_after, time.after));
}

using Kernels = std::vector<fold::KernelPreview>;

Result<Kernels> previewAll(const analysis::ModelFacts& facts, const fold::Site& site, const JobControl& control) {
    Kernels kernels;
    for (const auto& step : stepsInOrder(site)) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "stopped");
        auto kernel = fold::preview(facts, site, *step, 0, 0);
        kernels.push_back(kernel ? *kernel : fold::KernelPreview{}); // a step without numbers has no picture
    }
    return kernels;
}

} // namespace

SitePage::SitePage(DocumentController& controller, const fold::Site& site, const Theme& theme, const std::optional<fold::SiteTime>& time,
                   QWidget* parent)
    : QWidget(parent), controller_(controller), theme_(theme), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(14, 12, 14, 12);
    column_->setSpacing(9);
    addTitle(site);
    addButton(site);
    column_->addWidget(new FormulaView(formulaTraits(site), this));
    addSteps(site);
    addCosts(site, time);
    if (!time) addTimes(site);
    addCommand(site);
    column_->addStretch();
    loadKernels(site);
}

void SitePage::addTitle(const fold::Site& site) {
    const auto mark = controller_.document().is_folded(site.id) ? Mark::folded : Mark::can_fold;
    auto* row = new QHBoxLayout;
    auto* glyph = new QLabel(this);
    const int edge = fontMetrics().height();
    glyph->setPixmap(markIcon(mark, theme_).pixmap(edge, edge));
    glyph->setToolTip(markWord(mark));
    row->addWidget(glyph, 0, Qt::AlignTop);
    row->addWidget(titleLabel(site.block.empty() ? said(site.label) : QStringLiteral("%1 · %2").arg(said(site.label), readable(site.block)), this),
                   1);
    column_->addLayout(row);
    const auto& graph = *controller_.document().original()->graphs[site.graph.value];
    const auto summary = tr("%1 · %2 · %3 · exact").arg(markWord(mark), nodesText(site), operatorText(site.made_text()));
    column_->addWidget(quietLabel(summary, this));
    const auto ends = tr("from %1 to %2").arg(readable(graph.value_name(site.anchor)), readable(graph.value_name(site.output)));
    column_->addWidget(new SelectableText(ends, SelectableText::Quiet, this));
    if (!site.worthwhile) column_->addWidget(quietLabel(tr("Not worth it: %1").arg(typeset(site.price)), this));
    if (const auto deployed = fold::as_deployed(*controller_.document().original_facts(), site); !deployed.sentence.empty())
        column_->addWidget(quietLabel(tr("As deployed: %1").arg(text(deployed.sentence)), this));
    addDoubts(site);
}

/// Why it could not be folded when that was tried; before that, what only shows then.
void SitePage::addDoubts(const fold::Site& site) {
    if (controller_.document().is_folded(site.id)) return;
    if (const auto* error = controller_.snapshot()->leftOut(site.id))
        return column_->addWidget(quietLabel(tr("Left as it was: %1").arg(text(error->sentence())), this));
    for (const auto& condition : site.conditions) column_->addWidget(quietLabel(tr("Shows when folding: %1").arg(text(condition)), this));
}

void SitePage::addButton(const fold::Site& site) {
    const bool folded = controller_.document().is_folded(site.id);
    auto* button = new QPushButton(folded ? tr("&Unfold this site") : tr("Fo&ld this site"), this);
    button->setToolTip(folded ? tr("Put the original nodes back (U)") : tr("Replace these nodes by one (Enter)"));
    connect(button, &QPushButton::clicked, &controller_, [this, id = text(site.id)] { controller_.toggle(id); });
    auto* lesson = new QPushButton(tr("E&xplain…"), this);
    lesson->setToolTip(tr("Step by step, on this site's own numbers (L)"));
    connect(lesson, &QPushButton::clicked, this, [this] { emit lessonWanted(0); });
    auto* row = new FlowRow;
    row->addWidget(button);
    row->addWidget(lesson);
    column_->addLayout(row);
}

void SitePage::addSteps(const fold::Site& site) {
    int number = 0;
    for (const auto& step : stepsInOrder(site)) addStep(++number, *step);
}

void SitePage::addStep(int number, const fold::Step& step) {
    auto* row = new QHBoxLayout;
    auto* badge = new StepBadge(number, theme_, this);
    row->addWidget(badge, 0, Qt::AlignVCenter);
    auto* words = new QLabel(typeset(step.text), this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setProperty("step", number - 1);
    words->setToolTip(tr("Double click: explain this step"));
    words->installEventFilter(this);
    row->addWidget(words, 1);
    kernels_.push_back(new KernelView(theme_, this));
    row->addWidget(kernels_.back());
    column_->addWidget(ruleLine(this));
    column_->addLayout(row);
}

bool SitePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonDblClick) emit lessonWanted(watched->property("step").toInt());
    return QWidget::eventFilter(watched, event);
}

void SitePage::addCosts(const fold::Site& site, const std::optional<fold::SiteTime>& time) {
    column_->addWidget(ruleLine(this));
    auto* facts = new FactTable(this);
    facts->add(tr("nodes"), arrow(static_cast<double>(site.before.nodes), static_cast<double>(site.after.nodes)));
    facts->add(tr("params"), arrow(static_cast<double>(site.before.params), static_cast<double>(site.after.params)),
               tr("Weight elements that are read"));
    if (site.before.macs >= 0 && site.after.macs >= 0)
        facts->add(tr("MACs"), arrow(static_cast<double>(site.before.macs), static_cast<double>(site.after.macs)),
                   tr("Multiply-accumulates for one input"));
    else
        facts->add(tr("MACs per pixel"), arrow(site.before.macs_per_pixel, site.after.macs_per_pixel),
                   tr("Multiply-accumulates for one position; the file does not say how many positions there are"));
    if (time) facts->add(tr("time"), timeText(*time), tr("By the engine's own clock, runtime fusion off"));
    column_->addWidget(facts);
}

/// Before it is measured.
void SitePage::addTimes(const fold::Site& site) {
    if (!controller_.document().is_folded(site.id)) return;
    auto* button = new QPushButton(tr("Measure its &time"), this);
    button->setToolTip(tr("Run both versions and take the time of every node; the overlay shows all of them"));
    connect(button, &QPushButton::clicked, this, &SitePage::timesWanted);
    column_->addWidget(button, 0, Qt::AlignLeft);
}

void SitePage::addCommand(const fold::Site& site) {
    column_->addWidget(ruleLine(this));
    column_->addWidget(quietLabel(tr("The same from a terminal:"), this));
    const auto target = QFileInfo(controller_.suggestedSavePath()).fileName();
    auto command =
        QStringLiteral("crease fold %1 --site %2 -o %3").arg(shellWord(controller_.fileName()), shellWord(text(site.id)), shellWord(target));
    const auto choices = controller_.choices();
    if (choices.constant_inputs) command += QStringLiteral(" --constant-inputs");
    if (choices.into_scales) command += QStringLiteral(" --into-scales");
    if (choices.widen) command += QStringLiteral(" --widen");
    column_->addWidget(new SelectableText(command, SelectableText::Command, this));
}

void SitePage::loadKernels(const fold::Site& site) {
    for (const auto extent : site.kernel.kernel)
        if (extent > largest_previewed) return;
    controller_.jobs().run<Kernels>(
        "preview", tr("Reading kernels"),
        [facts = controller_.document().scan().facts, site](const JobControl& control) { return previewAll(*facts, site, control); },
        [page = QPointer(this)](Result<Kernels> kernels) {
            if (!page || !kernels) return;
            for (std::size_t i = 0; i < kernels->size() && i < page->kernels_.size(); ++i) page->kernels_[i]->setKernel((*kernels)[i]);
        });
}

} // namespace crease::ui
