#pragma once

#include "ui/settings/context.h"

#include <QObject>

class QWidget;

namespace crease::ui {

class ManualWindow;
class WindowActions;

/// The Help menu: the manual, made when it is first asked for, the keys, and what the program is.
class HelpFlow : public QObject {
    Q_OBJECT
public:
    HelpFlow(const Context& context, const WindowActions& actions, QWidget& window);

    void openManual(const QString& page = {});                                 ///< empty: where it was left, or its first page
    void openOperator(const QString& op, const QString& domain, qint64 opset); ///< what ONNX says of it
    [[nodiscard]] ManualWindow* manual() { return manual_; }                   ///< null before it was asked for

private:
    [[nodiscard]] ManualWindow& made();

    const Context& context_;
    const WindowActions& actions_;
    QWidget& window_;
    ManualWindow* manual_ = nullptr;
};

} // namespace crease::ui
