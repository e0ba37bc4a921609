#pragma once

#include <QAbstractButton>
#include <QStringList>

#include <vector>

namespace crease::ui {

/// A file to open: its title, and one quiet sentence under it.
class FileCard : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int side = 10; ///< from its edge to its words

    FileCard(const QString& title, const QString& sentence, QWidget* parent = nullptr);
    void setBlock(std::vector<QStringList> branches); ///< a picture before its words

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    [[nodiscard]] int left() const; ///< of its words

    QString sentence_;
    std::vector<QStringList> branches_;
};

} // namespace crease::ui
