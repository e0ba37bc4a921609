#include "ui/kit/prompts.h"

#include "ui/kit/format.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace crease::ui {

namespace {

QString chooseTarget(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

} // namespace

QStringList Prompts::filesToOpen(QWidget* parent, const QString& directory) {
    return QFileDialog::getOpenFileNames(parent, tr("Open models"), directory, tr("ONNX models and sessions (*.onnx *.crease);;All files (*)"));
}

QString Prompts::fileToCompare(QWidget* parent, const QString& directory) {
    return QFileDialog::getOpenFileName(parent, tr("Compare the original with"), directory, tr("ONNX models (*.onnx);;All files (*)"));
}

QString Prompts::fileToSave(QWidget* parent, const QString& suggestion, bool& external) {
    const auto whole = tr("ONNX model (*.onnx)"), apart = tr("ONNX model, its weights in a file beside it (*.onnx)");
    auto chosen = external ? apart : whole;
    const auto path = QFileDialog::getSaveFileName(parent, tr("Save the folded model"), suggestion,
                                                   QStringList{whole, apart, tr("All files (*)")}.join(";;"), &chosen);
    external = chosen == apart;
    return path;
}

QString Prompts::sessionToSave(QWidget* parent, const QString& suggestion) {
    const auto path = chooseTarget(parent, tr("Save the session"), suggestion, tr("Sessions (*.crease)"));
    return path.isEmpty() || path.endsWith(".crease") ? path : path + ".crease";
}

QString Prompts::partToSave(QWidget* parent, const QString& suggestion) {
    return chooseTarget(parent, tr("Save the part"), suggestion, tr("ONNX model (*.onnx)"));
}

QString Prompts::pictureToSave(QWidget* parent, const QString& suggestion) {
    return chooseTarget(parent, tr("Export picture"), suggestion, tr("Pictures (*.png *.svg *.pdf)"));
}

QString Prompts::reportToSave(QWidget* parent, const QString& suggestion) {
    return chooseTarget(parent, tr("Save the report"), suggestion, tr("Pages (*.html);;Tables (*.csv)"));
}

QString Prompts::weightToSave(QWidget* parent, const QString& suggestion) {
    return chooseTarget(parent, tr("Save weight"), suggestion, tr("NumPy arrays (*.npy)"));
}

QStringList Prompts::imagesToAdd(QWidget* parent, const QString& directory) {
    return QFileDialog::getOpenFileNames(parent, tr("Add images"), directory,
                                         tr("Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.ppm *.pgm);;All files (*)"));
}

QString Prompts::folderOfImages(QWidget* parent, const QString& directory) {
    return QFileDialog::getExistingDirectory(parent, tr("Add a folder of images"), directory);
}

QString Prompts::fileOfClasses(QWidget* parent, const QString& directory) {
    return QFileDialog::getOpenFileName(parent, tr("Names of the classes, one a line"), directory,
                                        tr("Lists (*.txt *.json *.names *.csv);;All files (*)"));
}

QString Prompts::fileOfLabels(QWidget* parent, const QString& directory) {
    return QFileDialog::getOpenFileName(parent, tr("The right class of each image: lines of \"file,class\""), directory,
                                        tr("Lists (*.csv *.txt *.json);;All files (*)"));
}

Prompts::Unsaved Prompts::whatOfUnsaved(QWidget* parent, const QString& file) {
    QMessageBox box(QMessageBox::Question, tr("Save the folded model?"), tr("The folds of %1 have not been saved.").arg(readable(file)),
                    QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("The original file is untouched either way."));
    auto* save = box.addButton(tr("&Save…"), QMessageBox::AcceptRole);
    auto* discard = box.addButton(tr("&Discard the folds"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    return box.clickedButton() == save ? Unsaved::save : box.clickedButton() == discard ? Unsaved::discard : Unsaved::cancel;
}

bool Prompts::mayReplaceOpened(QWidget* parent, const QString& file) {
    QMessageBox box(QMessageBox::Warning, tr("Replace the original?"),
                    tr("%1 stands where the model was opened from. Saving here replaces the original by the folded model.").arg(readable(file)),
                    QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    auto* replace = box.addButton(tr("&Replace the original"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == replace;
}

} // namespace crease::ui
