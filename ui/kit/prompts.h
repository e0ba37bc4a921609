#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace crease::ui {

/// The questions that stop the user. Virtual, so that tests can answer.
class Prompts : public QObject {
    Q_OBJECT
public:
    enum class Unsaved { save, discard, cancel };

    using QObject::QObject;
    virtual QStringList filesToOpen(QWidget* parent, const QString& directory);
    virtual QString fileToCompare(QWidget* parent, const QString& directory);
    /// Empty: cancelled. `external`: whether the weights go into a file of their own; what is suggested, and then what was chosen.
    virtual QString fileToSave(QWidget* parent, const QString& suggestion, bool& external);
    virtual QString sessionToSave(QWidget* parent, const QString& suggestion); ///< empty: cancelled
    virtual QString partToSave(QWidget* parent, const QString& suggestion);    ///< a model; empty: cancelled
    virtual QString pictureToSave(QWidget* parent, const QString& suggestion); ///< empty: cancelled
    virtual QString reportToSave(QWidget* parent, const QString& suggestion);  ///< a page or a table; empty: cancelled
    virtual QString weightToSave(QWidget* parent, const QString& suggestion);  ///< a .npy file; empty: cancelled
    virtual QStringList imagesToAdd(QWidget* parent, const QString& directory);
    virtual QString folderOfImages(QWidget* parent, const QString& directory); ///< empty: cancelled
    virtual QString fileOfClasses(QWidget* parent, const QString& directory);  ///< names, one a line; empty: cancelled
    virtual QString fileOfLabels(QWidget* parent, const QString& directory);   ///< the right class of each image; empty: cancelled
    virtual Unsaved whatOfUnsaved(QWidget* parent, const QString& file);
    virtual bool mayReplaceOpened(QWidget* parent, const QString& file);
};

} // namespace crease::ui
