#pragma once

#include <QLabel>

#include <vector>

namespace crease::ui {

/// One line of text that asks for no room: what does not fit is left out, the parts worth least first, and what then
/// remains is elided. The whole is what a tool tip says and a screen reader reads.
class YieldingLabel : public QLabel {
    Q_OBJECT
public:
    struct Part {
        QString text;
        int worth = 0;
    };

    explicit YieldingLabel(QWidget* parent = nullptr);

    void setParts(std::vector<Part> parts); ///< joined by " · "
    void setLine(const QString& line) { setParts({{line}}); }
    void setHint(const QString& hint); ///< of the tool tip, while everything fits
    void setElideMode(Qt::TextElideMode mode) { mode_ = mode; }
    [[nodiscard]] const QString& shown() const { return shown_; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();

    std::vector<Part> parts_;
    QString shown_, hint_;
    Qt::TextElideMode mode_ = Qt::ElideRight;
};

} // namespace crease::ui
