#pragma once

#include "core/compare/inner_values.h"
#include "core/explain/trace.h"
#include "ui/compare/comparison.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QSpinBox;

namespace crease::ui {

class Appearance;
class DocumentController;
class DrawingView;
class FeatureMapView;

/// One element of a site's output on one of the comparison's images: what every step and what the folded operator make of it,
/// beside what the engine computed.
class PixelPage : public QWidget {
    Q_OBJECT
public:
    PixelPage(DocumentController& controller, Appearance& appearance, std::function<Question()> question, QWidget* parent = nullptr);

    void show(const fold::Site& site, const explain::Lesson& lesson, explain::Channels channels); ///< runs the model where that has to be
    void forget(); ///< what was computed belongs to another site or model
    void setPlace(const std::vector<std::int64_t>& place);
    [[nodiscard]] const std::optional<explain::Trace>& trace() const { return trace_; } ///< as shown
    [[nodiscard]] const std::vector<std::int64_t>& extents() const { return extents_; }

private:
    void recolour();
    void runModel();
    void accept(Result<compare::InnerValues> values);
    void retrace();
    void present(Result<explain::Trace> trace);
    void say(const QString& words);
    void showMap();

    DocumentController& controller_;
    Appearance& appearance_;
    std::function<Question()> question_;
    std::optional<fold::Site> site_;
    explain::Lesson lesson_;
    explain::Channels channels_;
    std::shared_ptr<const compare::InnerValues> values_;
    std::vector<std::int64_t> extents_, place_;
    std::optional<explain::Trace> trace_;
    QSpinBox* image_;
    QLabel *input_, *remark_;
    FeatureMapView* map_;
    DrawingView* drawing_;
};

} // namespace crease::ui
