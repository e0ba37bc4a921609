#pragma once

#include "ui/kit/appearance.h"
#include "ui/kit/prompts.h"
#include "ui/main_job/window_driver.h"
#include "ui/main_window.h"
#include "ui/settings/settings.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace onnx {
class ModelProto;
}

namespace crease::ui::test {

/// A user who has made up his mind beforehand.
class Answers : public Prompts {
public:
    QStringList open;
    QString save, part, picture, compare, session, weight, report, classes, labels;
    Unsaved unsaved = Unsaved::cancel;
    bool replace = false, apart = false;
    int asked_unsaved = 0, asked_replace = 0;

    QStringList filesToOpen(QWidget*, const QString&) override { return open; }
    QString fileToSave(QWidget*, const QString& suggestion, bool& external) override {
        suggested = suggestion;
        external = apart;
        return save;
    }
    QString fileToCompare(QWidget*, const QString&) override { return compare; }
    QString fileOfClasses(QWidget*, const QString&) override { return classes; }
    QString fileOfLabels(QWidget*, const QString&) override { return labels; }
    QString sessionToSave(QWidget*, const QString&) override { return session; }
    QString partToSave(QWidget*, const QString&) override { return part; }
    QString pictureToSave(QWidget*, const QString&) override { return picture; }
    QString reportToSave(QWidget*, const QString& suggestion) override {
        suggested = suggestion;
        return report;
    }
    QString weightToSave(QWidget*, const QString&) override { return weight; }
    Unsaved whatOfUnsaved(QWidget*, const QString&) override {
        ++asked_unsaved;
        return unsaved;
    }
    bool mayReplaceOpened(QWidget*, const QString&) override {
        ++asked_replace;
        return replace;
    }
    QString suggested;
};

/// A real window with settings of its own, and somebody to work it.
class WindowTest : public testing::Test {
protected:
    WindowTest();

    [[nodiscard]] QString file(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] QString message() const;                              ///< what the message bar says
    void openProto(const onnx::ModelProto& proto, const QString& name); ///< from a file of that name in `folder_`
    DocumentController& controller() { return window_.controller(); }

    QTemporaryDir folder_;
    Settings settings_{folder_.filePath("settings.ini")};
    Appearance appearance_;
    Answers answers_;
    MainWindow window_{{settings_, appearance_, answers_}};
    WindowDriver driver_{window_};
};

[[nodiscard]] QByteArray contentOf(const QString& path);
void write(const QString& path, const QByteArray& content);

} // namespace crease::ui::test
