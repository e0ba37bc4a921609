#include "ui/kit/info_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace crease::ui {

InfoBar::InfoBar(QWidget* parent) : QFrame(parent), text_(new QLabel(this)), action_(new QPushButton(this)), dismiss_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(dismiss_);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setAccessibleName(tr("Message"));
    dismiss_->setText(QStringLiteral("×"));
    auto large = dismiss_->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    dismiss_->setFont(large);
    dismiss_->setProperty("compact", true);
    dismiss_->setAutoRaise(true);
    dismiss_->setToolTip(tr("Dismiss this message (Esc)"));
    dismiss_->setAccessibleName(tr("Dismiss"));
    dismiss_->setObjectName("dismiss");
    action_->setObjectName("act");
    connect(dismiss_, &QToolButton::clicked, this, [this] {
        hide();
        if (refuse_) refuse_();
    });
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (act_) act_();
    });
    hide();
}

void InfoBar::tell(Tone tone, const QString& sentence) {
    act_ = refuse_ = nullptr;
    action_->hide();
    present(tone, sentence);
}

void InfoBar::offer(const QString& sentence, const QString& action, std::function<void()> act, std::function<void()> refuse) {
    act_ = std::move(act);
    refuse_ = std::move(refuse);
    action_->setText(action);
    action_->show();
    present(Trouble, sentence);
}

void InfoBar::present(Tone tone, const QString& sentence) {
    tone_ = tone;
    text_->setText(sentence);
    show();
    update();
}

void InfoBar::setColours(const QColor& good, const QColor& trouble) {
    good_ = good;
    trouble_ = trouble;
    update();
}

void InfoBar::outdate() {
    if (!act_) hide();
}

QString InfoBar::sentence() const { return isHidden() ? QString() : text_->text(); }

void InfoBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    auto wash = tone_ == Good ? good_ : trouble_;
    painter.fillRect(0, 0, 4, height(), wash);
    wash.setAlphaF(0.12F);
    painter.fillRect(rect(), wash);
}

} // namespace crease::ui
