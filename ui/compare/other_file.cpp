#include "ui/compare/other_file.h"

#include "core/base/part_of.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"

#include <QFileInfo>

namespace crease::ui {

QString OtherFile::name() const { return readable(QFileInfo(path).fileName()); }

Result<OtherFilePtr> openBeside(const SnapshotPtr& snapshot, const QString& path, const JobControl& control) {
    CREASE_TRY(auto opened, openSnapshot(path.toStdString(), part_of(control, 0, 0.4)));
    if (snapshot->choices.constant_inputs) {
        CREASE_TRY(opened, withChoices(*opened, {.constant_inputs = true}, control));
    }
    CREASE_TRY(auto diff, diff::compare_models(snapshot->document, opened->document, true, part_of(control, 0.4, 1)));
    return std::make_shared<const OtherFile>(
        OtherFile{path, opened->original, diff::stand_beside(snapshot->document, opened->document, std::move(diff))});
}

QString wordsFor(const diff::Pair& pair, const OtherFile& other) {
    return said(diff::difference_text(pair)).replace(QStringLiteral(": B's "), QStringLiteral(": %1's ").arg(other.name()));
}

PictureRequest otherSide(const fold::Document& document, const OtherFile& other) {
    auto request = originalSide(document);
    request.model = other.beside.model;
    request.facts = other.beside.facts;
    request.first_new = {};
    request.folded = other.beside.sites;
    return request;
}

} // namespace crease::ui
