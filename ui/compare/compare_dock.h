#pragma once

#include "ui/compare/comparison.h"
#include "ui/window/context.h"

#include <QWidget>

namespace crease::ui {

class DocumentController;
class FasterPanel;
class ImagePanel;
class OutputPanel;
class SamePanel;

/// What goes in, what comes out, is it the same, is it faster. Asks the question in a job and shows the answer; the
/// answer goes stale when other sites are folded.
class CompareDock : public QWidget {
    Q_OBJECT
public:
    CompareDock(DocumentController& controller, const Context& context, QWidget* parent = nullptr);

    void start(); ///< compares the document as it is now
    void addFiles();
    void addFolder();
    void editPreset();
    void addImages(const QStringList& files_and_folders);
    [[nodiscard]] const Answer& answer() const { return answer_; }
    [[nodiscard]] bool isStale() const { return stale_; }
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] Question question() const; ///< what start() would ask; only with a document

    /// An image, or a folder: something to compare with rather than a model to open.
    [[nodiscard]] static bool isImageSource(const QString& path);

signals:
    void failed(const QString& sentence);
    void answered();

private:
    void restart();
    void accept(const SnapshotPtr& snapshot, Result<Answer> answer);
    void goStale();
    void showSample();
    void showPreset();
    void recolour();

    DocumentController& controller_;
    Context context_;
    compare::PresetOverrides overrides_;
    Answer answer_;
    bool stale_ = false;
    ImagePanel* images_;
    OutputPanel* outputs_;
    SamePanel* same_;
    FasterPanel* faster_;
};

} // namespace crease::ui
