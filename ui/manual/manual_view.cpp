#include "ui/manual/manual_view.h"

#include "core/explain/refusal_lesson.h"
#include "ui/lesson/drawing_view.h"

namespace crease::ui {
namespace {

QVariant drawingOf(const QString& code, const Theme& theme, QPalette palette) {
    fold::Refusal refusal;
    refusal.code = code.toStdString();
    DrawingView view(theme);
    view.setPalette(std::move(palette));
    view.setMaker([drawing = explain::lesson_of(refusal).drawing](double) { return drawing; });
    view.resize(static_cast<int>(view.drawing().width) + 4, view.heightForWidth(static_cast<int>(view.drawing().width) + 4));
    return view.grab().toImage();
}

} // namespace

ManualView::ManualView(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Manual page"));
    document()->setDocumentMargin(18);
}

QVariant ManualView::loadResource(int type, const QUrl& name) {
    if (type == QTextDocument::ImageResource && name.scheme() == QLatin1String("drawing")) return drawingOf(name.path(), theme_, palette());
    if (name.scheme() == QLatin1String("qrc")) return QTextBrowser::loadResource(type, name);
    return {};
}

} // namespace crease::ui
