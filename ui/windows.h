#pragma once

#include "ui/settings/context.h"

#include <QObject>

namespace crease::ui {

class MainWindow;

/// All windows of the program. Each one deletes itself when closed.
class Windows : public QObject {
    Q_OBJECT
public:
    explicit Windows(const Context& context, QObject* parent = nullptr);

    MainWindow* show(const QString& path = {}); ///< a new window; with the welcome page if there is no path

private:
    Context context_;
};

} // namespace crease::ui
