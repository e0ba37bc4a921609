#include "ui/welcome/drop_area.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace crease::ui {

DropArea::DropArea(QWidget* parent) : QFrame(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 16, 24, 16);
    row->setSpacing(16);
    auto* button = new QPushButton(tr("Open a &model…"), this);
    button->setDefault(true);
    button->setToolTip(tr("Open an ONNX file (Ctrl+O)"));
    auto* words = new QLabel(tr("or drop .onnx files here. Several files open several windows."), this);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(button);
    row->addWidget(words, 1);
    connect(button, &QPushButton::clicked, this, &DropArea::openRequested);
}

void DropArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5, Qt::CustomDashLine));
    auto pen = painter.pen();
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace crease::ui
