#include "ui/lesson/engine_values.h"

#include "core/io/io.h"

#include <QTemporaryDir>

namespace crease::ui {

Result<compare::InnerValues> engineValues(const Question& question, const std::vector<std::string>& names, std::size_t which,
                                          const JobControl& control) {
    const QTemporaryDir folder;
    if (!folder.isValid()) return fail(ErrorCode::io, "no temporary folder can be made", {}, "Is the disk full?");
    auto request = requestOf(question);
    request.a.path = folder.filePath("original.onnx").toStdString();
    CREASE_CHECK(io::write_model(*question.snapshot->document.original(), request.a.path.string(), control));
    return compare::inner_values(request, names, which, control);
}

} // namespace crease::ui
