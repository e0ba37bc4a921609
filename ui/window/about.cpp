#include "ui/window/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace crease::ui {

void showAbout(QWidget* parent) {
    const auto tr = [](const char* source) { return QCoreApplication::translate("crease::ui::About", source); };
    QMessageBox box(QMessageBox::NoIcon, tr("About Crease"), QStringLiteral("<b>Crease %1</b>").arg(QCoreApplication::applicationVersion()),
                    QMessageBox::Close, parent);
    box.setInformativeText(tr("Shows where a neural network folds, folds it with a click, and proves on real images that "
                              "nothing changed but the speed.\n\nCrease sends nothing anywhere: no telemetry, no update "
                              "check, no network at all."));
    box.exec();
}

} // namespace crease::ui
