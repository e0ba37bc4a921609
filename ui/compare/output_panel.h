#pragma once

#include "ui/compare/comparison.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace crease::ui {

class FactTable;
class OutputBars;
class PictureTriple;
class YieldingLabel;

/// Where the names of classes come from, or the right ones of images.
enum class ClassSource { file, imagenet, own, labels };

/// What one input becomes, before and after, at one output: the best classes, pictures where it can be seen as such, or between what limits the
/// values lie. With several outputs one chooses which.
class OutputPanel : public QWidget {
    Q_OBJECT
public:
    explicit OutputPanel(QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    /// Shows what speaks most: the output that differs, else the first with classes. `other`: what the original was compared with.
    void setAnswer(const Answer& answer, const QString& other);
    void setSample(const compare::SampleReport* sample); ///< null: what is selected took no part
    void setExhibit(const ExhibitPtr& exhibit);          ///< what came out for that sample; null: not known, or not yet
    [[nodiscard]] bool wantsExhibit() const;             ///< whether any output could be more than bars and limits
    void setStale(bool stale);
    [[nodiscard]] const compare::SampleReport* sample() const { return sample_; }
    [[nodiscard]] int output() const { return output_; } ///< its place in the report

signals:
    void outputChosen(int output);
    void classesWanted(crease::ui::ClassSource source);

private:
    void buildCaption();
    void buildNames();
    void fillChoice();
    void choose(int output);
    void show();
    void showRanges(const compare::SampleOutput& seen);
    bool showPictures();
    void enlarge();
    void showNames();

    QWidget *choice_row_, *caption_row_;
    QComboBox* choice_;
    YieldingLabel* caption_;
    QToolButton *maps_, *larger_, *names_;
    QAction* imagenet_;
    OutputBars* bars_;
    PictureTriple* pictures_;
    FactTable* ranges_;
    QLabel* note_;
    Answer answer_;
    ExhibitPtr exhibit_;
    Theme theme_ = Theme::light();
    QString other_;
    const compare::SampleReport* sample_ = nullptr;
    int output_ = 0;
};

} // namespace crease::ui
