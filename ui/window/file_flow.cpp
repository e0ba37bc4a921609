#include "ui/window/file_flow.h"

#include "core/io/io.h"
#include "ui/document/document_controller.h"
#include "ui/kit/prompts.h"
#include "ui/settings/settings.h"
#include "ui/window/session_flow.h"

#include <QFileInfo>
#include <QWidget>

namespace crease::ui {

FileFlow::FileFlow(DocumentController& controller, const Context& context, QWidget* window)
    : QObject(window), controller_(controller), context_(context), window_(window) {
    connect(&controller, &DocumentController::opened, this, [this] { context_.settings.addRecent(controller_.path()); });
    connect(&controller, &DocumentController::openFailed, this, [this](const QString& path) {
        if (!QFileInfo::exists(path)) context_.settings.removeRecent(path);
    });
    connect(&controller, &DocumentController::saved, this, [this] {
        if (auto then = std::exchange(after_save_, nullptr)) then();
    });
    connect(&controller, &DocumentController::failed, this, [this] { after_save_ = nullptr; });
}

/// Runs `then` at once if no fold would be lost, else after the user has decided, else never.
void FileFlow::whenSafe(std::function<void()> then) {
    if (controller_.jobs().isRunning("save")) {
        after_save_ = std::move(then);
        return;
    }
    if (!controller_.isModified()) return then();
    switch (context_.prompts.whatOfUnsaved(window_, controller_.fileName())) {
    case Prompts::Unsaved::discard: return then();
    case Prompts::Unsaved::cancel: return;
    case Prompts::Unsaved::save: after_save_ = std::move(then); save();
    }
}

void FileFlow::askOpen() { openFiles(context_.prompts.filesToOpen(window_, context_.settings.directory())); }

void FileFlow::openFiles(const QStringList& paths) {
    if (paths.isEmpty()) return;
    context_.settings.setDirectory(QFileInfo(paths.front()).absolutePath());
    whenSafe([this, first = paths.front()] { SessionFlow::isSession(first) ? emit sessionChosen(first) : controller_.open(first); });
    for (const auto& path : paths.mid(1)) emit windowRequested(path);
}

void FileFlow::reload() { controller_.reload(); }

void FileFlow::closeDocument() {
    whenSafe([this] { controller_.close(); });
}

bool FileFlow::mayCloseWindow() {
    bool at_once = false, asking = true;
    whenSafe([this, &at_once, &asking] {
        if (asking) at_once = true;
    });
    asking = false;
    if (after_save_) after_save_ = [this] { emit closeWindow(); }; // the first one refers to this call's variables
    return at_once;
}

void FileFlow::save() { controller_.wasSaved() ? saveTo(controller_.suggestedSavePath(), controller_.savedExternally()) : saveAs(); }

void FileFlow::saveAs() {
    bool external = controller_.savedExternally();
    const auto path = context_.prompts.fileToSave(window_, controller_.suggestedSavePath(), external);
    if (path.isEmpty()) after_save_ = nullptr;
    else saveTo(path, external);
}

void FileFlow::saveTo(const QString& path, bool external) {
    const bool replaces = io::same_file(path.toStdString(), controller_.path().toStdString());
    if (replaces && !context_.prompts.mayReplaceOpened(window_, QFileInfo(path).fileName())) {
        after_save_ = nullptr;
        return;
    }
    context_.settings.setDirectory(QFileInfo(path).absolutePath());
    controller_.save(path, {.overwrite_source = replaces, .external = external});
}

} // namespace crease::ui
