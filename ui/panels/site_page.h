#pragma once

#include "core/fold/site_time.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace crease::ui {

class DocumentController;
class KernelView;

/// A site explained: what it is, what it becomes, the formula, the steps, what is saved, and the command that does it.
class SitePage : public QWidget {
    Q_OBJECT
public:
    SitePage(DocumentController& controller, const fold::Site& site, const Theme& theme, const std::optional<fold::SiteTime>& time,
             QWidget* parent = nullptr);

signals:
    void lessonWanted(int step);
    void timesWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< a double click on a step

private:
    void addTitle(const fold::Site& site);
    void addDoubts(const fold::Site& site);
    void addButton(const fold::Site& site);
    void addSteps(const fold::Site& site);
    void addStep(int number, const fold::Step& step);
    void addCosts(const fold::Site& site, const std::optional<fold::SiteTime>& time);
    void addTimes(const fold::Site& site);
    void addCommand(const fold::Site& site);
    void loadKernels(const fold::Site& site);

    DocumentController& controller_;
    Theme theme_;
    QVBoxLayout* column_;
    std::vector<KernelView*> kernels_; ///< one per step
};

} // namespace crease::ui
