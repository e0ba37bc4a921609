#pragma once

#include <QWidget>

class QGridLayout;

namespace crease::ui {

/// Name and figure, line under line, figures aligned. The quiet table that several panels share.
class FactTable : public QWidget {
    Q_OBJECT
public:
    explicit FactTable(QWidget* parent = nullptr);

    void add(const QString& name, const QString& value, const QString& hint = {});
    void clear();

private:
    QGridLayout* grid_;
};

} // namespace crease::ui
