#pragma once

#include "ui/settings/context.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace crease::ui {

class DocumentController;

/// Opening, saving and closing with the questions that belong to them, so that no fold is lost unasked and the opened
/// file is never replaced unasked.
class FileFlow : public QObject {
    Q_OBJECT
public:
    FileFlow(DocumentController& controller, const Context& context, QWidget* window);

    void askOpen();
    void openFiles(const QStringList& paths); ///< the first one here, the others in windows of their own
    void reload();                            ///< asks nothing: what was folded is folded again
    void save();
    void saveAs();
    void closeDocument();
    /// True when the window may go now. Else the user was asked, and `closeWindow` follows if and when it may.
    [[nodiscard]] bool mayCloseWindow();

signals:
    void windowRequested(const QString& path);
    void closeWindow();
    void sessionChosen(const QString& file); ///< instead of a model

private:
    void whenSafe(std::function<void()> then);
    void saveTo(const QString& path, bool external);

    DocumentController& controller_;
    Context context_;
    QWidget* window_;
    std::function<void()> after_save_;
};

} // namespace crease::ui
