#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace crease::ui {

/// One sentence above the canvas, with a way to be rid of it and at most one thing to do about it. Never modal.
class InfoBar : public QFrame {
    Q_OBJECT
public:
    enum Tone { Good, Trouble };

    explicit InfoBar(QWidget* parent = nullptr);

    void tell(Tone tone, const QString& sentence);
    /// `refuse`: what follows when the offer is dismissed by its own button.
    void offer(const QString& sentence, const QString& action, std::function<void()> act, std::function<void()> refuse = {});
    void outdate(); ///< what was told is about something that is over now; an offer stands
    void setColours(const QColor& good, const QColor& trouble);
    [[nodiscard]] QString sentence() const;

private:
    void present(Tone tone, const QString& sentence);
    void paintEvent(QPaintEvent* event) override;

    QLabel* text_;
    QPushButton* action_;
    QToolButton* dismiss_;
    std::function<void()> act_, refuse_;
    Tone tone_ = Good;
    QColor good_, trouble_;
};

} // namespace crease::ui
