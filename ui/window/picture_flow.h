#pragma once

#include "ui/graph/picture.h"
#include "ui/window/context.h"

#include <QObject>

class QWidget;

namespace crease::ui {

class DocumentController;

/// Export of the drawing to a file or the clipboard.
class PictureFlow : public QObject {
    Q_OBJECT
public:
    PictureFlow(DocumentController& controller, const Context& context, QWidget* window);

    void save(const PicturePtr& picture); ///< asks where
    void copy(const PicturePtr& picture);

signals:
    void told(const QString& sentence);
    void failed(const QString& sentence);

private:
    DocumentController& controller_;
    Context context_;
    QWidget* window_;
};

} // namespace crease::ui
