#include "ui/lesson/gains_page.h"

#include "ui/document/document_controller.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"
#include "ui/lesson/drawing_view.h"

#include <QBoxLayout>
#include <QLabel>

namespace crease::ui {

GainsPage::GainsPage(DocumentController& controller, Appearance& appearance, QWidget* parent) : QWidget(parent), controller_(controller) {
    heading_ = titleLabel(tr("Quantizing afterwards"), this);
    words_ = quietLabel({}, this);
    drawing_ = new DrawingView(appearance.theme());
    drawing_->setObjectName("gains");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 0);
    column->addWidget(drawing_);
    column->addWidget(heading_);
    column->addWidget(words_);
    column->addStretch();
    connect(&appearance, &Appearance::changed, this, [this, &appearance] { drawing_->setTheme(appearance.theme()); });
    forget();
}

void GainsPage::forget() {
    controller_.jobs().drop("lesson gains");
    site_.clear();
    gains_.reset();
    drawing_->setMaker({});
    heading_->hide();
    say({});
}

void GainsPage::say(const QString& words) {
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
}

void GainsPage::show(const fold::Site& site, const explain::Lesson& lesson) {
    if (site_ == site.id) return;
    forget();
    site_ = site.id;
    say(tr("Counting the weights…"));
    controller_.jobs().run<explain::Gains>(
        "lesson gains", tr("Counting weights"),
        [document = controller_.document(), site, lesson](const JobControl& control) {
            return explain::gains_of(document.scan(), site, lesson, control);
        },
        [this](Result<explain::Gains> gains) { present(std::move(gains)); });
}

void GainsPage::present(Result<explain::Gains> gains) {
    if (!gains) return say(tr("No numbers: %1").arg(readable(gains.error().sentence())));
    gains_ = *std::move(gains);
    heading_->setVisible(!gains_->int8.empty());
    say(typeset(gains_->int8.empty() ? gains_->left_out : gains_->int8));
    drawing_->setMaker([gains = *gains_](double width) { return explain::drawing_of(gains, width); });
}

} // namespace crease::ui
