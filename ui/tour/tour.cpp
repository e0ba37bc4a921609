#include "ui/tour/tour.h"

#include "ui/document/document_controller.h"
#include "ui/settings/settings.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace crease::ui {

namespace {

constexpr auto over_flag = "tour_over";
constexpr auto reached_number = "tour_reached"; // a bit for each stop

} // namespace

bool Tour::isOffered(const Settings& settings) { return !settings.flag(over_flag, false); }
bool Tour::isBegun(const Settings& settings) { return settings.number(reached_number, 0) != 0; }

Tour::Tour(DocumentController& controller, Settings& settings, TourDeeds deeds, QWidget* parent)
    : QFrame(parent), controller_(controller), settings_(settings), deeds_(std::move(deeds)), words_(new QLabel(this)), act_(new QPushButton(this)),
      skip_(new QPushButton(tr("S&kip the tour"), this)) {
    setObjectName("tour");
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setAccessibleName(tr("Tour"));
    words_->setMinimumWidth(1);
    act_->setObjectName("do");
    act_->setProperty("primary", true);
    skip_->setObjectName("skip");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->addWidget(words_, 1);
    row->addWidget(act_);
    row->addWidget(skip_);
    connect(act_, &QPushButton::clicked, this, &Tour::act);
    connect(skip_, &QPushButton::clicked, this, &Tour::end);
    for (const auto signal : {&DocumentController::opened, &DocumentController::closed, &DocumentController::changed})
        connect(&controller, signal, this, &Tour::follow);
    connect(&controller, &DocumentController::selectionChanged, this, [this] {
        if (controller_.selectedSite()) reached(see);
    });
    hide();
}

void Tour::start() {
    if (!isOffered(settings_)) settings_.setNumber(reached_number, 0); // once more, from the beginning
    settings_.setFlag(over_flag, false);
    on_ = true;
    if (!controller_.hasDocument()) deeds_.open();
    follow();
}

void Tour::explaining(bool shown) {
    explaining_ = shown;
    shown ? follow() : reached(explain);
}
void Tour::compared() { reached(compare); }

void Tour::reached(Stop stop) {
    if (!on_) return;
    settings_.setNumber(reached_number, settings_.number(reached_number, 0) | 1 << stop);
    follow();
}

Tour::Stop Tour::stop() const {
    if (!controller_.hasDocument()) return open;
    const int reached = settings_.number(reached_number, 0);
    if (!(reached & 1 << see)) return see;
    if (controller_.foldedCount() == 0) return fold;
    for (const auto one : {explain, compare})
        if (!(reached & 1 << one)) return one;
    return done;
}

void Tour::follow() {
    setVisible(on_);
    if (!on_) return;
    switch (stop()) {
    case open:
        words_->setText(tr("1 of 5, open: a network from a file. This one reads handwritten digits, in blocks of three branches (RepVGG)."));
        act_->setText(tr("&Open the sample"));
        break;
    case see:
        words_->setText(tr("2 of 5, see: what folds is marked in the graph and listed at the side. N goes from one site to the next."));
        act_->setText(tr("&Next site"));
        break;
    case fold:
        words_->setText(tr(
            "3 of 5, fold: each marked block becomes one convolution. Enter folds the selected site, Ctrl+Shift+F all of them; undo takes it back."));
        act_->setText(tr("Fold &all"));
        break;
    case explain:
        if (explaining_) {
            words_->setText(
                tr("4 of 5, explain: Right and Left go through the steps, Space plays them. One pixel is traced beside them, mistakes are made on "
                   "purpose, costs are counted. Esc goes back."));
            act_->setText(tr("&Back to the graph"));
            break;
        }
        words_->setText(tr("4 of 5, explain: L shows step by step, on this block's own numbers, why that is exact. Esc comes back."));
        act_->setText(tr("E&xplain"));
        break;
    case compare:
        words_->setText(tr("5 of 5, compare: Ctrl+R runs images through both networks. Do they give the same answers, and which is faster?"));
        act_->setText(tr("Co&mpare"));
        break;
    case done:
        words_->setText(tr("That was the tour. Save the folded network under a name of its own; the original stays as it is."));
        act_->setText(tr("&Save…"));
        break;
    }
    skip_->setText(stop() == done ? tr("&Finish") : tr("S&kip the tour"));
}

void Tour::act() {
    const std::function<void()>* deeds[] = {&deeds_.open, &deeds_.see, &deeds_.fold, &deeds_.explain, &deeds_.compare, &deeds_.save};
    const auto at = stop();
    (*deeds[at])();
    if (at == done) end();
}

void Tour::end() {
    on_ = false;
    hide();
    settings_.setFlag(over_flag, true);
    emit over();
}

} // namespace crease::ui
