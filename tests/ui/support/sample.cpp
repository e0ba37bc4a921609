#include "tests/ui/support/sample.h"

#include "core/io/io.h"

#include <QDir>

#include <stdexcept>

namespace crease::ui::test {

namespace {

template <class T>
T expected(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().sentence());
    return std::move(*result);
}

} // namespace

// Tests run in the source tree.
QString samplePath(const QString& name) { return QDir::current().absoluteFilePath("resources/samples/" + name); }

fold::Document openSample(const QString& name) {
    const auto model = expected(io::read_model(samplePath(name).toStdString()));
    return {model, expected(fold::scan(*model))};
}

fold::Document allFolded(const fold::Document& document) {
    std::set<std::string> ids;
    for (const auto& site : document.scan().sites)
        if (site.worthwhile) ids.insert(site.id);
    return expected(document.with_folded(ids));
}

} // namespace crease::ui::test
