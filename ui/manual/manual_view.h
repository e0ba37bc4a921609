#pragma once

#include "ui/theme/theme.h"

#include <QTextBrowser>

namespace crease::ui {

/// Shows a page of the manual: pictures from the program's resources, drawings of refusals in the window's colours. Opens nothing
/// from a disk or a net.
class ManualView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ManualView(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) { theme_ = theme; }
    QVariant loadResource(int type, const QUrl& name) override;

private:
    Theme theme_ = Theme::light();
};

} // namespace crease::ui
