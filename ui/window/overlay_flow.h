#pragma once

#include "core/fold/site_time.h"
#include "ui/compare/measuring.h"
#include "ui/overlays/cost_overlay.h"
#include "ui/overlays/overlay_kind.h"

#include <QObject>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace crease::ui {

class CanvasPanel;
class DocumentController;
class WindowActions;

/// What is painted over nodes and edges: which kind the user chose, and for those that must be measured, the measuring, as a
/// job that can be watched and stopped. What was measured is kept as long as it is true.
class OverlayFlow : public QObject {
    Q_OBJECT
public:
    /// `question` says what goes in and which engine runs; its snapshot must be the document's.
    OverlayFlow(DocumentController& controller, CanvasPanel& canvas, std::function<Question()> question, QObject* parent);

    void wire(const WindowActions& actions);
    void choose(OverlayKind kind);
    [[nodiscard]] OverlayKind kind() const { return kind_; }
    [[nodiscard]] Overlay overlay(const GraphPicture& picture, Version version) const;

    /// What a folded site cost and what its place costs now; nothing where that has not been measured.
    [[nodiscard]] std::optional<fold::SiteTime> siteTime(const std::string& site) const;

signals:
    void timed();                       ///< siteTime() may have another answer
    void told(const QString& sentence); ///< why there is nothing to see yet
    void failed(const QString& sentence);

private:
    /// Times of one model; nobody else's once the model is gone.
    struct Timed {
        ModelPtr model;
        compare::NodeTimes times;
    };
    struct Times {
        std::vector<Timed> models; ///< original and folded, once each
    };
    struct Drift {
        SnapshotPtr snapshot;
        OtherFilePtr other; ///< null: the snapshot's own fold
        compare::DriftReport report;
    };

    void restart();
    void measure();
    void measureTimes();
    void measureDrift();
    template <class T>
    void accept(std::shared_ptr<const T> OverlayFlow::*place, Result<std::shared_ptr<const T>> result);
    void learnSiteTimes();
    [[nodiscard]] const compare::NodeTimes* timesOf(const ModelPtr& model) const;
    [[nodiscard]] Overlay measuredTimes(const GraphPicture& picture, Version version) const;
    [[nodiscard]] Overlay measuredDrift(const GraphPicture& picture, Version version) const;
    [[nodiscard]] bool isDriftTrue() const;
    [[nodiscard]] const ModelPtr& modelOf(Version version) const;

    DocumentController& controller_;
    CanvasPanel& canvas_;
    std::function<Question()> question_;
    OverlayKind kind_ = OverlayKind::none;
    std::shared_ptr<const Times> times_;
    std::vector<fold::SiteTime> site_times_;
    std::shared_ptr<const Drift> drift_;
};

} // namespace crease::ui
