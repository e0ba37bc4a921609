#pragma once

#include "ui/settings/context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace crease::ui {

/// What Crease does unless told otherwise. Changes hold at once; Reset goes back to what it came with, Forget lets go of all that it
/// remembers.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const Context& context, QWidget* parent = nullptr);

signals:
    void changed(); ///< some setting, whichever

private:
    void addLooks(QFormLayout& form);
    void addLanguage(QFormLayout& form);
    void addEngine(QFormLayout& form);
    void addLimits(QFormLayout& form);
    QSpinBox* addNumber(QFormLayout& form, const QString& label, const char* setting, int most, int step, const QString& zero, const QString& suffix);
    void addButtons(QFormLayout& form);
    void showChosen();
    void reset();
    void forget();

    Context context_;
    QComboBox *colours_, *language_, *start_, *engine_;
    QCheckBox* animations_;
    QSpinBox *font_scale_, *threads_, *memory_, *file_, *time_;
};

} // namespace crease::ui
