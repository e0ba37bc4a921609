#pragma once

#include "ui/document/commands.h"

#include <QDialog>

namespace crease::ui {

/// What a model file says about itself: versions, operator sets, inputs and outputs, totals, remarks of the scan.
class PropertiesDialog : public QDialog {
    Q_OBJECT
public:
    PropertiesDialog(const QString& path, const Snapshot& snapshot, QWidget* parent = nullptr);

signals:
    void editWanted();
};

} // namespace crease::ui
