#pragma once

#include "ui/graph/export.h"
#include "ui/settings/context.h"

#include <QObject>

class QWidget;

namespace crease::ui {

class DocumentController;
class GraphView;

/// Export of the drawing to a file or the clipboard.
class PictureFlow : public QObject {
    Q_OBJECT
public:
    PictureFlow(DocumentController& controller, const Context& context, QWidget* window);

    void save(const GraphView& view); ///< the whole graph with its overlay; asks where
    void copy(const GraphView& view);

signals:
    void told(const QString& sentence);
    void failed(const QString& sentence);

private:
    [[nodiscard]] ExportOptions optionsFor(const GraphView& view) const;

    DocumentController& controller_;
    Context context_;
    QWidget* window_;
};

} // namespace crease::ui
