#pragma once

#include <QWidget>

class QGridLayout;

namespace crease::ui {

/// Name and figure, line under line, figures aligned; both wrap, long names inside words too. The quiet table that several panels
/// share.
class FactTable : public QWidget {
    Q_OBJECT
public:
    explicit FactTable(QWidget* parent = nullptr);

    void add(const QString& name, const QString& value, const QString& hint = {});
    void clear();
    void setQuiet(bool quiet);    ///< figures as muted as their names: they no longer hold
    void setNameWidth(int width); ///< at least; so that tables one below the other have their figures in line

private:
    void layOut();

    QGridLayout* grid_ = nullptr;
};

} // namespace crease::ui
