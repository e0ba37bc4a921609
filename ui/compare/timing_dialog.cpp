#include "ui/compare/timing_dialog.h"

#include "ui/kit/page_parts.h"
#include "ui/settings/settings.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace crease::ui {

namespace {

constexpr std::int64_t most_batch = 65536, most_threads = 1024;

template <class Number>
QStringList textsOf(const std::vector<Number>& numbers) {
    QStringList texts;
    for (const auto number : numbers) texts << QString::number(number);
    return texts;
}

std::vector<int> narrow(const std::vector<std::int64_t>& numbers) { return {numbers.begin(), numbers.end()}; }

} // namespace

std::optional<std::vector<std::int64_t>> numbersIn(const QString& text, std::int64_t most) {
    std::vector<std::int64_t> numbers;
    for (const auto& word : text.split(u',')) {
        if (word.trimmed().isEmpty()) continue;
        bool whole = false;
        const auto number = word.trimmed().toLongLong(&whole);
        if (!whole || number < 1 || number > most) return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

TimingConditions timingConditions(const Settings& settings) {
    const auto numbers = [&](const char* name, std::int64_t most) {
        return numbersIn(settings.texts(name).join(u','), most).value_or(std::vector<std::int64_t>());
    };
    return {numbers(Settings::time_batches, most_batch), narrow(numbers(Settings::time_threads, most_threads))};
}

void setTimingConditions(Settings& settings, const TimingConditions& conditions) {
    settings.setTexts(Settings::time_batches, textsOf(conditions.batches));
    settings.setTexts(Settings::time_threads, textsOf(conditions.threads));
}

TimingDialog::TimingDialog(const TimingConditions& conditions, QWidget* parent)
    : QDialog(parent), batches_(new QLineEdit(textsOf(conditions.batches).join(QStringLiteral(", ")), this)),
      threads_(new QLineEdit(textsOf(conditions.threads).join(QStringLiteral(", ")), this)), complaint_(quietLabel({}, this)) {
    setWindowTitle(tr("How times are taken"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 16, 18, 12);
    form->addRow(quietLabel(tr("Both versions are timed with each of these: numbers, with commas between them."), this));
    batches_->setPlaceholderText(tr("the inputs as they come"));
    batches_->setToolTip(tr("Where the model leaves its batch open, one input goes in so many times"));
    threads_->setPlaceholderText(tr("as in the settings"));
    form->addRow(tr("Sizes of a &batch"), batches_);
    form->addRow(tr("&Threads"), threads_);
    form->addRow(complaint_);
    complaint_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &TimingDialog::acceptIfSound);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
}

TimingConditions TimingDialog::conditions() const {
    return {numbersIn(batches_->text(), most_batch).value_or(std::vector<std::int64_t>()),
            narrow(numbersIn(threads_->text(), most_threads).value_or(std::vector<std::int64_t>()))};
}

void TimingDialog::acceptIfSound() {
    if (numbersIn(batches_->text(), most_batch) && numbersIn(threads_->text(), most_threads)) return accept();
    complaint_->setText(tr("Whole numbers such as 1, 8, 32 are wanted."));
    complaint_->show();
}

} // namespace crease::ui
