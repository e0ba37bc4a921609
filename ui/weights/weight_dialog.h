#pragma once

#include "core/analysis/weight_facts.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <memory>

class QHBoxLayout;
class QSpinBox;
class QTabWidget;
class QTableWidget;

namespace crease::ui {

class FeatureMapView;
class SliceModel;

/// A weight and its numbers; read in a job.
struct WeightNumbers {
    TensorPtr weight;
    std::vector<double> values; ///< row-major over weight->dims()
    analysis::WeightFacts facts;
};
using WeightNumbersPtr = std::shared_ptr<const WeightNumbers>;

/// Errors: those of reading; unsupported beyond 64 million elements.
[[nodiscard]] Result<WeightNumbersPtr> readNumbers(const TensorPtr& weight);

/// The numbers of a weight: what they come to, how they are spread, each channel's range, and one slice as a table and as a picture.
class WeightDialog : public QDialog {
    Q_OBJECT
public:
    WeightDialog(WeightNumbersPtr numbers, const Theme& theme, QWidget* parent = nullptr);

signals:
    void exportWanted(); ///< as a .npy file

private:
    void buildSlices(QHBoxLayout& row);
    [[nodiscard]] QWidget* channels();
    void showSlice();

    WeightNumbersPtr numbers_;
    std::vector<QSpinBox*> axes_; ///< where the slice lies on all but the last two axes
    SliceModel* slice_;
    FeatureMapView* picture_;
};

} // namespace crease::ui
