#pragma once

#include "ui/compare/comparison.h"
#include "ui/settings/context.h"

#include <QWidget>

class QSplitter;

namespace crease::ui {

enum class ClassSource;
class DocumentController;
class FasterPanel;
class ImagePanel;
class Invitation;
class OutputPanel;
class SamePanel;

/// What goes in, what comes out, is it the same, is it faster. Asks the question in a job and shows the answer; the
/// answer goes stale when other sites are folded. Before there is one it is a low strip that invites to ask.
class CompareDock : public QWidget {
    Q_OBJECT
public:
    CompareDock(DocumentController& controller, const Context& context, QWidget* parent = nullptr);

    void start();         ///< compares the document as it is now
    void startWithFile(); ///< asks for another file and compares the original with it
    void startWith(const QString& file);
    void editTimes(); ///< with which sizes of a batch and numbers of threads
    void addFiles();
    void addFolder();
    void editPreset();
    void editInputs();
    void addImages(const QStringList& files_and_folders);
    void setInputs(const QStringList& images, const compare::PresetOverrides& preset); ///< in place of those that are there
    [[nodiscard]] const Answer& answer() const { return answer_; }
    [[nodiscard]] bool isStale() const { return stale_; }
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const Question& answeredQuestion() const { return answered_; } ///< what the answer is the answer to
    [[nodiscard]] Question question() const;                                     ///< what start() would ask; only with a document

    /// An image, or a folder: something to compare with rather than a model to open.
    [[nodiscard]] static bool isImageSource(const QString& path);

    /// The input that is looked at: its name and its file, which may be empty; both empty: the first.
    [[nodiscard]] std::pair<QString, QString> chosenInput() const;
    [[nodiscard]] bool hasAnswer() const { return answer_ != nullptr; }
    [[nodiscard]] int stripHeight() const; ///< that the invitation and a row of images need
    void remember();

signals:
    void failed(const QString& sentence);
    void judged();                ///< whether both are the same is known and shown; the times may follow
    void answered();              ///< all is
    void inputChosen();           ///< chosenInput() is another one
    void questionChanged();       ///< other images, or another way to read them
    void answerShown(bool shown); ///< the dock needs another height

private:
    void buildResults();
    void restart();
    void invite();
    void run(const Question& question);
    void runWith(const QString& file, const Result<OtherFilePtr>& other);
    void acceptFirst(int number, const Question& question, const Answer& answer);
    void accept(const Question& question, Result<Answer> answer);
    void show(const Question& question, const Answer& answer);
    void outdate();
    void goStale();
    void showSample();
    void showExhibit(const compare::SampleReport& sample);
    void showInputs();
    void addClasses(Question& question) const;
    void chooseClasses(ClassSource source);
    void nameClasses(const QString& key, const QStringList& said);
    void recolour();

    DocumentController& controller_;
    Context context_;
    compare::PresetOverrides overrides_;
    InputWishes wishes_;
    Answer answer_;
    Question answered_; ///< what the answer is the answer to
    QString other_;     ///< the file that the answer is about; empty: the folded version
    bool stale_ = false;
    bool judged_ = false; ///< the comparison under way has said whether both are the same
    int asked_ = 0;       ///< comparisons; what an older one still says is not heard
    ModelInputs inputs_;
    ImagePanel* images_;
    OutputPanel* outputs_;
    SamePanel* same_;
    FasterPanel* faster_;
    Invitation* invitation_;
    QSplitter *halves_, *results_;
};

} // namespace crease::ui
