#pragma once

#include <QDialog>

namespace crease::ui {

class WindowActions;

/// All keys on one page: those of the actions, read from them, and those of the canvas.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    explicit KeysDialog(const WindowActions& actions, QWidget* parent = nullptr);
};

} // namespace crease::ui
