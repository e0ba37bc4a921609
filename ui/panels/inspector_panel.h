#pragma once

#include "core/fold/site_time.h"
#include "core/model/tensor.h"

#include <QScrollArea>

#include <functional>
#include <optional>

namespace crease::ui {

class Appearance;
class DocumentController;
struct NodeFacts;

/// The right side: what is selected, explained.
class InspectorPanel : public QScrollArea {
    Q_OBJECT
public:
    InspectorPanel(DocumentController& controller, Appearance& appearance, QWidget* parent = nullptr);

    /// Where the times of folded sites come from; nothing of a site that was not measured.
    using SiteTimes = std::function<std::optional<fold::SiteTime>(const std::string& site)>;
    void setSiteTimes(SiteTimes times) { site_times_ = std::move(times); }
    void refreshSite(); ///< the same site, with other times

signals:
    void lessonWanted(int step);
    void operatorWanted(const QString& op, const QString& domain, qint64 opset);
    void weightWanted(const crease::TensorPtr& weight);
    void refusalWanted(const QString& code); ///< what the manual says of it
    void timesWanted();
    void renameWanted(); ///< of the selected node and its values

private:
    void refresh();
    void showNode();
    void showHint();
    void present(QWidget* page);

    DocumentController& controller_;
    Appearance& appearance_;
    SiteTimes site_times_;
};

} // namespace crease::ui
