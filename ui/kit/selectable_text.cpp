#include "ui/kit/selectable_text.h"

#include <QFontDatabase>
#include <QTextDocument>

#include <cmath>
#include <memory>

namespace crease::ui {

SelectableText::SelectableText(const QString& text, Look look, QWidget* parent) : QTextEdit(parent) {
    if (look == Command) {
        auto mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        mono.setPointSizeF(font().pointSizeF() * 0.95);
        setFont(mono);
        setAccessibleName(tr("Command: %1").arg(text));
    } else if (look == Quiet) {
        auto colours = palette();
        colours.setColor(QPalette::Text, colours.color(QPalette::PlaceholderText));
        setPalette(colours);
    }
    if (look != Command) setAccessibleName(text);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setPlainText(text);
    auto policy = sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int SelectableText::heightForWidth(int width) const {
    const std::unique_ptr<QTextDocument> measure(document()->clone());
    measure->setTextWidth(width);
    return static_cast<int>(std::ceil(measure->size().height())) + 1;
}

QSize SelectableText::sizeHint() const { return {200, heightForWidth(std::max(width(), 100))}; }

} // namespace crease::ui
