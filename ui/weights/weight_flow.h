#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/settings/context.h"
#include "ui/weights/weight_dialog.h"

#include <QPointer>

namespace crease::ui {

/// Reads a weight in a job, shows its numbers, and saves it as a NumPy array.
class WeightFlow : public QObject {
    Q_OBJECT
public:
    WeightFlow(JobRunner& jobs, const Context& context, QWidget& window);

    void open(const TensorPtr& weight);
    [[nodiscard]] WeightDialog* dialog() { return dialog_; } ///< the last one, while it is open

signals:
    void failed(const QString& sentence);

private:
    void save(const TensorPtr& weight);

    JobRunner& jobs_;
    const Context& context_;
    QWidget& window_;
    QPointer<WeightDialog> dialog_;
};

} // namespace crease::ui
