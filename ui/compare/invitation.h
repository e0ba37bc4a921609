#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace crease::ui {

/// What stands in the dock before anything was compared: what comparing does, and the button.
class Invitation : public QWidget {
    Q_OBJECT
public:
    explicit Invitation(QWidget* parent = nullptr);

    enum State { NothingFolds, NothingFolded, Ready, Running };
    void setState(State state);

signals:
    void accepted();
    void fileWanted(); ///< the original is to be compared with another file

private:
    [[nodiscard]] static QString words(State state);

    QLabel* note_;
    QPushButton *button_, *file_;
};

} // namespace crease::ui
