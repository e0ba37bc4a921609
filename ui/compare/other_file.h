#pragma once

#include "core/diff/beside.h"
#include "ui/document/snapshot.h"
#include "ui/graph/picture.h"

#include <QString>

namespace crease::ui {

/// A file that the document is held against: on the right canvas, in place of the document's own folded form.
struct OtherFile {
    QString path;
    analysis::Totals totals;
    diff::Beside beside;
    [[nodiscard]] QString name() const;
};
using OtherFilePtr = std::shared_ptr<const OtherFile>;

/// For a job: opens the file and aligns it with the document as it was opened. Errors: those of opening, folding and reading; cancelled.
[[nodiscard]] Result<OtherFilePtr> openBeside(const SnapshotPtr& snapshot, const QString& path, const JobControl& control);

/// What is to be said of a pair that differs.
[[nodiscard]] QString wordsFor(const diff::Pair& pair, const OtherFile& other);

/// How it is drawn: its nodes linked with the document's, and the document's sites around what stands in their places.
[[nodiscard]] PictureRequest otherSide(const fold::Document& document, const OtherFile& other);

} // namespace crease::ui
