#include "ui/weights/weight_flow.h"

#include "ui/kit/appearance.h"
#include "ui/kit/format.h"
#include "ui/kit/prompts.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QSaveFile>

namespace crease::ui {
namespace {

/// The weight's name with what a file name may not have taken out.
QString fileNameOf(const std::string& name) {
    QString file = readable(name);
    for (auto& c : file)
        if (!c.isLetterOrNumber() && c != QLatin1Char('.') && c != QLatin1Char('-')) c = QLatin1Char('_');
    return file.left(120) + QStringLiteral(".npy");
}

Status writeArray(const Tensor& weight, const QString& path) {
    CREASE_TRY(const auto bytes, analysis::npy_of(weight));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) && file.commit();
    return written ? Status() : fail(ErrorCode::io, "the array cannot be written: " + file.errorString().toStdString(), path.toStdString());
}

} // namespace

WeightFlow::WeightFlow(JobRunner& jobs, const Context& context, QWidget& window)
    : QObject(&window), jobs_(jobs), context_(context), window_(window) {}

void WeightFlow::open(const TensorPtr& weight) {
    jobs_.run<WeightNumbersPtr>(
        "weight", tr("Reading a weight"), [weight](const JobControl&) { return readNumbers(weight); },
        [this, weight](Result<WeightNumbersPtr> numbers) {
            if (!numbers) return emit failed(text(numbers.error().sentence()));
            dialog_ = new WeightDialog(*numbers, context_.appearance.theme(), &window_);
            dialog_->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog_, &WeightDialog::exportWanted, this, [this, weight] { save(weight); });
            dialog_->show();
        });
}

void WeightFlow::save(const TensorPtr& weight) {
    const auto path = context_.prompts.weightToSave(dialog_, QDir(context_.settings.directory()).filePath(fileNameOf(weight->name())));
    if (path.isEmpty()) return;
    if (const auto done = writeArray(*weight, path); !done) emit failed(text(done.error().sentence()));
}

} // namespace crease::ui
