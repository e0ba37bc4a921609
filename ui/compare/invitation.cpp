#include "ui/compare/invitation.h"

#include "ui/kit/page_parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace crease::ui {

Invitation::Invitation(QWidget* parent)
    : QWidget(parent), note_(quietLabel({}, this)), button_(new QPushButton(tr("Co&mpare"), this)),
      file_(new QPushButton(tr("With a f&ile…"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(6);
    column->addWidget(headingLabel(tr("Same answers? Faster?"), this));
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(button_, 0, Qt::AlignTop);
    row->addWidget(file_, 0, Qt::AlignTop);
    row->addWidget(note_, 1);
    column->addLayout(row);
    column->addStretch();
    button_->setProperty("primary", true);
    button_->setToolTip(tr("Run both versions (Ctrl+R)"));
    note_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    file_->setToolTip(tr("Compare the original with another file, such as what a converter made of it"));
    connect(file_, &QPushButton::clicked, this, &Invitation::fileWanted);
    connect(button_, &QPushButton::clicked, this, &Invitation::accepted);
    setState(NothingFolded);
}

void Invitation::setState(State state) {
    button_->setEnabled(state == Ready);
    file_->setEnabled(state != Running);
    note_->setText(words(state));
}

QString Invitation::words(State state) {
    const auto what = tr("The original and the folded version run on these inputs, and their answers and times are set side by side.");
    switch (state) {
    case NothingFolds: return tr("Nothing in this model folds. It can be compared with another file: answers and times side by side.");
    case NothingFolded: return what + QLatin1Char(' ') + tr("Nothing is folded yet: Enter folds the selected site, Ctrl+Shift+F all.");
    case Ready: return what;
    default: return tr("Both versions are running. Esc stops them.");
    }
}

} // namespace crease::ui
