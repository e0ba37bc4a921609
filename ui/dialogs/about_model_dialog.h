#pragma once

#include "core/model/model_edits.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace crease::ui {

/// What a model says of itself, to be changed: producer, versions, domain, names, description, entries of its metadata.
class AboutModelDialog : public QDialog {
    Q_OBJECT
public:
    /// `said`: all of it (said_by).
    explicit AboutModelDialog(const ModelEdits& said, QWidget* parent = nullptr);
    [[nodiscard]] ModelEdits said() const; ///< all of it, as typed; entries without a key are left out

private:
    QLineEdit* addLine(QFormLayout& form, const QString& words, const std::string& text);
    [[nodiscard]] QWidget* metadata(const ModelEdits& said);
    void addEntry(const QString& key, const QString& value);

    QLineEdit *producer_, *producer_version_, *version_, *domain_, *graph_;
    QPlainTextEdit* description_;
    QTableWidget* entries_;
};

} // namespace crease::ui
