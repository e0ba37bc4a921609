#include "ui/compare/inputs_dialog.h"

#include "core/compare/input_text.h"
#include "ui/kit/format.h"
#include "ui/kit/page_parts.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crease::ui {

namespace {

/// "float batch × samples"
QString asked(const compare::WantedInput& input) {
    QStringList extents;
    for (std::size_t i = 0; i < input.info.shape.size(); ++i) {
        const auto& symbol = input.axes[i].symbol;
        extents << (input.info.shape[i] >= 0 ? QString::number(input.info.shape[i]) : symbol.empty() ? QStringLiteral("?") : readable(symbol));
    }
    const auto type = QString::fromUtf8(element_name(input.info.type).data());
    return extents.isEmpty() ? InputsDialog::tr("%1, one number").arg(type) : type + ' ' + extents.join(QStringLiteral(" × "));
}

bool isOpen(const compare::WantedInput& input) {
    return std::any_of(input.info.shape.begin(), input.info.shape.end(), [](auto extent) { return extent < 0; });
}

} // namespace

QString problemOf(const compare::WantedInput& wanted, const InputWish& wish) {
    if (!wish.shape.isEmpty()) {
        const auto extents = compare::extents_of(wish.shape.toStdString());
        if (!extents) return InputsDialog::tr("A shape is written as 1x3x224x224.");
        if (extents->size() != wanted.info.shape.size())
            return InputsDialog::tr("%1 has %n axes.", nullptr, int(wanted.info.shape.size())).arg(readable(wanted.info.name));
        for (std::size_t i = 0; i < extents->size(); ++i)
            if (const auto extent = wanted.info.shape[i]; extent >= 0 && (*extents)[i] != extent)
                return InputsDialog::tr("Axis %1 of %2 is %3.").arg(i).arg(readable(wanted.info.name)).arg(extent);
    }
    if (!wish.range.isEmpty() && !compare::range_of(wish.range.toStdString())) return InputsDialog::tr("A range is written as 0:30000.");
    return {};
}

InputsDialog::InputsDialog(const compare::WantedInputs& wanted, const QString& image, const QString& image_words, const InputWishes& wishes,
                           QWidget* parent)
    : QDialog(parent), wanted_(wanted), complaint_(quietLabel({}, this)) {
    setWindowTitle(tr("What goes into the models"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 12);
    column->addWidget(quietLabel(tr("What is left empty is guessed: extents from what the model does with them, numbers at random."), this));
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    const QString titles[] = {tr("Input"), tr("Asks for"), tr("Shape"), tr("Value or file"), tr("Random numbers")};
    for (int i = 0; i < 5; ++i) grid->addWidget(headingLabel(titles[i], page), 0, i < 4 ? i : 5);
    int row = 1;
    for (const auto& input : wanted_) {
        const auto name = readable(input.info.name);
        addLine(*grid, row, input, wishes.value(name));
        if (name == image) addImageButton(*grid, row, image_words);
        ++row;
    }
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Inputs"));
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    column->addWidget(complaint_);
    complaint_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &InputsDialog::acceptIfSound);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, sizeHint().height());
}

QLineEdit* InputsDialog::field(const QString& text, const QString& hint, const QString& name) {
    auto* line = new QLineEdit(text, this);
    line->setPlaceholderText(hint);
    line->setAccessibleName(name);
    return line;
}

void InputsDialog::addLine(QGridLayout& grid, int row, const compare::WantedInput& input, const InputWish& wish) {
    const auto name = readable(input.info.name);
    const Line line{field(wish.shape, isOpen(input) ? tr("guessed") : tr("settled"), tr("Shape of %1").arg(name)),
                    field(wish.value, tr("random"), tr("Value of %1").arg(name)),
                    field(wish.range, tr("as usual"), tr("Random numbers of %1").arg(name))};
    line.shape->setEnabled(isOpen(input));
    line.value->setToolTip(tr("A number, several with commas, or a file: .npy, .npz, .pb, .wav, an image"));
    line.range->setToolTip(tr("The smallest and the largest, such as 0:30000"));
    auto* label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(line.shape->isEnabled() ? line.shape : line.value);
    grid.addWidget(label, row, 0);
    auto* asks = new QLabel(asked(input), this);
    asks->setTextFormat(Qt::PlainText);
    grid.addWidget(asks, row, 1);
    grid.addWidget(line.shape, row, 2);
    grid.addWidget(line.value, row, 3);
    auto* file = new QToolButton(this);
    file->setText(tr("File…"));
    file->setAccessibleName(tr("File for %1").arg(name));
    connect(file, &QToolButton::clicked, this, [this, value = line.value] { browse(*value); });
    grid.addWidget(file, row, 4);
    grid.addWidget(line.range, row, 5);
    lines_ << line;
}

void InputsDialog::addImageButton(QGridLayout& grid, int row, const QString& words) {
    lines_.back().value->setPlaceholderText(tr("images"));
    auto* edit = new QPushButton(words + QStringLiteral("…"), this);
    edit->setToolTip(tr("How an image becomes this input: size, colours, scale, mean"));
    edit->setAutoDefault(false);
    connect(edit, &QPushButton::clicked, this, &InputsDialog::imageRequested);
    grid.addWidget(edit, row, 6);
}

void InputsDialog::browse(QLineEdit& value) {
    const auto file = QFileDialog::getOpenFileName(this, tr("A value for this input"), {},
                                                   tr("Arrays, sounds and images (*.npy *.npz *.pb *.wav *.png *.jpg *.jpeg);;All files (*)"));
    if (!file.isEmpty()) value.setText(file);
}

InputWishes InputsDialog::wishes() const {
    InputWishes wishes;
    for (int i = 0; i < lines_.size(); ++i) {
        const InputWish wish{lines_[i].shape->text().trimmed().toLower(), lines_[i].value->text().trimmed(), lines_[i].range->text().trimmed()};
        if (!wish.isEmpty()) wishes[readable(wanted_[static_cast<std::size_t>(i)].info.name)] = wish;
    }
    return wishes;
}

void InputsDialog::acceptIfSound() {
    const auto all = wishes();
    for (const auto& input : wanted_) {
        const auto problem = problemOf(input, all.value(readable(input.info.name)));
        if (problem.isEmpty()) continue;
        complaint_->setText(problem);
        complaint_->show();
        return;
    }
    accept();
}

} // namespace crease::ui
