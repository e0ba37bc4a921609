#include "ui/window/picture_flow.h"

#include "ui/appearance.h"
#include "ui/dialogs/prompts.h"
#include "ui/document_controller.h"
#include "ui/format.h"
#include "ui/graph/export.h"
#include "ui/settings.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QImage>

namespace crease::ui {

PictureFlow::PictureFlow(DocumentController& controller, const Context& context, QWidget* window)
    : QObject(window), controller_(controller), context_(context), window_(window) {}

void PictureFlow::save(const PicturePtr& picture) {
    if (!picture) return emit failed(tr("There is no drawing yet."));
    const auto name = QFileInfo(controller_.path()).completeBaseName() + ".svg";
    auto path = context_.prompts.pictureToSave(window_, QDir(context_.settings.directory()).filePath(name));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += ".png";
    ExportOptions options;
    options.theme = context_.appearance.theme();
    options.title = controller_.fileName();
    controller_.jobs().run<bool>(
        "export", tr("Exporting the picture"),
        [picture, path, options](const JobControl& control) -> Result<bool> {
            CREASE_CHECK(exportPicture(*picture, path, options, control));
            return true;
        },
        [this, path](Result<bool> done) {
            done ? emit told(tr("Picture saved as %1.").arg(path)) : emit failed(text(done.error().sentence()));
        });
}

void PictureFlow::copy(const PicturePtr& picture) {
    if (!picture) return emit failed(tr("There is no drawing yet."));
    ExportOptions options;
    options.theme = context_.appearance.theme();
    controller_.jobs().run<QImage>(
        "copy picture", tr("Drawing the picture"),
        [picture, options](const JobControl&) -> Result<QImage> { return pictureImage(*picture, options); },
        [this](Result<QImage> image) {
            if (!image) return emit failed(text(image.error().sentence()));
            QApplication::clipboard()->setImage(*image);
            emit told(tr("The picture is on the clipboard."));
        });
}

} // namespace crease::ui
