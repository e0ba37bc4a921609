#pragma once

#include "ui/compare/comparison.h"
#include "ui/settings/context.h"

#include <QObject>

#include <optional>

class QDialog;
class QLabel;

namespace crease::ui {

class CompareDock;
class DocumentController;
class PictureTriple;

/// Feature maps of the selected operator's value: of the original, of what is beside it, and their difference, for the image that the comparison
/// shows. In a window of its own that follows the selection.
class MapsFlow : public QObject {
    Q_OBJECT
public:
    MapsFlow(DocumentController& controller, const Context& context, CompareDock& compare, QWidget* window);

    void open();
    [[nodiscard]] const PictureTriple* pictures() const { return pictures_; } ///< null before the first time

signals:
    void failed(const QString& sentence); ///< why there is nothing to be shown

private:
    void build();
    void follow();
    void show(const QString& title, const ExhibitPtr& exhibit);
    void say(const QString& sentence);
    [[nodiscard]] bool isOpen() const;

    DocumentController& controller_;
    Context context_;
    CompareDock& compare_;
    QWidget* window_;
    QDialog* dialog_ = nullptr;
    PictureTriple* pictures_ = nullptr;
    QLabel* note_ = nullptr;
    ExhibitPtr shown_;
};

/// What a node of the original, or of what is beside it, makes, and its counterpart's name on the other side; an empty name where there is none.
/// Nothing where neither main graph has the node.
[[nodiscard]] std::optional<compare::NamePair> valuesOf(const DocumentController& controller, NodeId node);

} // namespace crease::ui
