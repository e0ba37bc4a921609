#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace crease::ui {

/// A row whose items go on in another line where the first has no room for them.
class FlowRow : public QLayout {
    Q_OBJECT
public:
    explicit FlowRow(QWidget* parent = nullptr);
    ~FlowRow() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    using Items = std::vector<QLayoutItem*>;
    [[nodiscard]] std::vector<Items> lines(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

} // namespace crease::ui
