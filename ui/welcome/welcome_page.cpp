#include "ui/welcome/welcome_page.h"

#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/settings/samples.h"
#include "ui/settings/settings.h"
#include "ui/tour/tour.h"
#include "ui/welcome/drop_area.h"
#include "ui/welcome/file_card.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace crease::ui {

namespace {

constexpr int column_width = 880; // more makes lines too long to read

QLabel* indented(QLabel* label) {
    label->setIndent(FileCard::side);
    return label;
}

} // namespace

WelcomePage::WelcomePage(Settings& settings, QWidget* parent) : QWidget(parent), settings_(settings) {
    auto* content = new QWidget;
    content->setMaximumWidth(column_width);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 16, 14, 8);
    column->setSpacing(12);
    addIntroduction(*column);
    auto* lists = new QHBoxLayout;
    lists->setSpacing(28);
    lists->addWidget(makeSamples(), 3);
    lists->addWidget(makeRecents(), 2);
    column->addLayout(lists);
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Welcome"));
    auto* centred = new QWidget;
    auto* sides = new QHBoxLayout(centred);
    sides->addStretch();
    sides->addWidget(content, 100);
    sides->addStretch();
    scroll->setWidget(centred);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    centred->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(&settings_, &Settings::recentsChanged, this, &WelcomePage::fillRecents);
}

void WelcomePage::addIntroduction(QVBoxLayout& column) {
    auto* name = new QLabel(tr("Crease"), this);
    auto large = name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 2.2);
    name->setFont(large);
    column.addWidget(indented(name));
    auto* sentence = new QLabel(tr("Shows where a neural network folds, folds it with a click, and proves on real images "
                                   "that nothing changed but the speed."),
                                this);
    sentence->setWordWrap(true);
    column.addWidget(indented(sentence));
    if (Tour::isOffered(settings_)) {
        auto* tour = new FileCard(Tour::isBegun(settings_) ? tr("Go on with the tour") : tr("New here? A tour in five stops"),
                                  tr("Open, see, fold, explain and compare one of the samples."), this);
        tour->setObjectName("tour card");
        connect(tour, &FileCard::clicked, this, &WelcomePage::tourRequested);
        column.addWidget(tour);
        tour_ = tour;
    }
    auto* drop = new DropArea(this);
    connect(drop, &DropArea::openRequested, this, &WelcomePage::openRequested);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(FileCard::side, 0, FileCard::side, 0); // everything begins where a card's words do
    row->addWidget(drop);
    column.addLayout(row);
}

void WelcomePage::forgetTour() {
    if (tour_) tour_->hide();
}

QWidget* WelcomePage::makeSamples() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(indented(titleLabel(tr("Samples"), box)));
    column->addWidget(indented(quietLabel(tr("Small networks that read handwritten digits, with images to try them on."), box)));
    const auto samples = findSamples(samplesFolder());
    for (const auto& sample : samples) {
        auto* card = new FileCard(typeset(sample.title.toStdString()), typeset(sample.sentence.toStdString()), box);
        card->setBlock(sample.branches);
        connect(card, &FileCard::clicked, this, [this, path = sample.path] { emit fileRequested(path); });
        column->addWidget(card);
    }
    if (samples.empty()) column->addWidget(indented(quietLabel(tr("The samples are not installed."), box)));
    column->addStretch();
    return box;
}

QWidget* WelcomePage::makeRecents() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(indented(titleLabel(tr("Recent files"), box)));
    recents_ = new QWidget(box);
    column->addWidget(recents_);
    column->addStretch();
    fillRecents();
    return box;
}

void WelcomePage::fillRecents() {
    qDeleteAll(recents_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete recents_->layout();
    auto* column = new QVBoxLayout(recents_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto recents = settings_.recents();
    if (recents.isEmpty()) column->addWidget(indented(quietLabel(tr("Files that you open will be listed here."), recents_)));
    int number = 0;
    for (const auto& path : recents) {
        const QFileInfo file(path);
        auto* card =
            new FileCard(readable(file.fileName()), tr("%1   Ctrl+%2").arg(readable(file.absolutePath()), QString::number(++number)), recents_);
        card->setToolTip(asToolTip(readable(path)));
        connect(card, &FileCard::clicked, this, [this, path] { emit fileRequested(path); });
        column->addWidget(card);
    }
}

} // namespace crease::ui
