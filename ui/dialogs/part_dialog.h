#pragma once

#include "ui/dialogs/value_list.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace crease::ui {

/// Asks which part of a model is to be a model of its own: what goes in, what comes out. Whoever opens it answers `changed` with what
/// the choice comes to.
class PartDialog : public QDialog {
    Q_OBJECT
public:
    /// `side`: of which model the part is, as a sentence.
    PartDialog(const QString& side, const ValueChoices& choices, const std::vector<ValueId>& from, const std::vector<ValueId>& to,
               QWidget* parent = nullptr);
    [[nodiscard]] std::vector<ValueId> from() const { return from_->chosen(); }
    [[nodiscard]] std::vector<ValueId> to() const { return to_->chosen(); }
    /// What the choice comes to, and whether it can be saved.
    void tell(const QString& sentence, bool possible);

signals:
    void changed();
    void saveWanted();

private:
    ValueList *from_, *to_;
    QLabel* told_;
    QPushButton* save_;
};

} // namespace crease::ui
