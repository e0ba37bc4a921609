#pragma once

class QWidget;

namespace crease::ui {

void showAbout(QWidget* parent);

} // namespace crease::ui
