#include "ui/window/picture_flow.h"

#include "ui/document/document_controller.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/prompts.h"
#include "ui/language/language.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QImage>

#include <algorithm>

namespace crease::ui {

PictureFlow::PictureFlow(DocumentController& controller, const Context& context, QWidget* window)
    : QObject(window), controller_(controller), context_(context), window_(window) {}

ExportOptions PictureFlow::optionsFor(const GraphView& view) const {
    ExportOptions options;
    options.theme = context_.appearance.theme();
    options.overlay = view.marks().overlay();
    return options;
}

void PictureFlow::save(const GraphView& view) {
    const auto picture = view.picture();
    if (!picture) return emit failed(tr("There is no drawing yet."));
    const auto name = QFileInfo(controller_.path()).completeBaseName() + ".svg";
    auto path = context_.prompts.pictureToSave(window_, QDir(context_.settings.directory()).filePath(name));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += ".png";
    auto options = optionsFor(view);
    options.title = readable(controller_.fileName());
    const bool pixels = QFileInfo(path).suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) == 0;
    const double scale = pixels ? pictureScale(*picture, options) : 1;
    controller_.jobs().run<bool>(
        "export", tr("Exporting the picture"),
        [picture, path, options](const JobControl& control) -> Result<bool> {
            CREASE_CHECK(exportPicture(*picture, path, options, control));
            return true;
        },
        [this, path, scale](Result<bool> done) {
            if (!done) return emit failed(said(done.error().sentence()));
            const auto saved = tr("Picture saved as %1.").arg(readable(path));
            if (scale > 0.99) return emit told(saved);
            emit told(
                saved + QLatin1Char(' ') +
                tr("One PNG holds it at %1 % of its size; SVG and PDF keep every word readable.").arg(std::max(1, static_cast<int>(100 * scale))));
        });
}

void PictureFlow::copy(const GraphView& view) {
    const auto picture = view.picture();
    if (!picture) return emit failed(tr("There is no drawing yet."));
    const auto options = optionsFor(view);
    controller_.jobs().run<QImage>(
        "copy picture", tr("Drawing the picture"),
        [picture, options](const JobControl&) -> Result<QImage> { return pictureImage(*picture, options); },
        [this](Result<QImage> image) {
            if (!image) return emit failed(said(image.error().sentence()));
            QApplication::clipboard()->setImage(*image);
            emit told(tr("The picture is on the clipboard."));
        });
}

} // namespace crease::ui
