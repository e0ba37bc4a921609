#include "ui/find/find_box.h"

#include "ui/document/document_controller.h"
#include "ui/graph/drawn_model.h"
#include "ui/kit/format.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace crease::ui {

FindBox::FindBox(DocumentController& controller, QWidget* parent)
    : QLineEdit(parent), controller_(controller), popup_(new QFrame(this)), list_(new QListView(popup_)), count_(new QLabel(popup_)) {
    setPlaceholderText(tr("Find: conv 3x3 \"stage2\""));
    setAccessibleName(tr("Find nodes"));
    setToolTip(tr("Words must all occur; \"quoted\" words must match exactly. Searches names, operators and shapes (Ctrl+F)."));
    setClearButtonEnabled(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    setMaximumWidth(fontMetrics().averageCharWidth() * 44);

    // A tool tip window neither takes the focus from the box nor grabs its keys, as a popup window would.
    popup_->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    popup_->setFrameShape(QFrame::StyledPanel);
    popup_->setAutoFillBackground(true);
    popup_->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(popup_);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(list_);
    column->addWidget(count_);
    count_->setContentsMargins(6, 2, 6, 2);
    list_->setModel(&model_);
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setAccessibleName(tr("Nodes found"));
    popup_->hide();

    connect(this, &QLineEdit::textEdited, this, &FindBox::search);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) search();
    });
    connect(list_, &QListView::clicked, this, &FindBox::choose);
    connect(&controller, &DocumentController::opened, this, &FindBox::rebuildIndex);
    connect(&controller, &DocumentController::graphChanged, this, &FindBox::rebuildIndex);
    connect(&controller, &DocumentController::closed, this, &FindBox::rebuildIndex);
}

void FindBox::rebuildIndex() {
    leave();
    model_.setIndex(nullptr);
    if (!controller_.hasDocument()) return;
    controller_.jobs().run<FindIndexPtr>(
        "find index", tr("Reading names"),
        [facts = controller_.document().original_facts(), graph = controller_.graph()](const JobControl& control) {
            return build_find_index(*drawnFacts(facts), graph, control);
        },
        [this](Result<FindIndexPtr> index) {
            if (!index) return;
            model_.setIndex(*index);
            if (isOpen()) search();
        });
}

bool FindBox::isOpen() const { return popup_->isVisible(); }

void FindBox::start() {
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (!text().isEmpty()) search();
}

void FindBox::leave() {
    popup_->hide();
    clear();
    model_.setQuery({});
    emit matchesChanged({});
}

void FindBox::search() {
    model_.setQuery(text());
    emit matchesChanged(model_.matches());
    if (!model_.hasQuery()) return popup_->hide();
    const int found = model_.rowCount();
    count_->setText(found ? counted(found, tr("1 node found"), tr("%n nodes found")) : tr("Nothing matches. Fewer words find more."));
    list_->setVisible(found > 0);
    if (found) list_->setCurrentIndex(model_.index(0));
    placePopup();
    popup_->show();
}

void FindBox::placePopup() {
    const int rows = std::clamp(model_.rowCount(), 0, 12);
    list_->setFixedHeight(rows * std::max(list_->sizeHintForRow(0), 1) + 4);
    const int width = std::max(this->width(), fontMetrics().averageCharWidth() * 60);
    popup_->setFixedWidth(width);
    popup_->adjustSize();
    const auto window_left = window()->mapToGlobal(QPoint(0, 0)).x();
    const auto below = mapToGlobal(QPoint(this->width() - width, height() + 2));
    popup_->move(std::max(below.x(), window_left), below.y());
}

void FindBox::moveInList(int by) {
    const int rows = model_.rowCount();
    if (rows == 0) return;
    const int row = std::clamp(list_->currentIndex().row() + by, 0, rows - 1);
    list_->setCurrentIndex(model_.index(row));
}

void FindBox::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    emit nodeChosen(NodeId(index.data(FindModel::NodeRole).toUInt()));
}

void FindBox::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down: return moveInList(+1);
    case Qt::Key_Up: return moveInList(-1);
    case Qt::Key_PageDown: return moveInList(+10);
    case Qt::Key_PageUp: return moveInList(-10);
    case Qt::Key_Return:
    case Qt::Key_Enter: return choose(list_->currentIndex());
    case Qt::Key_Escape: leave(); return clearFocus();
    default: QLineEdit::keyPressEvent(event);
    }
}

void FindBox::focusOutEvent(QFocusEvent* event) {
    popup_->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace crease::ui
