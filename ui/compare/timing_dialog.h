#pragma once

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;

namespace crease::ui {

class Settings;

/// With what the stopwatch takes times; none: the inputs as they come, the threads of the settings.
struct TimingConditions {
    std::vector<std::int64_t> batches;
    std::vector<int> threads;
};
[[nodiscard]] TimingConditions timingConditions(const Settings& settings);
void setTimingConditions(Settings& settings, const TimingConditions& conditions);

/// "1, 8, 32" as numbers from 1 to `most`; nothing where it is something else.
[[nodiscard]] std::optional<std::vector<std::int64_t>> numbersIn(const QString& text, std::int64_t most);

/// Sizes of a batch and numbers of threads, a list each.
class TimingDialog : public QDialog {
    Q_OBJECT
public:
    explicit TimingDialog(const TimingConditions& conditions, QWidget* parent = nullptr);
    [[nodiscard]] TimingConditions conditions() const;

private:
    void acceptIfSound();

    QLineEdit *batches_, *threads_;
    QLabel* complaint_;
};

} // namespace crease::ui
