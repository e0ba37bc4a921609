#include "ui/manual/manual_window.h"

#include "ui/kit/appearance.h"
#include "ui/manual/manual_view.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

namespace crease::ui {

ManualWindow::ManualWindow(Manual manual, Appearance& appearance, QWidget* parent)
    : QDialog(parent), manual_(std::move(manual)), search_(new QLineEdit(this)), list_(new QListWidget(this)),
      back_(new QPushButton(tr("&Back"), this)), view_(new ManualView(this)) {
    setWindowTitle(tr("Manual"));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    auto* side = new QWidget(splitter);
    buildSide(*side);
    splitter->addWidget(side);
    splitter->addWidget(view_);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    splitter->setSizes({fontMetrics().averageCharWidth() * 34, fontMetrics().averageCharWidth() * 90});
    resize(fontMetrics().averageCharWidth() * 128, fontMetrics().height() * 40);
    connect(view_, &ManualView::anchorClicked, this, &ManualWindow::follow);
    const auto recolour = [this, &appearance] {
        view_->setTheme(appearance.theme());
        if (!current_.isEmpty()) show(current_);
    };
    recolour();
    connect(&appearance, &Appearance::changed, this, recolour);
    fillList();
}

void ManualWindow::buildSide(QWidget& side) {
    search_->setPlaceholderText(tr("Search the manual"));
    search_->setAccessibleName(tr("Search the manual"));
    search_->setClearButtonEnabled(true);
    list_->setAccessibleName(tr("Pages"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    back_->setAutoDefault(false);
    back_->setEnabled(false);
    auto* column = new QVBoxLayout(&side);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addWidget(back_, 0, Qt::AlignLeft);
    connect(search_, &QLineEdit::textChanged, this, &ManualWindow::fillList);
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        if (list_->count() > 0) list_->setCurrentRow(0);
    });
    connect(list_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) follow(QUrl(QStringLiteral("page:") + item->data(Qt::UserRole).toString()));
    });
    connect(back_, &QPushButton::clicked, this, &ManualWindow::goBack);
}

void ManualWindow::fillList() {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const auto* page : manual_.search(search_->text())) {
        auto* item = new QListWidgetItem(page->title, list_);
        item->setData(Qt::UserRole, page->id);
        if (page->id == current_) list_->setCurrentItem(item);
    }
}

void ManualWindow::open(const QString& page) {
    search_->clear();
    follow(QUrl(QStringLiteral("page:") + (manual_.find(page) ? page : manual_.pages().front().id)));
    QDialog::show();
    raise();
    activateWindow();
}

void ManualWindow::openOperator(const QString& op, const QString& domain, std::int64_t opset) { open(manual_.operatorPageId(op, domain, opset)); }

void ManualWindow::show(const QString& id) {
    const auto* page = manual_.find(id);
    if (!page) return;
    current_ = id;
    view_->setMarkdown(page->words);
    back_->setEnabled(!before_.isEmpty());
    fillList();
    const auto first = search_->text().section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
    if (!first.isEmpty()) view_->find(first);
}

void ManualWindow::follow(const QUrl& link) {
    if (link.scheme() != QLatin1String("page") || link.path() == current_) return;
    if (!current_.isEmpty()) before_ << current_;
    show(link.path());
}

void ManualWindow::goBack() {
    if (!before_.isEmpty()) show(before_.takeLast());
}

} // namespace crease::ui
