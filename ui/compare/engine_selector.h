#pragma once

#include "core/engine/registry.h"
#include "ui/kit/combo_box.h"

namespace crease::ui {

class JobRunner;
class Settings;

/// Which engine runs the models: "ONNX Runtime 1.21.0". Those that this machine lacks are shown, greyed, with the reason.
class EngineSelector : public ComboBox {
    Q_OBJECT
public:
    EngineSelector(JobRunner& jobs, Settings& settings, QWidget* parent = nullptr);

    void choose(const QString& id); ///< the engine of that id, if it is there

private:
    void fill(const std::vector<engine::EngineInfo>& engines);
    void addEngine(const engine::EngineInfo& engine);

    Settings& settings_;
};

} // namespace crease::ui
