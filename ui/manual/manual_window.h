#pragma once

#include "ui/manual/manual.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace crease::ui {

class Appearance;
class ManualView;

/// The manual beside the work: pages on the left, the chosen one on the right, a line to search them all.
class ManualWindow : public QDialog {
    Q_OBJECT
public:
    ManualWindow(Manual manual, Appearance& appearance, QWidget* parent = nullptr);

    void open(const QString& page); ///< shows the window and the page; of an unknown one, the first
    void openOperator(const QString& op, const QString& domain, std::int64_t opset);
    [[nodiscard]] const Manual& manual() const { return manual_; }
    [[nodiscard]] const QString& current() const { return current_; }

private:
    void buildSide(QWidget& side);
    void fillList();
    void show(const QString& page);
    void follow(const QUrl& link);
    void goBack();

    Manual manual_;
    QString current_;
    QStringList before_; ///< where Back goes
    QLineEdit* search_;
    QListWidget* list_;
    QPushButton* back_;
    ManualView* view_;
};

} // namespace crease::ui
