#pragma once

#include "core/explain/lesson.h"
#include "ui/lesson/breaking.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QListWidget;

namespace crease::ui {

class Appearance;
class DocumentController;
class FeatureMapView;

/// Mistakes to be made on purpose, each run by the engine: the verdict, and the site's feature map as it should be and as it
/// became. The document is never touched.
class BreakPage : public QWidget {
    Q_OBJECT
public:
    BreakPage(DocumentController& controller, Appearance& appearance, std::function<Question()> question, QWidget* parent = nullptr);

    void show(const fold::Site& site, explain::Channels channels);
    void forget();
    void breakIt(int number); ///< of the list
    [[nodiscard]] const std::vector<explain::Breakage>& breakages() const { return breakages_; }
    [[nodiscard]] const std::shared_ptr<const BrokenAnswer>& answer() const { return answer_; } ///< as shown

private:
    void recolour();
    void present(Result<BrokenAnswer> answer);
    void showMaps();
    void showPixel();
    void setPlace(const std::vector<std::int64_t>& place);

    DocumentController& controller_;
    Appearance& appearance_;
    std::function<Question()> question_;
    std::optional<fold::Site> site_;
    explain::Channels channels_;
    std::vector<explain::Breakage> breakages_;
    std::shared_ptr<const BrokenAnswer> answer_;
    std::vector<std::int64_t> place_, extents_;
    QListWidget* switches_;
    QLabel *warning_, *verdict_, *words_, *pixel_, *answers_, *right_name_, *wrong_name_;
    FeatureMapView *right_, *wrong_;
};

} // namespace crease::ui
