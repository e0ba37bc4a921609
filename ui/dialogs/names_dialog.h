#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;

namespace crease::ui {

/// Asks for other names of a node and its values: a line for each.
class NamesDialog : public QDialog {
    Q_OBJECT
public:
    struct Row {
        QString role; ///< "node", "output"
        QString name;
    };
    /// What is wrong with these names, one for each row; empty: nothing, and they are taken.
    using Take = std::function<QString(const QStringList& names)>;

    NamesDialog(const std::vector<Row>& rows, Take take, QWidget* parent = nullptr);

    void accept() override; ///< only once the names are taken

private:
    std::vector<QLineEdit*> lines_;
    Take take_;
    QLabel* trouble_;
};

} // namespace crease::ui
