#pragma once

#include "ui/find/find_model.h"

#include <QLineEdit>

class QFrame;
class QLabel;
class QListView;

namespace crease::ui {

class DocumentController;

/// The find box of the tool bar and the list that drops from it. Typing searches; Up and Down move through the list,
/// Enter goes there, Escape leaves.
class FindBox : public QLineEdit {
    Q_OBJECT
public:
    explicit FindBox(DocumentController& controller, QWidget* parent = nullptr);

    void start(); ///< focus, everything selected, results shown again
    void leave(); ///< closes the list and forgets the search
    [[nodiscard]] bool isOpen() const;

signals:
    void matchesChanged(const std::vector<crease::NodeId>& nodes); ///< empty: no search
    void nodeChosen(crease::NodeId node);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void rebuildIndex();
    void search();
    void placePopup();
    void moveInList(int by);
    void choose(const QModelIndex& index);

    DocumentController& controller_;
    FindModel model_;
    QFrame* popup_;
    QListView* list_;
    QLabel* count_;
};

} // namespace crease::ui
